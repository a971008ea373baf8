import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.mjs';
import { Stop } from './say.mjs';

/** @typedef {import('./cluster.mjs').Site} Site */

/**
 * Makes an empty cluster in a folder that is not there yet: UTF-8, letters by Unicode's own rules, passwords by
 * SCRAM. Made beside and moved into place at the end, so that half a cluster is never taken for one.
 * @param {Site} site
 * @param {string} password of the superuser, "postgres"
 */
export async function makeCluster({ folder, user, binaries }, password) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(draft, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    const { code, output } = await run(
      join(binaries.bin, 'initdb'),
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--lc-collate=C',
        `--lc-ctype=${await letters()}`,
        '--lc-messages=C',
      ],
      { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
    );
    if (code !== 0) throw new Stop(initSentence(output));
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * A locale of the system in which letters beyond ASCII count as letters. Without one, pg_trgm would see no letters in
 * "Иван" and find nobody by it.
 */
async function letters() {
  const { output } = await run('locale', ['-a']);
  const known = output.split('\n').map((each) => each.trim());
  const plain = (/** @type {string} */ name) => name.toLowerCase().replace('-', '');
  for (const wanted of ['C.utf8', 'en_US.utf8']) {
    const found = known.find((each) => plain(each) === wanted.toLowerCase());
    if (found) return found;
  }
  return known.find((each) => plain(each).endsWith('.utf8')) ?? 'C';
}

/** @param {string} output */
function initSentence(output) {
  if (/no space left/i.test(output)) return 'The disk is full: make some room and start again.';
  const line = output.split('\n').find((each) => /error|fatal|could not/i.test(each)) ?? 'it gave no reason';
  return `Postgres could not set up its data: ${line.replace(/^initdb: error: /, '').trim()}`;
}
