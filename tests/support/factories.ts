import { randomUUID } from 'node:crypto';
import { hashOf } from '@/lib/auth/passwords';
import { type Proof, prove } from '@/lib/auth/proof';
import type { Newcomer } from '@/lib/auth/sign-up';
import { seal } from '@/lib/auth/token';
import type { Visitor } from '@/lib/auth/visitor';
import * as accounts from '@/lib/data/accounts';
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

/** A hash is slow on purpose: of each password one is made. */
const hashes = new Map<string, Promise<string>>();

/** An account as signing up leaves it, with the token its browser holds. */
export async function anAccount(
  overrides: Partial<Newcomer> = {},
): Promise<Newcomer & { owner: Owner; token: string }> {
  const newcomer = aNewcomer(overrides);
  const { password, ...rest } = newcomer;
  const hash = hashes.get(password) ?? hashOf(password);
  hashes.set(password, hash);
  const made = await accounts.create({ ...rest, hash: await hash, device: aVisitor().device });
  if (typeof made === 'string') throw new Error(`no account was made: ${made}`);
  const token = await seal(made);
  return { ...newcomer, token, owner: (await proofOf(token)).owner };
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
