import { join } from 'node:path';
import { startApp } from './app.mjs';
import { checkDatabase } from './database.mjs';
import { migrate } from './migrations.mjs';
import { root } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { run } from './process.mjs';
import { Stop, say, step } from './say.mjs';
import { keptSecret } from './secret.mjs';
import { stopping, whenHurried } from './stopping.mjs';

/**
 * @typedef {import('./cluster.mjs').Cluster} Cluster
 * @typedef {{ url: string, cluster?: Cluster, restart?: () => Promise<Cluster> }} Base the database; one that is not
 *   ours has neither cluster nor restart
 * @typedef {{ base: Base, app: import('./app.mjs').App, serve: () => Promise<import('./app.mjs').App> }} House
 */

/**
 * Database and app from the start to the end of a run.
 * @param {{ data: string, port: number, demo: boolean, lock: import('./lock.mjs').Lock }} options
 */
export async function live({ data, port, demo, lock }) {
  const secret = process.env.GUS_SECRET || keptSecret(join(data, 'secret'));
  const base = await openDatabase(data);
  try {
    const applied = await step('Bringing the database up to date', () => migrate(base.url));
    if (applied.length > 0)
      say(`    ${applied.length} ${applied.length === 1 ? 'change' : 'changes'}, up to ${applied.at(-1)}`);
    if (demo) await loadDemo(base.url, secret);
    stopping.throwIfAborted();
    const env = { GUS_DATA_DIR: data };
    const serve = () => startApp({ port, databaseUrl: base.url, secret, env });
    const house = { base, app: await step('Starting the app', serve), serve };
    whenHurried(() => house.app.kill());
    try {
      const address = `http://localhost:${port}`;
      lock.tell(address);
      say(`\n  Gus is at ${address}\n  Ctrl-C ends it.\n`);
      await keepUp(house);
      say('  Stopping …');
    } finally {
      await house.app.stop();
    }
  } finally {
    await base.cluster?.stop();
  }
}

/**
 * @param {string} data
 * @returns {Promise<Base>}
 */
async function openDatabase(data) {
  const given = process.env.DATABASE_URL;
  if (!given) return step('Starting the database', () => startPostgres(data));
  await step('Asking the database in DATABASE_URL', () => checkDatabase(given));
  return { url: given };
}

/**
 * @param {string} url
 * @param {string} secret
 */
async function loadDemo(url, secret) {
  const args = ['--conditions=react-server', '--import', 'tsx', 'prisma/seed.ts'];
  const env = { ...process.env, DATABASE_URL: url, GUS_SECRET: secret };
  const { code, output } = await step('Loading the demo account', () =>
    run(process.execPath, args, { cwd: root, env }),
  );
  if (code !== 0) {
    const line = output.split('\n').find((each) => /error/i.test(each)) ?? output.trim().split('\n').at(-1);
    throw new Stop(`The demo account could not be loaded: ${line?.trim()}`);
  }
  say(output.trimEnd().replace(/^/gm, '    '));
}

/**
 * Waits until somebody wants Gus to end. Whichever part ends by itself before is started again, unless it keeps
 * ending: while the database is away, pages say so.
 * @param {House} house
 */
async function keepUp(house) {
  /** @type {Promise<null>} */
  const asked = new Promise((done) => {
    if (stopping.aborted) done(null);
    stopping.addEventListener('abort', () => done(null), { once: true });
  });
  /** @type {number[]} */
  let falls = [];
  for (;;) {
    const { app, base, serve } = house;
    /** @type {Promise<string | null>[]} */
    const parts = [asked, app.ended.then(() => 'app')];
    if (base.cluster) parts.push(base.cluster.ended.then(() => 'database'));
    const fallen = await Promise.race(parts);
    if (!fallen || stopping.aborted) return;
    falls = [...falls.filter((each) => each > Date.now() - 60_000), Date.now()];
    if (falls.length > 3) {
      throw new Stop(
        `The ${fallen} keeps ending by itself; what it said is above or in postgres.log of the data folder.`,
      );
    }
    say(`  The ${fallen} ended by itself and is started again.`);
    if (fallen === 'app') house.app = await serve();
    else base.cluster = await base.restart?.();
  }
}
