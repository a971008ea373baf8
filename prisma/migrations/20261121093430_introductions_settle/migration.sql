-- DropIndex
DROP INDEX "introduction_owner_id_state_state_on_id_idx";

-- AlterTable
ALTER TABLE "introduction" ADD COLUMN     "person_agreed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recipient_agreed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "settled_on" DATE,
ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "introduction_owner_id_settled_on_state_on_id_idx" ON "introduction"("owner_id", "settled_on" DESC, "state_on" DESC, "id" DESC);
