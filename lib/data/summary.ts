import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  abilityIn,
  addDays,
  attention,
  balance,
  type CalendarDate,
  eligibleStage,
  measure,
  outOfOrder,
  type RequestKind,
  road,
  type Subject,
  summaryIndex,
} from '@/lib/domain';
import type { Transaction } from './database';
import { type Entry, read } from './evidence';
import { Prisma } from './generated/client';
import { isId } from './ids';
import type { Keeper } from './owner';
import { anywaySince, madeIntroduction } from './stands';

/** The columns of a person that the rules read. */
export const subjectColumns = {
  id: true,
  confirmedStage: true,
  standing: true,
  howMet: true,
  metOn: true,
  inner: true,
  intention: true,
  addedOn: true,
  rhythm: true,
  cadenceDays: true,
  snoozedUntil: true,
  neverKinds: true,
  account: { select: { neverKinds: true } },
  archived: true,
  quiet: true,
  dates: { select: { kind: true, month: true, day: true, year: true } },
  grants: {
    select: { checkId: true, on: true, check: { select: { kind: true, area: true } } },
    orderBy: { checkId: 'asc' },
  },
  overrides: {
    select: {
      checkId: true,
      on: true,
      check: { select: { kind: true, area: true, introductions: madeIntroduction } },
    },
    orderBy: { checkId: 'asc' },
  },
} satisfies Prisma.PersonSelect;

export type SubjectRow = Prisma.PersonGetPayload<{ select: typeof subjectColumns }>;

/** The domain's Subject of a row. A rhythm of 'none' is a cadence of null; 'ring' leaves it out. */
export function toSubject(row: SubjectRow): Subject {
  const day = (column: Date | null) => (column ? fromColumn(column) : undefined);
  return {
    id: row.id,
    confirmedStage: row.confirmedStage,
    standing: row.standing,
    howMet: row.howMet || undefined,
    metOn: day(row.metOn),
    // A flag on welcome friends: it rests while they stand further out, and the weekly rhythm with it.
    inner: row.inner && row.confirmedStage === 'friend',
    intention: row.intention,
    addedOn: fromColumn(row.addedOn),
    cadenceDays:
      row.rhythm === 'none' ? null : row.rhythm === 'days' ? (row.cadenceDays ?? undefined) : undefined,
    snoozedUntil: day(row.snoozedUntil),
    dates: row.dates.map(({ year, ...date }) => (year === null ? date : { ...date, year })),
    // What is done for nobody is not done for them.
    neverKinds: [...new Set([...row.account.neverKinds, ...row.neverKinds])] as RequestKind[],
    // Both are asked about later; neither changes what the gate says.
    granted: [...row.grants, ...anyway(row)].map(({ checkId: check, on, check: { kind, area } }) => {
      return { check, on: fromColumn(on), request: kind as RequestKind, ...(area !== null && { area }) };
    }),
  };
}

/** What the owner put their name to anyway, and since when: where both are asked first, not before they met. */
function anyway({ overrides }: SubjectRow) {
  return overrides.flatMap(({ on, ...put }) => {
    const since = anywaySince(on, put.check);
    return since ? [{ ...put, on: since }] : [];
  });
}

/**
 * Holds these people until the transaction ends, in one order for everybody, so that two saves about the
 * same people wait for each other instead of dead-locking. False where one of them is not here: whoever was
 * removed is not, but for erasing and for bringing them back (`removed`).
 */
