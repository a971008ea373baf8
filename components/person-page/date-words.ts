import { type CalendarDate, dateInWeek, daysBetween } from '@/lib/domain';
import { weekdayWords } from '@/lib/format';

/** A day that comes back every year. */
export type Yearly = {
  kind: 'birthday' | 'anniversary' | 'memorial';
  month: number;
  day: number;
  year: number | null;
};

/** What falls on today or the six days after it, nearest first: "Birthday on Thursday." */
export function datesAhead(dates: readonly Yearly[], today: CalendarDate): string[] {
  const falling = dates.flatMap((date) => {
    const on = dateInWeek({ kind: date.kind, month: date.month, day: date.day }, today);
    return on ? [{ date, on }] : [];
  });
  return falling.sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ date, on }) => dateWords(date, on, today));
}

function dateWords({ kind, year }: Yearly, day: CalendarDate, today: CalendarDate): string {
  const when = daysBetween(today, day) === 0 ? 'today' : `on ${weekdayWords(day)}`;
  const years = year === null ? 0 : Number(day.slice(0, 4)) - year;
  if (kind === 'memorial') return `The day they lost somebody is ${when.replace(/^on /, '')}.`;
  const name = kind === 'birthday' ? 'Birthday' : 'Anniversary';
  return years > 0 ? `${name} ${when}: ${years} years.` : `${name} ${when}.`;
}
