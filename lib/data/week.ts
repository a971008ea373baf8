import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type Attention, addDays, type CalendarDate, dormantAfter, type Stage } from '@/lib/domain';
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

// More rhythms than anybody keeps; a guard for an account that gave everybody a number of their own.
const mostClasses = 200;
const mostMatters = 120;

/**
 * Everybody who can be on the list of the week that ends on `weekEnd`, without looking at everybody: the
 * longest silent of each rhythm (within one rhythm more silence never scores less, model.md N5), the
 * longest dormant, and those whom a day or a human matter calls for. `each` is how many of one rhythm can
 * be needed: the list's size and the few after it.
 */
export async function candidates(owner: Owner, weekEnd: CalendarDate, each: number): Promise<Candidate[]> {
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
  const awakeAfter = classes.map((name) => toColumn(addDays(owner.today, -dormantAfter(name))));
  return database().$queryRaw<Row[]>`
    SELECT p.id, p.name, p.confirmed_stage AS stage, p.small_thing AS "smallThing",
           p.last_two_way_on AS "lastTwoWayOn", p.snoozes, p.attention
    FROM unnest(${classes}::text[], ${awakeAfter}::date[]) AS rhythm(class, awake_after)
    CROSS JOIN LATERAL (
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class AND silent_since > rhythm.awake_after
          AND (snoozed_until IS NULL OR snoozed_until < ${toColumn(weekEnd)}::date)
        ORDER BY silent_since, id LIMIT ${each})
      UNION ALL
      (SELECT * FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class AND silent_since <= rhythm.awake_after
          AND (snoozed_until IS NULL OR snoozed_until < ${toColumn(weekEnd)}::date)
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
