-- CreateEnum
CREATE TYPE "ask_state" AS ENUM ('open', 'deferred', 'granted', 'declined', 'ignored');

-- CreateEnum
CREATE TYPE "introduction_state" AS ENUM ('draft', 'askedRecipient', 'askedBoth', 'bothYes', 'made', 'met', 'closed');

-- CreateEnum
CREATE TYPE "tolerance" AS ENUM ('patient', 'standard', 'strict');

-- AlterTable
ALTER TABLE "account" ADD COLUMN     "never_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "tolerance" "tolerance" NOT NULL DEFAULT 'standard';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "good_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "met_in" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "met_online" BOOLEAN,
ADD COLUMN     "reasons_dismissed" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "standing_consent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wrong_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "channel" ADD COLUMN     "since" DATE,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "standing_change" ADD COLUMN     "channels" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "gate_check" ADD COLUMN     "ask_id" TEXT,
ALTER COLUMN "snapshot" DROP NOT NULL;

-- CreateTable
CREATE TABLE "gate_override" (
    "owner_id" TEXT NOT NULL,
    "check_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recipient" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "ruling" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "gate_override_pkey" PRIMARY KEY ("owner_id","check_id")
);

-- CreateTable
CREATE TABLE "ask" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "channel" TEXT,
    "context" TEXT NOT NULL,
    "tone" TEXT NOT NULL,
    "to_many" BOOLEAN NOT NULL DEFAULT false,
    "chain" BOOLEAN NOT NULL DEFAULT false,
    "product" TEXT NOT NULL DEFAULT '',
    "commission" TEXT NOT NULL DEFAULT '',
    "motive" TEXT NOT NULL DEFAULT '',
    "feeling" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "evidence_id" TEXT NOT NULL,
    "stage_at_ask" "stage" NOT NULL,
    "flags" TEXT[],
    "points" INTEGER NOT NULL,
    "one_link_stand" BOOLEAN NOT NULL,
    "snapshot" JSONB NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "state" "ask_state" NOT NULL DEFAULT 'open',
    "deferred_until" DATE,
    "unsent" TEXT NOT NULL DEFAULT '',
    "reaction" TEXT,
    "reacted_on" DATE,

    CONSTRAINT "ask_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "ask_answer" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ask_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "ask_state" NOT NULL,
    "until" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ask_answer_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "draft" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "ask_id" TEXT,
    "kind" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given_on" DATE,
    "taken" TEXT,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "channel" TEXT NOT NULL,
    "recognised" BOOLEAN NOT NULL,
    "personal_note" BOOLEAN NOT NULL,
    "same_field" BOOLEAN NOT NULL,
    "in_common" INTEGER,
    "text" TEXT NOT NULL DEFAULT '',
    "answer" TEXT,
    "answered_on" DATE,
    "lesson" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "channel_purpose" (
    "owner_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,

    CONSTRAINT "channel_purpose_pkey" PRIMARY KEY ("owner_id","channel")
);

-- CreateTable
CREATE TABLE "boundary" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kinds" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "boundary_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "check_id" TEXT NOT NULL,
    "benefit" TEXT NOT NULL,
    "benefit_back" TEXT NOT NULL DEFAULT '',
    "delicate" BOOLEAN NOT NULL DEFAULT false,
    "text_to_recipient" TEXT NOT NULL DEFAULT '',
    "text_to_person" TEXT NOT NULL DEFAULT '',
    "state" "introduction_state" NOT NULL DEFAULT 'draft',
    "state_on" DATE NOT NULL,
    "made_on" DATE,
    "thanked_on" DATE,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "introduction_step" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "introduction_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "step" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "introduction_step_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "testimonial" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "direction" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "channel" TEXT,
    "witnessed" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "commission" TEXT NOT NULL DEFAULT '',
    "disclosed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "testimonial_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateTable
CREATE TABLE "my_ask" (
    "owner_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "advice" JSONB NOT NULL,
    "face" BOOLEAN NOT NULL,
    "answer" TEXT,
    "answered_on" DATE,

    CONSTRAINT "my_ask_pkey" PRIMARY KEY ("owner_id","id")
);

