import 'server-only';
import { now, toColumn } from '@/lib/clock';
import type { Tolerance } from '@/lib/domain';
import { database, type Transaction } from './database';
import { Prisma } from './generated/client';
import type { Owner } from './owner';
import * as sessions from './sessions';

/** What an account is made of; the hash comes from lib/auth and goes nowhere else. */
export type Fresh = { name: string; email: string; zone: string; hash: string; device: string };

/** Why no account was made: the e-mail has one already, or nobody new is let in. */
export type Denied = 'taken' | 'closed';

/**
 * Makes an account with its password and its first session, all or nothing. Two at once with the same
 * e-mail make one: the other is told it is taken. With `onlyFirst`, only the very first account is made.
 */
export async function create(
  fresh: Fresh,
  onlyFirst = false,
): Promise<{ ownerId: string; sessionId: string } | Denied> {
  try {
    return await database().$transaction(async (tx) => {
      if (onlyFirst && !(await isFirst(tx))) return 'closed';
      const { hash, device, ...account } = fresh;
      const { id } = await tx.account.create({
        data: { ...account, createdAt: now(), password: { create: { hash, changedAt: now() } } },
        select: { id: true },
      });
      return { ownerId: id, sessionId: await sessions.create(tx, id, device) };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'taken';
    throw error;
  }
}

/** True once anybody has an account here. */
export async function anyExists(): Promise<boolean> {
  return (await database().account.findFirst({ select: { id: true } })) !== null;
}

/** What the owner may set about themselves and their week. */
export type Settings = {
  name: string;
  zone: string;
  capacity: number;
  workdays: number[];
  weekStartsOn: number;
  tolerance: Tolerance;
};

/** Changes the owner's settings. No stored day is rewritten by another zone. */
export async function update(owner: Owner, settings: Settings): Promise<void> {
  const { name, zone, capacity, workdays, weekStartsOn, tolerance } = settings;
  await database().account.updateMany({
    where: { id: owner.id },
    data: { name, zone, capacity, workdays, weekStartsOn, tolerance },
  });
}

/**
 * Erases the account with everything in it: every row of it hangs on this one. Piece by piece, and yet all or nothing: at
 * once, a large account would take longer than any one question to the database may.
 */
export async function erase(owner: Owner): Promise<void> {
  await database().$transaction(
    async (tx) => {
      for (let gone = 1; gone > 0; )
        gone = await tx.$executeRaw`
          DELETE FROM person WHERE owner_id = ${owner.id}
            AND id IN (SELECT id FROM person WHERE owner_id = ${owner.id} LIMIT ${peopleAtOnce})`;
      for (let gone = 1; gone > 0; )
        gone = await tx.$executeRaw`
          DELETE FROM import_row WHERE owner_id = ${owner.id} AND (import_id, no) IN (
            SELECT import_id, no FROM import_row WHERE owner_id = ${owner.id} LIMIT ${linesAtOnce})`;
      await tx.account.deleteMany({ where: { id: owner.id } });
    },
    { timeout: 30 * 60_000 },
  );
}

const peopleAtOnce = 250;
const linesAtOnce = 5_000;

/** The week's question is answered or put aside today, and rests until the week after. */
export async function restQuestion(owner: Owner): Promise<void> {
  await database().account.updateMany({
    where: { id: owner.id },
    data: { questionOn: toColumn(owner.today) },
  });
}

/** Asked by one transaction at a time, or two first visitors at once would both be the first. */
async function isFirst(tx: Transaction): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(477002)`;
  return (await tx.account.findFirst({ select: { id: true } })) === null;
}
