-- DropIndex
DROP INDEX "evidence_owner_id_person_id_origin_key";

-- A file that is read twice. Of rows that have a name alone: a whole index was taken for every history.
CREATE UNIQUE INDEX "evidence_origin" ON "evidence"("owner_id", "person_id", "origin") WHERE "origin" IS NOT NULL;
