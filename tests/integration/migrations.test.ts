import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, migrationsFolder, readMigrations } from '@/scripts/lib/migrations.mjs';
import { root } from '@/scripts/lib/places.mjs';
import { schemaDiff } from '@/scripts/lib/schema-diff.mjs';
import { makeDatabase } from '@/scripts/lib/scratch.mjs';
import { catalogOf } from '../support/catalog';

/** What the migrations add by hand, because Prisma's schema cannot express it. Nothing else may differ. */
const byHand = [
  'constraint gate_check.gate_check_two_people CHECK ((with_person_id <> person_id))',
  'extension btree_gin',
  'extension pg_trgm',
  'function keep_labelled()',
  'index CREATE INDEX evidence_record ON public.evidence USING btree (owner_id, record, "on" DESC, id DESC) WHERE (record IS NOT NULL)',
  'index CREATE INDEX evidence_search_text_trigrams ON public.evidence USING gin (owner_id, search_text gin_trgm_ops)',
  'index CREATE INDEX introduction_mine ON public.introduction USING btree (owner_id, state_on DESC, id DESC) WHERE (settled_on IS NULL)',
  'index CREATE INDEX lookalike_open ON public.lookalike USING btree (owner_id, alike DESC, person_id, other_id) WHERE (distinct_on IS NULL)',
  'index CREATE INDEX person_search_text_trigrams ON public.person USING gin (owner_id, search_text gin_trgm_ops)',
  'index CREATE INDEX person_waiting ON public.person USING btree (owner_id, landed_by, sort_name, id) WHERE ((removed_on IS NULL) AND (landed_by IS NOT NULL))',
  'index CREATE UNIQUE INDEX evidence_origin ON public.evidence USING btree (owner_id, person_id, origin) WHERE (origin IS NOT NULL)',
  "trigger person.person_labelled_changed CREATE TRIGGER person_labelled_changed AFTER UPDATE ON public.person FOR EACH ROW WHEN (((old.labels IS DISTINCT FROM new.labels) OR ((new.labels <> '{}'::text[]) AND ((old.archived IS DISTINCT FROM new.archived) OR (old.sort_name IS DISTINCT FROM new.sort_name))))) EXECUTE FUNCTION keep_labelled()",
  "trigger person.person_labelled_new CREATE TRIGGER person_labelled_new AFTER INSERT ON public.person FOR EACH ROW WHEN ((new.labels <> '{}'::text[])) EXECUTE FUNCTION keep_labelled()",
];

const server = process.env.DATABASE_URL ?? '';
const worker = process.env.VITEST_POOL_ID;
const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8');

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

describe('the migrations and schema.prisma', () => {
  test('amount to the same database, but for what is written by hand', async () => {
    const migrated = await makeDatabase(server, `migrated_${worker}`);
    await migrate(migrated);
    const fresh = await makeDatabase(server, `fresh_${worker}`);
    await query(fresh, await schemaDiff(server, null, schema));

    const [inMigrated, inFresh] = await Promise.all([catalogOf(migrated), catalogOf(fresh)]);
    expect(inFresh.length).toBeGreaterThan(100);
    expect(inFresh.filter((line) => !inMigrated.includes(line))).toEqual([]);
    expect(inMigrated.filter((line) => !inFresh.includes(line))).toEqual(byHand);
  });

  test('agree with the copy that the next migration is measured against', async () => {
    const copy = readFileSync(join(migrationsFolder, 'schema.prisma'), 'utf8');
    expect(await schemaDiff(server, copy, schema), 'run npm run db:migration -- NAME').toBe('');
  });

  test('leave nothing to do for the ordinary prisma migrate', async () => {
    const url = await makeDatabase(server, `ordinary_${worker}`);
    await migrate(url);
    const rows = await query(
      url,
      `SELECT migration_name, length(checksum) AS checksum, finished_at IS NOT NULL AS finished,
         rolled_back_at IS NULL AS kept, applied_steps_count
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    expect(rows).toEqual(
      readMigrations(migrationsFolder).migrationDirectories.map(({ path }) => ({
        migration_name: path,
        checksum: 64,
        finished: true,
        kept: true,
        applied_steps_count: 1,
      })),
    );
  });
});

describe('applying migrations', () => {
  let folder = '';
  let url = '';

  beforeEach(async () => {
    url = await makeDatabase(server, `applying_${worker}`);
    folder = mkdtempSync(join(tmpdir(), 'gus-migrations-'));
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    migration('20260101000000_one', 'CREATE TABLE one (id int); -- a comment; with semicolons\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function migration(name: string, sql: string) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }

  test('two starts at once take turns', async () => {
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(both.flat()).toEqual(['20260101000000_one']);
  });

  test('function bodies and strings with semicolons arrive whole', async () => {
    migration(
      '20260102000000_two',
      `CREATE FUNCTION answer() RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 'a;b'; END $$;`,
    );
    expect(await migrate(url, folder)).toHaveLength(2);
    expect(await query(url, 'SELECT answer()')).toEqual([{ answer: 'a;b' }]);
  });

  test('a migration that fails changes nothing, says why, and is done again once it is right', async () => {
    migration('20260103000000_three', 'CREATE TABLE three (id int); SELECT 1/0;');
    await expect(migrate(url, folder)).rejects.toThrow(/division by zero \(in 20260103000000_three\)/);
    expect(await query(url, "SELECT to_regclass('three') AS three")).toEqual([{ three: null }]);
    migration('20260103000000_three', 'CREATE TABLE three (id int);');
    expect(await migrate(url, folder)).toEqual(['20260103000000_three']);
  });

  test('a migration cut off after its work but before its note is not done twice', async () => {
    await migrate(url, folder);
    // As the engine leaves it when it is killed between the script and its last word.
    await query(url, 'UPDATE _prisma_migrations SET applied_steps_count = 0');
    expect(await migrate(url, folder)).toEqual([]);
  });

  test('a database that knows a later migration is refused', async () => {
    await migrate(url, folder);
    await query(
      url,
      "UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name LIKE '%_one'",
    );
    await expect(migrate(url, folder)).rejects.toThrow(/newer Gus .*29990101000000_later/);
  });
});
