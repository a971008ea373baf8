-- AlterTable
ALTER TABLE "account" ADD COLUMN     "question_on" DATE;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "balance" JSONB;

-- CreateIndex
CREATE INDEX "person_owner_id_archived_met_in_sort_name_id_idx" ON "person"("owner_id", "archived", "met_in", "sort_name", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_archived_met_in_confirmed_stage_standing_idx" ON "person"("owner_id", "archived", "met_in", "confirmed_stage", "standing");
