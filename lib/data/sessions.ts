import 'server-only';
import { daysLater, now } from '@/lib/clock';
import type { CalendarDate, Tolerance } from '@/lib/domain';
import { database, type Transaction } from './database';
import type { Owner } from './owner';

/** A session with the account it opens, as lib/auth needs it to make an Owner. */
export type OpenSession = {
  id: string;
  name: string;
  email: string;
  zone: string;
  capacity: number;
  workdays: readonly number[];
  weekStartsOn: number;
  tolerance: Tolerance;
  questionOn: CalendarDate | null;
  sessionId: string;
  seenAt: Date;
};

/** How many days a session lasts after it was last used. */
const restDays = 60;

/** How many sign-ins an account may have at once; the ones unused for longest give way. */
const most = 50;

/**
 * The session and its account in one query, or null where the session ended, is past its day, or its
 * account is gone. For lib/auth alone: this is how an owner is proven.
 */
export async function get(ownerId: string, sessionId: string): Promise<OpenSession | null> {
  // Prisma would ask twice, once for each table, and this stands before every page.
  const [found] = await database().$queryRaw<OpenSession[]>`
    SELECT a.id, a.name, a.email, a.zone, a.capacity, a.workdays,
           a.week_starts_on AS "weekStartsOn", a.tolerance,
           to_char(a.question_on, 'YYYY-MM-DD') AS "questionOn",
           s.id AS "sessionId", s.seen_at AS "seenAt"
    FROM session s JOIN account a ON a.id = s.owner_id
    WHERE s.owner_id = ${ownerId} AND s.id = ${sessionId} AND s.expires_at > ${now()}`;
  return found ?? null;
}

/** Opens a session for an account whose password was just proven, and clears away those past their day. */
export async function create(tx: Transaction, ownerId: string, device: string): Promise<string> {
  const old = await tx.session.findMany({
    where: { ownerId },
    orderBy: { seenAt: 'desc' },
    skip: most - 1,
    select: { id: true },
  });
  await tx.session.deleteMany({
    where: { ownerId, OR: [{ expiresAt: { lte: now() } }, { id: { in: old.map(({ id }) => id) } }] },
  });
  const made = await tx.session.create({
    data: { ownerId, device, createdAt: now(), seenAt: now(), expiresAt: daysLater(now(), restDays) },
    select: { id: true },
  });
  return made.id;
}

/** Notes that a session is in use, and moves its end accordingly. One that ended meanwhile stays ended. */
export async function touch(owner: Owner): Promise<void> {
  await database().session.updateMany({
    where: { ownerId: owner.id, id: owner.sessionId },
    data: { seenAt: now(), expiresAt: daysLater(now(), restDays) },
  });
}

/** The owner's open sign-ins, the latest used first. */
export function list(owner: Owner) {
  return database().session.findMany({
    where: { ownerId: owner.id, expiresAt: { gt: now() } },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, device: true, createdAt: true, seenAt: true },
  });
}

/** Ends one sign-in of the owner's; false where there is none by that id. */
export async function remove(owner: Owner, id: string): Promise<boolean> {
  const { count } = await database().session.deleteMany({ where: { ownerId: owner.id, id } });
  return count === 1;
}

/** Ends every sign-in of the owner's but the present one, and says how many there were. */
export async function removeOthers(owner: Owner): Promise<number> {
  const { count } = await database().session.deleteMany({
    where: { ownerId: owner.id, id: { not: owner.sessionId } },
  });
  return count;
}
