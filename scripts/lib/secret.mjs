import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createWhole } from './files.mjs';
import { Stop } from './say.mjs';

/**
 * A random secret that is made once and kept in a file only its owner may read (256 bits, in hexadecimal).
 * The file is never replaced: another secret would sign everybody out, or lock the database.
 * @param {string} file
 * @returns {string}
 */
export function keptSecret(file) {
  createWhole(file, `${randomBytes(32).toString('hex')}\n`);
  const kept = readFileSync(file, 'utf8').trim();
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  throw new Stop(
    `${file} does not hold the secret Gus once wrote there: put it back from a copy, or delete that file and start again.`,
  );
}
