-- DropForeignKey
ALTER TABLE "distinct_people" DROP CONSTRAINT "distinct_people_owner_id_person_id_fkey";

-- DropForeignKey
ALTER TABLE "distinct_people" DROP CONSTRAINT "distinct_people_owner_id_other_id_fkey";

-- DropTable
DROP TABLE "distinct_people";

-- CreateTable
CREATE TABLE "lookalike" (
    "owner_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "because" TEXT[],
    "alike" INTEGER NOT NULL,
    "distinct_on" DATE,

    CONSTRAINT "lookalike_pkey" PRIMARY KEY ("owner_id","person_id","other_id")
);

-- CreateIndex
CREATE INDEX "lookalike_owner_id_other_id_idx" ON "lookalike"("owner_id", "other_id");

-- CreateIndex
CREATE INDEX "lookalike_owner_id_distinct_on_alike_person_id_other_id_idx" ON "lookalike"("owner_id", "distinct_on", "alike" DESC, "person_id", "other_id");

-- AddForeignKey
ALTER TABLE "lookalike" ADD CONSTRAINT "lookalike_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookalike" ADD CONSTRAINT "lookalike_owner_id_other_id_fkey" FOREIGN KEY ("owner_id", "other_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
