-- By hand: trigrams of one account's words alone, so that a search reads nothing of anybody else's and takes as
-- long as its own account is big.
CREATE EXTENSION IF NOT EXISTS btree_gin;

DROP INDEX "person_search_text_trigrams";
DROP INDEX "evidence_search_text_trigrams";
CREATE INDEX "person_search_text_trigrams" ON "person" USING gin ("owner_id", "search_text" gin_trgm_ops);
CREATE INDEX "evidence_search_text_trigrams" ON "evidence" USING gin ("owner_id", "search_text" gin_trgm_ops);
