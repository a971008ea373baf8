import 'server-only';
import type { Owner } from '@/lib/data/owner';
import * as passwords from '@/lib/data/passwords';
import { leaveToTry, tooMany } from './limits';
import { hashOf, matches } from './passwords';
import type { Visitor } from './visitor';

/** How a change of password ended. */
export type Change = 'changed' | 'wrong' | { refused: string };

/**
 * Sets a new password for an owner who knows the present one, and ends their other sign-ins: whoever else
 * knew the old one is out. Wrong tries count as they do at signing in.
 */
export async function changePassword(
  owner: Owner,
  { passwordNow, passwordNew }: { passwordNow: string; passwordNew: string },
  visitor: Visitor,
): Promise<Change> {
  const leave = await leaveToTry(owner.email, visitor.address);
  if (leave.wait !== undefined) return { refused: tooMany(leave.wait) };
  const kept = await passwords.get(owner);
  if (!kept || !(await matches(kept, passwordNow))) return 'wrong';
  await leave.succeed();
  return (await passwords.update(owner, kept, await hashOf(passwordNew))) ? 'changed' : 'wrong';
}
