import { setTimeout as pause } from 'node:timers/promises';
import { database } from '@/lib/data/database';

/** Until somebody, or so many, wait in this database for what another transaction holds; throws where nobody does within ten seconds. */
export async function untilSomebodyWaits(howMany = 1): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [row] = await database().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row && row.waiting >= howMany) return;
    await pause(50);
  }
  throw new Error('nobody waits');
}
