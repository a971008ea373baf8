import 'server-only';
import { keysOf } from '@/lib/transfer/keys';
import { database, type Transaction } from './database';
import type { Keeper } from './owner';

/** Somebody, with what they may be known again by. */
export type Known = { id: string; name: string; channels: readonly { kind: string; handle: string }[] };

/** A key that more people share tells nobody apart: a switchboard's number, the name Anna. */
const mostSharing = 10;

/** Keeps by what these people may be known again, and who they may be; part of every write of a name or a handle. */
export async function keep(tx: Transaction, owner: Keeper, people: readonly Known[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const keys = people.flatMap((person) => keysOf(person).map((key) => ({ key, id: person.id })));
  await tx.$executeRaw`
    WITH now AS (SELECT * FROM unnest(${keys.map(({ id }) => id)}::text[], ${keys.map(({ key }) => key)}::text[])
                 AS now (person_id, key)),
    gone AS (DELETE FROM match_key AS k WHERE k.owner_id = ${owner.id} AND k.person_id = ANY(${ids})
             AND NOT EXISTS (SELECT 1 FROM now WHERE now.person_id = k.person_id AND now.key = k.key))
    INSERT INTO match_key (owner_id, key, person_id) SELECT ${owner.id}, key, person_id FROM now
    ON CONFLICT DO NOTHING`;
  await relate(tx, owner, [...ids, ...(await crowdedOut(tx, owner, ids))]);
}

/** Finds anew who these people may be besides, from the keys that are kept. "Not the same" stays said. */
async function relate(tx: Transaction, owner: Keeper, these: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH found AS (
      SELECT least(a.person_id, b.person_id) AS one, greatest(a.person_id, b.person_id) AS other,
        array_agg(DISTINCT a.key) AS because,
        3 * count(DISTINCT a.key) FILTER (WHERE a.key NOT LIKE 'n:%')
          + count(DISTINCT a.key) FILTER (WHERE a.key LIKE 'n:%') AS alike
      FROM match_key a
      JOIN match_key b ON b.owner_id = a.owner_id AND b.key = a.key AND b.person_id <> a.person_id
      WHERE a.owner_id = ${owner.id} AND a.person_id = ANY(${these})
        AND (SELECT count(*) FROM (SELECT 1 FROM match_key c WHERE c.owner_id = a.owner_id AND c.key = a.key
             LIMIT ${mostSharing + 1}) AS sharing) <= ${mostSharing}
      GROUP BY 1, 2),
    gone AS (
      DELETE FROM lookalike AS l WHERE l.owner_id = ${owner.id} AND l.distinct_on IS NULL
        AND (l.person_id = ANY(${these}) OR l.other_id = ANY(${these}))
        AND NOT EXISTS (SELECT 1 FROM found WHERE found.one = l.person_id AND found.other = l.other_id))
    INSERT INTO lookalike (owner_id, person_id, other_id, because, alike)
    SELECT ${owner.id}, one, other, because, alike FROM found
    ON CONFLICT (owner_id, person_id, other_id) DO UPDATE SET because = excluded.because, alike = excluded.alike
    WHERE lookalike.distinct_on IS NULL`;
}

/** Those who shared a key while few did, and of whom it says nothing since these share it too. */
async function crowdedOut(tx: Transaction, owner: Keeper, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT unnest(others) AS id
    FROM (SELECT DISTINCT key FROM match_key WHERE owner_id = ${owner.id} AND person_id = ANY(${[...ids]})) AS a,
      LATERAL (SELECT array_agg(person_id) AS others FROM (
        SELECT person_id FROM match_key c WHERE c.owner_id = ${owner.id} AND c.key = a.key
          AND c.person_id <> ALL(${[...ids]}) LIMIT ${mostSharing + 1}) AS few) AS besides
    WHERE cardinality(others) <= ${mostSharing}
      AND (SELECT count(*) FROM (SELECT 1 FROM match_key c WHERE c.owner_id = ${owner.id} AND c.key = a.key
           LIMIT ${mostSharing + 1}) AS sharing) > ${mostSharing}`;
  return rows.map(({ id }) => id);
}

/** Accounts with somebody whose keys are not kept yet, as before there were any, after one of them by id. */
export async function accountsDue(
  _latest: unknown,
  after: string,
  size: number,
): Promise<{ id: string; zone: string }[]> {
  return database().account.findMany({
    where: { id: { gt: after }, people: { some: { matchKeys: { none: {} } } } },
    select: { id: true, zone: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/** Keeps the keys of some who have none, after one of them by id; how many it looked at, and the last of them. */
export async function fillSome(
  keeper: Keeper,
  after: string,
  size: number,
): Promise<{ people: number; last: string }> {
  return database().$transaction(async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM person AS p WHERE owner_id = ${keeper.id} AND id > ${after}
        AND NOT EXISTS (SELECT 1 FROM match_key k WHERE k.owner_id = p.owner_id AND k.person_id = p.id)
      ORDER BY id LIMIT ${size} FOR NO KEY UPDATE`;
    const people = await tx.person.findMany({
      where: { ownerId: keeper.id, id: { in: held.map(({ id }) => id) } },
      select: { id: true, name: true, channels: { select: { kind: true, handle: true } } },
    });
    await keep(tx, keeper, people);
    return { people: held.length, last: held.at(-1)?.id ?? after };
  });
}
