import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from './database.mjs';
import { takeLock } from './lock.mjs';
import { startPostgres } from './postgres.mjs';
import { Stop } from './say.mjs';
import { keptSecret } from './secret.mjs';

/**
 * The database that holds this data: the one in DATABASE_URL, that of the Gus that is running with the data folder, or
 * else the folder's own, started for as long as this command needs it.
 * @param {string} data the data folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function reachDatabase(data) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, close: async () => {} };
  }
  const { lock, holder } = await takeLock(join(data, 'gus.lock'), 'a command');
  if (holder) return { url: await runningUrl(data, holder.about), close: async () => {} };
  try {
    const { url, cluster } = await startPostgres(data);
    return { url, close: () => cluster.stop().finally(lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * @param {string} data
 * @param {string} about what the holder of the folder says of itself
 */
async function runningUrl(data, about) {
  if (!about.startsWith('http')) throw new Stop('Gus is just starting with this data: give it a moment.');
  // The fourth line of Postgres's own note is its port.
  const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')[3]
    ?.trim();
  const url = `postgresql://gus:${keptSecret(join(data, 'database-password'))}@127.0.0.1:${port}/gus`;
  await checkDatabase(url);
  return url;
}
