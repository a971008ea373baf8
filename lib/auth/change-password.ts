import 'server-only';
import type { Owner } from '@/lib/data/owner';
import * as passwords from '@/lib/data/passwords';
import { leaveToTry, tooMany } from './limits';
import { hashOf, matches } from './passwords';
import { seal } from './token';
import type { Visitor } from './visitor';

/** A new token for this browser, or why the password is still the old one. */
export type Change = { token: string } | { wrong: true } | { refused: string };

/**
 * Sets a new password for an owner who knows the present one, and ends their sign-ins: whoever else knew
 * the old one, or holds a copy of a token, is out. This browser gets a new token. Wrong tries count as they
 * do at signing in.
 */
export async function changePassword(
  owner: Owner,
  { passwordNow, passwordNew }: { passwordNow: string; passwordNew: string },
  visitor: Visitor,
): Promise<Change> {
  const leave = await leaveToTry(owner.email, visitor.address);
  if (leave.wait !== undefined) return { refused: tooMany(leave.wait) };
  const kept = await passwords.get(owner);
  if (!kept || !(await matches(kept, passwordNow))) return { wrong: true };
  await leave.succeed();
  const sessionId = await passwords.update(owner, kept, await hashOf(passwordNew), visitor.device);
  return sessionId ? { token: await seal({ ownerId: owner.id, sessionId }) } : { wrong: true };
}
