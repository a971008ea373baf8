import { readFileSync, renameSync, rmSync } from 'node:fs';
import { codeOf, createWhole, replaceWhole } from './files.mjs';
import { birthOf, isAlive } from './process.mjs';

/**
 * @typedef {{ pid: number, birth: string, about: string }} Holder who holds a lock; `about` is what it says of itself
 * @typedef {{ tell: (about: string) => void, release: () => void }} Lock
 */

/**
 * Takes the lock, or says who has it. A lock whose holder is gone (kill -9, power cut) or that makes no sense
 * counts as free.
 * @param {string} file
 * @param {string} about
 * @returns {Promise<{ lock: Lock, holder?: undefined } | { lock?: undefined, holder: Holder }>}
 */
export async function takeLock(file, about) {
  const me = { pid: process.pid, birth: await birthOf(process.pid), about };
  for (;;) {
    if (createWhole(file, JSON.stringify(me))) return { lock: held(file, me) };
    const seen = read(file);
    if (seen === null) continue;
    const holder = await holderIn(seen);
    if (holder) return { holder };
    discard(file, seen);
  }
}

/**
 * The holder a lock names, if that very process is still there.
 * @param {string} text
 * @returns {Promise<Holder | null>}
 */
export async function holderIn(text) {
  const holder = parse(text);
  if (!holder || !isAlive(holder.pid)) return null;
  return holder.birth === (await birthOf(holder.pid)) ? holder : null;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function parse(text) {
  try {
    const value = JSON.parse(text);
    if (!Number.isInteger(value.pid) || typeof value.birth !== 'string') return null;
    return { pid: value.pid, birth: value.birth, about: String(value.about ?? '') };
  } catch {
    return null;
  }
}

/**
 * Removes a lock that was judged abandoned, unless somebody took it in between: then theirs is put back.
 * @param {string} file
 * @param {string} seen
 */
function discard(file, seen) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved !== seen) createWhole(file, moved);
  rmSync(aside, { force: true });
}

/**
 * @param {string} file
 * @param {Holder} me
 * @returns {Lock}
 */
function held(file, me) {
  return {
    tell: (about) => replaceWhole(file, JSON.stringify({ ...me, about })),
    release() {
      if (parse(read(file) ?? '')?.pid === me.pid) rmSync(file, { force: true });
    },
  };
}
