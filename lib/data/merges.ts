import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { addDays, type CalendarDate, type Mergeable, merged, POLICY } from '@/lib/domain';
import { database, type Transaction } from './database';
import { Prisma } from './generated/client';
import { isId } from './ids';
import * as matchKeys from './match-keys';
import { become, mergeableOf } from './mergeable';
import { type Apart, apartAgain, keepApart } from './merging-apart';
import { type Born, bornAgain, nobodysAlone } from './merging-born';
import { type Moved, moveBack, moveOver, putBack, type Row } from './merging-rows';
import type { Keeper, Owner } from './owner';
import { personText } from './search-text';
import { lockPeople, summarise } from './summary';
import { beforeWhere } from './timeline';

/** Two entries that were made one, and the last day on which that can be undone (null where it no longer can). */
export type Merge = {
  id: string;
  kept: { id: string; name: string } | null;
  goneName: string;
  on: CalendarDate;
  until: CalendarDate | null;
  undoneOn: CalendarDate | null;
};

/** How a merge ended: `together` are two of whom something speaks as of two, such as an introduction between them. */
export type Merged = 'merged' | 'together' | 'notHere';

/** Everything the undo needs: both rows as they were, what `kept` became, and what moved, was given up or let go. */
type Before = {
  gone: Row;
  kept: Mergeable;
  became: Mergeable;
  moved: Moved;
  /** Neither of these is there in an archive from before they were kept. */
  apart?: Apart;
  born?: Born[];
};

/**
 * Makes two entries one: everything written down about either belongs to `kept` from now on and is judged together; the
 * other entry is gone. It can be undone for 30 days.
 */
export async function create(owner: Owner, keptId: string, goneId: string): Promise<Merged> {
  if (!isId(keptId) || !isId(goneId) || keptId === goneId) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [keptId, goneId]))) return 'notHere';
    if (await areApart(tx, owner, keptId, goneId)) return 'together';
    const [kept, gone] = [await mergeableOf(tx, owner, keptId), await mergeableOf(tx, owner, goneId)];
    const became = merged(kept, gone);
    const row = await rowOf(tx, owner, goneId);
    const born = await nobodysAlone(tx, owner, goneId, keptId);
    const apart = await keepApart(tx, owner, goneId, keptId);
    const moved = await moveOver(tx, owner, goneId, keptId);
    await become(tx, owner, keptId, became);
    await tx.person.deleteMany({ where: { ownerId: owner.id, id: goneId } });
    const before: Before = { gone: row, kept, became, moved, apart, born };
    await tx.merge.create({
      data: {
        ...{ ownerId: owner.id, keptId, goneId, goneName: String(row.name), on: toColumn(owner.today) },
        before: before as unknown as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    await settle(tx, owner, [keptId]);
    return 'merged';
  });
}

/**
 * How undoing ended: `late` where its 30 days are over, `already` where it was undone, `laterFirst` where somebody else
 * became part of them since.
 */
export type Undone = 'undone' | 'already' | 'late' | 'laterFirst' | 'notHere';

/**
 * Makes two of them again: what came from the other goes back to it, what was written down since stays with who was
 * kept, and so does what the owner has changed since. The last who became part of them comes out first, or what guards
 * them would go while another whom it was about is still in there.
 */
export async function undo(owner: Owner, id: string): Promise<Undone> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    const key = { ownerId_id: { ownerId: owner.id, id } };
    const first = await tx.merge.findUnique({ where: key, select: { keptId: true } });
    if (!first || !(await lockPeople(tx, owner, [first.keptId]))) return 'notHere';
    const merge = await tx.merge.findUniqueOrThrow({
      where: key,
      select: { keptId: true, goneId: true, before: true, undoneOn: true, on: true },
    });
    if (merge.undoneOn) return 'already';
    if (merge.before === null || merge.on < lastDay(owner.today)) return 'late';
    const { keptId, goneId } = merge;
    // Ids are made in the order of time, and those of one person one after the other: they are held.
    const later = { ownerId: owner.id, keptId, undoneOn: null, id: { gt: id } };
    if ((await tx.merge.count({ where: later, take: 1 })) > 0) return 'laterFirst';
    const { gone, kept, became, moved, apart, born } = merge.before as unknown as Before;
    await putBack(tx, owner, 'person', gone);
    await moveBack(tx, owner, keptId, goneId, moved);
    if (born) await bornAgain(tx, owner, born);
    if (apart) await apartAgain(tx, owner, apart);
    await become(tx, owner, keptId, unmerged(await mergeableOf(tx, owner, keptId), became, kept));
    await tx.merge.update({
      where: key,
      data: { undoneOn: toColumn(owner.today), before: Prisma.DbNull },
      select: { id: true },
    });
    await settle(tx, owner, [keptId, goneId]);
    return 'undone';
  });
}

