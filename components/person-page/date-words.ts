import { type CalendarDate, dateInWeek, daysBetween, MONTHS } from '@/lib/domain';
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

/** Every day that comes back, in the order of the year: "Birthday 29 February 1980". */
export function yearlyWords(dates: readonly Yearly[]): string[] {
  return dates
    .toSorted((a, b) => a.month - b.month || a.day - b.day)
    .map((date) => {
      const day = `${date.day} ${MONTHS[date.month - 1]}`;
      return `${names[date.kind]} ${date.year === null ? day : `${day} ${date.year}`}`;
    });
}

const names = {
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  memorial: 'They lost somebody on',
} as const;

function dateWords({ kind, year }: Yearly, day: CalendarDate, today: CalendarDate): string {
  const when = daysBetween(today, day) === 0 ? 'today' : `on ${weekdayWords(day)}`;
  const years = year === null ? 0 : Number(day.slice(0, 4)) - year;
  if (kind === 'memorial') return `The day they lost somebody is ${when.replace(/^on /, '')}.`;
  return years > 0 ? `${names[kind]} ${when}: ${years} years.` : `${names[kind]} ${when}.`;
}
