-- DropIndex
DROP INDEX "person_owner_id_landed_by_sort_name_id_idx";

-- DropIndex
DROP INDEX "lookalike_owner_id_distinct_on_alike_person_id_other_id_idx";

-- By hand, of those alone who wait: behind an IS NULL an index holds no order that Postgres would use, and every page of
-- either list would sort all of them.
CREATE INDEX "person_waiting" ON "person" ("owner_id", "landed_by", "sort_name", "id") WHERE "removed_on" IS NULL AND "landed_by" IS NOT NULL;
CREATE INDEX "lookalike_open" ON "lookalike" ("owner_id", "alike" DESC, "person_id", "other_id") WHERE "distinct_on" IS NULL;