export async function lockPeople(
  tx: Transaction,
  owner: Keeper,
  ids: readonly string[],
  { removed = false } = {},
): Promise<boolean> {
  const wanted = [...new Set(ids)].sort();
  if (!wanted.every(isId)) return false;
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM person WHERE owner_id = ${owner.id} AND id = ANY(${wanted})
      AND (removed_on IS NULL OR ${removed}) ORDER BY id FOR NO KEY UPDATE`;
  return held.length === wanted.length;
}

/** Judges these people anew and keeps what the pages read; part of every write about them. */
export async function summarise(tx: Transaction, owner: Keeper, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    const row = await tx.person.findUnique({
      where: { ownerId_id: { ownerId: owner.id, id } },
      select: subjectColumns,
    });
    if (!row) continue;
    const history = await read(tx, owner, id);
    const summary = summaryOf(toSubject(row), history, owner.today, row);
    await tx.person.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { ...summary, road: summary.road ?? Prisma.DbNull },
      select: { id: true },
    });
    await keepAbilities(tx, owner, id, history);
  }
}

/**
 * Everything derived, as columns: one pure function of who they are, what happened, and the day. Whoever is
 * archived is out of sight, and whoever is quiet asks for nothing: neither silence nor a day brings them up, so the
 * week's list need not skip them.
 */
export function summaryOf(
  subject: Subject,
  history: readonly Entry[],
  today: CalendarDate,
  { archived = false, quiet = false }: { archived?: boolean; quiet?: boolean } = {},
) {
  const column = (day: CalendarDate | null | undefined) => (day ? toColumn(day) : null);
  const digest = attention(subject, history, today);
  const stillQuiet = quiet && !isSomething(subject, history);
  const index = {
    ...summaryIndex(digest, today),
    ...((archived || stillQuiet) && { rhythmClass: null, silentSince: null, matter: null }),
  };
  const measures = measure(history, today);
  const { firstAsk, firstWarm } = outOfOrder(history, today);
  return {
    quiet: stillQuiet,
    eligibleStage: eligibleStage(history, today),
    lastTwoWayOn: column(measures.fresh === null ? null : addDays(today, -measures.fresh)),
    lastTouchOn: column(lastTouch(history, today)),
    firstAskedOn: column(firstAsk),
    firstWarmOn: column(firstWarm),
    smallThing: smallThing(history, today),
    measures: measures as unknown as Prisma.InputJsonObject,
    balance: balance(history, today) as unknown as Prisma.InputJsonObject,
    road: road(subject, history, today) as unknown as Prisma.InputJsonObject | null,
    attention: digest as unknown as Prisma.InputJsonObject,
    rhythmClass: index.rhythmClass,
    silentSince: column(index.silentSince),
    matterFrom: column(index.matter?.from),
    matterUntil: column(index.matter?.until),
    summarisedOn: toColumn(today),
    refreshOn: column(index.turnsOn),
  };
}

/** What a summary depends on, besides names and words: people who are alike in this are judged once. */
export type Alike = Map<string, ReturnType<typeof summaryOf>>;

/** As `summaryOf`, of one of many people of whom most are alike: what differs is only who they are and what is said. */
export function summaryAmong(
  alike: Alike,
  subject: Subject,
  history: readonly Entry[],
  today: CalendarDate,
  sight: { archived: boolean; quiet: boolean },
): ReturnType<typeof summaryOf> {
  const { id, ...rest } = subject;
  const events = history.map(({ id: _id, text: _text, ...event }) => ({
    ...event,
    origin: event.origin !== null,
  }));
  const shape = JSON.stringify([rest, events, sight]);
  const known = alike.get(shape);
  if (!known) {
    const summary = summaryOf(subject, history, today, sight);
    if (alike.size < mostAlike) alike.set(shape, summary);
    return summary;
  }
  const attention = { ...(known.attention as Prisma.InputJsonObject), id };
  return { ...known, attention, smallThing: smallThing(history, today) };
}

const mostAlike = 1000;

/**
 * Whether the user has said or done something about somebody whom a file brought: marked an intention, placed them,
 * granted something, or written anything down by hand. From then on they are like everybody else.
 */
function isSomething(
  { intention, inner, confirmedStage, granted = [] }: Subject,
  history: readonly Entry[],
): boolean {
  const isMarked = intention || inner || confirmedStage !== 'stranger' || granted.length > 0;
  return isMarked || history.some(({ origin }) => origin === null);
}

/** The latest small thing that anyone may know, else the latest at all that is not sensitive. */
function smallThing(history: readonly Entry[], today: CalendarDate): string {
  const facts = history.filter((entry) => entry.type === 'fact' && entry.on <= today && !entry.sensitive);
  const open = facts.filter((entry) => entry.type === 'fact' && entry.depth < 3);
  // By letters: half of an emoji is a text that Postgres does not take.
  return [...((open.at(-1) ?? facts.at(-1))?.text ?? '')].slice(0, 200).join('');
}

function lastTouch(history: readonly Entry[], today: CalendarDate): CalendarDate | null {
  return history.findLast((entry) => entry.type === 'touch' && entry.on <= today)?.on ?? null;
}

async function keepAbilities(
  tx: Transaction,
  owner: Keeper,
  personId: string,
  history: readonly Entry[],
): Promise<void> {
  const of = { ownerId: owner.id, personId };
  await tx.ability.deleteMany({ where: of });
  const abilities = abilitiesOf(history, owner.today);
  if (abilities.length > 0)
    await tx.ability.createMany({ data: abilities.map((row) => ({ ...of, ...row })) });
}

/** In which areas their work was seen, by name: the rows behind "whom do I trust for plumbing?". */
export function abilitiesOf(history: readonly Entry[], today: CalendarDate) {
  const seen = history.filter((entry) => entry.type === 'sighting' || entry.type === 'outcome');
  // An introduction's outcome speaks of no skill.
  const areas = [...new Set(seen.map((entry) => entry.area))].filter((area) => area !== '').sort();
  const measures = measure(history, today);
  return areas.map((area) => ({
    area,
    seen: abilityIn(measures, area).r,
    score: abilityIn(measures, area).score,
    lastOn: toColumn(seen.findLast((entry) => entry.area === area)?.on ?? today),
  }));
}
