import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPidFile, stopOrphan } from './orphan.mjs';
import { isAlive } from './process.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {{ folder: string, user: import('./binaries.mjs').PostgresUser, binaries: import('./binaries.mjs').Binaries }} Site
 * @typedef {{ port: number, pid: number, ended: Promise<void>, stop: () => Promise<void> }} Cluster
 */

/**
 * Starts Postgres on a cluster, listening on this machine alone, on the port asked for or a free one. What an earlier run left behind is
 * cleared first: a Postgres that outlived it is shut down properly, and after a crash Postgres repairs itself.
 * @param {Site} site
 * @param {{ log: string, port?: number, settings?: Record<string, string | number> }} options
 * @returns {Promise<Cluster>}
 */
export async function startCluster(site, { log, port: wanted, settings = {} }) {
  checkVersion(site);
  await stopOrphan(site.folder);
  const until = Date.now() + 20_000;
  for (;;) {
    const port = wanted ?? (await freePort());
    const attempt = await launch(site, port, log, settings);
    if ('cluster' in attempt) return attempt.cluster;
    // Another program may have taken the port in between; processes of a killed Postgres may need a moment to go.
    const passing = /address already in use|shared memory block|could not bind/i.test(attempt.said);
    if (!passing || Date.now() > until) throw new Stop(startSentence(attempt.said, log));
    await pause(500);
  }
}

/** @param {Site} site */
function checkVersion({ folder, binaries }) {
  const made = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10);
  if (made === binaries.major) return;
  if (made > binaries.major) {
    throw new Stop(
      `The data in ${folder} was written by a newer Gus (Postgres ${made}; this copy brings ${binaries.major}): update this copy, for example with git pull, and start again.`,
    );
  }
  throw new Stop(
    `The data in ${folder} was written with Postgres ${made}, and this Gus brings ${binaries.major}: export it with the Gus it came from (docs/operating.md, “Another Postgres”) and start with an empty folder.`,
  );
}

/**
 * @param {Site} site
 * @param {number} port
 * @param {string} log
 * @param {Record<string, string | number>} settings
 * @returns {Promise<{ cluster: Cluster } | { said: string }>}
 */
async function launch({ folder, user, binaries }, port, log, settings) {
  const all = { ...ordinary, ...settings, port };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'a', 0o600);
  const from = statSync(log).size;
  // A session of its own: Ctrl-C in the terminal must not reach it while the app still finishes its requests.
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', folder, ...args], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    // Nothing of ours: the environment of a process is open to its user, and here that may be another one.
    env: { PATH: process.env.PATH, LC_MESSAGES: 'C', NODE_ENV: 'production' },
  });
  closeSync(output);
  /** @type {Promise<void>} */
  const ended = new Promise((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  const { pid } = child;
  if (pid === undefined) return { said: 'it could not be run' };
  while (child.exitCode === null && child.signalCode === null) {
    const state = readPidFile(folder);
    if (state?.pid === pid && state.status === 'ready') {
      return { cluster: { port, pid, ended, stop: () => stop(pid, ended) } };
    }
    await pause(25);
  }
  return { said: readFileSync(log, 'utf8').slice(from) };
}

/** fsync stays on: what a person saved is on the disk before they are told so. */
const ordinary = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  jit: 'off',
};

/**
 * Shuts Postgres down: first politely (sessions are ended, everything is written), then, if it hangs, at once; its
 * log then repairs it at the next start.
 * @param {number} pid
 * @param {Promise<void>} ended
 */
async function stop(pid, ended) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await Promise.race([ended.then(() => true), pause(30_000, false, { ref: false })])) return;
  }
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? done(address.port) : failed(new Error('no port')),
      );
    });
  });
}

/**
 * @param {string} said
 * @param {string} log
 */
function startSentence(said, log) {
  if (/no space left/i.test(said))
    return 'The disk is full, so the database cannot start: make some room and start again.';
  const line = said.match(/(?:FATAL|PANIC):\s+(.+)/)?.[1] ?? said.trim().split('\n').at(-1) ?? '';
  return `The database did not start: ${line || 'it gave no reason'} (its log is ${log}).`;
}
