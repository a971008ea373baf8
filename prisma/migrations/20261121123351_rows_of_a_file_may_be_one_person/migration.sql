-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "of_row" INTEGER;

-- CreateIndex
CREATE INDEX "import_row_owner_id_person_id_idx" ON "import_row"("owner_id", "person_id");
