import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.mjs';
import { startCluster } from './cluster.mjs';
import { migrate } from './migrations.mjs';
import { makeCluster } from './new-cluster.mjs';
import { stopOrphan } from './orphan.mjs';
import { postgresUser } from './postgres-user.mjs';
import { isAlive } from './process.mjs';

const prefix = 'gus-scratch-';

/**
 * Starts a Postgres for tests in a folder of its own under the system's temporary folder, and removes both at the
 * end. It may lose data in a power cut (fsync off), which tests do not mind.
 * @returns {Promise<{ url: string, pid: number, log: string, remove: () => Promise<void> }>} `url` names the superuser's
 *   database, `log` is the file with what Postgres has to say
 */
export async function startScratch() {
  await sweep();
  const home = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(home, 0o755);
  writeFileSync(join(home, 'made-by'), String(process.pid));
  const folder = join(home, 'postgres');
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const user = await postgresUser(folder);
    const site = { folder, user, binaries: await findBinaries(user) };
    const password = randomBytes(16).toString('hex');
    await makeCluster(site, password);
    const log = join(home, 'postgres.log');
    const cluster = await startCluster(site, { log, settings: hasty });
    const url = `postgresql://postgres:${password}@127.0.0.1:${cluster.port}/postgres`;
    return { url, pid: cluster.pid, log, remove: () => cluster.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };

/** Removes what a killed test run left behind: its maker is gone, so is its use. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    const note = join(home, 'made-by');
    if (!existsSync(note) || isAlive(Number(readFileSync(note, 'utf8')))) continue;
    try {
      await stopOrphan(join(home, 'postgres'));
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Somebody else's; the next sweep by its owner takes it.
    }
  }
}

/**
 * The address of another database of the same server.
 * @param {string} url
 * @param {string} name
 */
export function sibling(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Makes a database from scratch, replacing an earlier one of that name.
 * @param {string} url of any database of the server
 * @param {string} name
 * @param {string} template
 * @returns {Promise<string>} its address
 */
export async function makeDatabase(url, name, template = 'template1') {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  } finally {
    await client.end();
  }
  return sibling(url, name);
}

/**
 * Makes the database with all migrations that the others are cloned from.
 * @param {string} url
 * @param {string} name
 */
export async function makeTemplate(url, name) {
  const template = await makeDatabase(url, name);
  await migrate(template);
  return template;
}
