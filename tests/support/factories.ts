import { randomUUID } from 'node:crypto';
import { type Proof, prove } from '@/lib/auth/proof';
import { type Newcomer, signUp } from '@/lib/auth/sign-up';
import type { Visitor } from '@/lib/auth/visitor';
import type { Owner } from '@/lib/data/owner';

/** Somebody who asks for a page, from an address that nobody else comes from. */
export function aVisitor(overrides: Partial<Visitor> = {}): Visitor {
  return {
    address: `fd00:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`,
    device: 'Firefox on Linux',
    ...overrides,
  };
}

/** What somebody types who begins a notebook; no two have the same e-mail. */
export function aNewcomer(overrides: Partial<Newcomer> = {}): Newcomer {
  return {
    name: 'Ann',
    email: `ann.${randomUUID()}@example.org`,
    password: 'correct horse battery',
    zone: 'Asia/Kathmandu',
    ...overrides,
  };
}

/** An account made as the sign-up page makes it, with the token its browser holds. */
export async function anAccount(
  overrides: Partial<Newcomer> = {},
): Promise<Newcomer & { owner: Owner; token: string }> {
  const newcomer = aNewcomer(overrides);
  const entry = await signUp(newcomer, aVisitor());
  if (!('token' in entry)) throw new Error(`no account was made: ${entry.refused}`);
  return { ...newcomer, token: entry.token, owner: (await proofOf(entry.token)).owner };
}

/** A fresh owner, proven by the session of a fresh account. */
export async function anOwner(overrides: Partial<Newcomer> = {}): Promise<Owner> {
  return (await anAccount(overrides)).owner;
}

/** What a token proves; throws where it proves nobody. */
export async function proofOf(token: string): Promise<Proof> {
  const proof = await prove(token);
  if (!proof) throw new Error('this token proves nobody');
  return proof;
}
