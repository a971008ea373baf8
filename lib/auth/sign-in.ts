import 'server-only';
import * as passwords from '@/lib/data/passwords';
import { leaveToTry, tooMany } from './limits';
import { hashOf, isOutdated, matches } from './passwords';
import { seal } from './token';
import type { Visitor } from './visitor';

/** A token for the browser to keep, or the one sentence that says why not. */
export type Entry = { token: string } | { refused: string; wait?: true };

const mismatch = 'That e-mail and password do not go together. Have another look at both.';

/**
 * Signs somebody in by e-mail and password, as a new session. The same words after the same work, whether
 * the account does not exist or the password is another one.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<Entry> {
  const leave = await leaveToTry(email, visitor.address);
  if (leave.wait !== undefined) return { refused: tooMany(leave.wait), wait: true };
  const known = await passwords.findByEmail(email);
  const isRight = await matches(known?.hash, password);
  if (!known || !isRight) return { refused: mismatch };
  await leave.succeed();
  const hash = isOutdated(known.hash) ? await hashOf(password) : known.hash;
  const sessionId = await passwords.openSession(known, hash, visitor.device);
  return sessionId ? { token: await seal({ ownerId: known.ownerId, sessionId }) } : { refused: mismatch };
}
