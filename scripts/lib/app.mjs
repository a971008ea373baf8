import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './places.mjs';
import { announce } from './running.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {{ pid: number, ended: Promise<number>, stop: () => Promise<void>, kill: () => void }} App
 */

// The app keeps under 512 MB of main memory, whatever files come and go: what V8 may hold before it tidies up, in MB (100,000
// rows fit), with as much room for what lives a moment as it has by itself, and in how many places glibc keeps what
// pictures needed. NODE_OPTIONS and the environment may say otherwise.
const memory = ['--max-old-space-size=256', '--max-semi-space-size=16'];
const places = '2';

/**
 * Starts the built app as a process of its own and waits until it listens.
 * @param {{ port: number, databaseUrl: string, secret: string, env?: Record<string, string | undefined>, quiet?: boolean }} options
 * @returns {Promise<App>}
 */
export async function startApp({ port, databaseUrl, secret, env = {}, quiet = false }) {
  const bounded = process.env.NODE_OPTIONS?.includes('max-old-space-size') ? [] : memory;
  const child = spawn(process.execPath, [...bounded, join(root, 'scripts/serve.mjs')], {
    cwd: root,
    // Its own session: Ctrl-C must reach it through us, after nobody else has been told twice.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      MALLOC_ARENA_MAX: places,
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      GUS_SECRET: secret,
    },
  });
  // What Next says about its own start is not for the person at the keyboard; what the app says later is.
  child.stdout?.resume();
  /** @type {Promise<number>} */
  const ended = new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
  /** @type {Promise<string | null>} */
  const news = new Promise((done) => {
    child.once('message', (message) => done(message === 'listening' ? null : String(message)));
    ended.then((code) => done(`The app ended before it could serve (code ${code}); what it said is above.`));
  });
  const problem = await news;
  if (problem) {
    child.kill('SIGKILL');
    throw new Stop(problem);
  }
  const withdraw = await announce(child.pid ?? 0, `http://localhost:${port}`);
  ended.then(withdraw);
  if (!quiet) child.stdout?.pipe(process.stdout, { end: false });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid ?? 0, ended, stop, kill: () => void child.kill('SIGKILL') };
}
