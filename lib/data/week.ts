import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type Attention,
  addDays,
  arrangeWeek,
  type CalendarDate,
  dateInWeek,
  type Nudge,
  type Stage,
  weekday,
  type YearlyDate,
} from '@/lib/domain';
import * as candidates from './candidates';
import { database } from './database';
import { type Entry, fromWhole, type Whole, whole } from './evidence';
import type { Owner } from './owner';

/** Somebody on the list: what the model says of them, and what a page shows beside it. */
export type Listed = Nudge & {
  name: string;
  stage: Stage;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  snoozedUntil: CalendarDate | null;
  snoozes: number;
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
  const digests = await candidates.list(owner, until, capacity + 3, still);
  const people = digests.map((attention) => ({ attention }));
  const {
    main,
    also: dated,
    more,
    rekindle,
  } = arrangeWeek(people, owner.today, from, { capacity, workdays });
  const shown = { main, also: dated.slice(also.skip, also.skip + also.take), more, rekindle };
  const ids = new Set(Object.values(shown).flatMap((nudges) => nudges.map(({ id }) => id)));
  const digestOf = new Map(digests.filter(({ id }) => ids.has(id)).map((digest) => [digest.id, digest]));
  const rowOf = await rowsOf(owner, [...ids]);
  const listed = (nudges: Nudge[]) =>
    nudges.flatMap((nudge): Listed[] => {
      const [digest, row] = [digestOf.get(nudge.id), rowOf.get(nudge.id)];
      return digest && row ? [{ ...nudge, ...row, ...noted(digest, from) }] : [];
    });
  return {
    from,
    until,
    main: listed(shown.main),
    also: listed(shown.also),
    dated: dated.length,
    more: listed(shown.more),
    rekindle: listed(shown.rekindle),
  };
}

/** What a digest says that a page shows. */
function noted(
  attention: Attention,
  from: CalendarDate,
): Pick<Listed, 'cadenceDays' | 'theirWordOn' | 'dates'> {
  const dates = attention.dates.flatMap((date) => {
    const on = dateInWeek(date, from);
    return on ? [{ kind: date.kind, on }] : [];
  });
  return { dates, cadenceDays: attention.cadence, theirWordOn: attention.theirWord };
}

async function rowsOf(owner: Owner, ids: string[]) {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: ids } },
    select: {
      id: true,
      name: true,
      confirmedStage: true,
      smallThing: true,
      lastTwoWayOn: true,
      snoozedUntil: true,
      snoozes: true,
    },
  });
  const day = (column: Date | null) => column && fromColumn(column);
  return new Map(
    rows.map(({ confirmedStage, snoozedUntil, lastTwoWayOn, ...row }) => [
      row.id,
      { ...row, stage: confirmedStage, snoozedUntil: day(snoozedUntil), lastTwoWayOn: day(lastTwoWayOn) },
    ]),
  );
}

/** What the list speaks of about some people, newest first: my open promises, and the news of 90 days. */
export async function occasions(owner: Owner, ids: readonly string[]): Promise<Map<string, Entry[]>> {
  // Each by its own type, in the index that has it: together, Postgres would read every talk of theirs as well.
  const rows = await database().$queryRaw<(Whole & { personId: string })[]>`
    (SELECT person_id AS "personId", "on", id, ${whole} AS entry FROM evidence
      WHERE owner_id = ${owner.id} AND person_id = ANY(${[...ids]}) AND type = 'life'
        AND "on" >= ${toColumn(addDays(owner.today, -90))}::date)
    UNION ALL
    (SELECT person_id, "on", id, ${whole} FROM evidence
      WHERE owner_id = ${owner.id} AND person_id = ANY(${[...ids]}) AND type = 'promise'
        AND detail->>'by' = 'me' AND detail->>'status' = 'open')
    ORDER BY "on" DESC, id DESC LIMIT 500`;
  const byPerson = new Map<string, Entry[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), fromWhole(row)]);
  return byPerson;
}
