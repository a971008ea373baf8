import { type DayNumber, dayNumber } from './calendar';
import { type Days, distinctDays } from './days';
import type { Outcome, Sighting } from './evidence';
import { POLICY } from './policy';
import { hasAmends } from './promises';

/** Their skill in one area, as far as I have seen it myself. */
export type Work = {
  /** Distinct days of good work seen or good outcomes. */
  good: Days;
  /** Bad ones not put right, and bad ones put right. */
  badOpen: number;
  badPutRight: number;
};

/** First-hand skill in one area: r good days, s the weight of bad ones, and the score (r + 1) / (r + s + 2). */
export type Ability = { r: number; s: number; score: number };

const UNSEEN: Work = { good: [], badOpen: 0, badPutRight: 0 };

/** Nothing seen: the prior. */
export const UNSEEN_ABILITY: Ability = { r: 0, s: 0, score: 0.5 };

/**
 * Counts skill by area (model.md, section 2: ability). Hearsay counts nothing. A bad sighting and a bad outcome
 * weigh both, but the same one written down twice for a day weighs once (P13).
 */
export function tallyWork(
  sightings: readonly Sighting[],
  outcomes: readonly Outcome[],
  today: DayNumber,
): ReadonlyMap<string, Work> {
  const areas = new Map<string, { good: DayNumber[]; bad: Map<string, boolean> }>();
  const note = (piece: Sighting | Outcome, good: boolean) => {
    const area = areas.get(piece.area) ?? { good: [], bad: new Map<string, boolean>() };
    areas.set(piece.area, area);
    if (good) area.good.push(dayNumber(piece.on));
    else {
      const key = `${piece.type} ${piece.on}`;
      area.bad.set(key, (area.bad.get(key) ?? true) && hasAmends(piece, today));
    }
  };
  for (const seen of sightings) if (seen.basis === 'first-hand') note(seen, seen.good);
  for (const outcome of outcomes) if (outcome.result !== 'neutral') note(outcome, outcome.result === 'good');
  return new Map(
    [...areas].map(([name, { good, bad }]) => {
      const putRight = [...bad.values()].filter(Boolean).length;
      return [name, { good: distinctDays(good), badOpen: bad.size - putRight, badPutRight: putRight }];
    }),
  );
}

/** The work seen in one area; nothing when none was. */
export function workIn(work: ReadonlyMap<string, Work>, area: string | undefined): Work {
  return (area === undefined ? undefined : work.get(area)) ?? UNSEEN;
}

/** r, s and the score (r + 1) / (r + s + 2) of one area; r in distinct days. */
export function scoreOf(work: Work): Ability {
  const r = work.good.length;
  const s = work.badOpen * POLICY.badWork.open + work.badPutRight * POLICY.badWork.putRight;
  return { r, s, score: (r + 1) / (r + s + 2) };
}
