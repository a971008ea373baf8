import { z } from 'zod';
import { type CalendarDate, calendarDate, MONTHS } from '@/lib/domain';

/** A real calendar day as a date field sends it, 'YYYY-MM-DD', from 1900 on. */
export function day() {
  return z.string({ error: 'Which day was it?' }).trim().transform(toDay);
}

/** A day, or undefined where none was given. */
export function optionalDay() {
  return z
    .string({ error: 'One day is enough here.' })
    .trim()
    .default('')
    .transform((typed, context) => (typed === '' ? undefined : toDay(typed, context)));
}

/** A day that has been, or is today where the owner is. */
export function dayUntil(today: CalendarDate) {
  return day().refine((on) => on <= today, 'That day is still to come. Which day was it?');
}

/** A day that has been, or is today, or undefined where none was given. */
export function optionalDayUntil(today: CalendarDate) {
  return optionalDay().refine(
    (on) => on === undefined || on <= today,
    'That day is still to come. Which day was it?',
  );
}

/** What a form sent, with its day as `on`: the date where one was typed, else the chip, else today. */
export function dated(sent: unknown, today: CalendarDate): unknown {
  if (typeof sent !== 'object' || sent === null) return sent;
  const { on, day } = sent as { on?: unknown; day?: unknown };
  return { ...sent, on: on || day || today };
}

function toDay(typed: string, context: z.RefinementCtx<string>): CalendarDate {
  const wrong = whatIsOff(typed);
  if (wrong === undefined) return calendarDate(typed);
  context.issues.push({ code: 'custom', message: wrong, input: typed });
  return z.NEVER;
}

/** What is off about a day written as YYYY-MM-DD, in a sentence; undefined where nothing is. */
export function whatIsOff(typed: string): string | undefined {
  if (typed === '') return 'Which day was it?';
  const [, year, month, dayOfMonth] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []).map(Number);
  if (year === undefined || month === undefined || dayOfMonth === undefined)
    return 'Write the day as year, month and day, such as 2026-03-14.';
  const name = MONTHS[month - 1];
  if (name === undefined) return 'A year has twelve months. Which day was it?';
  if (year < 1900) return 'That is before 1900. Which day was it?';
  const length = daysIn(year, month);
  if (dayOfMonth >= 1 && dayOfMonth <= length) return undefined;
  return `${month === 2 ? `${name} ${year}` : name} has ${length} days. Which day was it?`;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
