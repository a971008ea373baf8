/**
 * Local calendar days as text. The domain never sees an instant or a time zone, so a day is a day wherever
 * the server stands, and two days are apart by whole days also when the clocks change.
 */

declare const day: unique symbol;

/** A real day of the proleptic Gregorian calendar, written 'YYYY-MM-DD', years 0001 to 9999. */
export type CalendarDate = string & { readonly [day]: true };

/** Whole days since 1970-01-01; what the rules count with. */
export type DayNumber = number;

/** The months in English, January first. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_DAY: DayNumber = -719162;
const LAST_DAY: DayNumber = 2932896;

/** The one constructor: gives the day back, or throws RangeError on anything but a real 'YYYY-MM-DD' (model.md, public face). */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar date: ${JSON.stringify(text)}`);
  return text;
}

/** Whether the text is a day that exists: '2028-02-29' is, '2026-02-29' and '2026-2-9' are not. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false;
  const { year, month, day } = split(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The day as a count, for arithmetic and comparison. */
export function dayNumber(date: CalendarDate): DayNumber {
  const { year, month, day } = split(date);
  return fromCivil(year, month, day);
}

/** The day with this count. Beyond the years 1 to 9999 it stays at the last writable day, so that a lower bound never throws. */
export function dateOf(count: DayNumber): CalendarDate {
  const { year, month, day } = civil(Math.min(LAST_DAY, Math.max(FIRST_DAY, count)));
  return calendarDate(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`);
}

/** The day that many whole days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** Whole days from one day to the other; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 0 = Monday … 6 = Sunday. */
export function weekday(date: CalendarDate): number {
  return weekdayOf(dayNumber(date));
}

/** The same on a count of days. */
export function weekdayOf(count: DayNumber): number {
  return modulo(count + 3, 7);
}

/** The Monday on or before a day: it names the ISO week. */
export function mondayOf(count: DayNumber): DayNumber {
  return count - weekdayOf(count);
}

/** The calendar month as a count of months, so that months can be added. */
export function monthNumber(count: DayNumber): number {
  const { year, month } = civil(count);
  return year * 12 + (month - 1);
}

/** First day of a month given by its count. */
export function firstOfMonth(months: number): DayNumber {
  return fromCivil(Math.floor(months / 12), modulo(months, 12) + 1, 1);
}

/** Whole months from one day to another, never negative: 31 January to 28 February is none, 10 September to 10 October is one. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const a = split(from);
  const b = split(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  return Math.max(0, months);
}

/** The day of a yearly date in a given year; 29 February is kept on 28 February in common years (model.md, section 6). */
export function yearlyDay(month: number, day: number, year: number): DayNumber {
  return fromCivil(year, month, Math.min(day, monthLength(year, month)));
}

/** The year of a day. */
export function yearOf(count: DayNumber): number {
  return civil(count).year;
}

function split(date: string): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

// Years run from March here, so that the leap day is the last of its year and needs no case of its own.
function fromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * modulo(month + 9, 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civil(count: DayNumber): { year: number; month: number; day: number } {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
