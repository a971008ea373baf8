import 'server-only';
import { database, type Transaction } from './database';
import { Prisma } from './generated/client';
import type { Owner } from './owner';

/** An import of 100,000 rows is one transaction, which no other may hold up for long. */
const longEnough = { timeout: 60 * 60_000, maxWait: 10_000 };
const untilNextMs = 500;
const mostTries = 3;

/**
 * Does something large to a notebook in one transaction: files are brought in, taken back and put back one after the
 * other. Whoever has to wait asks again and again, and holds neither a connection nor a question that runs out of time.
 * Where it and a save wait for each other, Postgres ends one of the two: the work is then begun anew, so it must be able to.
 * Throws what the database throws; then nothing was done.
 */
export async function inTurn<Ended>(owner: Owner, work: (tx: Transaction) => Promise<Ended>): Promise<Ended> {
  for (let tries = 1; ; ) {
    try {
      const ended = await database().$transaction(
        async (tx) => ((await isTurn(tx, owner)) ? { value: await work(tx) } : null),
        longEnough,
      );
      if (ended) return ended.value;
    } catch (error) {
      if (!isDeadlock(error) || tries++ === mostTries) throw error;
    }
    await new Promise((next) => setTimeout(next, untilNextMs));
  }
}

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || error.message.includes('40P01');
}

async function isTurn(tx: Transaction, owner: Owner): Promise<boolean> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('import'), hashtext(${owner.id})) AS held`;
  return rows[0]?.held ?? false;
}
