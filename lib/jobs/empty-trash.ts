import 'server-only';
import * as trash from '@/lib/data/trash';
import { inRounds, throughAccounts } from './accounts';

/** Erases whoever was removed more than 30 days ago. How many it did. */
export async function emptyTrash(pauseMs = 50): Promise<number> {
  return throughAccounts(trash.accountsDue, trash.empty, { batch: 5, pauseMs });
}

/** Looks for such people now and every hour. */
export function keepEmptying(): void {
  inRounds('Erasing whoever was removed', 60, emptyTrash);
}
