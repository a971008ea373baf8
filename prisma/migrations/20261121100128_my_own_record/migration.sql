-- AlterTable
ALTER TABLE "account" ADD COLUMN     "reviewed_on" DATE;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "record" TEXT;

-- CreateIndex
CREATE INDEX "gate_grant_owner_id_on_check_id_idx" ON "gate_grant"("owner_id", "on" DESC, "check_id" DESC);

-- CreateIndex
CREATE INDEX "gate_override_owner_id_on_check_id_idx" ON "gate_override"("owner_id", "on" DESC, "check_id" DESC);

-- By hand: what was written down before counts too.
UPDATE "evidence" SET "record" = "detail"->>'result' WHERE "type" = 'outcome';
UPDATE "evidence" SET "record" = 'owed' WHERE "type" = 'help' AND "detail"->>'direction' = 'received';

-- By hand: my record counts and lists these; most evidence is none of it, and is not in this index.
CREATE INDEX "evidence_record" ON "evidence" ("owner_id", "record", "on" DESC, "id" DESC) WHERE "record" IS NOT NULL;
