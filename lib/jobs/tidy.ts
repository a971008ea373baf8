import 'server-only';
import * as matchKeys from '@/lib/data/match-keys';
import * as merges from '@/lib/data/merges';
import * as trash from '@/lib/data/trash';
import { inRounds, throughAccounts } from './accounts';

/** Erases whoever was removed more than 30 days ago, and lets go of what undoing older merges needed. How many it did. */
export async function emptyTrash(pauseMs = 50): Promise<number> {
  const people = await throughAccounts(trash.accountsDue, trash.empty, { batch: 5, pauseMs });
  return people + (await throughAccounts(merges.accountsDue, merges.forget, { batch: 50, pauseMs }));
}

/** Keeps by what people may be known again, for those from before that was kept. How many it did. */
export async function fillKeys(pauseMs = 20): Promise<number> {
  return throughAccounts(matchKeys.accountsDue, matchKeys.fillSome, { batch: 50, pauseMs });
}

/** Looks for all that now and every hour. */
export function keepTidy(): void {
  inRounds('Erasing whoever was removed', 60, emptyTrash);
  inRounds('Keeping what people are known again by', 60, fillKeys);
}
