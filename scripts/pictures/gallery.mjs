import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startApp } from '../lib/app.mjs';
import { freePort } from '../lib/cluster.mjs';
import { root } from '../lib/places.mjs';
import { prepare } from '../lib/prepare.mjs';
import { run } from '../lib/process.mjs';
import { Stop, step } from '../lib/say.mjs';
import { makeTemplate, startScratch } from '../lib/scratch.mjs';

/** @typedef {{ url: string, email: string, password: string, close: () => Promise<void> }} Gallery */

// A Monday morning, always the same one: a picture changes only where Gus does.
const clock = '2026-11-16T08:30:00Z';

/**
 * The production build with the demo account, on a scratch database and a clock that stands still.
 * @returns {Promise<Gallery>}
 */
export async function openGallery() {
  await prepare();
  const scratch = await step('Starting a scratch database', startScratch);
  const secret = randomBytes(32).toString('hex');
  const env = {
    GUS_CLOCK: clock,
    TZ: 'UTC',
    GUS_HOST: undefined,
    GUS_TRUST_PROXY: undefined,
    GUS_SIGN_UP: undefined,
  };
  try {
    const databaseUrl = await makeTemplate(scratch.url, 'gus_pictures');
    const account = await step('Loading the demo account', () => loadDemo(databaseUrl, secret, env));
    const port = await freePort();
    const app = await step('Starting the app', () =>
      startApp({ port, databaseUrl, secret, quiet: true, env }),
    );
    return {
      url: `http://localhost:${port}`,
      ...account,
      close: () => app.stop().finally(scratch.remove),
    };
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

/**
 * @param {string} databaseUrl
 * @param {string} secret
 * @param {Record<string, string | undefined>} extra
 * @returns {Promise<{ email: string, password: string }>}
 */
async function loadDemo(databaseUrl, secret, extra) {
  const args = ['--conditions=react-server', '--import', 'tsx', join(root, 'prisma/seed.ts')];
  const env = { ...process.env, ...extra, DATABASE_URL: databaseUrl, GUS_SECRET: secret };
  const { code, output } = await run(process.execPath, args, { cwd: root, env });
  const [, email, password] = /^Sign in with {2}(\S+) {2}and the password {2}(.+)$/m.exec(output) ?? [];
  if (code !== 0 || !email || !password)
    throw new Stop(`The demo account could not be loaded.\n${output.trim().slice(0, 1000)}`);
  return { email, password };
}
