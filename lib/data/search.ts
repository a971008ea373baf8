import 'server-only';
import { database } from './database';
import { Prisma } from './generated/client';
import type { Owner } from './owner';
import { type Filter, type LineRow, type PersonLine, toLine } from './roster';
import { about, every, those } from './search-among';
import { nearMisses } from './search-near';
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
  const near = await nearMisses(owner, words, filter);
  return { found: near ? await lines(owner, near, words, filter) : [], near: true };
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
