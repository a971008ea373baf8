import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type AskReaction,
  addDays,
  type CalendarDate,
  isHeldGround,
  isReviewDue,
  type MyRecord,
  myRecord,
} from '@/lib/domain';
import { database } from './database';
import type { Owner } from './owner';
import { countOwed } from './thanks';

/** My own record, where I last held my ground, and whether a year has gone by since I last looked back on it. */
export type OwnRecord = MyRecord & { latestHeld: Held[]; isReviewDue: boolean };

/** A year, for what is counted of late: held ground, and thanks given. Outcomes count of all time. */
const year = 365;

/** My own record in numbers; nobody else ever sees it (model.md, section 4, "Outcomes"). */
export async function get(owner: Owner): Promise<OwnRecord> {
  const [reported, owed, helped, introduced, { held, latestHeld }, since] = await Promise.all([
    outcomes(owner),
    countOwed(owner),
    thanked(owner),
    introductionsThanked(owner),
    heldGround(owner),
    lookedBack(owner),
  ]);
  const thanks = { thanksOwed: owed, thanksGiven: helped + introduced };
  const record = myRecord({ ...reported, ...thanks, held });
  return { ...record, latestHeld, isReviewDue: isReviewDue(since, owner.today) };
}

/**
 * What was told, once for each check: of two who were woven together it is written down with both. Where one of the two
 * was removed and told anew, what was told last counts.
 */
async function outcomes(owner: Owner): Promise<Record<'good' | 'neutral' | 'bad' | 'putRight', number>> {
  const rows = await database().$queryRaw<{ result: string; count: number; righted: number }[]>`
    SELECT result, count(*)::int AS count, count(*) FILTER (WHERE righted <= ${owner.today})::int AS righted FROM (
      SELECT DISTINCT ON (told) e.record AS result, coalesce(e.detail->>'check', e.id) AS told,
        e.detail->>'amendsOn' AS righted
      FROM evidence e JOIN person p ON p.owner_id = e.owner_id AND p.id = e.person_id
      WHERE e.owner_id = ${owner.id} AND e.record IN ('good', 'neutral', 'bad')
        AND e."on" <= ${owner.today}::date AND p.removed_on IS NULL
      ORDER BY told, e."on" DESC, e.id DESC
    ) latest
    GROUP BY result`;
  const of = (result: string) => rows.find((row) => row.result === result)?.count ?? 0;
  const putRight = rows.find(({ result }) => result === 'bad')?.righted ?? 0;
  return { good: of('good'), neutral: of('neutral'), bad: of('bad'), putRight };
}

function thanked(owner: Owner): Promise<number> {
  const on = { gte: toColumn(addDays(owner.today, -year)), lte: toColumn(owner.today) };
  return database().evidence.count({
    where: { ownerId: owner.id, record: 'thanked', on, person: { removedOn: null } },
  });
}

function introductionsThanked(owner: Owner): Promise<number> {
  const since = toColumn(addDays(owner.today, -year));
  const here = { removedOn: null };
  return database().introduction.count({
    where: { ownerId: owner.id, thankedOn: { gte: since }, person: here, recipient: here },
  });
}

/** A no that took some standing. */
export type Held = {
  id: string;
  on: CalendarDate;
  person: { id: string; name: string };
  reaction: AskReaction | null;
};

// Of each state: more of them in a year than anybody would want to count.
const most = 100;
const shown = 5;

/** How often the owner held their ground within a year: a no to pressure, or to an ask with points; and the latest. */
async function heldGround(owner: Owner): Promise<{ held: number; latestHeld: Held[] }> {
  const asked = (state: 'declined' | 'ignored') =>
    database().ask.findMany({
      where: {
        ...{ ownerId: owner.id, state, mistakenOn: null },
        on: { gte: toColumn(addDays(owner.today, -year)) },
      },
      select: { id: true, on: true, state: true, points: true, reaction: true, personId: true },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
      take: most,
    });
  const rows = await Promise.all([asked('declined'), asked('ignored')]);
  const asks = rows.flat();
  const gone = new Set(await removedAmong(owner, new Set(asks.map(({ personId }) => personId))));
  const held = asks
    .filter(({ personId }) => !gone.has(personId))
    .map((row) => ({ ...row, on: fromColumn(row.on), reaction: row.reaction as AskReaction | null }))
    .filter(isHeldGround)
    .sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id));
  const latest = held.slice(0, shown);
  const people = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: latest.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  const latestHeld = latest.flatMap(({ id, on, reaction, personId }) => {
    const person = people.find((each) => each.id === personId);
    return person ? [{ id, on, reaction, person }] : [];
  });
  return { held: held.length, latestHeld };
}

/** Whoever of some people was removed: by the index that holds those alone. */
async function removedAmong(owner: Owner, ids: ReadonlySet<string>): Promise<string[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, removedOn: { not: null }, id: { in: [...ids] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function lookedBack(owner: Owner): Promise<CalendarDate> {
  const row = await database().account.findUniqueOrThrow({
    where: { id: owner.id },
    select: { reviewedOn: true, createdAt: true },
  });
  return fromColumn(row.reviewedOn ?? row.createdAt);
}

/** Notes that the year was looked back on, or need not be: it is asked again in a year. */
export async function review(owner: Owner): Promise<void> {
  await database().account.updateMany({
    where: { id: owner.id },
    data: { reviewedOn: toColumn(owner.today) },
  });
}
