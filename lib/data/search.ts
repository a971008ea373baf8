import 'server-only';
import type { Stage, Standing } from '@/lib/domain';
import { database } from './database';
import type { Owner } from './owner';
import { lineColumns, type PersonLine, toLine } from './roster';
import { searchText } from './search-text';

/** Somebody found, and the words of theirs that matched where it was not the name. */
export type Found = PersonLine & { matched: string };

/** How many a search shows; more than this calls for a longer word. */
export const mostFound = 50;

// Rows looked at per question: enough to rank well, bounded for a word that everybody's notes contain.
const mostHits = 200;

type Hit = { personId: string; text: string | null };

/**
 * People whose name, handles, how-you-met, small details or notes hold the words; accents and case do not
 * count. Where nothing holds them as typed, near misses: one slip in a short word, trigrams for longer
 * ones. At most 50, names first. An empty question finds nobody.
 */
export async function search(
  owner: Owner,
  question: string,
  filter: { stage?: Stage; standing?: Standing; archived?: boolean } = {},
): Promise<{ found: Found[]; near: boolean }> {
  const words = searchText(question);
  if (words === '') return { found: [], near: false };
  const exact =
    words.length < 3 ? await byPrefix(owner, words) : await holding(owner, [`%${escapeLike(words)}%`]);
  const found = await lines(owner, exact, filter);
  if (found.length > 0 || words.length < 3) return { found, near: false };
  const near = [...(await holding(owner, slips(words))), ...(await similar(owner, words))];
  return { found: await lines(owner, near, filter), near: true };
}

/** The first few by name, for the person picker. */
export async function suggest(owner: Owner, question: string, size = 8): Promise<PersonLine[]> {
  const { found } = await search(owner, question);
  return found.slice(0, size);
}

// Two letters have no trigrams: the index of names answers for them.
async function byPrefix(owner: Owner, words: string): Promise<Hit[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, archived: false, sortName: { startsWith: words } },
    select: { id: true },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    take: mostFound,
  });
  return rows.map((row) => ({ personId: row.id, text: null }));
}

async function holding(owner: Owner, patterns: string[]): Promise<Hit[]> {
  return database().$queryRaw<Hit[]>`
    (SELECT id AS "personId", NULL AS text FROM person
      WHERE owner_id = ${owner.id} AND search_text LIKE ANY(${patterns}) LIMIT ${mostHits})
    UNION ALL
    (SELECT person_id, text FROM evidence
      WHERE owner_id = ${owner.id} AND search_text LIKE ANY(${patterns}) LIMIT ${mostHits})`;
}

async function similar(owner: Owner, words: string): Promise<Hit[]> {
  return database().$queryRaw<Hit[]>`
    SELECT "personId", text FROM (
      (SELECT id AS "personId", NULL AS text, word_similarity(${words}, search_text) AS near FROM person
        WHERE owner_id = ${owner.id} AND ${words} <% search_text LIMIT ${mostHits})
      UNION ALL
      (SELECT person_id, text, word_similarity(${words}, search_text) - 0.01 FROM evidence
        WHERE owner_id = ${owner.id} AND ${words} <% search_text LIMIT ${mostHits})
    ) AS hit ORDER BY near DESC LIMIT ${mostFound}`;
}

// A transposed, missing or extra letter: "gsu" finds Gus, "dnaa" finds Dana. Bounded by the word's length.
function slips(words: string): string[] {
  if (words.length > 12) return [];
  const letters = [...words];
  const patterns = letters.flatMap((letter, at) => {
    const before = letters.slice(0, at).join('');
    const after = letters.slice(at + 1).join('');
    const swapped = after === '' ? [] : [before + after.slice(0, 1) + letter + after.slice(1)];
    return letters.length > 3 ? [...swapped, before + after] : swapped;
  });
  return patterns.map((pattern) => `%${escapeLike(pattern)}%`);
}

function escapeLike(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}

async function lines(
  owner: Owner,
  hits: Hit[],
  filter: { stage?: Stage; standing?: Standing; archived?: boolean },
): Promise<Found[]> {
  const words = new Map<string, string>();
  for (const hit of hits) {
    if (words.get(hit.personId) !== '') words.set(hit.personId, hit.text ?? '');
  }
  const rows = await database().person.findMany({
    where: {
      ownerId: owner.id,
      id: { in: [...words.keys()] },
      archived: filter.archived ?? false,
      confirmedStage: filter.stage,
      standing: filter.standing,
    },
    select: { ...lineColumns, sortName: true },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  });
  const found = rows.map(({ sortName: _order, ...row }) => ({
    ...toLine(row),
    matched: words.get(row.id) ?? '',
  }));
  return [...found.filter((one) => one.matched === ''), ...found.filter((one) => one.matched !== '')].slice(
    0,
    mostFound,
  );
}
