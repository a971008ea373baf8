-- AlterTable
ALTER TABLE "ask" ADD COLUMN     "granted_lines" INTEGER NOT NULL DEFAULT 0;

-- What was granted before is counted as it is from now on.
UPDATE "ask" SET "granted_lines" = named.lines
FROM (
  SELECT line."owner_id", line."ask_id", count(*)::int AS lines FROM "gate_check" AS line
  WHERE line."ask_id" IS NOT NULL AND (
    EXISTS (SELECT 1 FROM "gate_grant" AS g WHERE g."owner_id" = line."owner_id" AND g."check_id" = line."id")
    OR EXISTS (SELECT 1 FROM "gate_override" AS o WHERE o."owner_id" = line."owner_id" AND o."check_id" = line."id"))
  GROUP BY line."owner_id", line."ask_id"
) AS named
WHERE named."owner_id" = "ask"."owner_id" AND named."ask_id" = "ask"."id";
