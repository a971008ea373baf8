-- CreateIndex
CREATE INDEX "person_owner_id_archived_confirmed_stage_standing_idx" ON "person"("owner_id", "archived", "confirmed_stage", "standing");
