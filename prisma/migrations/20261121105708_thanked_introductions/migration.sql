-- CreateIndex
CREATE INDEX "introduction_owner_id_thanked_on_idx" ON "introduction"("owner_id", "thanked_on");
