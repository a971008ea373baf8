import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate, Stage, Standing } from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';

/** One of two who may be one, as they stand side by side. */
export type Side = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  howMet: string;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  addedOn: CalendarDate;
  archived: boolean;
  channels: { kind: string; handle: string }[];
  dates: { kind: 'birthday' | 'anniversary' | 'memorial'; month: number; day: number; year: number | null }[];
  /** The mark of their picture, if there is one. */
  photo: string | null;
  /** How much is written down about them. */
  entries: number;
};

/** Two people who may be one, and the keys that say so (lib/transfer/keys.ts). */
export type Pair = { one: Side; other: Side; because: string[] };

/** Where a page of the list goes on. */
export type After = { alike: number; one: string; other: string };

/** A place in the list as an address carries it; null for anything else. */
export function parseAfter(text: string | undefined): After | null {
  const [alike = '', one = '', other = ''] = (text ?? '').split('_');
  return /^\d{1,6}$/.test(alike) && isId(one) && isId(other) ? { alike: Number(alike), one, other } : null;
}

const sideColumns = {
  id: true,
  name: true,
  confirmedStage: true,
  standing: true,
  howMet: true,
  smallThing: true,
  lastTwoWayOn: true,
  addedOn: true,
  archived: true,
  channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' }, take: 20 },
  dates: { select: { kind: true, month: true, day: true, year: true }, orderBy: { id: 'asc' }, take: 20 },
  photo: { select: { digest: true } },
  _count: { select: { evidence: true } },
} satisfies Prisma.PersonSelect;

// Whoever was removed is nobody's double.
const bothHere = { person: { removedOn: null }, other: { removedOn: null } };

/** Pairs who may be one, the most alike first, 20 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  after: After | null = null,
  size = 20,
): Promise<{ pairs: Pair[]; next: After | null }> {
  // Who they are is read of this page alone: asked for in one question, all pairs would be made out before they are sorted.
  const rows = await database().lookalike.findMany({
    where: { ownerId: owner.id, distinctOn: null, ...bothHere, ...(after && beyond(after)) },
    select: { personId: true, otherId: true, because: true, alike: true },
    orderBy: [{ alike: 'desc' }, { personId: 'asc' }, { otherId: 'asc' }],
    take: size + 1,
  });
  const page = rows.slice(0, size);
  const sides = await sidesOf(
    owner,
    page.flatMap(({ personId, otherId }) => [personId, otherId]),
  );
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    pairs: page.flatMap(({ personId, otherId, because }) => {
      const [one, other] = [sides.get(personId), sides.get(otherId)];
      return one && other ? [{ one, other, because }] : [];
    }),
    next: last ? { alike: last.alike, one: last.personId, other: last.otherId } : null,
  };
}

async function sidesOf(owner: Owner, ids: string[]): Promise<Map<string, Side>> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: ids }, removedOn: null },
    select: sideColumns,
  });
  return new Map(rows.map((row) => [row.id, toSide(row)]));
}

function beyond({ alike, one, other }: After): Prisma.LookalikeWhereInput {
  return {
    alike: { lte: alike },
    OR: [
      { alike: { lt: alike } },
      { alike, personId: { gt: one } },
      { alike, personId: one, otherId: { gt: other } },
    ],
  };
}

/** Two people side by side, whether or not they look alike; null where one of them is not here. */
export async function get(owner: Owner, one: string, other: string): Promise<Pair | null> {
  if (!isId(one) || !isId(other) || one === other) return null;
  const [sides, alike] = await Promise.all([
    sidesOf(owner, [one, other]),
    database().lookalike.findUnique({ where: key(owner, one, other), select: { because: true } }),
  ]);
  const [first, second] = [sides.get(one), sides.get(other)];
  return first && second ? { one: first, other: second, because: alike?.because ?? [] } : null;
}

/** Notes that two are two people; false where one of them is not here. It is remembered whatever they come to share. */
export async function tellApart(owner: Owner, one: string, other: string): Promise<boolean> {
  if (!isId(one) || !isId(other) || one === other) return false;
  const here = { ownerId: owner.id, id: { in: [one, other] }, removedOn: null };
  if ((await database().person.count({ where: here })) !== 2) return false;
  const distinctOn = toColumn(owner.today);
  const where = key(owner, one, other);
  await database().lookalike.upsert({
    where,
    create: { ...where.ownerId_personId_otherId, because: [], alike: 0, distinctOn },
    update: { distinctOn },
    select: { personId: true },
  });
  return true;
}

function key(owner: Owner, one: string, other: string) {
  const [personId = '', otherId = ''] = [one, other].sort();
  return { ownerId_personId_otherId: { ownerId: owner.id, personId, otherId } };
}

function toSide({
  confirmedStage,
  _count,
  lastTwoWayOn,
  addedOn,
  photo,
  ...row
}: Prisma.PersonGetPayload<{ select: typeof sideColumns }>): Side {
  return {
    ...row,
    stage: confirmedStage,
    photo: photo?.digest ?? null,
    entries: _count.evidence,
    lastTwoWayOn: lastTwoWayOn && fromColumn(lastTwoWayOn),
    addedOn: fromColumn(addedOn),
  };
}
