import { type CalendarDate, daysBetween, MONTHS, weekday } from '@/lib/domain';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "14 December", with the year where it is not this one. */
export function dayWords(day: CalendarDate, today: CalendarDate): string {
  const [year, month, date] = parts(day);
  const words = `${date} ${MONTHS[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${year}`;
}

/** "July 2019", for a day that is only about right. */
export function monthWords(day: CalendarDate): string {
  const [year, month] = parts(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** "7 Oct", for margins. */
export function shortDay(day: CalendarDate): string {
  const [, month, date] = parts(day);
  return `${date} ${MONTHS[month - 1]?.slice(0, 3)}`;
}

/** "Thursday". */
export function weekdayWords(day: CalendarDate): string {
  return weekdays[weekday(day)] ?? '';
}

/** How long ago, as people say it: "today", "yesterday", "40 days ago", "four months ago", "two years ago". */
export function agoWords(day: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${spanWords(days)} ago`;
}

/**
 * A span of days, as people say it: "six days", "a week", "40 days", then months ("four months"), "a year", years.
 * Up to 60 days it is exact; months and years are rounded.
 */
export function spanWords(days: number): string {
  if (days > 0 && days <= 28 && days % 7 === 0)
    return days === 7 ? 'a week' : `${numberWords(days / 7)} weeks`;
  if (days <= 60) return `${days > 0 ? numberWords(days) : days} ${days === 1 ? 'day' : 'days'}`;
  const months = Math.round(days / 30.44);
  if (months === 12) return 'a year';
  if (days < 730) return `${numberWords(months)} months`;
  return `${numberWords(Math.round(days / 365.25))} years`;
}

/** How far apart talks are meant to be: "one week", "two months", "45 days". Thirty days are a month here. */
export function rhythmWords(days: number): string {
  const [unit, length] =
    days % 365 === 0
      ? (['year', 365] as const)
      : days % 30 === 0
        ? (['month', 30] as const)
        : (['week', 7] as const);
  if (days % length !== 0 || (unit === 'week' && days > 56)) return days === 1 ? 'a day' : `${days} days`;
  const many = days / length;
  return `${numberWords(many)} ${unit}${many === 1 ? '' : 's'}`;
}

/** "16 to 22 November", "30 November to 6 December"; years only where they are not this one. */
export function rangeWords(from: CalendarDate, until: CalendarDate, today: CalendarDate): string {
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  return `${sameMonth ? Number(from.slice(8)) : dayWords(from, today)} to ${dayWords(until, today)}`;
}

/** Small numbers as words, others as figures: "one" … "twelve", "13". */
export function numberWords(n: number): string {
  const words = [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ];
  return words[n] ?? String(n);
}

/** "Dana", "Dana and Ruth", "Dana, Ruth and Ann". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function parts(day: CalendarDate): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** "Thu", for margins. */
export function shortWeekday(day: CalendarDate): string {
  return weekdayWords(day).slice(0, 3);
}

/** How many, in groups of three: "1,140". */
export function countWords(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
