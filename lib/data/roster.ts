import 'server-only';
import { fromColumn } from '@/lib/clock';
import type { CalendarDate, Stage, Standing } from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { searchText } from './search-text';

/** A line of a list of people. */
export type PersonLine = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
};

export const lineColumns = {
  id: true,
  name: true,
  confirmedStage: true,
  standing: true,
  smallThing: true,
  lastTwoWayOn: true,
} satisfies Prisma.PersonSelect;

type LineRow = Prisma.PersonGetPayload<{ select: typeof lineColumns }>;

export function toLine({ confirmedStage, lastTwoWayOn, ...row }: LineRow): PersonLine {
  return { ...row, stage: confirmedStage, lastTwoWayOn: lastTwoWayOn && fromColumn(lastTwoWayOn) };
}

/** Where the next page of a list by name begins: after this person. */
export type Cursor = { sortName: string; id: string };

export type Filter = { stage?: Stage; standing?: Standing; archived?: boolean };

/** People by name, 50 at a time after a cursor; `next` is null on the last page. */
export async function list(
  owner: Owner,
  filter: Filter = {},
  after: Cursor | null = null,
  size = 50,
): Promise<{ people: PersonLine[]; next: Cursor | null }> {
  const rows = await database().person.findMany({
    where: {
      ownerId: owner.id,
      archived: filter.archived ?? false,
      confirmedStage: filter.stage,
      standing: filter.standing,
      ...(after && {
        sortName: { gte: after.sortName },
        OR: [{ sortName: { gt: after.sortName } }, { sortName: after.sortName, id: { gt: after.id } }],
      }),
    },
    select: { ...lineColumns, sortName: true },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    take: size + 1,
  });
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    people: page.map(({ sortName: _order, ...row }) => toLine(row)),
    next: last ? { sortName: last.sortName, id: last.id } : null,
  };
}

/** Names of some people, for forms that carry their ids; unknown ids are left out. */
export async function named(owner: Owner, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: ids.filter(isId) } },
    select: { id: true, name: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** People of exactly this name (case and accents aside), at most 10: "which Dana?". */
export async function byName(owner: Owner, name: string): Promise<PersonLine[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, archived: false, sortName: searchText(name) },
    select: lineColumns,
    orderBy: { id: 'asc' },
    take: 10,
  });
  return rows.map(toLine);
}

/** The people lately talked with, the latest first. */
export async function lately(owner: Owner, size = 6): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { ownerId: owner.id, archived: false, lastTouchOn: { not: null } },
    select: { id: true, name: true },
    orderBy: { lastTouchOn: 'desc' },
    take: size,
  });
}
