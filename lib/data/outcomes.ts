import 'server-only';
import { toColumn } from '@/lib/clock';
import type { CalendarDate, RequestKind } from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';

export type OutcomeEntry = Extract<Entry, { type: 'outcome' }>;

/** What was told of a grant: the first outcome of its kind (and skill, where it has one) since its day, or null. */
export async function get(
  owner: Owner,
  personId: string,
  granted: { kind: RequestKind; area: string | null; on: CalendarDate },
): Promise<OutcomeEntry | null> {
  if (!isId(personId)) return null;
  const rows = await database().evidence.findMany({
    where: { ownerId: owner.id, personId, type: 'outcome', on: { gte: toColumn(granted.on) } },
    select: entryColumns,
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: 50,
  });
  const told = rows.map(toEntry).filter((entry) => entry.type === 'outcome');
  const { kind, area } = granted;
  return told.find((entry) => entry.request === kind && (area === null || entry.area === area)) ?? null;
}
