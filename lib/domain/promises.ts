import { type DayNumber, dayNumber } from './calendar';
import { type Days, distinctDays } from './days';
import type { Promised } from './evidence';
import { POLICY } from './policy';

/** How a promise stands by now; broken, and since then made good, is one thing more than broken. */
export function standsAs({ status, amendsOn }: Promised): Promised['status'] | 'made good' {
  return status === 'broken' && amendsOn ? 'made good' : status;
}

/** A promise of theirs that was broken. */
export type Broken = { on: DayNumber; amended: boolean; factor: number };

/** Their promises since the epoch. */
export type Promises = {
  /** Distinct days on which a promise was kept. */
  kept: Days;
  broken: readonly Broken[];
  /** For each open promise with a day: the first day on which it is overdue. */
  overdueFrom: readonly DayNumber[];
};

/**
 * Counts their promises (model.md, section 2 and fine print). A kept or broken one counts by the day it was
 * resolved, an open one by the day it was made; resolved without a day, or later than today, is still open.
 */
export function tallyPromises(promises: readonly Promised[], epoch: DayNumber, today: DayNumber): Promises {
  const kept: DayNumber[] = [];
  const broken: Broken[] = [];
  const overdueFrom: DayNumber[] = [];
  for (const promise of promises) {
    if (promise.by !== 'them' || promise.status === 'released') continue;
    const resolved = resolvedDay(promise, today);
    if (resolved === null) {
      if (promise.due && dayNumber(promise.on) >= epoch) {
        overdueFrom.push(dayNumber(promise.due) + POLICY.overdue.grace + 1);
      }
    } else if (resolved >= epoch) {
      if (promise.status === 'kept') kept.push(resolved);
      else broken.push({ on: resolved, amended: hasAmends(promise, today), factor: factorOf(promise) });
    }
  }
  return { kept: distinctDays(kept), broken, overdueFrom };
}

/** The day a kept or broken promise was resolved, null while it is still open. */
export function resolvedDay(promise: Promised, today: DayNumber): DayNumber | null {
  if (promise.status === 'open' || promise.status === 'released' || !promise.resolvedOn) return null;
  const resolved = dayNumber(promise.resolvedOn);
  return resolved <= today ? resolved : null;
}

/** s on a day: broken promises by weight, plus one for each open one more than 14 days overdue. */
export function brokenWeight(promises: Promises, on: DayNumber): number {
  let weight = 0;
  for (const promise of promises.broken) weight += weightOf(promise, on);
  for (const from of promises.overdueFrom) if (on >= from) weight += POLICY.overdue.weight;
  return weight;
}

/** What one broken promise weighs on a day: 3, put right 1, put right and more than 730 days old nothing; twice when big. */
export function weightOf(promise: Broken, on: DayNumber): number {
  if (!promise.amended) return POLICY.broken.open * promise.factor;
  return on - promise.on > POLICY.broken.expires ? 0 : POLICY.broken.amended * promise.factor;
}

/** Whether amends were made by today; a later day does not count yet. */
export function hasAmends(piece: { amendsOn?: Promised['on'] }, today: DayNumber): boolean {
  return piece.amendsOn !== undefined && dayNumber(piece.amendsOn) <= today;
}

function factorOf(promise: Promised): number {
  return promise.big ? POLICY.broken.bigFactor : 1;
}
