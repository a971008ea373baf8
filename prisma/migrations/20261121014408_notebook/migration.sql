-- By hand: the search of people tolerates slips of the pen by trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "stage" AS ENUM ('stranger', 'known', 'liked', 'trusted', 'friend');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('open', 'watch', 'limited', 'pest', 'severed', 'memorial');

-- CreateEnum
CREATE TYPE "evidence_type" AS ENUM ('fact', 'touch', 'moment', 'promise', 'help', 'sighting', 'breach', 'ask', 'outcome', 'life', 'secondChance');

-- CreateEnum
CREATE TYPE "date_kind" AS ENUM ('birthday', 'anniversary', 'memorial');

-- CreateEnum
CREATE TYPE "rhythm" AS ENUM ('ring', 'days', 'none');

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL DEFAULT 5,
    "workdays" INTEGER[] DEFAULT ARRAY[0, 1, 2, 3, 4]::INTEGER[],
    "week_starts_on" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password" (
    "owner_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "password_pkey" PRIMARY KEY ("owner_id")
);

-- CreateTable
CREATE TABLE "session" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "submission" (
    "owner_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("owner_id","token")
);

-- CreateTable
CREATE TABLE "person" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "how_met" TEXT NOT NULL DEFAULT '',
    "met_on" DATE,
    "met_through" TEXT NOT NULL DEFAULT '',
    "rhythm" "rhythm" NOT NULL DEFAULT 'ring',
    "cadence_days" INTEGER,
    "shareable" BOOLEAN NOT NULL DEFAULT true,
    "inner" BOOLEAN NOT NULL DEFAULT false,
    "intention" BOOLEAN NOT NULL DEFAULT false,
    "never_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confirmed_stage" "stage" NOT NULL DEFAULT 'stranger',
    "standing" "standing" NOT NULL DEFAULT 'open',
    "snoozed_until" DATE,
    "snoozes" INTEGER NOT NULL DEFAULT 0,
    "added_on" DATE NOT NULL,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search_text" TEXT NOT NULL,
    "kept_on" DATE,
    "kept_met" INTEGER,
    "eligible_stage" "stage" NOT NULL DEFAULT 'stranger',
    "stage_since" DATE,
    "last_two_way_on" DATE,
    "last_touch_on" DATE,
    "small_thing" TEXT NOT NULL DEFAULT '',
    "measures" JSONB NOT NULL DEFAULT '{}',
    "attention" JSONB NOT NULL DEFAULT '{}',
    "rhythm_class" TEXT,
    "silent_since" DATE,
    "matter_from" DATE,
    "matter_until" DATE,
    "summarised_on" DATE,
    "refresh_on" DATE,

    CONSTRAINT "person_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "channel" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "handle" TEXT NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "person_date" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" "date_kind" NOT NULL,
    "month" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "year" INTEGER,

    CONSTRAINT "person_date_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "type" "evidence_type" NOT NULL,
    "on" DATE NOT NULL,
    "logged_on" DATE NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "occasion" TEXT,
    "channel" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "ability" (
    "owner_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "seen" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "last_on" DATE NOT NULL,

    CONSTRAINT "ability_pkey" PRIMARY KEY ("owner_id","person_id","area")
);

-- CreateTable
CREATE TABLE "stage_change" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from" "stage" NOT NULL,
    "to" "stage" NOT NULL,
    "placed" BOOLEAN NOT NULL DEFAULT false,
    "because" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "standing_change" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "from" "standing" NOT NULL,
    "to" "standing" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "terms" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "standing_change_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "gate_check" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "area" TEXT,
    "verdict" TEXT NOT NULL,
    "ruling" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "gate_check_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "gate_grant" (
    "owner_id" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recipient" TEXT NOT NULL DEFAULT '',
    "benefit" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "gate_grant_pkey" PRIMARY KEY ("owner_id","check_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "person_owner_id_archived_sort_name_id_idx" ON "person"("owner_id", "archived", "sort_name", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_archived_confirmed_stage_sort_name_id_idx" ON "person"("owner_id", "archived", "confirmed_stage", "sort_name", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_archived_standing_sort_name_id_idx" ON "person"("owner_id", "archived", "standing", "sort_name", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_last_touch_on_idx" ON "person"("owner_id", "last_touch_on" DESC);

-- CreateIndex
CREATE INDEX "person_owner_id_rhythm_class_silent_since_id_idx" ON "person"("owner_id", "rhythm_class", "silent_since", "id");

-- CreateIndex
CREATE INDEX "person_owner_id_matter_from_idx" ON "person"("owner_id", "matter_from");

-- CreateIndex
CREATE INDEX "person_owner_id_refresh_on_idx" ON "person"("owner_id", "refresh_on");

-- CreateIndex
CREATE INDEX "channel_owner_id_person_id_idx" ON "channel"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "person_date_owner_id_person_id_idx" ON "person_date"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "evidence_owner_id_person_id_on_id_idx" ON "evidence"("owner_id", "person_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evidence_owner_id_person_id_type_idx" ON "evidence"("owner_id", "person_id", "type");

-- CreateIndex
CREATE INDEX "evidence_owner_id_occasion_idx" ON "evidence"("owner_id", "occasion");

-- CreateIndex
CREATE INDEX "ability_owner_id_area_seen_person_id_idx" ON "ability"("owner_id", "area", "seen" DESC, "person_id");

-- CreateIndex
CREATE INDEX "stage_change_owner_id_person_id_on_idx" ON "stage_change"("owner_id", "person_id", "on" DESC);

-- CreateIndex
CREATE INDEX "standing_change_owner_id_person_id_on_idx" ON "standing_change"("owner_id", "person_id", "on" DESC);

-- CreateIndex
CREATE INDEX "gate_check_owner_id_person_id_on_id_idx" ON "gate_check"("owner_id", "person_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "gate_grant_owner_id_person_id_on_idx" ON "gate_grant"("owner_id", "person_id", "on" DESC);

-- AddForeignKey
ALTER TABLE "password" ADD CONSTRAINT "password_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel" ADD CONSTRAINT "channel_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_date" ADD CONSTRAINT "person_date_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ability" ADD CONSTRAINT "ability_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_change" ADD CONSTRAINT "standing_change_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_check" ADD CONSTRAINT "gate_check_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_grant" ADD CONSTRAINT "gate_grant_owner_id_check_id_fkey" FOREIGN KEY ("owner_id", "check_id") REFERENCES "gate_check"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_grant" ADD CONSTRAINT "gate_grant_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: Prisma's schema cannot express these. They serve the search on the page of people.
CREATE INDEX "person_search_text_trigrams" ON "person" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "evidence_search_text_trigrams" ON "evidence" USING gin ("search_text" gin_trgm_ops);
