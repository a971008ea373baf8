import 'server-only';
import * as files from '@/lib/data/import-forget';
import * as matchKeys from '@/lib/data/match-keys';
import * as merges from '@/lib/data/merges';
import type { Keeper } from '@/lib/data/owner';
import * as trash from '@/lib/data/trash';
import { inRounds, orPassOver, throughAccounts } from './accounts';
import { sweep } from './uploads';

const erasing = 'Erasing whoever was removed';
const forgetting = 'Forgetting older merges';
const letting = 'Letting go of files that were brought';
const knowing = 'Keeping what people are known again by';

/** Erases whoever was removed more than 30 days ago, and lets go of what undoing older merges needed. How many it did. */
export async function emptyTrash(pauseMs = 50): Promise<number> {
  // Whoever cannot be erased stands at the front of each batch, and those behind them wait no longer for that.
  const stuck = new Set<string>();
  const some = async (keeper: Keeper, size: number) => {
    const due = await trash.due(keeper, size, [...stuck]);
    for (const id of due) if (!(await orPassOver(erasing, () => trash.eraseDue(keeper, id)))) stuck.add(id);
    return due.length;
  };
  const people = await throughAccounts(trash.accountsDue, some, { doing: erasing, batch: 5, pauseMs });
  return (
    people -
    stuck.size +
    (await throughAccounts(merges.accountsDue, merges.forget, { doing: forgetting, batch: 50, pauseMs }))
  );
}

/** Lets go of what the lines of files told that were brought more than 90 days ago. How many files it did. */
export async function forgetFiles(pauseMs = 50): Promise<number> {
  return throughAccounts(files.accountsDue, files.forget, { doing: letting, batch: 5, pauseMs });
}

/** Keeps by what people may be known again, for those from before that was kept. How many it did. */
export async function fillKeys(pauseMs = 20): Promise<number> {
  // Whoever can be known again by nothing at all is looked at once, and not in each batch.
  const reached = new Map<string, string>();
  const some = async (keeper: Keeper, size: number) => {
    const { people, last } = await matchKeys.fillSome(keeper, reached.get(keeper.id) ?? '', size);
    reached.set(keeper.id, last);
    return people;
  };
  return throughAccounts(matchKeys.accountsDue, some, { doing: knowing, batch: 50, pauseMs });
}

/** Looks for all that now and every hour. */
export function keepTidy(): void {
  inRounds(erasing, 60, emptyTrash);
  inRounds(letting, 60, forgetFiles);
  inRounds(knowing, 60, fillKeys);
  inRounds('Throwing away files nobody came back to', 60, sweep);
}
