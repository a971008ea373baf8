import { type CalendarDate, dayNumber } from './calendar';
import type { Because } from './nudge';

/** The question of each week (S2-13). */
export const WEEK_QUESTION = 'What could I do for one of them?';

/**
 * Whom the week's question names: whoever helped most of late without my having given back, by the order of the list,
 * else one of the main list, another from week to week and the same all week; null for an empty list.
 */
export function whomToHelp<One extends { id: string; because: readonly Because[] }>(
  main: readonly One[],
  weekStart: CalendarDate,
): One | null {
  const kind = main.find(({ because }) => because.some(({ code }) => code === 'RETURN_KINDNESS'));
  if (kind) return kind;
  const turn = (one: One) => spread(one.id, dayNumber(weekStart));
  return main.reduce<One | null>((first, one) => (first && turn(first) <= turn(one) ? first : one), null);
}

/** The week's question rests from the day it was answered or put aside to the end of that week. */
export function questionRests(on: CalendarDate | null, weekStart: CalendarDate): boolean {
  return on !== null && on >= weekStart;
}

// FNV-1a: whoever stays on the list keeps their turn, whoever else comes or goes.
function spread(id: string, week: number): number {
  let hash = 0x811c9dc5 ^ week;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
