import 'server-only';
import { toColumn } from '@/lib/clock';
import {
  addDays,
  arrangeWeek,
  type CalendarDate,
  dateInWeek,
  type Nudge,
  weekday,
  type YearlyDate,
} from '@/lib/domain';
import * as candidates from './candidates';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import type { Owner } from './owner';

/** Somebody on the list: what the model says of them, and what a page shows beside it. */
export type Listed = Nudge &
  Omit<candidates.Candidate, 'attention'> & {
    cadenceDays: number | null;
    theirWordOn: CalendarDate | null;
    /** Yearly dates of theirs in this week, with their day. */
    dates: { kind: YearlyDate['kind']; on: CalendarDate }[];
  };

/** The week as a page shows it. `dated` counts everybody who is also dated, of whom `also` holds the first. */
export type WeekList = {
  from: CalendarDate;
  until: CalendarDate;
  main: Listed[];
  also: Listed[];
  dated: number;
  more: Listed[];
  rekindle: Listed[];
};

type Wanted = { still?: readonly string[]; also?: { skip: number; take: number } };

/**
 * Whom to nurture in the week that holds today (model.md section 6): the same list as from everybody's history.
 * `still` names people just put off: they keep their places, as if they had not been, so that a list does not
 * move under the hand that is working on it. `also` says which of those who are also dated are wanted.
 */
export async function list(
  owner: Owner,
  { still = [], also = { skip: 0, take: 10 } }: Wanted = {},
): Promise<WeekList> {
  const from = addDays(owner.today, -((weekday(owner.today) - owner.weekStartsOn + 7) % 7));
  const until = addDays(from, 6);
  const { capacity, workdays } = owner;
  const rows = await candidates.list(owner, until, capacity + 3, still);
  const week = arrangeWeek(rows, owner.today, from, { capacity, workdays });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withPerson = (nudges: Nudge[]) =>
    nudges.flatMap((nudge): Listed[] => {
      const row = byId.get(nudge.id);
      if (!row) return [];
      const { attention, ...person } = row;
      const dates = attention.dates.flatMap((date) => {
        const on = dateInWeek(date, from);
        return on ? [{ kind: date.kind, on }] : [];
      });
      return [
        { ...person, ...nudge, dates, cadenceDays: attention.cadence, theirWordOn: attention.theirWord },
      ];
    });
  return {
    from,
    until,
    main: withPerson(week.main),
    also: withPerson(week.also.slice(also.skip, also.skip + also.take)),
    dated: week.also.length,
    more: withPerson(week.more),
    rekindle: withPerson(week.rekindle),
  };
}

/** What the list speaks of about some people, newest first: my open promises, and the news of 90 days. */
export async function occasions(owner: Owner, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId: { in: [...ids] },
      OR: [
        { type: 'life', on: { gte: toColumn(addDays(owner.today, -90)) } },
        {
          type: 'promise',
          AND: [{ detail: { path: ['by'], equals: 'me' } }, { detail: { path: ['status'], equals: 'open' } }],
        },
      ],
    },
    select: { ...entryColumns, personId: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const byPerson = new Map<string, Entry[]>();
  for (const { personId, ...row } of rows) {
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), toEntry(row)]);
  }
  return byPerson;
}
