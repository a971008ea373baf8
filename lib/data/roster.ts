import 'server-only';
import { fromColumn } from '@/lib/clock';
import type { CalendarDate, Stage, Standing } from '@/lib/domain';
import * as communities from './communities';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import * as labels from './labels';
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

export type LineRow = Prisma.PersonGetPayload<{ select: typeof lineColumns }>;

/** A row as the lists show it, its ring as confirmed. */
export function toLine({ confirmedStage, lastTwoWayOn, ...row }: LineRow): PersonLine {
  return { ...row, stage: confirmedStage, lastTwoWayOn: lastTwoWayOn && fromColumn(lastTwoWayOn) };
}

export type Filter = {
  stage?: Stage;
  standing?: Standing;
  /** Each way in which the place was written. */
  metIn?: readonly string[];
  label?: string;
  archived?: boolean;
};

/** The condition that a filter amounts to; without one, everybody who is not out of sight. */
export function matching(owner: Owner, filter: Filter): Prisma.PersonWhereInput {
  return {
    ownerId: owner.id,
    archived: filter.archived ?? false,
    removedOn: null,
    confirmedStage: filter.stage,
    standing: filter.standing,
    // One way of writing it is read in the order of the index; for several there is communities.page.
    metIn: filter.metIn?.length === 1 ? filter.metIn[0] : filter.metIn && { in: [...filter.metIn] },
  };
}

/**
 * People by name, 50 at a time, after the person with that id (from the beginning where they are not here any
 * more); `next` is the id to go on from, or null on the last page.
 */
export async function list(
  owner: Owner,
  filter: Filter = {},
  after: string | null = null,
  size = 50,
): Promise<{ people: PersonLine[]; next: string | null }> {
  const last = after === null ? null : await placeOf(owner, after);
  const ids = await pageOf(owner, filter, last, size + 1);
  const rows = await database().person.findMany({
    where: {
      ...matching(owner, filter),
      ...(ids && { id: { in: ids } }),
      ...(last && {
        sortName: { gte: last.sortName },
        OR: [{ sortName: { gt: last.sortName } }, { sortName: last.sortName, id: { gt: last.id } }],
      }),
    },
    select: lineColumns,
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    take: size + 1,
  });
  const page = rows.slice(0, size);
  return { people: page.map(toLine), next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

/** The ids of a page where an index of its own has them in order; null where that of everybody does. */
async function pageOf(
  owner: Owner,
  filter: Filter,
  last: { sortName: string; id: string } | null,
  size: number,
) {
  const { label, metIn = [] } = filter;
  if (label !== undefined) return labels.page(owner, label, filter, last, size);
  return metIn.length > 1 ? communities.page(owner, metIn, filter, last, size) : null;
}

// By id, because names do not belong in addresses, which histories and logs keep.
async function placeOf(owner: Owner, id: string) {
  if (!isId(id)) return null;
  return database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { sortName: true, id: true },
  });
}

/** True where the owner has anybody at all, archived ones included. */
export async function hasAnybody(owner: Owner): Promise<boolean> {
  // In the order of the key: else Postgres may look for the first of them among everybody else's.
  const row = await database().person.findFirst({
    where: { ownerId: owner.id },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return row !== null;
}

/** Names of some people, for forms that carry their ids; unknown ids are left out. */
export async function named(owner: Owner, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: ids.filter(isId) }, removedOn: null },
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

/**
 * Whom a form offers: first those it was opened about, as far as they are here (`chosen`), then whom it was with lately.
 */
export async function offered(
  owner: Owner,
  ids: readonly string[],
): Promise<{ chosen: { id: string; name: string }[]; offered: { key: string; name: string }[] }> {
  const [chosen, others] = await Promise.all([ids.length > 0 ? named(owner, ids) : [], lately(owner)]);
  const all = new Map([...chosen, ...others].map(({ id, name }) => [id, { key: id, name }]));
  return { chosen, offered: [...all.values()] };
}

/**
 * The people lately talked with, the latest first; while they are fewer than `size`, then those added last. Not
 * those outside or remembered.
 */
export async function lately(owner: Owner, size = 6): Promise<{ id: string; name: string }[]> {
  const within: Prisma.PersonWhereInput = {
    ownerId: owner.id,
    archived: false,
    standing: { in: ['open', 'watch', 'limited'] },
  };
  const select = { id: true, name: true } as const;
  const talked = await database().person.findMany({
    where: { ...within, lastTouchOn: { not: null } },
    select,
    orderBy: { lastTouchOn: 'desc' },
    take: size,
  });
  if (talked.length === size) return talked;
  // Ids are made in the order of time.
  const added = await database().person.findMany({
    where: { ...within, lastTouchOn: null },
    select,
    orderBy: { id: 'desc' },
    take: size - talked.length,
  });
  return [...talked, ...added];
}
