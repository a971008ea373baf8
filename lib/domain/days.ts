import type { DayNumber } from './calendar';

/** Distinct days, earliest first. */
export type Days = readonly DayNumber[];

/** Distinct days out of any days, earliest first. */
export function distinctDays(days: Iterable<DayNumber>): Days {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** How many of the days are on or after this one (binary search). */
export function countFrom(days: Days, from: DayNumber): number {
  return days.length - firstIndexFrom(days, from);
}

/** Whether the day is among them. */
export function hasDay(days: Days, day: DayNumber): boolean {
  return days[firstIndexFrom(days, day)] === day;
}

/** Whether one of the days lies within [from, to]. */
export function anyWithin(days: Days, from: DayNumber, to: DayNumber): boolean {
  const found = days[firstIndexFrom(days, from)];
  return found !== undefined && found <= to;
}

/** Days of both lists, once each. */
export function union(a: Days, b: Days): Days {
  if (b.length === 0) return a;
  return a.length === 0 ? b : distinctDays([...a, ...b]);
}

/** The latest day, if there is one. */
export function lastOf(days: Days): DayNumber | undefined {
  return days[days.length - 1];
}

function firstIndexFrom(days: Days, from: DayNumber): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
