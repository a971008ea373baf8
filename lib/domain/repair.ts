import { type DayNumber, dayNumber } from './calendar';
import { countFrom, type Days, hasDay } from './days';
import type { Breach } from './evidence';
import { POLICY } from './policy';

/** How far a breach is on its way to being repaired. */
export type Repair = {
  on: DayNumber;
  of: Breach['of'];
  severity: Breach['severity'];
  /** The day it was talked out, null while it was not. */
  resolved: DayNumber | null;
  /** Days after that on which they kept a promise. */
  kept: number;
  keptNeeded: number;
  daysNeeded: number;
};

/** The breaches dated after the epoch (model.md, section 2: breach repaired). */
export function tallyRepairs(
  breaches: readonly Breach[],
  kept: Days,
  epoch: DayNumber,
  today: DayNumber,
): readonly Repair[] {
  return breaches
    .filter((breach) => dayNumber(breach.on) > epoch)
    .map((breach) => repairOf(breach, kept, today));
}

/** Whether a breach is repaired on a day: talked out, enough promises kept since, enough days gone. Grave never is, by evidence. */
export function isRepaired(repair: Repair, on: DayNumber): boolean {
  return (
    repair.severity !== 'grave' &&
    repair.resolved !== null &&
    repair.kept >= repair.keptNeeded &&
    on - repair.resolved >= repair.daysNeeded
  );
}

/**
 * The first day on which a breach could be repaired if it were talked out today and they kept one promise a day;
 * null when only a second chance can help.
 */
export function earliestRepair(repair: Repair, kept: Days, today: DayNumber): DayNumber | null {
  if (repair.severity === 'grave') return null;
  const resolved = repair.resolved ?? today;
  const start = hasDay(kept, today) ? today + 1 : today;
  const missing = repair.keptNeeded - repair.kept;
  return Math.max(today, resolved + repair.daysNeeded, start + missing - 1);
}

function repairOf(breach: Breach, kept: Days, today: DayNumber): Repair {
  const resolved = breach.resolvedOn ? dayNumber(breach.resolvedOn) : Number.POSITIVE_INFINITY;
  const factor = breach.of === 'integrity' ? POLICY.repair.integrityFactor : 1;
  const needed = breach.severity === 'minor' ? POLICY.repair.minor : POLICY.repair.serious;
  return {
    on: dayNumber(breach.on),
    of: breach.of,
    severity: breach.severity,
    resolved: resolved <= today ? resolved : null,
    kept: countFrom(kept, resolved + 1),
    keptNeeded: needed.kept * factor,
    daysNeeded: needed.days * factor,
  };
}
