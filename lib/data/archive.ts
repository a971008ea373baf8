import 'server-only';
import { apart, madeAnew, settings, withPerson } from './archive-tables';
import { database, type Transaction } from './database';
import type { Owner } from './owner';

/** One file of an archive, with its bytes as they are asked for. */
export type Part = { name: string; bytes: AsyncIterable<Uint8Array> };

const peopleAtOnce = 200;
const rowsAtOnce = 500;
// A large notebook over a slow line; until then the database keeps what has changed meanwhile apart.
const patience = { timeout: 30 * 60_000, isolationLevel: 'RepeatableRead' } as const;

/** How much an archive would hold; for its manifest, and to be said before. */
export async function count(owner: Owner): Promise<{ people: number }> {
  return { people: await database().person.count({ where: { ownerId: owner.id } }) };
}

/**
 * Hands over everything an archive holds beside its manifest, file by file, as it all was at one moment: `take` is
 * called with each, and the next one is read when it is done. docs/archive.md tells the files.
 */
export async function read(owner: Owner, take: (part: Part) => Promise<void>): Promise<void> {
  await database().$transaction(async (tx) => {
    await take({ name: 'account.json', bytes: account(tx, owner) });
    await take({ name: 'people.jsonl', bytes: people(tx, owner) });
    for (const { table, order, where } of apart)
      await take({ name: `${table}.jsonl`, bytes: rows(tx, owner, table, order, where) });
    await photos(tx, owner, take);
  }, patience);
}

async function* account(tx: Transaction, owner: Owner): AsyncGenerator<Uint8Array> {
  const [row] = await tx.$queryRawUnsafe<{ line: string }[]>(
    `SELECT to_jsonb(s)::text AS line FROM (SELECT ${settings.join(', ')} FROM account WHERE id = $1) AS s`,
    owner.id,
  );
  yield bytesOf([row?.line ?? '{}']);
}

async function* people(tx: Transaction, owner: Owner): AsyncGenerator<Uint8Array> {
  for (let after = ''; ; ) {
    const found = await tx.$queryRawUnsafe<{ id: string; row: Record<string, unknown> }[]>(
      `SELECT id, ${lineOf('person')} AS row FROM person AS t WHERE owner_id = $1 AND id > $2
       ORDER BY id LIMIT ${peopleAtOnce}`,
      owner.id,
      after,
    );
    const ids = found.map(({ id }) => id);
    const belonging = new Map<string, Record<string, unknown[]>>(ids.map((id) => [id, {}]));
    for (const { table, order } of withPerson) {
      const groups = await tx.$queryRawUnsafe<{ id: string; rows: unknown[] }[]>(
        `SELECT person_id AS id, jsonb_agg(${lineOf(table)} - 'person_id' ORDER BY ${order}) AS rows
         FROM "${table}" AS t WHERE owner_id = $1 AND person_id = ANY($2) GROUP BY person_id`,
        owner.id,
        ids,
      );
      for (const { id, rows: own } of groups) Object.assign(belonging.get(id) ?? {}, { [table]: own });
    }
    if (found.length > 0)
      yield bytesOf(found.map(({ id, row }) => JSON.stringify({ ...row, ...belonging.get(id) })));
    if (found.length < peopleAtOnce) return;
    after = ids.at(-1) ?? '';
  }
}

async function* rows(
  tx: Transaction,
  owner: Owner,
  table: string,
  order: readonly string[],
  where = 'true',
): AsyncGenerator<Uint8Array> {
  const key = order.length === 1 ? order[0] : `(${order.join(', ')})`;
  const last = order.map((_, at) => `$${at + 2}`);
  for (let after = order.map(() => ''); ; ) {
    const found = await tx.$queryRawUnsafe<{ line: string; key: string[] }[]>(
      `SELECT (${lineOf(table)})::text AS line, ARRAY[${order.join(', ')}]::text[] AS key FROM "${table}" AS t
       WHERE owner_id = $1 AND (${where}) AND ${key} > ${last.length === 1 ? last[0] : `(${last.join(', ')})`}
       ORDER BY ${order.join(', ')} LIMIT ${rowsAtOnce}`,
      owner.id,
      ...after,
    );
    if (found.length > 0) yield bytesOf(found.map(({ line }) => line));
    if (found.length < rowsAtOnce) return;
    after = found.at(-1)?.key ?? after;
  }
}

async function photos(tx: Transaction, owner: Owner, take: (part: Part) => Promise<void>): Promise<void> {
  for (let after = ''; ; ) {
    const photo = await tx.photo.findFirst({
      where: { ownerId: owner.id, personId: { gt: after } },
      select: { personId: true, bytes: true },
      orderBy: { personId: 'asc' },
    });
    if (!photo) return;
    await take({ name: `photos/${photo.personId}.webp`, bytes: one(photo.bytes) });
    after = photo.personId;
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** SQL of a row without its owner and without what is made anew. */
function lineOf(table: string): string {
  const without = ['owner_id', ...(madeAnew[table] ?? [])].map((column) => `'${column}'`);
  return `to_jsonb(t) - ARRAY[${without.join(', ')}]`;
}

function bytesOf(lines: readonly string[]): Uint8Array {
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}
