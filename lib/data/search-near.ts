import 'server-only';
import { fromColumn } from '@/lib/clock';
import { database } from './database';
import { Prisma } from './generated/client';
import { nearTo } from './nearness';
import type { Owner } from './owner';
import type { Filter } from './roster';
import { about, every, those } from './search-among';
import { escapeLike } from './search-text';

// How many texts are compared at most, far above what a question of use has near it.
const mostAlike = 1000;

/** A text that holds the question, and whose it is. */
type Alike = { personId: string; on: Date | null; note: string; text: string; searchText: string };

// How much of a word's trigrams a text must share to be looked at. Of notes there are many: half, and only where that
// finds nobody, less.
const thresholds = [
  { of: 'person', share: '0.3' },
  { of: 'evidence', share: '0.5' },
  { of: 'evidence', share: '0.3' },
] as const;

/**
 * People of whose own words some come near a question that nothing holds as it is, else those of whose notes some do: as
 * rows (id, rank, on, note, text). Null where nobody's do.
 */
export async function nearMisses(owner: Owner, question: string, filter: Filter): Promise<Prisma.Sql | null> {
  const near = nearTo(question);
  for (const { of, share } of thresholds) {
    const texts = (await alike(owner, question, filter, of, share)).filter((each) => near(each.searchText));
    if (texts.length === 0) continue;
    const column = <Key extends keyof Alike>(key: Key) => texts.map((each) => each[key]);
    const days = texts.map(({ on }) => on && fromColumn(on));
    return Prisma.sql`SELECT * FROM unnest(${column('personId')}::text[],
      ${texts.map(() => (of === 'person' ? 1 : 2))}::int[], ${days}::date[], ${column('note')}::text[],
      ${column('text')}::text[]) AS near(id, rank, "on", note, text)`;
  }
  return null;
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
