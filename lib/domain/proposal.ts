import { type CalendarDate, dayNumber } from './calendar';
import type { Evidence, Stage, Subject } from './evidence';
import { type Measures, measuresAt } from './measures';
import { POLICY, rank } from './policy';
import { praiseOf } from './praise';
import { criterionReason, failing, type ReasonCode } from './reasons';
import { shownOf } from './shown';
import { isShut } from './shut';
import { criteriaOf, criteriaUpTo, eligibleBy } from './stages';
import { type Tally, tallyOf } from './tally';

/** A move to consider. `met` counts the criteria that hold now; it is kept with "keep for now". */
export type Move = {
  direction: 'inward' | 'outward';
  from: Stage;
  to: Stage;
  because: { code: ReasonCode; what: string }[];
  met: number;
};

/** When the owner said "keep for now", and how many criteria held then. */
export type Kept = { on: CalendarDate; met: number };

/**
 * The move that the evidence suggests, which only the owner makes (model.md, section 3, "Proposals"): inward when
 * eligible > confirmed, over several rings at once if need be; outward when eligible < confirmed. "Keep for now"
 * hides it for 30 days, or until a further criterion is met (inward) or fails (outward). Never for severed, pest or
 * memorial.
 */
export function proposal(
  subject: Subject,
  history: readonly Evidence[],
  today: CalendarDate,
  kept?: Kept | null,
): Move | null {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const measures = measuresAt(tally, on);
  const move = moveBy(subject, measures, today, kept);
  if (!move) return null;
  const because =
    move.direction === 'inward'
      ? goodReasons(move.to, measures, tally, on)
      : badReasons(move.from, measures, tally, on);
  return { ...move, because };
}

/** The same move without its reasons, from measures of today: enough to know whether there is one to explain. */
export function moveBy(
  subject: Pick<Subject, 'confirmedStage' | 'standing'>,
  measures: Measures,
  today: CalendarDate,
  kept?: Kept | null,
): Omit<Move, 'because'> | null {
  if (isShut(subject)) return null;
  const to = eligibleBy(measures);
  const from = subject.confirmedStage;
  if (to === from) return null;
  const direction = rank(to) > rank(from) ? 'inward' : 'outward';
  const met = metCount(measures);
  return kept && isHidden(kept, direction, met, dayNumber(today)) ? null : { direction, from, to, met };
}

/** How many of all criteria, up to welcome friend, hold. */
function metCount(measures: Measures): number {
  return criteriaUpTo('friend', measures).filter((criterion) => criterion.met).length;
}

function isHidden(kept: Kept, direction: Move['direction'], met: number, today: number): boolean {
  const turned = direction === 'inward' ? met > kept.met : met < kept.met;
  return !turned && today - dayNumber(kept.on) < POLICY.keepForNow;
}

/** What speaks loudest for a ring; time and counting of weeks come last or not at all. */
const TELLING: readonly ReasonCode[] = [
  ...(['F9', 'F8', 'F2', 'F5'] as const),
  ...(['T4', 'T5', 'T6', 'T1'] as const),
  ...(['L1', 'L4', 'L6', 'L3'] as const),
  ...(['K1', 'K4', 'K3', 'K2'] as const),
];

function goodReasons(to: Stage, measures: Measures, tally: Tally, on: number): Move['because'] {
  return criteriaOf(to, measures)
    .filter((criterion) => TELLING.includes(criterion.code))
    .sort((a, b) => TELLING.indexOf(a.code) - TELLING.indexOf(b.code))
    .slice(0, POLICY.shownReasons)
    .map((criterion) => praiseOf(criterion.code, criterion.have, measures, tally, on));
}

function badReasons(from: Stage, measures: Measures, tally: Tally, on: number): Move['because'] {
  const reasons = failing(from, measures).map((criterion) => criterionReason(criterion, measures, tally, on));
  return shownOf(reasons).map(({ code, what }) => ({ code, what }));
}
