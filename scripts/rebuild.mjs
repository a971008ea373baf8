import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { migrate } from './lib/migrations.mjs';
import { dataFolder, root } from './lib/places.mjs';
import { prepare } from './lib/prepare.mjs';
import { reachDatabase } from './lib/reach.mjs';
import { Stop, say, sentence } from './lib/say.mjs';

const help = `npm run rebuild

Looks over what Gus keeps of each person beside their history (ring, measures, road, what the week's list needs), says
whose was not what the history gives, and puts it right. Safe while Gus runs, and to run twice. Works on the database in
DATABASE_URL, else on the data folder's own (GUS_DATA_DIR).`;

async function main() {
  if (process.argv.includes('--help')) return say(help);
  const data = dataFolder();
  if (!process.env.DATABASE_URL && !existsSync(data)) {
    throw new Stop(`There is nothing in ${data} yet: npm start makes a notebook first.`);
  }
  await prepare({ build: false });
  const { url, close } = await reachDatabase(data);
  try {
    await migrate(url);
    process.exitCode = await rebuild(url);
  } finally {
    await close();
  }
}

/**
 * @param {string} url
 * @returns {Promise<number>} its exit code
 */
function rebuild(url) {
  return new Promise((done) => {
    const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/lib/rebuild.ts'];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DATABASE_URL: url },
    });
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}

main().catch((error) => {
  console.error(sentence(error));
  process.exitCode = 1;
});
