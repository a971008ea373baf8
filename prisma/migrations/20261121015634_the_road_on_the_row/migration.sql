-- DropIndex
DROP INDEX "evidence_owner_id_person_id_type_idx";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "road" JSONB;

-- CreateIndex
CREATE INDEX "evidence_owner_id_person_id_type_on_id_idx" ON "evidence"("owner_id", "person_id", "type", "on" DESC, "id" DESC);
