import 'server-only';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry, toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

export type PromiseEntry = Extract<Entry, { type: 'promise' }>;

/** What can become of a promise: an open one is kept, broken or released; a broken one is made good. */
export type Settlement = 'kept' | 'broken' | 'released' | 'made good';

/** Open promises of both sides, the nearest day first, those without a day last; at most 50. */
export async function listOpen(owner: Owner, personId: string): Promise<PromiseEntry[]> {
  if (!isId(personId)) return [];
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId,
      type: 'promise',
      detail: { path: ['status'], equals: 'open' },
    },
    select: entryColumns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  const far = '9999-12-31';
  return rows
    .map(toEntry)
    .filter((entry) => entry.type === 'promise')
    .sort((a, b) => (a.due ?? far).localeCompare(b.due ?? far));
}

/** How settling ended: `already` where it was settled meanwhile (two tabs: the first one counts). */
export type Settled = 'settled' | 'already' | 'early' | 'notHere';

/**
 * Says what became of a promise on a day, and judges the person anew. `early` where that day is before the
 * promise was made, or before it was broken.
 */
export async function settle(
  owner: Owner,
  personId: string,
  id: string,
  settlement: Settlement,
  on: CalendarDate,
): Promise<Settled> {
  if (!isId(personId) || !isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const where = { ownerId: owner.id, personId, id };
    const row = await tx.evidence.findFirst({ where: { ...where, type: 'promise' }, select: entryColumns });
    const entry = row && toEntry(row);
    if (entry?.type !== 'promise') return 'notHere';
    const settled = after(entry, settlement, on);
    if (!settled) return 'already';
    if (on < entry.on || on < (entry.resolvedOn ?? entry.on)) return 'early';
    const { detail } = toRow(owner, { personId, evidence: settled });
    await tx.evidence.updateMany({ where, data: { detail } });
    await summarise(tx, owner, [personId]);
    return 'settled';
  });
}

function after(entry: PromiseEntry, settlement: Settlement, on: CalendarDate) {
  const { type, by, due, big, status } = entry;
  const promise = { type, by, on: entry.on, due, big };
  if (settlement === 'made good') {
    return status === 'broken' && !entry.amendsOn
      ? { ...promise, status, resolvedOn: entry.resolvedOn, amendsOn: on }
      : null;
  }
  return status === 'open' ? { ...promise, status: settlement, resolvedOn: on } : null;
}
