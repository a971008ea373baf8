import { closeDatabase } from '@/lib/data/database';
import { fill, type Notebook } from './fill';

// Run by scripts/bench.mjs with the sizes as arguments; answers with the notebooks as JSON.
const notebooks: Notebook[] = [];
for (const size of process.argv.slice(2)) notebooks.push(await fill(Number(size)));
await closeDatabase();
process.stdout.write(JSON.stringify(notebooks));
