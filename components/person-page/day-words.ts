import { type CalendarDate, countsOn, type Evidence, isRecalled } from '@/lib/domain';
import { dayWords, monthWords, shortDay } from '@/lib/format';

/** When something was, in words: `remembered` where it was written down long after its day. */
type When = { day: string; remembered: boolean };

/**
 * The day by which a piece of evidence counts, as honest as it is known: “about July 2019” where “I already know them”
 * chose it, a day of its own where the owner gave one.
 */
export function whenWords(entry: Evidence, today: CalendarDate): When {
  const on = countsOn(entry, today);
  return { day: aboutOr(entry, monthWords(on), dayWords(on, today)), remembered: isRemembered(entry) };
}

/** The same for a margin, by the day on which it stands in the timeline: “7 Oct”, “about Oct”. */
export function marginDay(entry: Evidence): string {
  const short = shortDay(entry.on);
  return aboutOr(entry, short.replace(/^\d+ /, ''), short);
}

/** Whether it was written down from memory. */
export function isRemembered(entry: Evidence): boolean {
  return isChosen(entry) || isRecalled(entry);
}

/** The first few pieces that say different days, each with its words: of one day said twice nobody learns anything. */
export function differentDays<E extends Evidence>(
  entries: readonly E[],
  today: CalendarDate,
  most: number,
): { entry: E; when: When }[] {
  const said = new Map<string, { entry: E; when: When }>();
  for (const entry of entries) {
    const when = whenWords(entry, today);
    if (!said.has(when.day)) said.set(when.day, { entry, when });
  }
  return [...said.values()].slice(0, most);
}

function aboutOr(entry: Evidence, month: string, day: string): string {
  return isChosen(entry) ? `about ${month}` : day;
}

// The mark of the interview, whose days are only about right.
function isChosen(entry: Evidence): boolean {
  return 'recalled' in entry && entry.recalled === true;
}
