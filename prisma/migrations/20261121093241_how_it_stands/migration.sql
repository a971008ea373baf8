-- AlterTable
ALTER TABLE "person" ADD COLUMN     "context_tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "standing_kept_on" DATE,
ADD COLUMN     "standing_kept_to" "standing";

-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "until" DATE;
