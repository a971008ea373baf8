import 'server-only';
import { database } from './database';
import { Prisma } from './generated/client';
import { isNear } from './nearness';
import type { Owner } from './owner';
import { type Filter, type LineRow, type PersonLine, toLine } from './roster';
import { escapeLike, searchText } from './search-text';

/** Somebody found, and the words of theirs that matched where it was not the name: an excerpt of at most 160 letters. */
export type Found = PersonLine & { matched: string };

/** How many a search shows; more than this calls for a longer word. */
export const mostFound = 50;

// Rows looked at per question: enough to rank well, bounded for a word that everybody's notes contain.
const mostHits = 200;
const mostAlike = 1000;
const mostLetters = 100;

/** A row that holds the question: a person's own words (text is null), or one thing written down about them. */
type Hit = { personId: string; text: string | null; searchText: string };

/**
 * People whose name, handles, how-you-met, small details or notes hold the words; accents and case do not
 * count, nor does the order of several words within one text. Where nothing holds them as typed: near misses
 * (see isNear). At most 50, names first. An empty question finds nobody.
 */
export async function search(
  owner: Owner,
  question: string,
  filter: Filter = {},
): Promise<{ found: Found[]; near: boolean }> {
  const words = [...searchText(question)].slice(0, mostLetters).join('').trim();
  if (words === '') return { found: [], near: false };
  if ([...words].length < 3)
    return { found: await lines(owner, await byLetters(owner, words, filter), words, filter), near: false };
  const found = await lines(owner, await holding(owner, words.split(' '), filter), words, filter);
  if (found.length > 0) return { found, near: false };
  return { found: await lines(owner, await nearly(owner, words, filter), words, filter), near: true };
}

/** The first few by name, for the person picker. */
export async function suggest(owner: Owner, question: string, size = 8): Promise<PersonLine[]> {
  const { found } = await search(owner, question);
  return found.slice(0, size);
}

/** One or two letters: the beginning of a name, or of a word in it. Two letters with a space before make a trigram. */
async function byLetters(owner: Owner, letters: string, filter: Filter): Promise<Hit[]> {
  const patterns = [`${escapeLike(letters)}%`, `% ${escapeLike(letters)}%`];
  const hits = await database().$queryRaw<Hit[]>`
    SELECT id AS "personId", NULL AS text, search_text AS "searchText" FROM person AS p
      WHERE ${those(owner, filter)} AND search_text LIKE ANY(${patterns}) AND sort_name LIKE ANY(${patterns})
      ORDER BY ${beginning(letters)}, sort_name, id LIMIT ${mostHits}`;
  // Scripts without spaces have no beginnings of words: there a letter is looked for anywhere in the name.
  if (hits.length > 0 || !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u.test(letters))
    return hits;
  return database().$queryRaw<Hit[]>`
    SELECT id AS "personId", NULL AS text, search_text AS "searchText" FROM person AS p
      WHERE ${those(owner, filter)} AND sort_name LIKE ${`%${escapeLike(letters)}%`}
      ORDER BY sort_name, id LIMIT ${mostHits}`;
}

async function holding(owner: Owner, words: string[], filter: Filter): Promise<Hit[]> {
  const holds = every(words.map((word) => Prisma.sql`search_text LIKE ${`%${escapeLike(word)}%`}`));
  return database().$queryRaw<Hit[]>`
    (SELECT id AS "personId", NULL AS text, search_text AS "searchText" FROM person AS p
      WHERE ${those(owner, filter)} AND ${holds}
      ORDER BY ${beginning(words.join(' '))}, sort_name, id LIMIT ${mostHits})
    UNION ALL
    (SELECT person_id, text, search_text FROM evidence AS e
      WHERE owner_id = ${owner.id} AND ${about(owner, filter)} AND ${holds} LIMIT ${mostHits})`;
}

/** Names that begin so come first: of many that hold the words, they are the likeliest to be meant. */
function beginning(words: string): Prisma.Sql {
  return Prisma.sql`sort_name LIKE ${`${escapeLike(words)}%`} DESC`;
}

// How much of a word's trigrams a text must share to be looked at: half, and only where that finds nobody, less.
const thresholds = ['0.5', '0.3'];

