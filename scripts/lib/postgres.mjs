import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { findBinaries, systemFolder } from './binaries.mjs';
import { startCluster } from './cluster.mjs';
import { makeCluster } from './new-cluster.mjs';
import { postgresUser } from './postgres-user.mjs';
import { run } from './process.mjs';
import { Stop, say } from './say.mjs';
import { keptSecret } from './secret.mjs';

const largestLog = 5_000_000;

/**
 * Starts the database that Gus brings along, making it at the first start.
 * @param {string} data the data folder
 * @returns {Promise<Required<import('./live.mjs').Base>>}
 */
export async function startPostgres(data) {
  const password = keptSecret(join(data, 'database-password'));
  const user = await postgresUser(join(data, 'postgres'));
  const folder = await clusterFolder(data, user);
  const site = { folder, user, binaries: await findBinaries(user) };
  if (!existsSync(join(folder, 'PG_VERSION'))) await makeCluster(site, password);
  const log = join(data, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(log, `${log}.1`);
  const cluster = await startCluster(site, { log });
  try {
    const url = await ownDatabase(cluster.port, password);
    return { url, cluster, restart: () => startCluster(site, { log, port: cluster.port }) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/**
 * The app does not work as superuser: it owns its database and nothing else.
 * @param {number} port
 * @param {string} password
 */
async function ownDatabase(port, password) {
  const at = (/** @type {string} */ who, /** @type {string} */ database) =>
    `postgresql://${who}:${password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: at('postgres', 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'gus'");
    if (role.rowCount === 0) await client.query(`CREATE ROLE gus LOGIN PASSWORD '${password}'`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'gus'");
    if (database.rowCount === 0) await client.query('CREATE DATABASE gus OWNER gus');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') {
      throw new Stop(
        'The database does not accept the password in the file database-password of the data folder: put back the file that belongs to this data.',
      );
    }
    throw error;
  } finally {
    await client.end();
  }
  return at('gus', 'gus');
}

/**
 * Where the cluster is: `postgres` in the data folder, or, for root in a place its Postgres user cannot reach, a folder
 * under /var/lib/gus to which `postgres` is a link.
 * @param {string} data
 * @param {import('./binaries.mjs').PostgresUser} user
 */
async function clusterFolder(data, user) {
  const plain = join(data, 'postgres');
  if (lstatSync(plain, { throwIfNoEntry: false })) {
    if (!existsSync(plain))
      throw new Stop(
        `${plain} points to a folder that is gone: put it back from a copy, or remove the link to begin anew.`,
      );
    const folder = realpathSync(plain);
    await checkReach(folder, user);
    return folder;
  }
  if (!user || (await canEnter(data, user)) || (await letIn(data, user))) return plain;
  // A name that no earlier data has: what a removed data folder pointed to must not come back by accident.
  const home = join(systemFolder, `${basename(data)}-${randomBytes(6).toString('hex')}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  chmodSync(systemFolder, 0o755);
  chmodSync(home, 0o755);
  if (!(await canEnter(home, user))) {
    throw new Stop(
      `As root, Gus runs its database as the user “postgres”, who can enter neither ${data} nor ${home}: point GUS_DATA_DIR at a folder open to others, or run Gus as an ordinary user.`,
    );
  }
  const folder = join(home, 'postgres');
  symlinkSync(folder, plain);
  say(`  The database's own user cannot enter ${data}, so its files are kept in ${home} (docs/operating.md)`);
  return folder;
}

/**
 * A data folder that root keeps for itself is opened for the database's group to pass through, and to nobody else.
 * @param {string} data
 * @param {{ uid: number, gid: number }} user
 */
async function letIn(data, user) {
  const { uid, mode } = statSync(data);
  if (uid !== 0 || (mode & 0o077) !== 0) return false;
  chownSync(data, 0, user.gid);
  chmodSync(data, 0o710);
  return canEnter(data, user);
}

/**
 * @param {string} folder
 * @param {import('./binaries.mjs').PostgresUser} user
 */
async function checkReach(folder, user) {
  if (user) {
    if (await canEnter(folder, user)) return;
    throw new Stop(
      `The database's user can no longer enter ${folder}: open the folders above it to others (chmod o+x).`,
    );
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const owner = statSync(folder).uid;
    throw new Stop(
      `The data in ${folder} belongs to another user (id ${owner}): start Gus as that user or as root, or give yourself the folder with chown.`,
    );
  }
}

/**
 * @param {string} folder
 * @param {{ uid: number, gid: number }} user
 */
async function canEnter(folder, user) {
  const { code } = await run('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...user, cwd: '/' });
  return code === 0;
}
