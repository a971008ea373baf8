import 'server-only';
import { fromColumn } from '@/lib/clock';
import { database } from './database';
import { Prisma } from './generated/client';
import { nearTo } from './nearness';
import type { Owner } from './owner';
import { type Filter, type LineRow, type PersonLine, toLine } from './roster';
import { escapeLike, searchText } from './search-text';

/** Somebody found, and the words of theirs that matched where it was not the name: an excerpt of at most 160 letters. */
export type Found = PersonLine & { matched: string };

/** How many a search shows; more than this calls for a longer word. */
export const mostFound = 50;

/** How much of a question is looked for, in letters. */
export const mostLetters = 100;

// Bounds for words that everybody's notes contain, far above what a word of use finds.
const mostNotes = 2000;
const mostCandidates = 200;
const mostAlike = 1000;

/** A text that holds the question, and whose it is. */
type Alike = { personId: string; on: Date | null; note: string; text: string; searchText: string };

/**
 * People whose name, handles, how-you-met, small details or notes hold the words; accents and case do not count, nor
 * does the order of several words, nor whether they stand in one text about a person or in several. Where nothing
 * holds them as typed: near misses (see nearTo). At most 50: names that begin so, then other words of their own, then
 * those with the latest note. An empty question finds nobody.
 */
export async function search(
  owner: Owner,
  question: string,
  filter: Filter = {},
): Promise<{ found: Found[]; near: boolean }> {
  const words = [...searchText(question)].slice(0, mostLetters).join('').trim();
  if (words === '') return { found: [], near: false };
  const few = [...words].length < 3;
  const found = few ? await byLetters(owner, words, filter) : await holding(owner, words, filter);
  if (few || found.length > 0) return { found, near: false };
  return { found: await nearly(owner, words, filter), near: true };
}

/** The first few by name, for the person picker. */
export async function suggest(owner: Owner, question: string, size = 8): Promise<PersonLine[]> {
  const { found } = await search(owner, question);
  return found.slice(0, size);
}

/** One or two letters: the beginning of a name, or of a word in it. Two letters with a space before make a trigram. */
async function byLetters(owner: Owner, letters: string, filter: Filter): Promise<Found[]> {
  const patterns = [`${escapeLike(letters)}%`, `% ${escapeLike(letters)}%`];
  const begins = Prisma.sql`search_text LIKE ANY(${patterns}) AND sort_name LIKE ANY(${patterns})`;
  const found = await lines(owner, own(owner, filter, letters, begins), letters, filter);
  // Scripts without spaces have no beginnings of words: there a letter is looked for anywhere in the name.
  if (found.length > 0 || !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u.test(letters))
    return found;
  const within = Prisma.sql`sort_name LIKE ${`%${escapeLike(letters)}%`}`;
  return lines(owner, own(owner, filter, letters, within), letters, filter);
}

async function holding(owner: Owner, question: string, filter: Filter): Promise<Found[]> {
  const words = [...new Set(question.split(' '))];
  const holds = every(words.map(holdsWord));
  const found = [
    own(owner, filter, question, holds),
    Prisma.sql`SELECT person_id, 2, "on", id, text FROM (${latest(owner, filter, holds, mostFound)}) AS whole`,
    ...(words.length > 1 ? [spread(owner, filter, words)] : []),
  ];
  return lines(owner, Prisma.join(found, ' UNION ALL '), question, filter);
}

function holdsWord(word: string): Prisma.Sql {
  return Prisma.sql`search_text LIKE ${`%${escapeLike(word)}%`}`;
}

