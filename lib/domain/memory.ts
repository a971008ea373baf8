import { addDays, type CalendarDate } from './calendar';
import type { Evidence, Fact } from './evidence';
import { isShareable } from './tally';

/** How a small detail came back to the owner when a card asked for it. */
export const GRADES = ['forgot', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/**
 * How well a small detail is remembered (model.md, section 7). `due` is when a card asks again, at most 365 days after
 * `lastReview`; stability is in days, difficulty goes from 1 to 10; `state` is the scheduler's own: 2 once reviewed.
 * It gates nothing: a forgotten detail just comes back sooner.
 */
export type Memory = {
  due: CalendarDate;
  stability: number;
  difficulty: number;
  reps: number;
  lapses: number;
  state: 0 | 1 | 2 | 3;
  lastReview: CalendarDate;
};

/**
 * The first day on which a card may ask for a piece of evidence: the day after it became known, since on the same day
 * there is nothing to remember yet. Null for all but small details: only they are asked for.
 */
export function firstCardOn({ type, on }: Pick<Evidence, 'type' | 'on'>): CalendarDate | null {
  return type === 'fact' ? addDays(on, 1) : null;
}

/**
 * The next card of a round, from those that are due, the first in order first: somebody not yet asked about in this
 * round, where there is such a one. Null where nothing is due.
 */
export function nextCard<Card extends { personId: string }>(
  due: readonly Card[],
  asked: readonly string[],
): Card | null {
  return due.find(({ personId }) => !asked.includes(personId)) ?? due[0] ?? null;
}

const MOST_BEFORE = 5;

/**
 * What to have in mind before a meeting: at most five small details that one may speak of, never a sensitive one; the
 * most personal first, then the one least likely still in mind (`retrievability`, 0 to 1), then the latest (model.md,
 * section 7).
 */
export function beforeMeeting<Detail extends Fact & { retrievability: number }>(
  details: readonly Detail[],
): Detail[] {
  return details
    .filter(isShareable)
    .sort((a, b) => b.depth - a.depth || a.retrievability - b.retrievability || (a.on < b.on ? 1 : -1))
    .slice(0, MOST_BEFORE);
}
