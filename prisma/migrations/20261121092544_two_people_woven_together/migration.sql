-- AlterTable
ALTER TABLE "gate_check" ADD COLUMN     "token" TEXT,
ADD COLUMN     "with_person_id" TEXT;

-- AlterTable
ALTER TABLE "gate_grant" ADD COLUMN     "with_benefit" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "gate_check_owner_id_with_person_id_on_id_idx" ON "gate_check"("owner_id", "with_person_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "gate_check_owner_id_token_key" ON "gate_check"("owner_id", "token");

-- AddForeignKey
ALTER TABLE "gate_check" ADD CONSTRAINT "gate_check_owner_id_with_person_id_fkey" FOREIGN KEY ("owner_id", "with_person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody is woven together with themselves.
ALTER TABLE "gate_check" ADD CONSTRAINT "gate_check_two_people" CHECK ("with_person_id" <> "person_id");
