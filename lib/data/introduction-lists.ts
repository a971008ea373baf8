import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  addDays,
  type CalendarDate,
  type IntroductionGiven,
  type IntroductionStepName,
  type IntroductionView,
  introductionOn,
  type Measures,
  POLICY,
  type RecipientGuard,
  type RequestKind,
  recentTo,
  SHUT,
  staked,
} from '@/lib/domain';
import { database } from './database';
import { markOf } from './draft-digest';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import { givenOf, type Note, type Noted, pathColumns, stepsOf } from './introduction-rows';
import type { Owner } from './owner';

type Side = { id: string; name: string; shareable: boolean };

/** A line of a list: who, to whom, and where it stands today. */
export type IntroductionLine = {
  id: string;
  kind: RequestKind;
  person: Side;
  recipient: Side;
  view: IntroductionView;
  /** The day of the latest step, or on which it began. */
  latest: CalendarDate;
};

/** One introduction with all its steps, its words, and the marks that a form opens them with. */
export type Introduction = IntroductionLine & {
  checkId: string;
  area: string | null;
  on: CalendarDate;
  benefit: string;
  benefitBack: string;
  delicate: boolean;
  given: IntroductionGiven;
  steps: Noted[];
  words: Record<Note, { text: string; mark: string }>;
};

/** One introduction, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Introduction | null> {
  if (!isId(id)) return null;
  const row = await database().introduction.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, ...bothHere },
    select: { ...pathColumns, check: { select: { area: true } } },
  });
  if (!row) return null;
  const kept = (text: string) => ({ text, mark: markOf(text) });
  const { checkId, benefit, benefitBack, delicate, textToRecipient, textToPerson, text } = row;
  return {
    ...toLine(owner, row),
    ...{ checkId, benefit, benefitBack, delicate, area: row.check.area, on: fromColumn(row.on) },
    given: givenOf(row),
    steps: stepsOf(row),
    words: {
      textToRecipient: kept(textToRecipient),
      textToPerson: kept(textToPerson),
      text: kept(text),
    },
  };
}

/** The three lists: those that wait for me, those that wait for an answer, and those with nothing left to do. */
export type Which = 'mine' | 'waiting' | 'done';

/** Where a page of a list goes on. */
export type After = { on: CalendarDate; id: string };

/**
 * One list, 15 at a time: mine by the latest step, waiting by the day on which silence closes it, done by the day it
 * was; those that rest are on none. `next` is null on the last page.
 */
