import 'server-only';
import { type Community, foldPlaces, OUTSIDE, placeKey, rank, STAGES } from '@/lib/domain';
import { database } from './database';
import { Prisma } from './generated/client';
import type { Owner } from './owner';
import type { Filter } from './roster';

/** More places than a form or a page can offer: a guard, not a limit to be met. */
const most = 50;
/** And more ways of writing them. */
const mostSpelled = 500;

/** Where people met, by name, at most 50 and each once however it is written: to choose from. */
export async function names(owner: Owner): Promise<string[]> {
  const first = new Map<string, string>();
  for (const name of await spellings(owner)) if (!first.has(placeKey(name))) first.set(placeKey(name), name);
  return [...first.values()].slice(0, most);
}

/** Every way in which a place was written; the place as it is where nobody met there. */
export async function spellingsOf(owner: Owner, place: string): Promise<string[]> {
  const same = (await spellings(owner)).filter((name) => placeKey(name) === placeKey(place));
  return same.length > 0 ? same : [place];
}

/**
 * The ids of a page of those who met in one place, by name, after somebody's place in that order. Each spelling is read
 * in the order of its index, as far as a page goes: of several at once Postgres would sort everybody.
 */
export async function page(
  owner: Owner,
  spelled: readonly string[],
  { archived = false, stage, standing }: Pick<Filter, 'archived' | 'stage' | 'standing'>,
  after: { sortName: string; id: string } | null,
  size: number,
): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT met.id FROM unnest(${[...spelled]}::text[]) AS way(name), LATERAL (
      SELECT p.id, p.sort_name FROM person AS p
      WHERE p.owner_id = ${owner.id} AND p.archived = ${archived} AND p.met_in = way.name AND p.removed_on IS NULL
        ${after ? Prisma.sql`AND (p.sort_name, p.id) > (${after.sortName}, ${after.id})` : Prisma.empty}
        ${stage ? Prisma.sql`AND p.confirmed_stage = ${stage}::stage` : Prisma.empty}
        ${standing ? Prisma.sql`AND p.standing = ${standing}::standing` : Prisma.empty}
      ORDER BY p.sort_name, p.id LIMIT ${size}
    ) AS met ORDER BY met.sort_name, met.id LIMIT ${size}`;
  return rows.map(({ id }) => id);
}

async function spellings(owner: Owner): Promise<string[]> {
  // A loose index scan: one step for each place, however many people met there.
  const rows = await database().$queryRaw<{ name: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT met_in AS name FROM person
        WHERE owner_id = ${owner.id} AND NOT archived AND met_in > '' ORDER BY met_in LIMIT 1)
      UNION ALL
      SELECT (SELECT met_in FROM person
               WHERE owner_id = ${owner.id} AND NOT archived AND met_in > step.name ORDER BY met_in LIMIT 1)
      FROM step WHERE step.name IS NOT NULL
    ) SELECT name FROM step WHERE name IS NOT NULL LIMIT ${mostSpelled}`;
  return rows.map(({ name }) => name);
}

/**
 * Which communities brought relationships that lasted (S1-22): those with most of them first, at most 50. Whoever the
 * owner let go was met there, and did not last.
 */
export async function report(owner: Owner): Promise<Community[]> {
  const near = STAGES.filter((stage) => rank(stage) >= rank('liked')) as string[];
  const spelled = await database().$queryRaw<Community[]>`
    SELECT met_in AS name, count(*)::int AS people,
           count(*) FILTER (WHERE confirmed_stage::text = ANY(${near})
                              AND standing::text <> ALL(${[...OUTSIDE]}))::int AS lasted
    FROM person WHERE owner_id = ${owner.id} AND NOT archived AND met_in > ''
    GROUP BY met_in ORDER BY lasted DESC, people DESC, met_in LIMIT ${mostSpelled}`;
  return foldPlaces(spelled).slice(0, most);
}
