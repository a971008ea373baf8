-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "memory" JSONB,
ADD COLUMN     "remember_on" DATE;

-- CreateIndex
CREATE INDEX "evidence_owner_id_remember_on_id_idx" ON "evidence"("owner_id", "remember_on", "id");

-- What is known already is asked for too, from the day after it became known.
UPDATE "evidence" SET "remember_on" = "on" + 1 WHERE "type" = 'fact';
