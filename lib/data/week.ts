import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type Attention,
  addDays,
  arrangeWeek,
  type CalendarDate,
  dateInWeek,
  dormantAfter,
  dueAfter,
  type Nudge,
  type Stage,
  weekday,
  type YearlyDate,
} from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import type { Owner } from './owner';

/** Somebody who may be on this week's list, with the digest that the list is made from. */
export type Candidate = {
  id: string;
  name: string;
  stage: Stage;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  snoozes: number;
  attention: Attention;
};

type Row = Omit<Candidate, 'lastTwoWayOn'> & { lastTwoWayOn: Date | null };

/** Somebody on the list: what the model says of them, and what a page shows beside it. */
export type Listed = Nudge &
  Omit<Candidate, 'attention'> & {
    cadenceDays: number | null;
    theirWordOn: CalendarDate | null;
    /** Yearly dates of theirs in this week, with their day. */
    dates: { kind: YearlyDate['kind']; on: CalendarDate }[];
  };

/** The week as a page shows it. `dated` counts everybody who is also dated, of whom `also` holds the first. */
export type WeekList = {
  from: CalendarDate;
  until: CalendarDate;
  main: Listed[];
  also: Listed[];
  dated: number;
  more: Listed[];
  rekindle: Listed[];
};

const mostAlso = 20;

/** Whom to nurture in the week that holds today (model.md section 6): the same list as from everybody's history. */
export async function list(owner: Owner): Promise<WeekList> {
  const from = addDays(owner.today, -((weekday(owner.today) - owner.weekStartsOn + 7) % 7));
  const until = addDays(from, 6);
  const { capacity, workdays } = owner;
  const rows = await candidates(owner, until, capacity + 3);
  const week = arrangeWeek(rows, owner.today, from, { capacity, workdays });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withPerson = (nudges: Nudge[]) =>
    nudges.flatMap((nudge): Listed[] => {
      const row = byId.get(nudge.id);
      if (!row) return [];
      const { attention, ...person } = row;
      const dates = attention.dates.flatMap((date) => {
        const on = dateInWeek(date, from);
        return on ? [{ kind: date.kind, on }] : [];
      });
      return [
        { ...person, ...nudge, dates, cadenceDays: attention.cadence, theirWordOn: attention.theirWord },
      ];
    });
  return {
    from,
    until,
    main: withPerson(week.main),
    also: withPerson(week.also.slice(0, mostAlso)),
    dated: week.also.length,
    more: withPerson(week.more),
    rekindle: withPerson(week.rekindle),
  };
}

// More rhythms than anybody keeps; a guard for an account that gave everybody a number of their own.
const mostClasses = 200;
const mostMatters = 120;

/**
 * Everybody who can be on the list of the week that ends on `weekEnd`, without looking at everybody: the
 * longest silent of each rhythm (within one rhythm more silence never scores less, model.md N5), the
 * longest dormant, and those whom a day or a human matter calls for. `each` is how many of one rhythm can
 * be needed: the list's size and the few after it.
 */
async function candidates(owner: Owner, weekEnd: CalendarDate, each: number): Promise<Candidate[]> {
  const [silent, called] = await Promise.all([
    longestSilent(owner, weekEnd, each),
    calledFor(owner, weekEnd),
  ]);
  const byId = new Map([...silent, ...called].map((row) => [row.id, row]));
  return [...byId.values()].map((row) => ({
    ...row,
    lastTwoWayOn: row.lastTwoWayOn && fromColumn(row.lastTwoWayOn),
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
           p.last_two_way_on AS "lastTwoWayOn", p.snoozes, p.attention
    FROM unnest(${classes}::text[], ${dueBy}::date[], ${awakeAfter}::date[]) AS rhythm(class, due_by, awake_after)
    CROSS JOIN LATERAL (
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class
          AND silent_since > rhythm.awake_after AND silent_since <= rhythm.due_by
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${end}::date OR matter_until < ${today}::date)
        ORDER BY silent_since, id LIMIT ${each})
      UNION ALL
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class AND silent_since <= rhythm.awake_after
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${end}::date OR matter_until < ${today}::date)
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
      matterFrom: { lte: toColumn(weekEnd) },
      matterUntil: { gte: toColumn(owner.today) },
      OR: [{ snoozedUntil: null }, { snoozedUntil: { lt: toColumn(weekEnd) } }],
    },
    select: {
      id: true,
      name: true,
      confirmedStage: true,
      smallThing: true,
      lastTwoWayOn: true,
      snoozes: true,
      attention: true,
    },
    orderBy: [{ matterFrom: 'desc' }],
    take: mostMatters,
  });
  return rows.map(({ confirmedStage, attention, ...row }) => ({
    ...row,
    stage: confirmedStage,
    attention: attention as unknown as Attention,
  }));
}

/** The promises and the news of some people that the list speaks of, newest first. */
export async function occasions(owner: Owner, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await database().evidence.findMany({
    where: { ownerId: owner.id, personId: { in: [...ids] }, type: { in: ['promise', 'life'] } },
    select: { ...entryColumns, personId: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const byPerson = new Map<string, Entry[]>();
  for (const { personId, ...row } of rows) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), toEntry(row)]);
  }
  return byPerson;
}

/** Somebody one criterion away from their next ring, the longest silent first; null where nobody is. */
export async function oneStepAway(owner: Owner): Promise<{ id: string; name: string } | null> {
  const classes = (await rhythmClasses(owner)).filter((name) => name.split('/')[2]?.includes('S'));
  return database().person.findFirst({
    where: { ownerId: owner.id, rhythmClass: { in: classes } },
    select: { id: true, name: true },
    orderBy: [{ silentSince: 'asc' }, { id: 'asc' }],
  });
}