/** People whose own words meet a condition, those first whose name begins with the question: they are the likeliest to be meant. */
function own(owner: Owner, filter: Filter, question: string, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT id, CASE WHEN sort_name LIKE ${`${escapeLike(question)}%`} THEN 0 ELSE 1 END AS rank,
      NULL::date AS "on", '' AS note, '' AS text
    FROM person AS p WHERE ${those(owner, filter)} AND ${condition} ORDER BY rank, sort_name, id LIMIT ${mostFound})`;
}

/** Of the notes that meet a condition the latest of each person, the latest first. */
function latest(owner: Owner, filter: Filter, condition: Prisma.Sql, size: number): Prisma.Sql {
  // Sorted before it is asked whose they are, so that this is asked about the latest alone.
  return Prisma.sql`SELECT * FROM (
      SELECT * FROM (
        SELECT DISTINCT ON (person_id) person_id, "on", id, text FROM (
          SELECT person_id, "on", id, text FROM evidence
          WHERE owner_id = ${owner.id} AND ${condition} LIMIT ${mostNotes}) AS holding
        ORDER BY person_id, "on" DESC, id DESC) AS of_each
      ORDER BY "on" DESC, id DESC OFFSET 0) AS e
    WHERE ${about(owner, filter)} ORDER BY "on" DESC, id DESC LIMIT ${size}`;
}

/**
 * People of whom every word is written somewhere, but not all in one text: "dana gus" for Dana, whose note says Gus.
 * Looked for among those whose own words hold one of the words, and those whose notes hold the longest.
 */
function spread(owner: Owner, filter: Filter, words: readonly string[]): Prisma.Sql {
  const telling = words.filter((word) => [...word].length > 2).sort((a, b) => b.length - a.length);
  const patterns = (telling.length > 0 ? telling : words).map((word) => `%${escapeLike(word)}%`);
  const theirs = Prisma.sql`FROM evidence AS e WHERE e.owner_id = ${owner.id} AND e.person_id = p.id`;
  const written = words.map((word) => {
    const holds = holdsWord(word);
    return Prisma.sql`(p.${holds} OR (SELECT true ${theirs} AND e.${holds} LIMIT 1))`;
  });
  return Prisma.sql`(SELECT p.id, 2, latest."on", latest.id, latest.text
    FROM (
      (SELECT id FROM person AS p WHERE ${those(owner, filter)} AND search_text LIKE ANY(${patterns})
        ORDER BY sort_name, id LIMIT ${mostCandidates})
      UNION
      (SELECT person_id FROM (${latest(owner, filter, Prisma.sql`search_text LIKE ${patterns[0]}`, mostCandidates)}) AS noted)
    ) AS candidate
    JOIN person AS p ON p.owner_id = ${owner.id} AND p.id = candidate.id
    CROSS JOIN LATERAL (SELECT e."on", e.id, e.text ${theirs} AND e.search_text LIKE ANY(${patterns})
      ORDER BY e."on" DESC, e.id DESC LIMIT 1) AS latest
    WHERE ${every(written)})`;
}

// How much of a word's trigrams a text must share to be looked at. Of notes there are many: half, and only where that
// finds nobody, less.
const thresholds = [
  { of: 'person', share: '0.3' },
  { of: 'evidence', share: '0.5' },
  { of: 'evidence', share: '0.3' },
] as const;

/** People of whose own words some come near, else those of whose notes some do. */
async function nearly(owner: Owner, question: string, filter: Filter): Promise<Found[]> {
  const near = nearTo(question);
  for (const { of, share } of thresholds) {
    const texts = (await alike(owner, question, filter, of, share)).filter((each) => near(each.searchText));
    if (texts.length === 0) continue;
    const column = <Key extends keyof Alike>(key: Key) => texts.map((each) => each[key]);
    const days = texts.map(({ on }) => on && fromColumn(on));
    const found = Prisma.sql`SELECT * FROM unnest(${column('personId')}::text[],
      ${texts.map(() => (of === 'person' ? 1 : 2))}::int[], ${days}::date[], ${column('note')}::text[],
      ${column('text')}::text[]) AS near(id, rank, "on", note, text)`;
    return lines(owner, found, question, filter);
  }
  return [];
}

/** Texts that share enough trigrams with each word of the question. */
async function alike(
  owner: Owner,
  question: string,
  filter: Filter,
  of: 'person' | 'evidence',
  share: string,
): Promise<Alike[]> {
  const like = every(question.split(' ').map(likeness));
  const texts =
    of === 'person'
      ? Prisma.sql`SELECT id AS "personId", NULL::date AS "on", '' AS note, '' AS text, search_text AS "searchText"
          FROM person AS p WHERE ${those(owner, filter)} AND ${like} LIMIT ${mostAlike}`
      : Prisma.sql`SELECT person_id AS "personId", "on", id AS note, text, search_text AS "searchText"
          FROM evidence AS e WHERE owner_id = ${owner.id} AND ${about(owner, filter)} AND ${like} LIMIT ${mostAlike}`;
  const [, found] = await database().$transaction([
    // How many texts are alike is a guess of the planner's. Wrong, it would compare every text there is.
    database().$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${share}, true),
      set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    database().$queryRaw<Alike[]>(texts),
  ]);
  return found;
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
  const conditions = [
    Prisma.sql`p.owner_id = ${owner.id}`,
    Prisma.sql`p.archived = ${archived} AND p.removed_on IS NULL`,
  ];
  if (stage) conditions.push(Prisma.sql`p.confirmed_stage = ${stage}::stage`);
  if (standing) conditions.push(Prisma.sql`p.standing = ${standing}::standing`);
  return every(conditions);
}

// A value, not EXISTS: that may become a join, which reads everybody of the account for a few hits.
function about(owner: Owner, filter: Filter): Prisma.Sql {
  return Prisma.sql`(SELECT true FROM person AS p WHERE p.id = e.person_id AND ${those(owner, filter)})`;
}

/** The people of what was found (id, rank, on, note, text), each by the best of theirs. */
async function lines(owner: Owner, found: Prisma.Sql, question: string, filter: Filter): Promise<Found[]> {
  const rows = await database().$queryRaw<(LineRow & { text: string })[]>`
    SELECT p.id, p.name, p.confirmed_stage::text AS "confirmedStage", p.standing::text AS standing,
           p.small_thing AS "smallThing", p.last_two_way_on AS "lastTwoWayOn", best.text
    FROM (SELECT DISTINCT ON (id) * FROM (${found}) AS found (id, rank, "on", note, text)
          ORDER BY id, rank, "on" DESC, note DESC) AS best
    JOIN person AS p ON p.id = best.id AND ${those(owner, filter)}
    ORDER BY best.rank, best."on" DESC, p.sort_name, p.id LIMIT ${mostFound}`;
  return rows.map(({ text, ...row }) => ({ ...toLine(row), matched: excerpt(text, question.split(' ')) }));
}

/** The part of a long text that a list has room for: from a little before the first of the words. */
function excerpt(text: string, words: readonly string[]): string {
  const letters = [...text];
  if (letters.length <= 160) return text;
  const folded = searchText(text);
  const at = Math.min(
    ...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0),
    letters.length,
  );
  // Folding may shift the place by some letters, which a beginning some letters earlier makes good.
  const begin = Math.max(0, Math.min(at - 30, letters.length - 160));
  return `${begin > 0 ? '…' : ''}${letters.slice(begin, begin + 158).join('')}…`;
}
