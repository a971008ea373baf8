import 'server-only';
import { accountsDue, refreshSome } from '@/lib/data/refresh';
import { inRounds, throughAccounts } from './accounts';

// Small, because a save about one of these people waits until their batch is done.
const batch = 10;

/** Judges anew everybody whose summary passing time may have made untrue. How many it did. */
export async function refreshDue(pauseMs = 20): Promise<number> {
  return throughAccounts(accountsDue, refreshSome, { batch, pauseMs });
}

/** Refreshes now and every five minutes. */
export function keepFresh(): void {
  inRounds('Refreshing summaries', 5, refreshDue);
}
