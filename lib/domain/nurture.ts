import { type Attention, attention } from './attention';
import { type CalendarDate, dateOf, weekday } from './calendar';
import type { Evidence, Subject } from './evidence';
import { type Because, type NurtureCode, nudge, type Prospect, weekOf } from './nudge';
import { POLICY, rank } from './policy';

/** One person on the list: on which day, with how many points, and because of what. */
export type Nudge = { id: string; on: CalendarDate; score: number; because: Because[] };

/** The week: the main list, what is dated besides, what else if there is time, and one to rekindle. */
export type Week = { main: Nudge[]; also: Nudge[]; more: Nudge[]; rekindle: Nudge[] };

/** The owner's own numbers. `workdays`: 0 = Monday. `without`: reasons that are switched off. */
export type NurtureSettings = {
  capacity: number;
  workdays: readonly number[];
  without?: readonly NurtureCode[];
};

/** Whom to nurture this week (model.md, section 6): the nudges of everybody's attention, arranged. */
export function nurtureWeek(
  people: readonly { subject: Subject; history: readonly Evidence[] }[],
  today: CalendarDate,
  weekStart: CalendarDate,
  settings: NurtureSettings,
): Week {
  const attentions = people.map(({ subject, history }) => ({
    attention: attention(subject, history, today),
  }));
  return arrangeWeek(attentions, today, weekStart, settings);
}

/**
 * Arranges a week from digests. Order: score, then nearer ring, then longer silence, then id. Whoever cannot matter
 * this week may be left out beforehand; the result is the same.
 */
export function arrangeWeek(
  people: readonly { attention: Attention }[],
  today: CalendarDate,
  weekStart: CalendarDate,
  settings: NurtureSettings,
): Week {
  const prospects = people
    .map((person) => nudge(person.attention, today, weekStart, settings))
    .filter((prospect) => prospect !== null)
    .sort(byWeight);
  const main = mainList(
    prospects.filter((prospect) => prospect.listed),
    settings.capacity,
  );
  const rest = prospects.filter((prospect) => !main.includes(prospect));
  const also = rest.filter((prospect) => prospect.human);
  const more = rest.filter((prospect) => prospect.listed && !prospect.human).slice(0, POLICY.nurture.more);
  const rekindle = rest
    .filter((prospect) => prospect.rekindle)
    .sort(byRing)
    .slice(0, 1);
  const on = spread([...main, ...also, ...more, ...rekindle], today, weekStart, settings.workdays);
  const placed = (list: readonly Prospect[]) => list.map((prospect) => toNudge(prospect, on, today));
  return { main: placed(main), also: placed(also), more: placed(more), rekindle: placed(rekindle) };
}

/** The first `capacity`; the last place goes to the best of those still growing, if none of them is among the first. */
function mainList(listed: readonly Prospect[], capacity: number): Prospect[] {
  const first = listed.slice(0, Math.max(0, Math.floor(capacity)));
  if (capacity < POLICY.nurture.growthFrom || first.some((prospect) => prospect.growth)) return first;
  const growing = listed.find((prospect) => prospect.growth);
  return growing ? [...first.slice(0, -1), growing] : first;
}

/**
 * A day for each: those with a fixed day first, in the order of the list, then the others to the least-loaded
 * remaining workday, earliest first; today when no workday is left.
 */
function spread(
  list: readonly Prospect[],
  today: CalendarDate,
  weekStart: CalendarDate,
  workdays: readonly number[],
): Map<string, CalendarDate> {
  const { first } = weekOf(weekStart);
  const remaining = [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => dateOf(first + offset))
    .filter((day) => day >= today && workdays.includes(weekday(day)));
  const load = new Map(remaining.map((day) => [day, 0]));
  const placed = new Map<string, CalendarDate>();
  const place = (prospect: Prospect, on: CalendarDate) => {
    placed.set(prospect.id, on);
    load.set(on, (load.get(on) ?? 0) + 1);
  };
  for (const prospect of list) {
    const fixed = fixedDay(prospect, remaining);
    if (fixed) place(prospect, fixed);
  }
  for (const prospect of list) {
    if (placed.has(prospect.id)) continue;
    const free = remaining.filter((day) => day >= prospect.from);
    const least = Math.min(...free.map((day) => load.get(day) ?? 0));
    place(prospect, free.find((day) => load.get(day) === least) ?? prospect.from);
  }
  return placed;
}

const AT_ONCE: readonly NurtureCode[] = ['CONSOLE', 'MY_PROMISE_OVERDUE', 'ANSWER_THEM'];
const DATED: readonly NurtureCode[] = ['MEMORIAL_DATE', 'BIRTHDAY', 'ANNIVERSARY'];

/** The day that the reasons ask for, the earliest if several do; null when any day will do. */
function fixedDay(prospect: Prospect, remaining: readonly CalendarDate[]): CalendarDate | null {
  const free = remaining.filter((day) => day >= prospect.from);
  const lastBefore = (holds: (day: CalendarDate) => boolean) => free.filter(holds).pop() ?? prospect.from;
  const has = (codes: readonly NurtureCode[]) => prospect.because.some(({ code }) => codes.includes(code));
  const days: CalendarDate[] = [];
  if (has(AT_ONCE)) days.push(free[0] ?? prospect.from);
  const { due, dates } = prospect;
  if (due && has(['MY_PROMISE_DUE'])) days.push(lastBefore((day) => day < due));
  if (has(DATED)) days.push(...dates.map((date) => lastBefore((day) => day <= date)));
  return days.sort()[0] ?? null;
}

function byWeight(a: Prospect, b: Prospect): number {
  return b.score - a.score || byRing(a, b);
}

function byRing(a: Prospect, b: Prospect): number {
  return rank(b.stage) - rank(a.stage) || b.silence - a.silence || compare(a.id, b.id);
}

/** By code unit, never by locale: the list is the same on every server. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toNudge(
  { id, score, because }: Prospect,
  on: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): Nudge {
  return { id, on: on.get(id) ?? today, score, because };
}
