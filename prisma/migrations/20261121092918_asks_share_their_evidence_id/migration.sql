-- DropIndex
DROP INDEX "gate_check_owner_id_person_id_on_id_idx";

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "first_asked_on" DATE,
ADD COLUMN     "first_warm_on" DATE;

-- What was asked before this keeps its piece of evidence.
UPDATE "evidence" SET "id" = "ask"."id" FROM "ask"
WHERE "evidence"."owner_id" = "ask"."owner_id" AND "evidence"."id" = "ask"."evidence_id";

-- AlterTable
ALTER TABLE "ask" DROP COLUMN "evidence_id",
ADD COLUMN     "mistaken_on" DATE;

-- CreateIndex
CREATE INDEX "gate_check_owner_id_person_id_ask_id_on_id_idx" ON "gate_check"("owner_id", "person_id", "ask_id", "on" DESC, "id" DESC);
