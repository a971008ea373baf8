import 'server-only';
import type { Transaction } from './database';
import type { Row } from './merging-rows';
import type { Owner } from './owner';

/** "Not the same" as it was said of who is gone, and as it is said of who is kept since. */
export type Apart = { was: Row[]; became: Row[] };

/** Whoever was said not to be one of two is not the other either: the owner's word is kept when the two become one. */
export async function keepApart(tx: Transaction, owner: Owner, from: string, to: string): Promise<Apart> {
  const was = await tx.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(l) - 'owner_id' AS row FROM lookalike AS l
    WHERE owner_id = ${owner.id} AND distinct_on IS NOT NULL AND (person_id = ${from} OR other_id = ${from})`;
  const became = await tx.$queryRaw<{ row: Row }[]>`
    INSERT INTO lookalike AS l (owner_id, person_id, other_id, because, alike, distinct_on)
    SELECT owner_id, least(${to}, other), greatest(${to}, other), '{}', 0, distinct_on
    FROM (SELECT owner_id, CASE WHEN person_id = ${from} THEN other_id ELSE person_id END AS other, distinct_on
          FROM lookalike WHERE owner_id = ${owner.id} AND distinct_on IS NOT NULL
            AND (person_id = ${from} OR other_id = ${from})) AS said
    WHERE other <> ${to}
    ON CONFLICT (owner_id, person_id, other_id) DO UPDATE SET distinct_on = excluded.distinct_on
    WHERE l.distinct_on IS NULL
    RETURNING to_jsonb(l) - 'owner_id' AS row`;
  return { was: was.map(({ row }) => row), became: became.map(({ row }) => row) };
}

/** The way back: said of who was gone again, as far as the others are still here, and no longer of who was kept. */
export async function apartAgain(tx: Transaction, owner: Owner, { was, became }: Apart): Promise<void> {
  await tx.$executeRaw`
    UPDATE lookalike AS l SET distinct_on = NULL
    FROM jsonb_populate_recordset(NULL::lookalike, ${JSON.stringify(became)}::jsonb) AS b
    WHERE l.owner_id = ${owner.id} AND l.person_id = b.person_id AND l.other_id = b.other_id
      AND l.distinct_on = b.distinct_on`;
  await tx.$executeRaw`
    INSERT INTO lookalike (owner_id, person_id, other_id, because, alike, distinct_on)
    SELECT ${owner.id}, person_id, other_id, because, alike, distinct_on
    FROM jsonb_populate_recordset(NULL::lookalike, ${JSON.stringify(was)}::jsonb) AS w
    WHERE 2 = (SELECT count(*) FROM person WHERE owner_id = ${owner.id} AND id IN (w.person_id, w.other_id))
    ON CONFLICT (owner_id, person_id, other_id) DO UPDATE SET distinct_on = excluded.distinct_on`;
}
