import { closeDatabase } from '@/lib/data/database';
import { rebuildAll } from '@/lib/jobs/rebuild';

const { people, drift } = await rebuildAll((so) => process.stderr.write(`\r  ${so} people looked over`));
process.stderr.write('\n');
for (const { personId, columns } of drift) console.log(`  ${personId}: ${columns.join(', ')}`);
console.log(
  drift.length === 0
    ? `All ${people} summaries are as their histories say.`
    : `${drift.length} of ${people} summaries were not as their histories say, and are now.`,
);
await closeDatabase();
