import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { withEngine } from './engine.mjs';
import { root } from './places.mjs';
import { Stop } from './say.mjs';

/** Where the migrations are. */
export const migrationsFolder = join(root, 'prisma/migrations');

/** Any number will do, as long as it is not Prisma's own (72707369), which the engine takes for itself. */
const lockKey = 477_001;
const lockWaitSeconds = 120;
const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Brings a database to the schema of this checkout, through Prisma's own engine, so that `prisma migrate deploy`
 * finds nothing left to do. Two starts at once take turns. A migration that was cut off is done again: each one is
 * applied and recorded in one transaction.
 * @param {string} url
 * @param {string} folder
 * @returns {Promise<string[]>} the names of the migrations applied now
 * @throws {Stop} when the database knows migrations this checkout does not, or when one of them fails
 */
export async function migrate(url, folder = migrationsFolder) {
  const migrationsList = readMigrations(folder);
  return withTurn(url, () =>
    withEngine(url, (engine) => apply(engine, migrationsList), recording(migrationsList)),
  );
}

/**
 * @param {import('./engine.mjs').SchemaEngine} engine
 * @param {import('@prisma/schema-engine-wasm').MigrationList} migrationsList
 */
async function apply(engine, migrationsList) {
  const state = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilter,
  });
  const unknown =
    state.history && 'unpersistedMigrationNames' in state.history
      ? state.history.unpersistedMigrationNames
      : [];
  if (unknown.length > 0) {
    throw new Stop(
      `This data was written by a newer Gus (it knows “${unknown.at(-1)}”, which this copy does not): update this copy, for example with git pull, and start again.`,
    );
  }
  for (const migrationName of state.failedMigrationNames) {
    await engine.markMigrationRolledBack({ migrationName });
  }
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  } catch (error) {
    throw new Stop(
      `The database could not be brought up to date, and nothing in it was changed by the step that failed: ${reason(error)}`,
      { cause: error },
    );
  }
}

/**
 * The engine runs a migration and notes its end in two acts. Killed in between, it would run the migration a second
 * time and fail on tables that exist. So the note is made in the migration's own transaction (and the engine's, a
 * moment later, says the same again).
 * @param {import('@prisma/schema-engine-wasm').MigrationList} list
 * @returns {import('./engine.mjs').Rewrite}
 */
function recording(list) {
  const scripts = new Set(list.migrationDirectories.map((each) => each.migrationFile.content.value));
  return (script) =>
    scripts.has(script)
      ? `${script}\n;UPDATE "_prisma_migrations" SET "finished_at" = now() WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL;`
      : script;
}

/**
 * Reads a folder of migrations in the engine's terms.
 * @param {string} folder
 * @returns {import('@prisma/schema-engine-wasm').MigrationList}
 */
export function readMigrations(folder) {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((each) => each.isDirectory() && existsSync(join(folder, each.name, 'migration.sql')))
        .map((each) => each.name)
        .sort()
    : [];
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/**
 * Does the work while holding the database's migration lock. The lock belongs to a connection of its own, so it
 * falls with the process.
 * @template T
 * @param {string} url
 * @param {() => Promise<T>} work
 */
async function withTurn(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    for (let waited = 0; ; waited += 0.2) {
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [lockKey]);
      if (rows[0].mine) break;
      if (waited > lockWaitSeconds) {
        throw new Stop(
          'Another Gus has been updating this database for two minutes: wait for it, or end it, and start again.',
        );
      }
      await pause(200);
    }
    return await work();
  } finally {
    await client.end();
  }
}

/**
 * The engine's message without its frame: the first line that Postgres said.
 * @param {unknown} error
 */
function reason(error) {
  const text = error instanceof Error ? error.message : String(error);
  const name = text.match(/migration_name="([^"]+)"/)?.[1];
  const said = text.match(/ERROR: (.+)/)?.[1] ?? text.split('\n')[0];
  return name ? `${said} (in ${name})` : said;
}
