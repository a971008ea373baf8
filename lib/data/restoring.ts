import 'server-only';
import { createHash } from 'node:crypto';
import { toColumn } from '@/lib/clock';
import { type Archive, type ArchiveRow, photosOf, rowsOf } from '@/lib/transfer/archive';
import { Unreadable } from '@/lib/transfer/incoming';
import { apart, settings, withPerson } from './archive-tables';
import { countAnew, countingAnew } from './bulk';
import type { Transaction } from './database';
import { inTurn } from './import-turn';
import * as matchKeys from './match-keys';
import type { Owner } from './owner';
import { personText, searchText } from './search-text';
import { summarise } from './summary';

const rowsAtOnce = 200;

/** Looks whether a file is a picture as Gus keeps them, and how large it is; null where it is not. */
export type Look = (file: Uint8Array) => Promise<{
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
} | null>;

/** Which column of a table's row holds what Gus would not have written. */
export type Off = (table: string, row: ArchiveRow) => string | undefined;

type How = { look: Look; off: Off; moved?: (people: number) => void; importId?: string };

/** How bringing an archive back ended: `inhabited` where somebody is here already, and nothing was done. */
export type Restored = 'restored' | 'inhabited';

/** Somebody was added meanwhile: nothing of the archive is kept. */
const overtaken = new Error('overtaken while an archive was brought back');

/**
 * Brings everything of an archive back into an empty account, or nothing of it: settings, people, all that was written
 * down, decided and noted, under the same ids, in place of what an account without people may hold. What is derived is
 * made anew. `look` checks each picture and `off` each row, `moved` hears how many people are done, and `importId` is the
 * file it came as.
 * Throws Unreadable with a sentence where the archive is damaged.
 */
