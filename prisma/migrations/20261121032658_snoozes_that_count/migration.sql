-- AlterTable
ALTER TABLE "person" ADD COLUMN     "snooze_counts" BOOLEAN NOT NULL DEFAULT true;
