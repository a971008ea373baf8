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

/** The condition that a cursor amounts to: an earlier day, or the same day and an earlier id. The index serves the day. */
export function beforeWhere(before: Before | null) {
  if (!before) return {};
  const on = toColumn(before.on);
  return { on: { lte: on }, OR: [{ on: { lt: on } }, { on, id: { lt: before.id } }] };
}

/** One page of the timeline. */
export type Page = {
  entries: Entry[];
  turns: Turn[];
  /** The ring they stood in when the page's newest turn was confirmed, or before; null if none ever was. */
  ring: Stage | null;
  next: Before | null;
};

/** What happened with a person, newest first, 18 at a time, with the rings confirmed in those days. */
export async function list(
  owner: Owner,
  personId: string,
  before: Before | null = null,
  size = 18,
): Promise<Page> {
  if (!isId(personId)) return { entries: [], turns: [], ring: null, next: null };
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId,
      ...beforeWhere(before),
    },
    select: entryColumns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const entries = whole(rows.map(toEntry), size);
  const last = rows.length > entries.length ? entries.at(-1) : undefined;
  const page = await turnsOf(owner, personId, last?.on ?? null, before?.on ?? null);
  return { entries, ...page, next: last ? { on: last.on, id: last.id } : null };
}

// What one save wrote of a day is one line and stays together: a line that the page would cut in two waits for the
// next page, unless it is longer than a page. A save that wrote of many days is many lines.
function whole(entries: Entry[], size: number): Entry[] {
  const page = entries.slice(0, size);
  const cut = entries[size];
  const isCut = (entry: Entry) =>
    Boolean(cut?.occasion) && entry.occasion === cut?.occasion && entry.on === cut?.on;
  const end = page.findLastIndex((entry) => !isCut(entry)) + 1;
  return end > 0 ? page.slice(0, end) : page;
}

const mostTurns = 30;

// A turn stands above the things of its day: on the page that begins that day, from the page's last day on, and
// before the day with which the page before ended.
async function turnsOf(
  owner: Owner,
  personId: string,
  from: CalendarDate | null,
  before: CalendarDate | null,
): Promise<Pick<Page, 'turns' | 'ring'>> {
  const of = { ownerId: owner.id, personId };
  const rows = await database().stageChange.findMany({
    where: { ...of, on: { lt: before ? toColumn(before) : undefined } },
    select: { id: true, on: true, from: true, to: true, placed: true, because: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: mostTurns,
  });
  const turns = rows.map((row) => ({ ...row, on: fromColumn(row.on), because: row.because as string[] }));
  const ring = turns[0]?.to ?? (before && (await ringBefore(of, before)));
  return { turns: turns.filter((turn) => from === null || turn.on >= from), ring };
}

// Where no ring was confirmed before a day, they still stood where the next one took them from.
async function ringBefore(
  of: { ownerId: string; personId: string },
  day: CalendarDate,
): Promise<Stage | null> {
  const next = await database().stageChange.findFirst({
    where: { ...of, on: { gte: toColumn(day) } },
    select: { from: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  });
  return next?.from ?? null;
}
