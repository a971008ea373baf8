-- DropIndex
DROP INDEX "introduction_owner_id_settled_on_state_on_id_idx";

-- CreateIndex
CREATE INDEX "introduction_owner_id_settled_on_id_idx" ON "introduction"("owner_id", "settled_on" DESC, "id" DESC);

-- Whose turn is mine, the latest first. Only a partial index has these in the order of their days: Postgres does not take
-- "is null" for one value.
CREATE INDEX "introduction_mine" ON "introduction"("owner_id", "state_on" DESC, "id" DESC) WHERE "settled_on" IS NULL;
