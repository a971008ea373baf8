import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startApp } from '../lib/app.mjs';
import { freePort } from '../lib/cluster.mjs';
import { root } from '../lib/places.mjs';
import { prepare } from '../lib/prepare.mjs';
import { run } from '../lib/process.mjs';
import { Stop, say, step } from '../lib/say.mjs';
import { makeTemplate, startScratch } from '../lib/scratch.mjs';
import { explainEverything } from './plans.mjs';

/**
 * @typedef {import('./fill').Notebook} Notebook
 * @typedef {{ url: string, pid: number, log: string, databaseUrl: string, notebooks: Notebook[], postgres: string, close: () => Promise<void> }} Site
 */

// The data are of this day, and the app that shows them lives in it: two runs ask for the same pages.
export const clock = '2026-11-18T09:30:00Z';

/**
 * The production build on a scratch database with a made-up account of each size, on this machine alone.
 * @param {number[]} sizes in people, 0 for an account with nobody
 * @param {{ explain?: boolean }} options `explain`: Postgres writes the plan of every statement into its log
 * @returns {Promise<Site>}
 */
export async function openSite(sizes, { explain = false } = {}) {
  await prepare();
  const scratch = await step('Starting a scratch database', startScratch);
  const secret = randomBytes(32).toString('hex');
  const data = mkdtempSync(join(tmpdir(), 'gus-bench-'));
  const remove = () => scratch.remove().finally(() => rmSync(data, { recursive: true, force: true }));
  try {
    const databaseUrl = await makeTemplate(scratch.url, 'gus_bench');
    const notebooks = await step(
      `Making accounts of ${sizes.filter((size) => size > 0).join(', ')} people`,
      () => fill(databaseUrl, secret, sizes),
    );
    const postgres = await settle(databaseUrl);
    if (explain) await explainEverything(databaseUrl);
    const port = await freePort();
    const app = await step('Starting the app', () =>
      startApp({
        port,
        databaseUrl,
        secret,
        quiet: true,
        env: { ...appEnv, GUS_CLOCK: clock, GUS_DATA_DIR: data },
      }),
    );
    return {
      url: `http://localhost:${port}`,
      pid: app.pid,
      log: scratch.log,
      databaseUrl,
      notebooks,
      postgres,
      close: () => app.stop().finally(remove),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Only this machine may ask, whatever the settings around us say. */
const appEnv = { GUS_HOST: undefined, GUS_TRUST_PROXY: undefined };

/**
 * @param {string} databaseUrl
 * @param {string} secret
 * @param {number[]} sizes
 * @returns {Promise<Notebook[]>}
 */
async function fill(databaseUrl, secret, sizes) {
  const args = ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts/bench/make.ts')];
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    GUS_SECRET: secret,
    GUS_CLOCK: clock,
    GUS_SIGN_UP: undefined,
  };
  const { code, output } = await run(process.execPath, [...args, ...sizes.map(String)], { cwd: root, env });
  if (code !== 0) throw new Stop(`The accounts could not be made.\n${output.trim().slice(0, 2000)}`);
  return JSON.parse(output.split('\n').find((line) => line.startsWith('[{')) ?? '[]');
}

/**
 * What Postgres does by itself in a database that is lived in: count its rows, and tidy its indexes.
 * @param {string} databaseUrl
 * @returns {Promise<string>} the version of Postgres
 */
async function settle(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query(
      "SELECT pg_size_pretty(pg_database_size(current_database())) AS size, current_setting('server_version') AS version",
    );
    say(`    ${rows[0].size} on the disk`);
    return String(rows[0].version);
  } finally {
    await client.end();
  }
}
