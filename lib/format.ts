import { type CalendarDate, daysBetween, weekday } from '@/lib/domain';

const months = [
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
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "14 December", with the year where it is not this one. */
export function dayWords(day: CalendarDate, today: CalendarDate): string {
  const [year, month, date] = parts(day);
  const words = `${date} ${months[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${year}`;
}

/** "7 Oct", for margins. */
export function shortDay(day: CalendarDate): string {
  const [, month, date] = parts(day);
  return `${date} ${months[month - 1]?.slice(0, 3)}`;
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

/** A span of days, as people say it: up to 60 days exactly, then months, then years. */
export function spanWords(days: number): string {
  if (days <= 60) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 730) return `${numberWords(Math.round(days / 30.44))} months`;
  return `${numberWords(Math.round(days / 365.25))} years`;
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