/** Texts that share enough trigrams with each word of the question, and of these the ones that are really near. */
async function nearly(owner: Owner, words: string, filter: Filter): Promise<Hit[]> {
  for (const threshold of thresholds) {
    const hits = await alike(owner, words.split(' '), filter, threshold);
    const near = hits.filter((hit) => isNear(words, hit.searchText));
    if (near.length > 0) return near;
  }
  return [];
}

async function alike(owner: Owner, words: string[], filter: Filter, threshold: string): Promise<Hit[]> {
  const like = every(words.map(likeness));
  const [, hits] = await database().$transaction([
    // How many texts are alike is a guess of the planner's. Wrong, it would compare every text there is.
    database().$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${threshold}, true),
      set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    database().$queryRaw<Hit[]>`
      (SELECT id AS "personId", NULL AS text, search_text AS "searchText" FROM person AS p
        WHERE ${those(owner, filter)} AND ${like} LIMIT ${mostAlike})
      UNION ALL
      (SELECT person_id, text, search_text FROM evidence AS e
        WHERE owner_id = ${owner.id} AND ${about(owner, filter)} AND ${like} LIMIT ${mostAlike})`,
  ]);
  return hits;
}

/** Two letters swapped leave a short word hardly a trigram: "gsu", Gus. One or two letters are taken as they are. */
function likeness(word: string): Prisma.Sql {
  const letters = [...word];
  const patterns = [word, ...(letters.length < 3 ? [] : swaps(letters))].map(
    (each) => `%${escapeLike(each)}%`,
  );
  if (letters.length < 4) return Prisma.sql`search_text LIKE ANY(${patterns})`;
  if (letters.length > 5) return Prisma.sql`search_text %> ${word}`;
  return Prisma.sql`(search_text %> ${word} OR search_text LIKE ANY(${patterns}))`;
}

function swaps(letters: string[]): string[] {
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}

function every(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, ' AND ');
}

/** The people of a filter, as `matching` has them. */
function those(owner: Owner, { stage, standing, archived = false }: Filter): Prisma.Sql {
  const conditions = [Prisma.sql`p.owner_id = ${owner.id}`, Prisma.sql`p.archived = ${archived}`];
  if (stage) conditions.push(Prisma.sql`p.confirmed_stage = ${stage}::stage`);
  if (standing) conditions.push(Prisma.sql`p.standing = ${standing}::standing`);
  return every(conditions);
}

// A value, not EXISTS: that may become a join, which reads everybody of the account for a few hits.
function about(owner: Owner, filter: Filter): Prisma.Sql {
  return Prisma.sql`(SELECT true FROM person AS p WHERE p.id = e.person_id AND ${those(owner, filter)})`;
}

/** The people of some hits, names that begin so, then other words of theirs, before notes. A person's own words outweigh what was written about them. */
async function lines(owner: Owner, hits: Hit[], words: string, filter: Filter): Promise<Found[]> {
  const texts = new Map<string, string>();
  for (const { personId, text } of hits) {
    if (texts.get(personId) !== '') texts.set(personId, text ?? '');
  }
  if (texts.size === 0) return [];
  const named = [...texts].flatMap(([id, text]) => (text === '' ? [id] : []));
  const rows = await database().$queryRaw<LineRow[]>`
    SELECT id, name, confirmed_stage::text AS "confirmedStage", standing::text AS standing,
           small_thing AS "smallThing", last_two_way_on AS "lastTwoWayOn"
    FROM person AS p WHERE ${those(owner, filter)} AND id = ANY(${[...texts.keys()]})
    ORDER BY CASE WHEN sort_name LIKE ${`${escapeLike(words)}%`} THEN 0 WHEN id = ANY(${named}) THEN 1 ELSE 2 END,
             sort_name, id
    LIMIT ${mostFound}`;
  return rows.map((row) => ({ ...toLine(row), matched: excerpt(texts.get(row.id) ?? '', words) }));
}

/** The part of a long text that a list has room for: from a little before the first of the words. */
function excerpt(text: string, words: string): string {
  const letters = [...text];
  if (letters.length <= 160) return text;
  const at = searchText(text).indexOf(words.split(' ')[0] ?? words);
  // Folding may shift the place by some letters, which a beginning some letters earlier makes good.
  const begin = Math.max(0, Math.min(at - 30, letters.length - 160));
  return `${begin > 0 ? '…' : ''}${letters.slice(begin, begin + 158).join('')}…`;
}
