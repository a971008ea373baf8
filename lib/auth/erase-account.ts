import 'server-only';
import * as accounts from '@/lib/data/accounts';
import type { Owner } from '@/lib/data/owner';
import * as passwords from '@/lib/data/passwords';
import { leaveToTry, tooMany } from './limits';
import { matches } from './passwords';
import type { Visitor } from './visitor';

/** How it ended, or why the account is still here. */
export type Erased = { erased: true } | { wrong: true } | { refused: string };

/** Erases an account with everything in it, for an owner who knows the password. Wrong tries count as at signing in. */
export async function eraseAccount(owner: Owner, password: string, visitor: Visitor): Promise<Erased> {
  const leave = await leaveToTry(owner.email, visitor.address);
  if (leave.wait !== undefined) return { refused: tooMany(leave.wait) };
  const kept = await passwords.get(owner);
  if (!kept || !(await matches(kept, password))) return { wrong: true };
  await leave.succeed();
  await accounts.erase(owner);
  return { erased: true };
}
