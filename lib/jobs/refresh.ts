import 'server-only';
import { accountsDue, refreshSome } from '@/lib/data/refresh';
import { inRounds, throughAccounts } from './accounts';

// Small, because a save about one of these people waits until their batch is done.
const batch = 10;
const doing = 'Refreshing summaries';

/** Judges anew everybody whose summary passing time may have made untrue. How many it did. */
export async function refreshDue(pauseMs = 20): Promise<number> {
  return throughAccounts(accountsDue, refreshSome, { doing, batch, pauseMs });
}

/** Refreshes now and every five minutes. */
export function keepFresh(): void {
  inRounds(doing, 5, refreshDue);
}
