import { type CalendarDate, MONTHS, wholeMonths } from './calendar';

/** A number with its noun, "1 day", "3 days". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "never", "once", "twice", "3 times". */
export function times(number: number): string {
  return ['never', 'once', 'twice'][number] ?? count(number, 'time');
}

/** "14 months", "6 years": how long somebody is known, in whole months, and in whole years from 24 months on. */
export function knownFor(since: CalendarDate, today: CalendarDate): string {
  const months = wholeMonths(since, today);
  if (months >= 24) return count(Math.floor(months / 12), 'year');
  return months > 0 ? count(months, 'month') : 'less than a month';
}

/** "12 November". */
export function dayOfMonth(day: CalendarDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}
