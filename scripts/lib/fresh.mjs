import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceWhole } from './files.mjs';
import { root } from './places.mjs';

/**
 * True when node_modules holds what the lock file names, by npm's own record of what it installed: also after a
 * `npm install` by hand, never after one that was cut off.
 */
export function installedAsLocked() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packages(join(root, 'package-lock.json'));
  const present = packages(record);
  for (const [place, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (place === '') continue;
    const there = present[place];
    if (there ? there.version !== version : !(optional || devOptional)) return false;
  }
  return Object.keys(present).every((place) => place in wanted);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * A fingerprint of files and folders of the checkout by their content: checking out the same sources again, or
 * touching them, changes nothing.
 * @param {string[]} sources
 * @param {string[]} except folders to leave out
 */
export function stamp(sources, except = []) {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ path) => {
    if (except.includes(path)) return;
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else {
      hash.update(`${path}\0${found.size}\0`).update(readFileSync(join(root, path)));
    }
  };
  sources.forEach(visit);
  return hash.digest('hex');
}

/**
 * The fingerprint kept beside what was made from it, or ''.
 * @param {string} file
 */
export function stampOf(file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

/**
 * @param {string} file
 * @param {string} value
 */
export function keepStamp(file, value) {
  replaceWhole(join(root, file), `${value}\n`);
}
