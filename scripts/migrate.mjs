import { checkDatabase } from './lib/database.mjs';
import { migrate } from './lib/migrations.mjs';
import { Stop, say, sentence } from './lib/say.mjs';

const help = `DATABASE_URL=postgresql://… node scripts/migrate.mjs

Applies the migrations of prisma/migrations that the database in DATABASE_URL lacks, as npm start does.`;

async function main() {
  if (process.argv.includes('--help')) return say(help);
  const url = process.env.DATABASE_URL;
  if (!url) throw new Stop('DATABASE_URL is not set: name the database to bring up to date.');
  await checkDatabase(url);
  const applied = await migrate(url);
  say(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
}

main().catch((error) => {
  console.error(sentence(error));
  process.exitCode = 1;
});
