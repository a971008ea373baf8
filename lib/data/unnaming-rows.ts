import 'server-only';
import type { Transaction } from './database';
import { Prisma } from './generated/client';
import type { Keeper } from './owner';
import { escapeLike, personText, searchText } from './search-text';
import type { Known, Snapshot } from './sides';
import type { Unname, Unnaming } from './unnaming';
import { type Kind, type Place, places } from './unnaming-places';

/** Somebody about to be erased: how their name is taken out, and the occasions that others were in too. */
export type Erased = { name: string; unname: Unnaming; occasions: readonly string[] };

/**
 * A row in which the erased is named: whose it is, who must be held before it is written (null where nobody is);
 * whether their summary quotes it; and how it is written without the name, false where it changed meanwhile.
 */
export type Mention = { whose: string | null; isQuoted: boolean; write: () => Promise<boolean> };

/** Every row of the owner's that names the erased. */
export async function* mentions(tx: Transaction, owner: Keeper, erased: Erased): AsyncGenerator<Mention> {
  for (const place of places) {
    for await (const row of rowsOf(tx, owner, place, erased)) {
      if (!erased.unname.mayBeIn(row.words)) continue;
      const before = JSON.parse(row.words) as Words;
      const words = without[place.kind](erased, before, row.beside);
      if (JSON.stringify(words) === JSON.stringify(before)) continue;
      const write = () => rewrite(tx, owner, place, row, words);
      yield { whose: row.whose, isQuoted: place.kind === 'note', write };
    }
  }
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Words = Record<string, Json>;
type Row = { key: (string | number)[]; whose: string | null; words: string; beside: Words };
/** `words` is null where the name is surely not in them. */
type Looked = Omit<Row, 'words'> & { words: string | null };

/**
 * Rows in the order of their keys, of which no more than a batch is held at once: snapshots are long, and so may be what a
 * file told. Postgres looks through all, with every way to write the name spelled out: what it takes for the same letter
 * depends on its locale, and none may be missed. Notes the search knows as texts without case and accents.
 */
async function* rowsOf(
  tx: Transaction,
  owner: Keeper,
  { table, kind, columns, key, whose }: Place,
  erased: Erased,
): AsyncGenerator<Row> {
  const keys = Prisma.raw(key.map((column) => `t.${column}`).join(', '));
  const beside = kind === 'note' ? ['type', 'occasion'] : [];
  const { pattern } = erased.unname;
  const size = (kind === 'snapshot' ? 20 : kind === 'file' ? 50 : 200) * (pattern === null ? 1 : 20);
  const words = Prisma.sql`${objectOf(columns)}::text`;
  const may = pattern === null ? Prisma.sql`true` : Prisma.sql`normalize(${words}, NFD) ~ ${pattern}`;
  for (let after: Prisma.Sql = Prisma.sql`true`; ; ) {
    // Values are made of the rows of the batch alone, whatever way they are sorted.
    const rows = await tx.$queryRaw<Looked[]>`
      SELECT jsonb_build_array(${keys}) AS key, ${Prisma.raw(whose)} AS whose,
        CASE WHEN ${may} THEN ${words} END AS words, ${objectOf(beside)} AS beside
      FROM (SELECT * FROM ${Prisma.raw(table)} AS t
        WHERE t.owner_id = ${owner.id} AND ${after} AND ${kind === 'note' ? mayName(erased) : Prisma.sql`true`}
        ORDER BY ${keys} LIMIT ${size}) AS t
      ORDER BY ${keys}`;
    for (const row of rows) if (row.words !== null) yield { ...row, words: row.words };
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = Prisma.sql`(${keys}) > (${Prisma.join(last.key)})`;
  }
}

function objectOf(columns: readonly string[]): Prisma.Sql {
  return Prisma.raw(`jsonb_build_object(${columns.map((column) => `'${column}', t.${column}`).join(', ')})`);
}

// Both apostrophes are one to a name, but not to the search.
function mayName({ name, occasions }: Erased): Prisma.Sql {
  const pattern = `%${escapeLike(searchText(name)).replace(/['’]/g, '_')}%`;
  return Prisma.sql`(t.search_text LIKE ${pattern} OR t.occasion = ANY(${[...occasions]}))`;
}

/** Writes a row whose words are still the same: some are the owner's to change without holding anybody. */
async function rewrite(
  tx: Transaction,
  owner: Keeper,
  { table, columns, key }: Place,
  row: Row,
  words: Words,
): Promise<boolean> {
  const [keys, set, read] = [
    key.map((column) => `t.${column}`).join(', '),
    columns.join(', '),
    columns.map((column) => `r.${column}`).join(', '),
  ].map((sql) => Prisma.raw(sql));
  const written = await tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} AS t
    SET (${set}) = (SELECT ${read} FROM jsonb_populate_record(t, ${JSON.stringify(words)}::jsonb) AS r)
    WHERE t.owner_id = ${owner.id} AND (${keys}) = (${Prisma.join(row.key)})
      AND ${objectOf(columns)} = ${row.words}::jsonb`;
  if (written === 0) return false;
  const [id] = row.key;
  if (table === 'person' || table === 'evidence') await findAgain[table](tx, owner, String(id));
  return true;
}

/** Makes anew what the search reads. */
const findAgain = {
  async evidence(tx: Transaction, { id: ownerId }: Keeper, id: string) {
    const where = { ownerId_id: { ownerId, id } };
    const select = { text: true, learned: true };
    const { text, learned } = await tx.evidence.findUniqueOrThrow({ where, select });
    await tx.evidence.update({
      where,
      data: { searchText: searchText(text, learned) },
      select: { id: true },
    });
  },
  async person(tx: Transaction, { id: ownerId }: Keeper, id: string) {
    const where = { ownerId_id: { ownerId, id } };
    const handles = { select: { handle: true }, orderBy: { id: 'asc' } } as const;
    const select = { name: true, howMet: true, metThrough: true, channels: handles };
    const row = await tx.person.findUniqueOrThrow({ where, select });
    const search = personText(row, row.channels);
    await tx.person.update({ where, data: { searchText: search }, select: { id: true } });
  },
};

/** How the name is taken out of the words of a row, kind by kind. */
const without: Record<Kind, (erased: Erased, words: Words, beside: Words) => Words> = {
  dealing: ({ unname }, words) => everyText(words, unname.full),
  note: (erased, words, beside) => everyText(words, noteOf(erased, beside)),
  person: ({ name, unname }, words) => {
    // Through somebody says nothing.
    const isThem = isNamed(name, unname, words.met_through);
    const through = isThem ? '' : everyText(words.met_through ?? '', unname.full);
    return { ...everyText(words, unname.notes), met_through: through };
  },
  snapshot: (erased, words) => {
    const snapshot = words.snapshot as Snapshot | null;
    // A line of an ask has none of its own.
    if (snapshot === null) return words;
    const other = snapshot.with && { with: knownOf(snapshot.with, erased) };
    return { snapshot: { ...knownOf(snapshot, erased), ...other } as unknown as Json };
  },
  // Addresses and codes stand there too, which are no sentences.
  file: ({ name, unname }, words) =>
    everyText(words, (text) => {
      if (isNamed(name, unname, text)) return unname.full(name);
      return text.includes(' ') ? unname.notes(text) : text;
    }),
};

/** Every text in a value, however deep; the names of its fields stay. */
function everyText<Value extends Json>(value: Value, unname: Unname): Value {
  if (typeof value === 'string') return unname(value) as Value;
  if (Array.isArray(value)) return value.map((each) => everyText(each, unname)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, each]) => [field, everyText(each, unname)]);
  return Object.fromEntries(fields) as Value;
}

/** Whether a text is their name and nothing else, and nobody else's. */
export function isNamed(name: string, unname: Unnaming, text: Json | undefined): boolean {
  return typeof text === 'string' && searchText(text) === searchText(name) && unname.full(name) !== name;
}

/** How the name is taken out of a note: out of what was asked, and why somebody was let in again, as out of dealings. */
function noteOf({ unname, occasions }: Erased, { type, occasion }: Words): Unname {
  if (typeof occasion === 'string' && occasions.includes(occasion)) return unname.short;
  return type === 'ask' || type === 'secondChance' ? unname.full : unname.notes;
}

function knownOf(known: Known, erased: Erased): Known {
  const { howMet } = known.subject;
  return {
    ...known,
    subject: { ...known.subject, ...(howMet && { howMet: erased.unname.notes(howMet) }) },
    history: known.history.map((entry) => {
      const { type, occasion, text } = entry;
      return { ...entry, text: noteOf(erased, { type, occasion })(text) };
    }),
  };
}
