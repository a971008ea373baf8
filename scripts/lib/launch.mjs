import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './files.mjs';
import { takeLock } from './lock.mjs';
import { dataFolder } from './places.mjs';
import { checkPort, hostsOf, portOf } from './port.mjs';
import { prepare } from './prepare.mjs';
import { Stop, say, sentence } from './say.mjs';
import { endInGoodOrder, stopping } from './stopping.mjs';

// Read before anything is installed: only what Node brings may be imported here and in what this imports.

const help = `npm start [-- --demo]

Starts Gus: installs what is missing, builds, starts its database, brings it up to date, and serves
http://localhost:3000 until Ctrl-C.

  --demo    loads a believable account first and prints how to sign in to it
  --help    shows this

PORT             the port to serve on (3000)
GUS_HOST         the address to listen on (this machine alone; 0.0.0.0 opens it to the network)
GUS_DATA_DIR     where everything is kept (data)
DATABASE_URL     a Postgres 14 to 18 of yours instead of the one Gus brings
GUS_TRUST_PROXY  1 behind a proxy that ends TLS

docs/operating.md says more.`;

/**
 * The whole of npm start, from the command line to the end of the process.
 * @param {string[]} args
 */
export async function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(help);
  endInGoodOrder();
  try {
    const stranger = args.find((each) => each !== '--demo');
    if (stranger) throw new Stop(`Gus does not know “${stranger}”: npm start -- --help shows what it knows.`);
    await launch(args.includes('--demo'));
    process.exitCode = 0;
  } catch (error) {
    // Asked to end, it ends; what was cut off by that is no news.
    process.exitCode = stopping.aborted ? 0 : 1;
    if (!stopping.aborted) console.error(`\n${sentence(error)}`);
  }
  // A connection or timer that somebody forgot must not keep a finished command alive.
  process.exit();
}

/** @param {boolean} demo */
async function launch(demo) {
  const data = openData(dataFolder());
  const { lock, holder } = await takeLock(join(data, 'gus.lock'), 'getting ready');
  if (holder) {
    throw new Stop(
      holder.about.startsWith('http')
        ? `Gus is already running with this data, at ${holder.about} (process ${holder.pid}).`
        : `Gus is already at work with this data (${holder.about}, process ${holder.pid}): give it a moment.`,
    );
  }
  try {
    const port = portOf(process.env);
    await checkPort(port, hostsOf(process.env));
    say('Gus');
    await prepare();
    const { live } = await import('./live.mjs');
    await live({ data, port, demo, lock });
  } finally {
    lock.release();
  }
}

/**
 * @param {string} data
 * @returns {string} the folder, sure to be there and writable
 */
function openData(data) {
  try {
    // Root's Postgres user must be able to pass through; anybody else's data is nobody else's business.
    makeFolder(data, process.getuid?.() === 0 ? 0o755 : 0o700);
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return data;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(codeOf(error))) throw error;
    throw new Stop(
      `Gus cannot write to its data folder ${data}: make it yours (chown, chmod), or name another in GUS_DATA_DIR.`,
    );
  }
}

/**
 * Makes a folder and those above it. Node's own way of doing so never ends where the system says "no such file" to
 * making one, as under /proc.
 * @param {string} folder
 * @param {number} mode
 */
function makeFolder(folder, mode) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}
