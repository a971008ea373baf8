import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { addDays, type CalendarDate, POLICY } from '@/lib/domain';
import { database } from './database';
import { erase } from './erasure';
import { isId } from './ids';
import type { Keeper, Owner } from './owner';
import { lockPeople, summarise } from './summary';

/** Days for which somebody who was removed can be brought back. */
const days = POLICY.trash;

/** Somebody who was removed, and the last day on which they can be brought back. */
export type Removed = { id: string; name: string; removedOn: CalendarDate; until: CalendarDate };

const columns = { id: true, name: true, removedOn: true } as const;

/**
 * Removes somebody: out of sight with everything about them, and erased by itself when 30 days have passed. False where
 * they are not here.
 */
export async function remove(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [id]))) return false;
    const where = { ownerId_id: { ownerId: owner.id, id } };
    const { archived } = await tx.person.findUniqueOrThrow({ where, select: { archived: true } });
    await tx.person.update({
      where,
      data: { archived: true, archivedBefore: archived, removedOn: toColumn(owner.today) },
      select: { id: true },
    });
    await summarise(tx, owner, [id]);
    return true;
  });
}

/** Brings somebody back as they were, out of sight if that is where they were; false where they were not removed. */
export async function bringBack(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [id], { removed: true }))) return false;
    const count = await tx.$executeRaw`
      UPDATE person SET archived = archived_before, archived_before = false, removed_on = NULL
      WHERE owner_id = ${owner.id} AND id = ${id} AND removed_on IS NOT NULL`;
    if (count === 0) return false;
    await summarise(tx, owner, [id]);
    return true;
  });
}

/** One who was removed; null for anybody else. */
export async function get(owner: Owner, id: string): Promise<Removed | null> {
  if (!isId(id)) return null;
  const row = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, removedOn: { not: null } },
    select: columns,
  });
  const [removed] = row ? toRemoved(row) : [];
  return removed ?? null;
}

/** Where a page of the list goes on. */
export type After = { on: CalendarDate; id: string };

/** Whoever was removed, those who go first at the top, 50 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  after: After | null = null,
  size = 50,
): Promise<{ people: Removed[]; next: After | null }> {
  const on = after && toColumn(after.on);
  const rows = await database().person.findMany({
    where: {
      ownerId: owner.id,
      removedOn: on ? { gte: on } : { not: null },
      ...(on && { OR: [{ removedOn: { gt: on } }, { removedOn: on, id: { gt: after.id } }] }),
    },
    select: columns,
    orderBy: [{ removedOn: 'asc' }, { id: 'asc' }],
    take: size + 1,
  });
  const people = rows.slice(0, size).flatMap(toRemoved);
  const last = rows.length > size ? people.at(-1) : undefined;
  return { people, next: last ? { on: last.removedOn, id: last.id } : null };
}

function toRemoved({ removedOn, ...row }: { id: string; name: string; removedOn: Date | null }): Removed[] {
  if (!removedOn) return [];
  const on = fromColumn(removedOn);
  return [{ ...row, removedOn: on, until: addDays(on, days) }];
}

/** Accounts with somebody who has been removed for as long, in the order of their ids, after one of them. */
export async function accountsDue(
  today: CalendarDate,
  after: string,
  size: number,
): Promise<{ id: string; zone: string }[]> {
  return database().account.findMany({
    where: { id: { gt: after }, people: { some: { removedOn: { lt: lastDay(today) } } } },
    select: { id: true, zone: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/** Some of those whose days are over, the longest ago first, but for some. */
export async function due(keeper: Keeper, size: number, but: string[] = []): Promise<string[]> {
  const people = await database().person.findMany({
    where: { ownerId: keeper.id, removedOn: { lt: lastDay(keeper.today) }, id: { notIn: but } },
    select: { id: true },
    orderBy: [{ removedOn: 'asc' }, { id: 'asc' }],
    take: size,
  });
  return people.map(({ id }) => id);
}

/** Erases one whose days are over; false where they are not here, or were brought back meanwhile. */
export async function eraseDue(keeper: Keeper, id: string): Promise<boolean> {
  return erase(keeper, id, { removedBefore: lastDay(keeper.today) });
}

// On the last of the 30 days they can still be brought back.
function lastDay(today: CalendarDate): Date {
  return toColumn(addDays(today, -days));
}