export async function restore(
  owner: Owner,
  archive: Archive,
  { look, off, moved = () => undefined, importId }: How,
): Promise<Restored> {
  // One at a time: two at once would each find the account empty. The account itself stays free: signing in goes on.
  const work = async (tx: Transaction): Promise<Restored> => {
    if ((await tx.person.count({ where: { ownerId: owner.id }, take: 1 })) > 0) return 'inhabited';
    let count = 0;
    for await (const people of some(rowsOf(archive, 'people.jsonl', (row) => offInPerson(off, row)))) {
      await putPeople(tx, owner, people);
      count += people.length;
    }
    for (const { table } of apart) {
      // Columns that were told, channels and lines for all need nobody, so they may be here already.
      await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE owner_id = $1`, owner.id);
      for await (const rows of some(rowsOf(archive, `${table}.jsonl`, (row) => off(table, row))))
        await put(tx, owner, table, rows);
    }
    await putPhotos(tx, owner, archive, look);
    await countAnew(tx, ['person', ...[...withPerson, ...apart].map(({ table }) => table)]);
    await makeAnew(tx, owner, moved);
    if (importId !== undefined)
      await tx.import.updateMany({
        where: { ownerId: owner.id, id: importId },
        data: { state: 'applied', appliedOn: toColumn(owner.today) },
      });
    // Whoever is being added holds the account as well: from here to the end nobody is.
    await tx.$queryRaw`SELECT 1 AS held FROM account WHERE id = ${owner.id} FOR UPDATE`;
    if ((await tx.person.count({ where: { ownerId: owner.id } })) > count) throw overtaken;
    await putSettings(tx, owner, archive, off);
    return 'restored';
  };
  return inTurn(owner, work).catch((error: unknown) => {
    if (error === overtaken) return 'inhabited';
    throw error;
  });
}

async function putSettings(tx: Transaction, owner: Owner, archive: Archive, off: Off): Promise<void> {
  for await (const row of rowsOf(archive, 'account.json', (row) => off('account', row))) {
    const known = settings.filter((column) => column in row);
    if (known.length > 0)
      await guarded('account.json', () =>
        tx.$executeRawUnsafe(
          `UPDATE account AS a SET ${known.map((column) => `${column} = s.${column}`).join(', ')}
           FROM jsonb_populate_record(NULL::account, $2::jsonb) AS s WHERE a.id = $1`,
          owner.id,
          JSON.stringify(row),
        ),
      );
  }
}

/** What is off about somebody, or about a row that stands with them. */
function offInPerson(off: Off, person: ArchiveRow): string | undefined {
  const tables = withPerson.map(({ table }) => table).filter((table) => table in person);
  for (const table of tables) {
    const rows = listOf(person[table]);
    if (!Array.isArray(person[table]) || rows.length < person[table].length) return table;
    const what = rows.map((row) => off(table, row)).find((each) => each !== undefined);
    if (what !== undefined) return `${table}, ${what}`;
  }
  return off('person', Object.fromEntries(Object.entries(person).filter(([name]) => !tables.includes(name))));
}

async function putPeople(tx: Transaction, owner: Owner, people: readonly ArchiveRow[]): Promise<void> {
  const tables = withPerson.map(({ table }) => table);
  await put(
    tx,
    owner,
    'person',
    people.map((row) => {
      const own = Object.fromEntries(
        Object.entries(row).filter(([column]) => column !== 'landed_by' && !tables.includes(column)),
      );
      const channels = listOf(row.channel).map(({ handle }) => ({ handle: wordsOf(handle) }));
      const [name, howMet, metThrough] = [wordsOf(row.name), wordsOf(row.how_met), wordsOf(row.met_through)];
      return {
        ...own,
        sort_name: searchText(name),
        search_text: personText({ name, howMet, metThrough }, channels),
      };
    }),
  );
  for (const table of tables) {
    const rows = people.flatMap((person) =>
      listOf(person[table]).map((row) => ({
        ...row,
        person_id: person.id,
        ...(table === 'evidence' && { search_text: searchText(wordsOf(row.text), wordsOf(row.learned)) }),
      })),
    );
    for (let at = 0; at < rows.length; at += 1000) await put(tx, owner, table, rows.slice(at, at + 1000));
  }
}

/** Columns that a row does not have take what is theirs by default; columns that no longer exist are passed over. */
async function put(tx: Transaction, owner: Owner, table: string, rows: readonly ArchiveRow[]): Promise<void> {
  if (rows.length === 0) return;
  const there = await columnsOf(tx, table);
  const alike = new Map<string, ArchiveRow[]>();
  for (const row of rows) {
    const list = there.filter((column) => column in row).join();
    alike.set(list, [...(alike.get(list) ?? []), row]);
  }
  for (const [list, group] of alike) {
    const columns = list === '' ? [] : list.split(',').map((column) => `"${column}"`);
    await guarded(`${table}.jsonl`, () =>
      tx.$executeRawUnsafe(
        `INSERT INTO "${table}" (owner_id${columns.map((column) => `, ${column}`).join('')})
         SELECT $1${columns.map((column) => `, ${column}`).join('')}
         FROM jsonb_populate_recordset(NULL::"${table}", $2::jsonb)`,
        owner.id,
        JSON.stringify(group),
      ),
    );
  }
}

async function columnsOf(tx: Transaction, table: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ column: string }[]>`
    SELECT column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`;
  return found.map(({ column }) => column).filter((column) => column !== 'owner_id');
}

async function putPhotos(tx: Transaction, owner: Owner, archive: Archive, look: Look): Promise<void> {
  for await (const { personId, file } of photosOf(archive)) {
    const picture = await look(file);
    if (!picture) throw new Unreadable('This archive is damaged: a picture in it is none.');
    const digest = createHash('sha256').update(picture.bytes).digest('hex');
    await guarded('photos', () =>
      tx.photo.create({
        data: { ownerId: owner.id, personId, ...picture, digest },
        select: { personId: true },
      }),
    );
  }
}

/** Row by row what was written is read; a row that Postgres will not have is the archive's fault, and said so. */
async function guarded(file: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (isTheRowsFault(error))
      throw new Unreadable(`This archive is damaged: a row of ${file} makes no sense.`);
    throw error;
  }
}

// SQLSTATE classes: 22 a value, 23 a key or something missing, 42 a name.
function isTheRowsFault(error: unknown): boolean {
  const said =
    error instanceof Error ? `${error.message} ${JSON.stringify(Reflect.get(error, 'meta') ?? '')}` : '';
  return /\b(?:22|23|42)[0-9A-Z]{3}\b|constraint|P2002|P2003/.test(said);
}

async function* some(rows: AsyncIterable<ArchiveRow>): AsyncGenerator<ArchiveRow[]> {
  let batch: ArchiveRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === rowsAtOnce) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function listOf(value: unknown): ArchiveRow[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row) => typeof row === 'object' && row !== null);
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

async function makeAnew(tx: Transaction, owner: Owner, moved: (people: number) => void): Promise<void> {
  const counted = countingAnew(tx, ['match_key', 'lookalike', 'ability']);
  for (let after = '', done = 0; ; ) {
    const people = await tx.person.findMany({
      where: { ownerId: owner.id, id: { gt: after } },
      select: { id: true, name: true, channels: { select: { kind: true, handle: true } } },
      orderBy: { id: 'asc' },
      take: rowsAtOnce,
    });
    await matchKeys.keep(tx, owner, people);
    await summarise(
      tx,
      owner,
      people.map(({ id }) => id),
    );
    done += people.length;
    moved(done);
    await counted(done);
    if (people.length < rowsAtOnce) return;
    after = people.at(-1)?.id ?? '';
  }
}
