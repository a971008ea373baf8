import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type Attention, addDays, type CalendarDate, dormantAfter, dueAfter, type Stage } from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';

/** Somebody who may be on this week's list, with the digest that the list is made from. */
export type Candidate = {
  id: string;
  name: string;
  stage: Stage;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  snoozedUntil: CalendarDate | null;
  snoozes: number;
  attention: Attention;
};

type Row = Omit<Candidate, 'lastTwoWayOn' | 'snoozedUntil'> & {
  lastTwoWayOn: Date | null;
  snoozedUntil: Date | null;
};

// More rhythms, and more matters at once, than anybody keeps: guards, not limits to be met.
const mostClasses = 200;
const mostMatters = 2000;
const mostStill = 20;

/**
 * Everybody who can be on the list of the week that ends on `weekEnd`, without looking at everybody: the
 * longest silent of each rhythm (within one rhythm more silence never scores less, model.md N5), the
 * longest dormant, and those whom a day or a human matter calls for. `each` is how many of one rhythm can
 * be needed: the list's size and the few after it. `still` are people put off who keep their places.
 */
export async function list(
  owner: Owner,
  weekEnd: CalendarDate,
  each: number,
  still: readonly string[],
): Promise<Candidate[]> {
  const [silent, called, kept] = await Promise.all([
    longestSilent(owner, weekEnd, each),
    calledFor(owner, weekEnd),
    inTheirPlaces(owner, still),
  ]);
  const byId = new Map([...silent, ...called, ...kept].map((row) => [row.id, row]));
  return [...byId.values()].map(({ snoozedUntil, lastTwoWayOn, ...row }) => ({
    ...row,
    snoozedUntil: snoozedUntil && fromColumn(snoozedUntil),
    lastTwoWayOn: lastTwoWayOn && fromColumn(lastTwoWayOn),
  }));
}

async function longestSilent(owner: Owner, weekEnd: CalendarDate, each: number): Promise<Row[]> {
  const classes = await rhythmClasses(owner);
  if (classes.length === 0) return [];
  const daysAgo = (days: number) => toColumn(addDays(owner.today, -days));
  const dueBy = classes.map((name) => daysAgo(dueAfter(name)));
  const awakeAfter = classes.map((name) => daysAgo(dormantAfter(name)));
  // Whoever something else calls for comes from calledFor, and must not crowd out the others here.
  const end = toColumn(weekEnd);
  const today = toColumn(owner.today);
  return database().$queryRaw<Row[]>`
    SELECT p.id, p.name, p.confirmed_stage AS stage, p.small_thing AS "smallThing",
           p.last_two_way_on AS "lastTwoWayOn", p.snoozed_until AS "snoozedUntil", p.snoozes, p.attention
    FROM unnest(${classes}::text[], ${dueBy}::date[], ${awakeAfter}::date[]) AS rhythm(class, due_by, awake_after)
    CROSS JOIN LATERAL (
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class
          AND silent_since > rhythm.awake_after AND silent_since <= rhythm.due_by
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${today}::date OR matter_until < ${today}::date)
        ORDER BY silent_since, id LIMIT ${each})
      UNION ALL
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class AND silent_since <= rhythm.awake_after
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${today}::date OR matter_until < ${today}::date)
        ORDER BY silent_since, id LIMIT 3)
    ) AS p`;
}

// A loose index scan: one step per rhythm, however many people keep it.
async function rhythmClasses(owner: Owner): Promise<string[]> {
  const rows = await database().$queryRaw<{ class: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT rhythm_class AS class FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class IS NOT NULL ORDER BY rhythm_class LIMIT 1)
      UNION ALL
      SELECT (SELECT rhythm_class FROM person
               WHERE owner_id = ${owner.id} AND rhythm_class > step.class ORDER BY rhythm_class LIMIT 1)
      FROM step WHERE step.class IS NOT NULL
    ) SELECT class FROM step WHERE class IS NOT NULL LIMIT ${mostClasses}`;
  return rows.map((row) => row.class);
}

async function calledFor(owner: Owner, weekEnd: CalendarDate): Promise<Row[]> {
  const rows = await database().person.findMany({
    where: {
      ownerId: owner.id,
      // A window is of days on whose list they may be, not of the days that the list is about.
      matterFrom: { lte: toColumn(owner.today) },
      matterUntil: { gte: toColumn(owner.today) },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lt: toColumn(weekEnd) } }],
    },
    select: candidateColumns,
    orderBy: [{ matterFrom: 'desc' }],
    take: mostMatters,
  });
  return rows.map(toRow);
}

// Only who is really put off is looked up: an id in an address puts nobody on the list.
async function inTheirPlaces(owner: Owner, still: readonly string[]): Promise<Row[]> {
  const ids = still.filter(isId).slice(0, mostStill);
  if (ids.length === 0) return [];
  const rows = await database().person.findMany({
    where: {
      ownerId: owner.id,
      id: { in: ids },
      archived: false,
      snoozedUntil: { gte: toColumn(owner.today) },
    },
    select: candidateColumns,
  });
  return rows.map((row) => {
    const { attention, ...rest } = toRow(row);
    return { ...rest, attention: { ...attention, snoozedUntil: null } };
  });
}

const candidateColumns = {
  id: true,
  name: true,
  confirmedStage: true,
  smallThing: true,
  lastTwoWayOn: true,
  snoozedUntil: true,
  snoozes: true,
  attention: true,
} satisfies Prisma.PersonSelect;

function toRow({
  confirmedStage,
  attention,
  ...row
}: Prisma.PersonGetPayload<{ select: typeof candidateColumns }>): Row {
  return { ...row, stage: confirmedStage, attention: attention as unknown as Attention };
}

/** Somebody one criterion away from their next ring, the longest silent first; null where nobody is. */
export async function oneStepAway(owner: Owner): Promise<{ id: string; name: string } | null> {
  const classes = (await rhythmClasses(owner)).filter((name) => name.split('/')[2]?.includes('S'));
  return database().person.findFirst({
    where: {
      ownerId: owner.id,
      rhythmClass: { in: classes },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: toColumn(owner.today) } }],
    },
    select: { id: true, name: true },
    orderBy: [{ silentSince: 'asc' }, { id: 'asc' }],
  });
}
