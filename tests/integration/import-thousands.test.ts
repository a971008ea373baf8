import { afterAll, expect, it } from 'vitest';
import * as accounts from '@/lib/data/accounts';
import { database } from '@/lib/data/database';
import type { Owner } from '@/lib/data/owner';
import { anOwner } from '../support/factories';
import { applied, brought, linkedin } from '../support/imports';

const count = 2000;

// The tests of what the app does for everybody meet whoever is left in this database.
const made: Owner[] = [];
afterAll(async () => {
  for (const owner of made) await accounts.erase(owner);
}, 60_000);

it('thousands come in beside a full notebook without each being looked for among all the others', async () => {
  await aFullNotebook();
  const owner = await anOwner();
  made.push(owner);
  const id = await brought(owner, linkedin(...friends()));
  const before = await keysRead();
  await applied(owner, id);
  // Postgres tells what a connection read when that rests. What was brought was read at least once.
  await expect.poll(async () => (await keysRead()) - before, { timeout: 20_000 }).toBeGreaterThan(count);
  expect((await keysRead()) - before).toBeLessThan(100 * count);
});

/** Somebody else's, whom Postgres has counted: it takes it from there that nobody else has anything. */
async function aFullNotebook(): Promise<void> {
  const owner = await anOwner();
  made.push(owner);
  const { id } = owner;
  await database().$executeRaw`
    INSERT INTO person (owner_id, id, name, sort_name, added_on, search_text)
    SELECT ${id}, gen_random_uuid()::text, n, n, current_date, n
    FROM (SELECT md5(i::text) AS n FROM generate_series(1, 4000) AS i) AS names`;
  await database().$executeRaw`
    INSERT INTO match_key (owner_id, key, person_id)
    SELECT owner_id, 'n:' || name, id FROM person WHERE owner_id = ${id}`;
  await database().$executeRaw`ANALYZE person, match_key`;
}

function friends(): [string, string][] {
  return Array.from({ length: count }, (_, at) => [`Friend${at}`, `friend-${at}`]);
}

async function keysRead(): Promise<number> {
  const [row] = await database().$queryRaw<{ rows: number }[]>`
    SELECT (seq_tup_read + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'match_key'))::int AS rows
    FROM pg_stat_user_tables WHERE relname = 'match_key'`;
  return row?.rows ?? 0;
}
