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
 * Database and app from the start to the end of a run.
 * @param {{ data: string, port: number, demo: boolean, lock: import('./lock.mjs').Lock }} options
 */
export async function live({ data, port, demo, lock }) {
  const secret = process.env.GUS_SECRET || keptSecret(join(data, 'secret'));
  const { url, cluster } = await openDatabase(data);
  try {
    const applied = await step('Bringing the database up to date', () => migrate(url));
    if (applied.length > 0) say(`    applied ${applied.join(', ')}`);
    if (demo) await loadDemo(url, secret);
    stopping.throwIfAborted();
    const app = await step('Starting the app', () => startApp({ port, databaseUrl: url, secret }));
    whenHurried(app.kill);
    try {
      const address = `http://localhost:${port}`;
      lock.tell(address);
      say(`\n  Gus is at ${address}\n  Ctrl-C ends it.\n`);
      await untilTheEnd(app, cluster);
    } finally {
      await app.stop();
    }
  } finally {
    await cluster?.stop();
  }
}

/**
 * @param {string} data
 * @returns {Promise<{ url: string, cluster?: import('./cluster.mjs').Cluster }>}
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
  if (code !== 0)
    throw new Stop(
      `The demo account could not be loaded.\n${output.trim().split('\n').slice(0, 5).join('\n')}`,
    );
  say(output.trimEnd().replace(/^/gm, '    '));
}

/**
 * @param {import('./app.mjs').App} app
 * @param {import('./cluster.mjs').Cluster} [cluster]
 */
async function untilTheEnd(app, cluster) {
  /** @type {Promise<null>} */
  const asked = new Promise((done) => {
    if (stopping.aborted) done(null);
    stopping.addEventListener('abort', () => done(null), { once: true });
  });
  const sad = await Promise.race([
    asked,
    app.ended.then(
      (code) => `The app ended by itself (code ${code}): start Gus again; what it said is above.`,
    ),
    ...(cluster
      ? [cluster.ended.then(() => 'The database ended by itself: start Gus again. Nothing saved is lost.')]
      : []),
  ]);
  if (sad && !stopping.aborted) throw new Stop(sad);
  say('  Stopping …');
}
