import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './files.mjs';
import { goneWithin, isAlive, run } from './process.mjs';
import { Stop } from './say.mjs';

/**
 * What Postgres says of itself in its data folder while it runs.
 * @param {string} folder
 * @returns {{ pid: number, status: string, text: string } | null}
 */
export function readPidFile(folder) {
  try {
    const text = readFileSync(join(folder, 'postmaster.pid'), 'utf8');
    const lines = text.split('\n');
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10)) || 0;
    return { pid, status: (lines[7] ?? '').trim(), text };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Shuts down a Postgres that outlived the Gus that started it. The caller holds the folder's lock, so nobody else is
 * using it. The file of a dead Postgres is left to Postgres, which knows how to clean up after itself. Only when its
 * process id belongs to some other program by now is the id made one that nobody has: Postgres would take that
 * program for its other self and refuse to start.
 * @param {string} folder
 */
export async function stopOrphan(folder) {
  const state = readPidFile(folder);
  if (!state || state.pid === 0 || !isAlive(state.pid)) return;
  const whose = await whoseProcess(state.pid, folder);
  if (whose === 'another program') {
    writeFileSync(join(folder, 'postmaster.pid'), state.text.replace(/^-?\d+/, '999999999'));
    return;
  }
  const stuck = new Stop(
    `A database (process ${state.pid}) is using ${folder} and is not Gus's to end: end it, then start Gus again.`,
  );
  if (whose === 'unclear') throw stuck;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    try {
      process.kill(state.pid, signal);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return;
      throw stuck;
    }
    if (await goneWithin(state.pid, 30_000)) return;
  }
  throw stuck;
}

/**
 * Whether a process is the Postgres of this folder. A wrong yes would end somebody else's database.
 * @param {number} pid
 * @param {string} folder
 * @returns {Promise<'ours' | 'another program' | 'unclear'>}
 */
async function whoseProcess(pid, folder) {
  const command = await commandOf(pid);
  if (!command.includes('postgres')) return 'another program';
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder) ? 'ours' : 'another program';
    } catch {
      // Not ours to look at; the command line has to do.
    }
  }
  return command.includes(folder) || command.includes(realpathSync(folder)) ? 'ours' : 'unclear';
}

/** @param {number} pid */
async function commandOf(pid) {
  if (process.platform !== 'linux') return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
