import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type CalendarDate, calendarDate, type Stage } from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';

/** A ring confirmed on a day, and why. */
export type Turn = {
  id: string;
  on: CalendarDate;
  from: Stage;
  to: Stage;
  placed: boolean;
  because: string[];
};

/** Where the next page begins: before this entry. */
export type Before = { on: CalendarDate; id: string };

/** A cursor out of an address; null for anything that is not one. */
export function parseBefore(text: string | undefined): Before | null {
  const [day = '', id = ''] = (text ?? '').split('_');
  if (!isId(id)) return null;
  try {
    return { on: calendarDate(day), id };
  } catch {
    return null;
  }
}

/** What happened with a person, newest first, 30 at a time, with the rings confirmed in those days. */
export async function list(
  owner: Owner,
  personId: string,
  before: Before | null = null,
  size = 30,
): Promise<{ entries: Entry[]; turns: Turn[]; next: Before | null }> {
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId,
      ...(before && {
        on: { lte: toColumn(before.on) },
        OR: [{ on: { lt: toColumn(before.on) } }, { on: toColumn(before.on), id: { lt: before.id } }],
      }),
    },
    select: entryColumns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const entries = rows.slice(0, size).map(toEntry);
  const last = rows.length > size ? entries.at(-1) : undefined;
  const turns = await turnsBetween(owner, personId, last?.on ?? null, before?.on ?? null);
  return { entries, turns, next: last ? { on: last.on, id: last.id } : null };
}

// A turn stands on the page that holds its day: after the page's last day, up to the day the page began.
async function turnsBetween(
  owner: Owner,
  personId: string,
  after: CalendarDate | null,
  until: CalendarDate | null,
): Promise<Turn[]> {
  const rows = await database().stageChange.findMany({
    where: {
      ownerId: owner.id,
      personId,
      on: { gt: after ? toColumn(after) : undefined, lte: until ? toColumn(until) : undefined },
    },
    select: { id: true, on: true, from: true, to: true, placed: true, because: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 30,
  });
  return rows.map((row) => ({ ...row, on: fromColumn(row.on), because: row.because as string[] }));
}
