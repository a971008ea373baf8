-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "learned" TEXT NOT NULL DEFAULT '';
