import { addDays, type CalendarDate, type RoadItem, weekday } from '@/lib/domain';
import { dayWords, numberWords } from '@/lib/format';

type Code = RoadItem['code'];

/** What a criterion asks for, as a title. */
export const roadTitles: Record<Code, string> = {
  K1: 'Small things you know about them',
  K2: 'Kinds of things you know about them',
  K3: 'Days on which you were in touch',
  K4: 'A talk that went both ways',
  L1: 'Warm conversations',
  L2: 'Weeks with a warm conversation in them',
  L3: 'Days from the first warm conversation to the latest',
  L4: 'A conversation they began, wanting nothing',
  L5: 'Much more warmth than cold, lately',
  L6: 'Something personal you know about them',
  X1: 'Nothing serious between you',
  T1: 'Days you have known each other',
  T2: 'Months in which you talked',
  T3: 'Promises they have kept',
  T4: 'A word that holds',
  T5: 'Help from them, without strings',
  T6: 'Help from you',
  X2: 'Nothing between you',
  F1: 'Days you have known each other',
  F2: 'Warm conversations',
  F3: 'Months in which you talked',
  F4: 'Kinds of things you know about them',
  F5: 'Personal things you know about them',
  F6: 'Conversations they began, wanting nothing',
  F7: 'Promises they have kept',
  F8: 'A moment you made for them',
  F9: 'A moment they made for you',
};

// A share, or something that may not be there at all: a number of it would be a score.
const uncounted: readonly Code[] = ['L5', 'T4', 'X1', 'X2', 'K4'];

/** Whether have and need of a criterion are things that people count. */
export function isCounted(code: Code): boolean {
  return !uncounted.includes(code);
}

/** "Six of nine things are there. Nothing here is in a hurry." */
export function roadNote(there: number, all: number): string {
  const calm = 'Nothing here is in a hurry.';
  if (there === 0) return `It takes ${numberWords(all)} ${all === 1 ? 'thing' : 'things'}. ${calm}`;
  return `${capital(numberWords(there))} of ${numberWords(all)} things ${there === 1 ? 'is' : 'are'} there. ${calm}`;
}

/** The earliest day in words: a lower bound, never a promise. */
export function earliestWords(
  earliest: CalendarDate | null,
  today: CalendarDate,
  weekEnd: CalendarDate,
): string {
  if (earliest === null) return 'Time alone will not bring it nearer.';
  return earliest <= weekEnd ? 'Could be as early as this week.' : `Not before ${dayWords(earliest, today)}.`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The last day of the owner's week; `weekStartsOn` counts from Monday = 0. */
export function weekEndOf(today: CalendarDate, weekStartsOn: number): CalendarDate {
  return addDays(today, 6 - ((weekday(today) - weekStartsOn + 7) % 7));
}
