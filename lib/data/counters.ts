import 'server-only';
import { database } from './database';

/** Where lib/auth keeps its counters of tries: the table rate_limit, which holds nothing of anybody's. */
export function counterStore(): object {
  return database();
}

/** Takes away the counters that are past their time, by Postgres' own clock. */
export async function clearCounters(): Promise<void> {
  await database().$executeRaw`DELETE FROM rate_limit WHERE expire < now()`;
}
