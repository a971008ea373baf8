import 'server-only';
import type { CalendarDate } from '@/lib/domain';
import { database, type Transaction } from './database';
import { entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Cause, OutcomeEntry } from './outcomes';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/**
 * How saying more of an outcome ended: `already` where it was said, perhaps in another window; `early` before the
 * outcome itself; `followed` where a breach was written down since.
 */
export type Amended = 'amended' | 'already' | 'early' | 'followed' | 'notHere';

/** Notes that what went badly was put right on a day: from then on it weighs 1 instead of 2. It stays a bad outcome. */
export function putRight(owner: Owner, personId: string, id: string, on: CalendarDate): Promise<Amended> {
  return amend(owner, personId, id, (entry) => {
    if (entry.amendsOn) return 'already';
    return on < entry.on ? 'early' : { amendsOn: on };
  });
}

/**
 * Notes what lay behind a bad outcome. A breach of faith is written down apart, and only if the owner wants to; until
 * then it may be called otherwise. `was` is what the owner saw it called.
 */
export function because(
  owner: Owner,
  personId: string,
  id: string,
  cause: Cause,
  was: Cause | null = null,
): Promise<Amended> {
  return amend(owner, personId, id, async (entry, tx) => {
    if ((entry.cause ?? null) !== was || was === cause) return 'already';
    return was === 'breach' && (await breachSince(tx, owner, personId, id)) ? 'followed' : { cause };
  });
}

/** Whether a breach of theirs was written down since an outcome was: then what that was called stays so. */
export async function hasFollowed(owner: Owner, personId: string, id: string): Promise<boolean> {
  return isId(personId) && isId(id) && breachSince(database(), owner, personId, id);
}

// Ids are made in the order of time: a later one was written down later, whatever day it tells of.
async function breachSince(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  personId: string,
  id: string,
): Promise<boolean> {
  const since = { ownerId: owner.id, personId, type: 'breach' as const, id: { gt: id } };
  return (await tx.evidence.findFirst({ where: since, select: { id: true } })) !== null;
}

type MoreOrNot = { amendsOn: CalendarDate } | { cause: Cause } | Exclude<Amended, 'amended' | 'notHere'>;

async function amend(
  owner: Owner,
  personId: string,
  id: string,
  say: (entry: OutcomeEntry, tx: Transaction) => MoreOrNot | Promise<MoreOrNot>,
): Promise<Amended> {
  if (!isId(personId) || !isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const where = { ownerId: owner.id, personId, id, type: 'outcome' as const, record: 'bad' };
    const row = await tx.evidence.findFirst({ where, select: { ...entryColumns } });
    if (!row) return 'notHere';
    const more = await say(toEntry(row) as OutcomeEntry, tx);
    if (typeof more === 'string') return more;
    await tx.evidence.updateMany({ where, data: { detail: { ...(row.detail as object), ...more } } });
    await summarise(tx, owner, [personId]);
    return 'amended';
  });
}
