-- AlterTable
ALTER TABLE "person" ADD COLUMN     "archived_before" BOOLEAN NOT NULL DEFAULT false;