/** What the owner changed since the merge stays; everything else is as it was. */
function unmerged(now: Mergeable, became: Mergeable, kept: Mergeable): Mergeable {
  const same = (field: keyof Mergeable) => JSON.stringify(now[field]) === JSON.stringify(became[field]);
  const back = Object.entries(kept).filter(([field]) => same(field as keyof Mergeable));
  return { ...now, ...Object.fromEntries(back) };
}

/** Where a page of the list goes on. */
export type After = { on: CalendarDate; id: string };

/** Who was made one, the latest at the top, 50 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  after: After | null = null,
  size = 50,
): Promise<{ merges: Merge[]; next: After | null }> {
  const found = await database().merge.findMany({
    where: { ownerId: owner.id, ...beforeWhere(after) },
    select: { id: true, keptId: true, goneName: true, on: true, undoneOn: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  const people = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: rows.map(({ keptId }) => keptId) }, removedOn: null },
    select: { id: true, name: true },
  });
  const merges = rows.map(({ keptId, on, undoneOn, ...row }) => {
    const until = addDays(fromColumn(on), POLICY.trash);
    return {
      ...row,
      kept: people.find(({ id }) => id === keptId) ?? null,
      on: fromColumn(on),
      until: undoneOn === null && until >= owner.today ? until : null,
      undoneOn: undoneOn && fromColumn(undoneOn),
    };
  });
  return { merges, next: last ? { on: fromColumn(last.on), id: last.id } : null };
}

/** Accounts with a merge whose days are over, in the order of their ids, after one of them. */
export async function accountsDue(
  latest: CalendarDate,
  after: string,
  size: number,
): Promise<{ id: string; zone: string }[]> {
  return database().account.findMany({
    where: { id: { gt: after }, merges: { some: { on: { lt: lastDay(latest) } } } },
    select: { id: true, zone: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/** Forgets such merges, with what undoing them needed and the name that is gone; how many it did. */
export async function forget(keeper: Keeper, size: number): Promise<number> {
  const due = await database().merge.findMany({
    where: { ownerId: keeper.id, on: { lt: lastDay(keeper.today) } },
    select: { id: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: size,
  });
  const { count } = await database().merge.deleteMany({
    where: { ownerId: keeper.id, id: { in: due.map(({ id }) => id) } },
  });
  return count;
}

// On the last of the 30 days it can still be undone.
function lastDay(today: CalendarDate): Date {
  return toColumn(addDays(today, -POLICY.trash));
}

/** True where something speaks of the two as of two: a check or an introduction that is about both. */
async function areApart(tx: Transaction, owner: Owner, one: string, other: string): Promise<boolean> {
  const [a, b] = [
    { personId: one, withPersonId: other },
    { personId: other, withPersonId: one },
  ];
  const checks = await tx.check.count({ where: { ownerId: owner.id, OR: [a, b] } });
  const introductions = await tx.introduction.count({
    where: {
      ownerId: owner.id,
      OR: [
        { personId: one, recipientId: other },
        { personId: other, recipientId: one },
      ],
    },
  });
  return checks + introductions > 0;
}

/** The whole row, as it can be put back. */
async function rowOf(tx: Transaction, owner: Owner, id: string): Promise<Row> {
  const [row] = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(p) - 'owner_id' AS row FROM person AS p WHERE owner_id = ${owner.id} AND id = ${id}`;
  if (!row) throw new Error('held, and not here');
  return row.row;
}

/** Everything derived of who they are now: search, keys, lookalikes, summary. */
async function settle(tx: Transaction, owner: Owner, ids: readonly string[]): Promise<void> {
  const people = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      howMet: true,
      metThrough: true,
      channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' } },
    },
  });
  for (const person of people)
    await tx.person.updateMany({
      where: { ownerId: owner.id, id: person.id },
      data: { searchText: personText(person, person.channels) },
    });
  await matchKeys.keep(tx, owner, people);
  await summarise(tx, owner, ids);
}
