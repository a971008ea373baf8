import { afterEach, expect, it } from 'vitest';
import * as accounts from '@/lib/data/accounts';
import { database } from '@/lib/data/database';
import { anOwner } from '../support/factories';
import { aPerson } from '../support/history';
import { aFile } from '../support/imports';
import { everythingOf } from '../support/tables';

/** How many rows one statement may take, where what it takes is more than a question to the database has time for. */
const pieces = { person: 300, import_row: 5_000 };

afterEach(async () => {
  await database().$executeRawUnsafe('DROP FUNCTION IF EXISTS too_many() CASCADE');
});

it('a large account is erased whole, in pieces of which none is large, and nobody else loses anything', async () => {
  const [owner, there] = [await anOwner(), await anOwner()];
  await aPerson(there, { name: 'Ruth' });
  const before = await everythingOf(there.id);
  await aPerson(owner, { name: 'Dana' });
  const file = await aFile(owner, 'ready');
  await database().$executeRaw`
    INSERT INTO person (owner_id, id, name, sort_name, search_text, added_on)
    SELECT ${owner.id}, gen_random_uuid()::text, 'Ada', 'ada', 'ada', '2026-01-01' FROM generate_series(1, 1200)`;
  await database().$executeRaw`
    INSERT INTO import_row (owner_id, import_id, no, line, name, incoming, verdict)
    SELECT ${owner.id}, ${file}, no, no, 'Ada', '{}', 'fresh' FROM generate_series(1, 6000) AS no`;
  await database().$executeRawUnsafe(`CREATE FUNCTION too_many() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM gone) > TG_ARGV[0]::int THEN RAISE EXCEPTION 'too many at once'; END IF;
      RETURN NULL;
    END $$`);
  for (const [table, most] of Object.entries(pieces))
    await database().$executeRawUnsafe(`CREATE TRIGGER too_many AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION too_many(${most})`);
  await accounts.erase(owner);
  await expect(everythingOf(owner.id)).rejects.toThrow('nothing to lose');
  expect(await database().account.count({ where: { id: owner.id } })).toBe(0);
  expect(await everythingOf(there.id)).toBe(before);
});
