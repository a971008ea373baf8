import 'server-only';
import { database } from './database';
import type { Owner } from './owner';
import { lineColumns, type PersonLine, toLine } from './roster';

/** The skills of which something was seen or heard, by name, at most 50. */
export async function areas(owner: Owner): Promise<string[]> {
  // A loose index scan: one step per skill, however many people have it.
  const rows = await database().$queryRaw<{ area: string }[]>`
    WITH RECURSIVE step AS (
      (SELECT area FROM ability WHERE owner_id = ${owner.id} ORDER BY area LIMIT 1)
      UNION ALL
      SELECT (SELECT area FROM ability WHERE owner_id = ${owner.id} AND area > step.area ORDER BY area LIMIT 1)
      FROM step WHERE step.area IS NOT NULL
    ) SELECT area FROM step WHERE area IS NOT NULL LIMIT 50`;
  return rows.map((row) => row.area);
}

/**
 * Those whose work in a skill was seen, the nearest rings first and then the most often seen, at most `size`; the
 * gate judges each of them afterwards. Ties go to who was seen last.
 */
export async function seenIn(
  owner: Owner,
  area: string,
  size = 24,
): Promise<(PersonLine & { seen: number })[]> {
  const rows = await database().ability.findMany({
    where: { ownerId: owner.id, area, seen: { gt: 0 }, person: { archived: false } },
    select: { seen: true, person: { select: lineColumns } },
    orderBy: [
      { person: { confirmedStage: 'desc' } },
      { seen: 'desc' },
      { lastOn: 'desc' },
      { personId: 'asc' },
    ],
    take: size,
  });
  return rows.map((row) => ({ ...toLine(row.person), seen: row.seen }));
}
