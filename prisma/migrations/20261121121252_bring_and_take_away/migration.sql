-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('reading', 'mapping', 'ready', 'applying', 'applied', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "import_verdict" AS ENUM ('fresh', 'same', 'fills', 'perhaps', 'skipped');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "labels" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "landed_by" TEXT,
ADD COLUMN     "quiet" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "removed_on" DATE;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "origin" TEXT;

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "origin" TEXT;

-- AlterTable
ALTER TABLE "testimonial" ADD COLUMN     "origin" TEXT;

-- CreateTable
CREATE TABLE "photo" (
    "owner_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("owner_id","person_id")
);

-- CreateTable
CREATE TABLE "origin" (
    "owner_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "origin_pkey" PRIMARY KEY ("owner_id","source","key")
);

-- CreateTable
CREATE TABLE "match_key" (
    "owner_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "match_key_pkey" PRIMARY KEY ("owner_id","key","person_id")
);

-- CreateTable
CREATE TABLE "distinct_people" (
    "owner_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "distinct_people_pkey" PRIMARY KEY ("owner_id","person_id","other_id")
);

-- CreateTable
CREATE TABLE "merge" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kept_id" TEXT NOT NULL,
    "gone_id" TEXT NOT NULL,
    "gone_name" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "before" JSONB,
    "undone_on" DATE,

    CONSTRAINT "merge_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "file_name" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "import_state" NOT NULL DEFAULT 'reading',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" TEXT NOT NULL DEFAULT '',
    "remarks" JSONB NOT NULL DEFAULT '[]',
    "reading" JSONB NOT NULL DEFAULT '{}',
    "sums" JSONB NOT NULL DEFAULT '{}',
    "applied_on" DATE,

    CONSTRAINT "import_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "owner_id" TEXT NOT NULL,
    "import_id" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "incoming" JSON NOT NULL,
    "verdict" "import_verdict" NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "person_id" TEXT,
    "perhaps" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "choice" TEXT NOT NULL DEFAULT '',
    "fills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wrote" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("owner_id","import_id","no")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "owner_id" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "reading" JSONB NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("owner_id","header")
);

-- CreateIndex
CREATE INDEX "origin_owner_id_person_id_idx" ON "origin"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "match_key_owner_id_person_id_idx" ON "match_key"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "distinct_people_owner_id_other_id_idx" ON "distinct_people"("owner_id", "other_id");

-- CreateIndex
CREATE INDEX "merge_owner_id_on_id_idx" ON "merge"("owner_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "merge_owner_id_kept_id_idx" ON "merge"("owner_id", "kept_id");

-- CreateIndex
CREATE INDEX "import_owner_id_at_id_idx" ON "import"("owner_id", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "import_row_owner_id_import_id_verdict_no_idx" ON "import_row"("owner_id", "import_id", "verdict", "no");

-- CreateIndex
CREATE INDEX "person_owner_id_removed_on_id_idx" ON "person"("owner_id", "removed_on", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_landed_by_sort_name_id_idx" ON "person"("owner_id", "landed_by", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_owner_id_person_id_origin_key" ON "evidence"("owner_id", "person_id", "origin");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_owner_id_person_id_origin_key" ON "invitation"("owner_id", "person_id", "origin");

-- CreateIndex
CREATE UNIQUE INDEX "testimonial_owner_id_person_id_origin_key" ON "testimonial"("owner_id", "person_id", "origin");

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin" ADD CONSTRAINT "origin_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_key" ADD CONSTRAINT "match_key_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distinct_people" ADD CONSTRAINT "distinct_people_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distinct_people" ADD CONSTRAINT "distinct_people_owner_id_other_id_fkey" FOREIGN KEY ("owner_id", "other_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge" ADD CONSTRAINT "merge_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_owner_id_import_id_fkey" FOREIGN KEY ("owner_id", "import_id") REFERENCES "import"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
