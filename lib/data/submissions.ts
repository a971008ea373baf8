import type { Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';

/**
 * Writes what a form asks for, once: `again` where its token was seen. A write that was refused leaves the token unused,
 * so that the corrected form can be saved.
 */
export async function once<Ended>(
  tx: Transaction,
  owner: Owner,
  token: string,
  write: () => Promise<Ended>,
  isWritten: (ended: Ended) => boolean,
): Promise<Ended | 'again'> {
  if (!(await claim(tx, owner, token))) return 'again';
  const ended = await write();
  if (isId(token) && !isWritten(ended))
    await tx.submission.deleteMany({ where: { ownerId: owner.id, token } });
  return ended;
}

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
