import 'server-only';
import type { Transaction } from './database';
import { Prisma } from './generated/client';
import type { Keeper } from './owner';
import { escapeLike, searchText } from './search-text';
import type { Known, Snapshot } from './sides';
import type { Unname, Unnaming } from './unnaming';
import { dealings, type Place, snapshots } from './unnaming-places';

/** Somebody about to be erased: how their name is taken out, and the occasions that others were in too. */
export type Erased = { name: string; unname: Unnaming; occasions: readonly string[] };

/**
 * A row in which the erased is named: whose it is (null where it is about nobody), who must be held before it is
 * written; whether their summary quotes it; and how it is written without the name, false where it changed meanwhile.
 */
export type Mention = { whose: string | null; isQuoted: boolean; write: () => Promise<boolean> };

/**
 * Every row of the owner's that names the erased. All of it is read, but for notes, which the search knows as texts
 * without case and accents: what Postgres takes for the same letter depends on its locale, and none may be missed.
 */
export async function* mentions(tx: Transaction, owner: Keeper, erased: Erased): AsyncGenerator<Mention> {
  for (const place of dealings) yield* inDealings(tx, owner, erased.unname.full, place);
  for (const place of snapshots) yield* inSnapshots(tx, owner, erased, place);
  yield* inPeople(tx, owner, erased);
  yield* inEvidence(tx, owner, erased);
}

async function* inDealings(
  tx: Transaction,
  owner: Keeper,
  unname: Unname,
  { table, key, whose, columns }: Place,
): AsyncGenerator<Mention> {
  const [from, id, of] = [table, key, whose].map(Prisma.raw);
  const texts = Prisma.raw(columns.map((column) => `t.${column}`).join(', '));
  const rows = inBatches(
    200,
    (after, size) =>
      tx.$queryRaw<{ id: string; whose: string | null; texts: string[] }[]>`
      SELECT t.${id} AS id, ${of} AS whose, ARRAY[${texts}] AS texts FROM ${from} AS t
      WHERE t.owner_id = ${owner.id} AND t.${id} > ${after} AND concat(${texts}) <> '' ORDER BY t.${id} LIMIT ${size}`,
  );
  for await (const row of rows) {
    const without = row.texts.map(unname);
    if (without.every((text, at) => text === row.texts[at])) continue;
    const set = Prisma.join(columns.map((column, at) => Prisma.sql`${Prisma.raw(column)} = ${without[at]}`));
    // Some of these words are the owner's to change without holding anybody.
    const write = async () =>
      (await tx.$executeRaw`
        UPDATE ${from} AS t SET ${set}
        WHERE t.owner_id = ${owner.id} AND t.${id} = ${row.id} AND ARRAY[${texts}] = ${row.texts}::text[]`) >
      0;
    yield { whose: row.whose, isQuoted: false, write };
  }
}

async function* inSnapshots(
  tx: Transaction,
  owner: Keeper,
  erased: Erased,
  { table, key, whose }: Place,
): AsyncGenerator<Mention> {
  const [from, id, of] = [table, key, whose].map(Prisma.raw);
  const rows = inBatches(
    20,
    (after, size) =>
      tx.$queryRaw<{ id: string; whose: string; snapshot: Snapshot }[]>`
      SELECT t.${id} AS id, ${of} AS whose, t.snapshot FROM ${from} AS t
      WHERE t.owner_id = ${owner.id} AND t.${id} > ${after} AND t.snapshot IS NOT NULL
      ORDER BY t.${id} LIMIT ${size}`,
  );
  for await (const row of rows) {
    const { with: other } = row.snapshot;
    const without = { ...knownOf(row.snapshot, erased), ...(other && { with: knownOf(other, erased) }) };
    const text = JSON.stringify(without);
    if (text === JSON.stringify(row.snapshot)) continue;
    const write = async () =>
      (await tx.$executeRaw`
        UPDATE ${from} AS t SET snapshot = ${text}::jsonb WHERE t.owner_id = ${owner.id} AND t.${id} = ${row.id}`) >
      0;
    yield { whose: row.whose, isQuoted: false, write };
  }
}

function knownOf(known: Known, erased: Erased): Known {
  const { howMet } = known.subject;
  return {
    ...known,
    subject: { ...known.subject, ...(howMet && { howMet: erased.unname.notes(howMet) }) },
    history: known.history.map((entry) => ({ ...entry, text: noteOf(erased, entry)(entry.text) })),
  };
}

/** How the name is taken out of a note: out of what was asked, and why somebody was let in again, as out of dealings. */
function noteOf(
  { unname, occasions }: Erased,
  { type, occasion }: { type: string; occasion: string | null },
) {
  if (occasion !== null && occasions.includes(occasion)) return unname.short;
  return type === 'ask' || type === 'secondChance' ? unname.full : unname.notes;
}

async function* inPeople(tx: Transaction, owner: Keeper, { name, unname }: Erased): AsyncGenerator<Mention> {
  const people = inBatches(200, (after, take) =>
    tx.person.findMany({
      where: {
        ...{ ownerId: owner.id, id: { gt: after } },
        OR: [{ howMet: { not: '' } }, { metThrough: { not: '' } }, { metIn: { not: '' } }],
      },
      select: {
        ...{ id: true, name: true, howMet: true, metThrough: true, metIn: true },
        channels: { select: { handle: true }, orderBy: { id: 'asc' } },
      },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const isThem = (text: string) => unname.full(name) !== name && searchText(text) === searchText(name);
  for await (const { id, name: of, channels, ...words } of people) {
    // Through somebody says nothing.
    const metThrough = isThem(words.metThrough) ? '' : unname.full(words.metThrough);
    const next = { howMet: unname.notes(words.howMet), metThrough, metIn: unname.notes(words.metIn) };
    if (JSON.stringify(next) === JSON.stringify({ ...next, ...words })) continue;
    const handles = channels.map(({ handle }) => handle);
    const search = searchText(of, next.howMet, next.metThrough, ...handles);
    const where = { ownerId: owner.id, id };
    const write = async () => {
      const { count } = await tx.person.updateMany({ where, data: { ...next, searchText: search } });
      return count > 0;
    };
    yield { whose: id, isQuoted: false, write };
  }
}

async function* inEvidence(tx: Transaction, owner: Keeper, erased: Erased): AsyncGenerator<Mention> {
  // Both apostrophes are one to a name, but not to the search.
  const named = { searchText: { contains: escapeLike(searchText(erased.name)).replace(/['’]/g, '_') } };
  const entries = inBatches(200, (after, take) =>
    tx.evidence.findMany({
      where: {
        ...{ ownerId: owner.id, id: { gt: after }, text: { not: '' } },
        OR: [named, { occasion: { in: [...erased.occasions] } }],
      },
      select: { id: true, personId: true, type: true, occasion: true, text: true },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  for await (const { id, personId: whose, ...entry } of entries) {
    const text = noteOf(erased, entry)(entry.text);
    if (text === entry.text) continue;
    const where = { ownerId: owner.id, id };
    const write = async () => {
      const { count } = await tx.evidence.updateMany({ where, data: { text, searchText: searchText(text) } });
      return count > 0;
    };
    yield { whose, isQuoted: true, write };
  }
}

/** Rows in the order of their ids, of which no more than a batch is held at once: snapshots are long. */
async function* inBatches<Row extends { id: string }>(
  size: number,
  next: (after: string, size: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await next(after, size);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last.id;
  }
}
