import 'server-only';
import { database, type Transaction } from './database';
import { isId } from './ids';
import type { HowRead } from './imports';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/** What somebody from a file is: an old friend, to be known better, just kept, or left out of sight. */
export type Mark = 'friend' | 'better' | 'keep' | 'out';

/** The label that old friends get: it leads to them, to be told of. */
export const OLD_FRIEND = 'old friend';

/** Somebody who waits for a word. */
export type Waiting = { id: string; name: string; smallThing: string; handle: string };

/** Some of those whom a file brought and of whom nothing was said yet, by name; and how many there are, up to 1,000. */
export async function list(
  owner: Owner,
  importId: string,
  size = 20,
): Promise<{ people: Waiting[]; left: number }> {
  if (!isId(importId)) return { people: [], left: 0 };
  const where = { ownerId: owner.id, landedBy: importId, removedOn: null };
  const orderBy = [{ sortName: 'asc' as const }, { id: 'asc' as const }];
  const [people, left] = await Promise.all([
    database().person.findMany({
      where,
      select: {
        ...{ id: true, name: true, smallThing: true },
        channels: { select: { handle: true }, orderBy: { id: 'asc' }, take: 1 },
      },
      orderBy,
      take: size,
    }),
    // In an order that is there already: any other would have all of them sorted first.
    database().person.count({ where, orderBy, take: 1000 }),
  ]);
  return {
    people: people.map(({ channels, ...person }) => ({ ...person, handle: channels[0]?.handle ?? '' })),
    left,
  };
}

type Said = { id: string; as: Mark };

/**
 * Says of some whom a file brought what they are. Whoever was said already, in another tab, stays as said. How many it
 * said something of; they can be taken back as long as nothing follows.
 */
export async function decide(owner: Owner, importId: string, marks: readonly Said[]): Promise<number> {
  if (!isId(importId)) return 0;
  return database().$transaction(async (tx) => {
    const asked = await waiting(tx, owner, importId, marks);
    if (asked.length === 0 || !(await lockPeople(tx, owner, asked))) return 0;
    // Another tab may have said something of them until they were held.
    const ids = new Set(await waiting(tx, owner, importId, marks));
    const said = marks.filter(({ id }) => ids.has(id));
    if (said.length === 0) return 0;
    for (const { id, as } of said)
      await tx.person.updateMany({
        where: { ownerId: owner.id, id },
        data: { landedBy: null, ...changes[as] },
      });
    await summarise(tx, owner, changed(said));
    await remember(tx, owner, importId, said);
    return said.length;
  });
}

async function waiting(
  tx: Transaction,
  owner: Owner,
  importId: string,
  marks: readonly Said[],
): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: {
      ...{ ownerId: owner.id, landedBy: importId, removedOn: null },
      id: { in: marks.map(({ id }) => id).filter(isId) },
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const changes = {
  friend: { intention: true, labels: { push: OLD_FRIEND } },
  better: { intention: true },
  keep: {},
  out: { archived: true },
} as const;

/** Takes back what was said last, as far as they still stand so; how many wait again. */
export async function takeBack(owner: Owner, importId: string): Promise<number> {
  if (!isId(importId)) return 0;
  return database().$transaction(async (tx) => {
    const said = await standing(tx, owner, await remembered(tx, owner, importId));
    const ids = said.map(({ id }) => id);
    if (ids.length === 0 || !(await lockPeople(tx, owner, ids))) return 0;
    const back = await standing(tx, owner, said);
    if (back.length === 0) return 0;
    for (const { id, as, labels } of back)
      await tx.person.updateMany({
        where: { ownerId: owner.id, id },
        data: {
          landedBy: importId,
          // Whoever something was written about meanwhile does not fall quiet again: the summary sees to that.
          ...(as === 'out' && { archived: false }),
          ...((as === 'friend' || as === 'better') && { intention: false, quiet: true }),
          ...(as === 'friend' && { labels: without(labels, OLD_FRIEND) }),
        },
      });
    await summarise(tx, owner, changed(back));
    await remember(tx, owner, importId, []);
    return back.length;
  });
}

/** Those who still stand as it was said of them. */
async function standing(
  tx: Transaction,
  owner: Owner,
  said: readonly Said[],
): Promise<(Said & { labels: string[] })[]> {
  const here = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: said.map(({ id }) => id) }, removedOn: null, landedBy: null },
    select: { id: true, labels: true },
  });
  const labels = new Map(here.map((person) => [person.id, person.labels]));
  return said.flatMap(({ id, as }) => {
    const theirs = labels.get(id);
    return theirs ? [{ id, as, labels: theirs }] : [];
  });
}

/** How many were said last and could be taken back. */
export async function takeable(owner: Owner, importId: string): Promise<number> {
  return isId(importId) ? (await remembered(database(), owner, importId)).length : 0;
}

/** Whose summary depends on what was said: whoever is just kept is as they were. */
function changed(said: readonly Said[]): string[] {
  return said.flatMap(({ id, as }) => (as === 'keep' ? [] : [id]));
}

function without(list: readonly string[], last: string): string[] {
  const at = list.lastIndexOf(last);
  return list.filter((_, index) => index !== at);
}

async function remembered(tx: Transaction | ReturnType<typeof database>, owner: Owner, id: string) {
  const row = await tx.import.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { reading: true },
  });
  return (row?.reading as HowRead | undefined)?.said ?? [];
}

async function remember(tx: Transaction, owner: Owner, id: string, said: readonly Said[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE import SET reading = jsonb_set(reading, '{said}', ${JSON.stringify(said)}::jsonb)
    WHERE owner_id = ${owner.id} AND id = ${id}`;
}
