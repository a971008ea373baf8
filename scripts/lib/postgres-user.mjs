import { statSync } from 'node:fs';
import { run } from './process.mjs';
import { Stop } from './say.mjs';

/**
 * As whom Postgres runs. It refuses to run as root, so root lends it the account that owns the data already, or the
 * account "postgres", made when there is none. Anybody else runs it as themselves.
 * @param {string} folder where the data is or will be
 * @returns {Promise<import('./binaries.mjs').PostgresUser>}
 */
export async function postgresUser(folder) {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = await idsOf('postgres');
  if (found) return found;
  // Debian, Fedora and their kin have the first, Alpine and BusyBox the second.
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const made = (await idsOf('postgres')) ?? (await madeByBusyBox());
  if (made) return made;
  throw new Stop(
    'Postgres does not run as root, and no account “postgres” could be made for it: run Gus as an ordinary user, or make that account.',
  );
}

async function madeByBusyBox() {
  await run('adduser', ['-S', '-D', '-H', 'postgres']);
  return idsOf('postgres');
}

/** @param {string} name */
async function idsOf(name) {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}
