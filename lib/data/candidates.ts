import 'server-only';
import { toColumn } from '@/lib/clock';
import { type Attention, addDays, type CalendarDate, dormantAfter, dueAfter } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';

// More rhythms, and more matters at once, than anybody keeps: guards, not limits to be met.
const mostClasses = 200;
const mostMatters = 2000;
const mostStill = 20;

/**
 * The digests of everybody who can be on the list of the week that ends on `weekEnd`, without looking at
 * everybody: the longest silent of each rhythm (within one rhythm more silence never scores less, model.md N5),
 * the longest dormant, and those whom a day or a human matter calls for. `each` is how many of one rhythm can be
 * needed: the list's size and the few after it. `still` are people put off who keep their places.
 */
export async function list(
  owner: Owner,
  weekEnd: CalendarDate,
  each: number,
  still: readonly string[],
): Promise<Attention[]> {
  const found = await Promise.all([
    longestSilent(owner, weekEnd, each),
    calledFor(owner, weekEnd),
    inTheirPlaces(owner, still),
  ]);
  const byId = new Map(found.flat().map((attention) => [attention.id, attention]));
  return [...byId.values()];
}

/** A digest as text: hundreds are read for a list of a few, and column by column that costs ten times as much. */
type Row = { digest: string };

function toAttention({ digest }: Row): Attention {
  return JSON.parse(digest) as Attention;
}

async function longestSilent(owner: Owner, weekEnd: CalendarDate, each: number): Promise<Attention[]> {
  const classes = await rhythmClasses(owner);
  if (classes.length === 0) return [];
  // As text: Prisma takes its time over each Date of an array.
  const daysAgo = (days: number): string => addDays(owner.today, -days);
  const dueBy = classes.map((name) => daysAgo(dueAfter(name)));
  const awakeAfter = classes.map((name) => daysAgo(dormantAfter(name)));
  // Whoever something else calls for comes from calledFor, and must not crowd out the others here.
  const end = toColumn(weekEnd);
  const today = toColumn(owner.today);
  const rows = await database().$queryRaw<Row[]>`
    SELECT p.attention::text AS digest
    FROM unnest(${classes}::text[], ${dueBy}::date[], ${awakeAfter}::date[]) AS rhythm(class, due_by, awake_after)
    CROSS JOIN LATERAL (
      (SELECT attention FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class
          AND silent_since > rhythm.awake_after AND silent_since <= rhythm.due_by
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${today}::date OR matter_until < ${today}::date)
        ORDER BY silent_since, id LIMIT ${each})
      UNION ALL
      (SELECT attention FROM person
        WHERE owner_id = ${owner.id} AND rhythm_class = rhythm.class AND silent_since <= rhythm.awake_after
          AND (snoozed_until IS NULL OR snoozed_until < ${end}::date)
          AND (matter_from IS NULL OR matter_from > ${today}::date OR matter_until < ${today}::date)
        ORDER BY silent_since, id LIMIT 3)
    ) AS p`;
  return rows.map(toAttention);
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

async function calledFor(owner: Owner, weekEnd: CalendarDate): Promise<Attention[]> {
  const today = toColumn(owner.today);
  // A window is of days on whose list they may be, not of the days that the list is about.
  const rows = await database().$queryRaw<Row[]>`
    SELECT attention::text AS digest FROM person
    WHERE owner_id = ${owner.id} AND matter_from <= ${today}::date AND matter_until >= ${today}::date
      AND (snoozed_until IS NULL OR snoozed_until < ${toColumn(weekEnd)}::date)
    ORDER BY matter_from DESC LIMIT ${mostMatters}`;
  return rows.map(toAttention);
}

// Only who is really put off is looked up: an id in an address puts nobody on the list.
async function inTheirPlaces(owner: Owner, still: readonly string[]): Promise<Attention[]> {
  const ids = still.filter(isId).slice(0, mostStill);
  if (ids.length === 0) return [];
  const rows = await database().$queryRaw<Row[]>`
    SELECT attention::text AS digest FROM person
    WHERE owner_id = ${owner.id} AND id = ANY(${ids}) AND NOT archived
      AND snoozed_until >= ${toColumn(owner.today)}::date`;
  return rows.map((row) => ({ ...toAttention(row), snoozedUntil: null }));
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
