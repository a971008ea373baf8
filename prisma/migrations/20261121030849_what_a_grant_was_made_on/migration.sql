-- AlterTable
ALTER TABLE "gate_grant" ADD COLUMN     "policy_version" INTEGER,
ADD COLUMN     "ruling" JSONB,
ADD COLUMN     "snapshot" JSONB;

-- Until now a grant was made on what its check had been made on.
UPDATE "gate_grant" AS g
SET "policy_version" = c."policy_version", "ruling" = c."ruling", "snapshot" = c."snapshot"
FROM "gate_check" AS c
WHERE c."owner_id" = g."owner_id" AND c."id" = g."check_id";

ALTER TABLE "gate_grant" ALTER COLUMN "policy_version" SET NOT NULL,
ALTER COLUMN "ruling" SET NOT NULL,
ALTER COLUMN "snapshot" SET NOT NULL;
