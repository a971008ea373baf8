import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installedAsLocked, keepStamp, stamp, stampOf } from './fresh.mjs';
import { takeLock } from './lock.mjs';
import { root } from './places.mjs';
import { run } from './process.mjs';
import { refuseWhileRunning } from './running.mjs';
import { Stop, step } from './say.mjs';
import { stopping } from './stopping.mjs';

const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const buildSources = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const generated = 'lib/data/generated';

/**
 * Makes the checkout ready to run: dependencies as the lock file says, the database client of the present schema,
 * and a build of the present sources. Each only when it is missing or stale; two commands at once take turns.
 * @param {{ build?: boolean }} options `build: false` leaves the build as it is
 */
export async function prepare({ build = true } = {}) {
  if (installedAsLocked() && hasClient() && (!build || hasBuild())) return;
  const lock = await takeTurn();
  try {
    if (!installedAsLocked() || (build && !hasBuild())) await refuseWhileRunning();
    if (!installedAsLocked()) await step('Installing dependencies (a minute or two the first time)', install);
    if (!hasClient()) await step('Generating the database client', generate);
    if (build && !hasBuild()) await step('Building (about half a minute)', makeBuild);
  } finally {
    lock.release();
  }
}

async function takeTurn() {
  const file = join(root, '.gus-preparing');
  const { lock } = await takeLock(file, 'preparing');
  return lock ?? step('Waiting for another command that prepares this folder', () => waitFor(file));
}

/** @param {string} file */
async function waitFor(file) {
  for (let waited = 0; waited < 900; waited += 1) {
    await pause(1000);
    stopping.throwIfAborted();
    const { lock } = await takeLock(file, 'preparing');
    if (lock) return lock;
  }
  throw new Stop(
    `Another command has been preparing this folder for a quarter of an hour: end it, and try again.`,
  );
}

/**
 * The lock file's packages and no others. Install scripts stay off: nothing Gus uses needs one, and those of Prisma
 * would download engines that Gus does not use.
 */
async function install() {
  const options = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--loglevel=error',
    '--fetch-retry-maxtimeout=15000',
  ];
  const first = await npm(['ci', ...options]);
  if (first.code === 0) return;
  // A lock file that does not name the packages of every system is refused by `npm ci` and understood by this.
  if (/EUSAGE/.test(first.output)) {
    const second = await npm(['install', '--no-save', ...options]);
    if (second.code === 0) return;
  }
  throw new Stop(installSentence(first.output));
}

/** @param {string[]} args */
function npm(args) {
  // Within `npm start` this is npm itself, whatever it is called on this system.
  const script = process.env.npm_execpath;
  const own = script && /npm-cli\.[cm]?js$/.test(script);
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  if (own) return run(process.execPath, [script, ...args], { cwd: root, env });
  return run('npm', args, { cwd: root, env });
}

/** @param {string} output */
function installSentence(output) {
  if (/ENOSPC|no space left/i.test(output))
    return 'The disk is full: make some room and run the same command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/.test(output)) {
    return 'The dependencies could not be downloaded, because the package registry does not answer: check the network, and run the same command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `The dependencies could not be installed, because ${root} is not writable for you: change its owner, or use a copy of your own.`;
  }
  const line =
    output.split('\n').find((each) => /npm (error|ERR!) (?!code)/.test(each)) ??
    output.trim().split('\n').at(-1) ??
    '';
  return `The dependencies could not be installed: ${line.replace(/npm (error|ERR!)\s*/, '') || 'npm gave no reason'} (npm ci shows more).`;
}

function hasClient() {
  return (
    existsSync(join(root, generated, 'client.ts')) &&
    stampOf(`${generated}/.made-from`) === stamp(clientSources)
  );
}

async function generate() {
  const made = stamp(clientSources);
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const { code, output } = await run(process.execPath, [prisma, 'generate'], { cwd: root, env });
  if (code !== 0) throw new Stop(`The database client could not be generated.\n${tail(output)}`);
  keepStamp(`${generated}/.made-from`, made);
}

function hasBuild() {
  return (
    existsSync(join(root, '.next/BUILD_ID')) &&
    stampOf('.next/.made-from') === stamp(buildSources, [generated])
  );
}

async function makeBuild() {
  const made = stamp(buildSources, [generated]);
  const next = join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ('production'), NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: root, env });
  if (code !== 0) throw new Stop(`Gus could not be built from these sources.\n${tail(output)}`);
  keepStamp('.next/.made-from', made);
}

/** @param {string} output */
function tail(output) {
  return output.trim().split('\n').slice(-30).join('\n');
}
