import 'server-only';
import * as accounts from '@/lib/data/accounts';
import * as passwords from '@/lib/data/passwords';
import { env } from '@/lib/env';
import { tooMany, waitToSignUp } from './limits';
import { hashOf } from './passwords';
import { type Entry, signIn } from './sign-in';
import { seal } from './token';
import type { Visitor } from './visitor';

/** What somebody says of themselves who begins a notebook. */
export type Newcomer = { name: string; email: string; password: string; zone: string };

const closed = 'This Gus takes no new accounts. If you have one here, sign in instead.';
const noneMade = 'No account came of that. If you have one already, sign in with its password.';

/** True where a new account would be let in: always the first, and later ones unless GUS_SIGN_UP=closed. */
export async function isOpen(): Promise<boolean> {
  return !env.signUpClosed || !(await accounts.anyExists());
}

/**
 * Makes an account and signs its owner in. With an e-mail that is taken and its right password it signs in,
 * since that is what was meant. With another password it counts as a wrong try at that account. That no
 * account was made does tell that the e-mail is taken; without writing mail there is no honest way to hide
 * it, so it is made as slow to ask as signing in, and GUS_SIGN_UP=closed ends the question altogether.
 */
export async function signUp(newcomer: Newcomer, visitor: Visitor): Promise<Entry> {
  const wait = await waitToSignUp(visitor.address);
  if (wait !== undefined) return { refused: tooMany(wait) };
  if (!(await isOpen())) return { refused: closed };
  const { name, email, password, zone } = newcomer;
  if (await passwords.findByEmail(email)) return signInInstead(newcomer, visitor);
  const hash = await hashOf(password);
  const made = await accounts.create({ name, email, zone, hash, device: visitor.device }, env.signUpClosed);
  if (made === 'taken') return signInInstead(newcomer, visitor);
  if (made === 'closed') return { refused: closed };
  return { token: await seal(made) };
}

async function signInInstead({ email, password }: Newcomer, visitor: Visitor): Promise<Entry> {
  const entry = await signIn({ email, password }, visitor);
  return 'token' in entry || entry.wait ? entry : { refused: noneMade };
}
