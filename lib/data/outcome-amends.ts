import 'server-only';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import { entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Cause, OutcomeEntry } from './outcomes';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/** How saying more of an outcome ended: `already` where it was said, `early` before the outcome itself. */
export type Amended = 'amended' | 'already' | 'early' | 'notHere';

/** Notes that what went badly was put right on a day: from then on it weighs 1 instead of 2. It stays a bad outcome. */
export function putRight(owner: Owner, personId: string, id: string, on: CalendarDate): Promise<Amended> {
  return amend(owner, personId, id, (entry) => {
    if (entry.amendsOn) return 'already';
    return on < entry.on ? 'early' : { amendsOn: on };
  });
}

/** Notes what lay behind a bad outcome; said once, it stays so. A breach of faith is written down apart, and only if the owner wants to. */
export function because(owner: Owner, personId: string, id: string, cause: Cause): Promise<Amended> {
  return amend(owner, personId, id, (entry) => (entry.cause ? 'already' : { cause }));
}

type More = { amendsOn: CalendarDate } | { cause: Cause };

async function amend(
  owner: Owner,
  personId: string,
  id: string,
  say: (entry: OutcomeEntry) => More | 'already' | 'early',
): Promise<Amended> {
  if (!isId(personId) || !isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const where = { ownerId: owner.id, personId, id, type: 'outcome' as const, record: 'bad' };
    const row = await tx.evidence.findFirst({ where, select: { ...entryColumns } });
    if (!row) return 'notHere';
    const more = say(toEntry(row) as OutcomeEntry);
    if (typeof more === 'string') return more;
    await tx.evidence.updateMany({ where, data: { detail: { ...(row.detail as object), ...more } } });
    await summarise(tx, owner, [personId]);
    return 'amended';
  });
}
