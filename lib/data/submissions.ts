import type { Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';

/**
 * True the first time a form's token is seen, false ever after: sent twice, a form counts once. To be
 * called inside the transaction of the write, so that a write that fails leaves the token unused.
 */
export async function claim(tx: Transaction, owner: Owner, token: string): Promise<boolean> {
  if (!isId(token)) return true;
  const made = await tx.submission.createMany({
    data: [{ ownerId: owner.id, token }],
    skipDuplicates: true,
  });
  return made.count === 1;
}
