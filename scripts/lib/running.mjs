import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createWhole } from './files.mjs';
import { holderIn } from './lock.mjs';
import { root } from './places.mjs';
import { birthOf } from './process.mjs';
import { Stop } from './say.mjs';

const folder = join(root, '.gus-running');

/**
 * Notes that an app runs from this checkout, for whoever would replace its build under it.
 * @param {number} pid
 * @param {string} about where it is served
 * @returns {Promise<() => void>} takes the note back
 */
export async function announce(pid, about) {
  const file = join(folder, String(pid));
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(file, { force: true });
    createWhole(file, JSON.stringify({ pid, birth: await birthOf(pid), about }));
  } catch {
    // A checkout that cannot be written cannot be rebuilt either.
  }
  return () => rmSync(file, { force: true });
}

/**
 * Stops whoever is about to replace dependencies or build while an app runs on them: it would lose the files it has
 * not read yet, and answer with errors until its next start.
 */
export async function refuseWhileRunning() {
  for (const name of names()) {
    const holder = await holderIn(readFileSync(join(folder, name), 'utf8'));
    if (!holder) rmSync(join(folder, name), { force: true });
    else {
      throw new Stop(
        `Gus is running from this folder, at ${holder.about}, and what it runs on has to be replaced: end it, then run this again.`,
      );
    }
  }
}

function names() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
