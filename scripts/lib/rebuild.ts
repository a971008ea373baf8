import { closeDatabase } from '@/lib/data/database';
import { rebuildAll } from '@/lib/jobs/rebuild';

// After a change of the rules everybody may be on the list.
const shown = 20;

const { people, drift } = await rebuildAll(process.stderr.isTTY ? tell : undefined);
if (process.stderr.isTTY) process.stderr.write('\n');
for (const { personId, columns } of drift.slice(0, shown))
  console.log(`  ${personId}: ${columns.join(', ')}`);
if (drift.length > shown) console.log(`  and ${drift.length - shown} more`);
console.log(
  drift.length === 0
    ? `All ${people} summaries are as their histories say.`
    : `${drift.length} of ${people} summaries were not as their histories say, and are now.`,
);
await closeDatabase();

function tell(people: number): void {
  process.stderr.write(`\r  ${people} people looked over`);
}