-- CreateIndex
CREATE INDEX "gate_override_owner_id_person_id_on_idx" ON "gate_override"("owner_id", "person_id", "on" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_on_id_idx" ON "ask"("owner_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_state_on_id_idx" ON "ask"("owner_id", "state", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_channel_on_id_idx" ON "ask"("owner_id", "channel", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_one_link_stand_on_id_idx" ON "ask"("owner_id", "one_link_stand", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_person_id_on_id_idx" ON "ask"("owner_id", "person_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ask_owner_id_state_deferred_until_idx" ON "ask"("owner_id", "state", "deferred_until");

-- CreateIndex
CREATE INDEX "ask_answer_owner_id_ask_id_id_idx" ON "ask_answer"("owner_id", "ask_id", "id");

-- CreateIndex
CREATE INDEX "draft_owner_id_ask_id_idx" ON "draft"("owner_id", "ask_id");

-- CreateIndex
CREATE INDEX "draft_owner_id_person_id_id_idx" ON "draft"("owner_id", "person_id", "id" DESC);

-- CreateIndex
CREATE INDEX "invitation_owner_id_on_id_idx" ON "invitation"("owner_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invitation_owner_id_answer_on_id_idx" ON "invitation"("owner_id", "answer", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invitation_owner_id_person_id_idx" ON "invitation"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "boundary_owner_id_person_id_id_idx" ON "boundary"("owner_id", "person_id", "id" DESC);

-- CreateIndex
CREATE INDEX "introduction_owner_id_state_state_on_id_idx" ON "introduction"("owner_id", "state", "state_on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "introduction_owner_id_person_id_idx" ON "introduction"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "introduction_owner_id_recipient_id_made_on_idx" ON "introduction"("owner_id", "recipient_id", "made_on");

-- CreateIndex
CREATE INDEX "introduction_owner_id_check_id_idx" ON "introduction"("owner_id", "check_id");

-- CreateIndex
CREATE INDEX "introduction_step_owner_id_introduction_id_id_idx" ON "introduction_step"("owner_id", "introduction_id", "id");

-- CreateIndex
CREATE INDEX "testimonial_owner_id_direction_on_id_idx" ON "testimonial"("owner_id", "direction", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "testimonial_owner_id_person_id_idx" ON "testimonial"("owner_id", "person_id");

-- CreateIndex
CREATE INDEX "my_ask_owner_id_on_id_idx" ON "my_ask"("owner_id", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "my_ask_owner_id_person_id_on_idx" ON "my_ask"("owner_id", "person_id", "on" DESC);

-- CreateIndex
CREATE INDEX "gate_check_owner_id_ask_id_idx" ON "gate_check"("owner_id", "ask_id");

-- AddForeignKey
ALTER TABLE "gate_check" ADD CONSTRAINT "gate_check_owner_id_ask_id_fkey" FOREIGN KEY ("owner_id", "ask_id") REFERENCES "ask"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_override" ADD CONSTRAINT "gate_override_owner_id_check_id_fkey" FOREIGN KEY ("owner_id", "check_id") REFERENCES "gate_check"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_override" ADD CONSTRAINT "gate_override_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask" ADD CONSTRAINT "ask_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_answer" ADD CONSTRAINT "ask_answer_owner_id_ask_id_fkey" FOREIGN KEY ("owner_id", "ask_id") REFERENCES "ask"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_owner_id_ask_id_fkey" FOREIGN KEY ("owner_id", "ask_id") REFERENCES "ask"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_purpose" ADD CONSTRAINT "channel_purpose_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_owner_id_recipient_id_fkey" FOREIGN KEY ("owner_id", "recipient_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_owner_id_check_id_fkey" FOREIGN KEY ("owner_id", "check_id") REFERENCES "gate_check"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction_step" ADD CONSTRAINT "introduction_step_owner_id_introduction_id_fkey" FOREIGN KEY ("owner_id", "introduction_id") REFERENCES "introduction"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "testimonial" ADD CONSTRAINT "testimonial_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "my_ask" ADD CONSTRAINT "my_ask_owner_id_person_id_fkey" FOREIGN KEY ("owner_id", "person_id") REFERENCES "person"("owner_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
