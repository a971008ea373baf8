import 'server-only';
import { toColumn } from '@/lib/clock';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { keptSince } from './imports';
import type { Keeper } from './owner';

const before = (today: CalendarDate) => toColumn(keptSince(today));

/** Brought in, or taken away again, so long ago that what its lines told is let go. */
const settled = (today: CalendarDate): Prisma.ImportWhereInput => ({
  ...{ state: { in: ['applied', 'undone'] }, appliedOn: { lt: before(today) } },
});

/** Never brought in: nobody is here from it. */
const left = (today: CalendarDate): Prisma.ImportWhereInput => ({
  ...{ state: { in: ['reading', 'mapping', 'ready', 'failed'] }, on: { lt: before(today) } },
});

/** Accounts with a file whose days are over, in the order of their ids, after one of them. */
export async function accountsDue(
  latest: CalendarDate,
  after: string,
  size: number,
): Promise<{ id: string; zone: string }[]> {
  return database().account.findMany({
    where: {
      id: { gt: after },
      imports: { some: { OR: [left(latest), { ...settled(latest), rows: { some: {} } }] } },
    },
    select: { id: true, zone: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/**
 * Lets go of the lines of files that were brought in that long ago, the sums of which stay, and forgets those that were
 * never brought in; how many files it did.
 */
export async function forget(keeper: Keeper, size: number): Promise<number> {
  const due = await database().import.findMany({
    where: {
      ownerId: keeper.id,
      OR: [left(keeper.today), { ...settled(keeper.today), rows: { some: {} } }],
    },
    select: { id: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: size,
  });
  const of = { ownerId: keeper.id, id: { in: due.map(({ id }) => id) } };
  await database().importRow.deleteMany({
    where: { ownerId: keeper.id, import: { ...of, ...settled(keeper.today) } },
  });
  await database().import.deleteMany({ where: { ...of, ...left(keeper.today) } });
  return due.length;
}
