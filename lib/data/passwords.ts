import 'server-only';
import { now } from '@/lib/clock';
import { database } from './database';
import type { Owner } from './owner';
import * as sessions from './sessions';

// For lib/auth alone: nothing else may hold a hash.

/** Whose e-mail this is, with the hash to prove it by. Null where nobody's. */
export async function findByEmail(email: string): Promise<{ ownerId: string; hash: string } | null> {
  return database().password.findFirst({
    where: { account: { email } },
    select: { ownerId: true, hash: true },
  });
}

/** The hash of the owner's own password. */
export async function get(owner: Owner): Promise<string | undefined> {
  const found = await database().password.findUnique({
    where: { ownerId: owner.id },
    select: { hash: true },
  });
  return found?.hash;
}

/**
 * Opens a session for a password that was just proven against `before`, and keeps it as `hash` from now on
 * (the same, or a better one of the same password). Null where the password was changed meanwhile: whoever
 * proved the old one stays outside.
 */
export async function openSession(
  proven: { ownerId: string; hash: string },
  hash: string,
  device: string,
): Promise<string | null> {
  const { ownerId, hash: before } = proven;
  return database().$transaction(async (tx) => {
    // Writing the row, even unchanged, makes this wait for a change of password that is under way.
    const { count } = await tx.password.updateMany({ where: { ownerId, hash: before }, data: { hash } });
    return count === 1 ? sessions.create(tx, ownerId, device) : null;
  });
}

/**
 * Sets a new password, ends every sign-in the owner has, and opens one in place of the present: all or
 * nothing. Its id, or null where the password was changed meanwhile, so that of two tabs only one succeeds.
 */
export async function update(
  owner: Owner,
  before: string,
  hash: string,
  device: string,
): Promise<string | null> {
  return database().$transaction(async (tx) => {
    const { count } = await tx.password.updateMany({
      where: { ownerId: owner.id, hash: before },
      data: { hash, changedAt: now() },
    });
    if (count === 0) return null;
    await tx.session.deleteMany({ where: { ownerId: owner.id } });
    return sessions.create(tx, owner.id, device);
  });
}
