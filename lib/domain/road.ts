import { type CalendarDate, dateOf, dayNumber } from './calendar';
import type { Evidence, Stage, Subject } from './evidence';
import { measuresAt } from './measures';
import { rank, STAGES } from './policy';
import { praiseOf } from './praise';
import { criterionReason } from './reasons';
import { type Criterion, type CriterionCode, criteriaOf, criteriaUpTo, eligibleBy } from './stages';
import { tallyOf } from './tally';

/** One criterion on the road: what there is, what it takes, the sentence, and the kind step while it is missing. */
export type RoadItem = {
  code: CriterionCode;
  stage: Stage;
  have: number;
  need: number;
  met: boolean;
  what: string;
  next: string | null;
  earliest: CalendarDate | null;
};

/** The way to the next ring. `earliest` is a lower bound, null when only a decision can help. */
export type Road = { to: Stage; criteria: RoadItem[]; earliest: CalendarDate | null };

/**
 * The road to the next ring: the one after the confirmed ring, whatever the evidence says, because no ring is skipped
 * that nobody confirmed. It lists every criterion of that ring, after those of lower rings that do not hold; where all
 * of them hold, only the owner's word is missing. For a confirmed friend whose evidence has thinned it is the road to
 * friend; null when nothing is left to walk.
 */
export function road(subject: Subject, history: readonly Evidence[], today: CalendarDate): Road | null {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const measures = measuresAt(tally, on);
  const eligible = eligibleBy(measures);
  const to = STAGES[rank(subject.confirmedStage) + 1] ?? (eligible === 'friend' ? null : 'friend');
  if (to === null) return null;
  const item = (criterion: Criterion): RoadItem => {
    if (criterion.met) {
      const { what } = praiseOf(criterion.code, criterion.have, measures, tally, on);
      return { ...criterion, what, next: null, earliest: null };
    }
    const { what, next, earliest } = criterionReason(criterion, measures, tally, on);
    return { ...criterion, what, next, earliest };
  };
  const lower = criteriaUpTo(to, measures).filter((criterion) => criterion.stage !== to && !criterion.met);
  const criteria = [...lower, ...criteriaOf(to, measures)].map(item);
  return { to, criteria, earliest: earliestOfAll(criteria, today) };
}

function earliestOfAll(criteria: readonly RoadItem[], today: CalendarDate): CalendarDate | null {
  let latest = dayNumber(today);
  for (const { met, earliest } of criteria) {
    if (met) continue;
    if (earliest === null) return null;
    latest = Math.max(latest, dayNumber(earliest));
  }
  return dateOf(latest);
}
