import 'server-only';
import { database } from './database';
import { Prisma } from './generated/client';
import type { Owner } from './owner';
import type { Filter } from './roster';

/** More labels than a form can offer: a guard, not a limit to be met. */
const most = 100;

/** The labels in use, by name, at most 100: to choose from. */
export async function names(owner: Owner): Promise<string[]> {
  // A loose index scan: one step for each label, however many people have it.
  const rows = await database().$queryRaw<{ label: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT label FROM labelled WHERE owner_id = ${owner.id} ORDER BY label LIMIT 1)
      UNION ALL
      SELECT (SELECT label FROM labelled WHERE owner_id = ${owner.id} AND label > step.label ORDER BY label LIMIT 1)
      FROM step WHERE step.label IS NOT NULL
    ) SELECT label FROM step WHERE label IS NOT NULL LIMIT ${most}`;
  return rows.map(({ label }) => label);
}

/** The ids of a page of those with a label, by name, after somebody's place. As long a list as one label's index is. */
export async function page(
  owner: Owner,
  label: string,
  { archived = false, stage, standing, metIn }: Filter,
  after: { sortName: string; id: string } | null,
  size: number,
): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT l.person_id AS id FROM labelled AS l
    JOIN person AS p ON p.owner_id = l.owner_id AND p.id = l.person_id AND p.removed_on IS NULL
    WHERE l.owner_id = ${owner.id} AND l.label = ${label} AND l.archived = ${archived}
      ${after ? Prisma.sql`AND (l.sort_name, l.person_id) > (${after.sortName}, ${after.id})` : Prisma.empty}
      ${stage ? Prisma.sql`AND p.confirmed_stage = ${stage}::stage` : Prisma.empty}
      ${standing ? Prisma.sql`AND p.standing = ${standing}::standing` : Prisma.empty}
      ${metIn ? Prisma.sql`AND p.met_in = ANY(${[...metIn]})` : Prisma.empty}
    ORDER BY l.sort_name, l.person_id LIMIT ${size}`;
  return rows.map(({ id }) => id);
}