export async function list(
  owner: Owner,
  which: Which,
  after: After | null = null,
  size = 15,
): Promise<{ lines: IntroductionLine[]; next: After | null }> {
  const today = toColumn(owner.today);
  const [by, way] = orders[which];
  const settledOn = which === 'mine' ? null : which === 'waiting' ? { gt: today } : { lte: today };
  const step = way === 'asc' ? 'gt' : 'lt';
  const rows = await database().introduction.findMany({
    where: {
      ...{ ownerId: owner.id, settledOn, ...(which === 'done' ? bothHere : bothOpen) },
      ...(after && {
        AND: [
          { [by]: { [`${step}e`]: toColumn(after.on) } },
          {
            OR: [
              { [by]: { [step]: toColumn(after.on) } },
              { [by]: toColumn(after.on), id: { [step]: after.id } },
            ],
          },
        ],
      }),
    },
    select: lineColumns,
    orderBy: [{ [by]: way }, { id: way }],
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  const on = last?.[by];
  return {
    lines: shown.map((row) => toLine(owner, row)),
    next: last && on ? { on: fromColumn(on), id: last.id } : null,
  };
}

// Whoever was removed is out of sight with all that they shared.
const here = { removedOn: null };
const bothHere = { person: here, recipient: here };

// Nobody is reminded of asking somebody who is outside or in memory.
const open = { ...here, standing: { notIn: [...SHUT] } };
const bothOpen = { person: open, recipient: open };

const orders = {
  mine: ['stateOn', 'desc'],
  waiting: ['settledOn', 'asc'],
  done: ['settledOn', 'desc'],
} as const;

/** The latest of a person, whether they were introduced or were the recipient, at most `size`. */
export async function of(owner: Owner, personId: string, size = 5): Promise<IntroductionLine[]> {
  if (!isId(personId)) return [];
  return someOf(owner, { OR: [{ personId }, { recipientId: personId }] }, size);
}

/** The latest that rest on a check, at most five. */
export async function restingOn(owner: Owner, checkId: string): Promise<IntroductionLine[]> {
  return isId(checkId) ? someOf(owner, { checkId }, 5) : [];
}

/** A no that one of two gave when they were asked about the other. */
export type RatherNot = { introduction: string; name: string; on: CalendarDate };

/**
 * The latest no between two, whichever of them was to hear of the other; null where nobody said one, or where they were
 * introduced since. It changes no verdict: the owner should only not ask as if nothing had been said.
 */
export async function ratherNot(
  owner: Owner,
  [one, other]: readonly [string, string],
): Promise<RatherNot | null> {
  if (!isId(one) || !isId(other)) return null;
  const eitherWay = [
    { personId: one, recipientId: other },
    { personId: other, recipientId: one },
  ];
  const answered = [{ madeOn: { not: null } }, { steps: { some: { step: { in: [...noes] } } } }];
  const row = await database().introduction.findFirst({
    where: { ownerId: owner.id, ...bothHere, AND: [{ OR: eitherWay }, { OR: answered }] },
    select: lineColumns,
    orderBy: { id: 'desc' },
  });
  const line = row && toLine(owner, row);
  const by = line?.view.closedBy;
  if (!line || line.view.madeOn || (by !== 'recipient' && by !== 'person')) return null;
  return { introduction: line.id, name: line[by].name, on: line.latest };
}

const noes = ['recipientNo', 'personNo'] as const satisfies IntroductionStepName[];

async function someOf(owner: Owner, where: Prisma.IntroductionWhereInput, size: number) {
  const rows = await database().introduction.findMany({
    where: { ownerId: owner.id, ...bothHere, ...where },
    select: lineColumns,
    orderBy: { id: 'desc' },
    take: size,
  });
  return rows.map((row) => toLine(owner, row));
}

/** What is at stake with somebody who is to be asked: how long they are known, and how often they were sent somebody of late. */
export async function guard(
  owner: Owner,
  id: string,
): Promise<{ name: string; staked: string; recent: RecipientGuard } | null> {
  if (!isId(id)) return null;
  const [person, made] = await Promise.all([
    database().person.findUnique({
      where: { ownerId_id: { ownerId: owner.id, id }, removedOn: null },
      select: { name: true, metOn: true, measures: true },
    }),
    database().introduction.findMany({
      where: {
        ...{ ownerId: owner.id, recipientId: id },
        madeOn: {
          gt: toColumn(addDays(owner.today, -POLICY.practice.introduction.recipient.within)),
        },
      },
      select: { madeOn: true },
      take: 50,
    }),
  ]);
  if (!person) return null;
  const { name, metOn, measures } = person;
  const days = made.flatMap(({ madeOn }) => (madeOn ? [fromColumn(madeOn)] : []));
  return {
    name,
    staked: staked(measures as unknown as Measures, name, metOn && fromColumn(metOn), owner.today),
    recent: recentTo(days, owner.today),
  };
}

const { id, kind, stateOn, recipientAgreed, personAgreed, person, recipient, steps } = pathColumns;
const lineColumns = {
  ...{ id, kind, stateOn, settledOn: true, recipientAgreed, personAgreed, person, recipient, steps },
} satisfies Prisma.IntroductionSelect;

type Row = Omit<Prisma.IntroductionGetPayload<{ select: typeof lineColumns }>, 'settledOn'>;

function toLine(owner: Owner, row: Row): IntroductionLine {
  return {
    ...{ id: row.id, kind: row.kind as RequestKind, person: row.person, recipient: row.recipient },
    view: introductionOn(stepsOf(row), givenOf(row), owner.today),
    latest: fromColumn(row.stateOn),
  };
}
