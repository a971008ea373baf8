import { type CalendarDate, type DayNumber, dateOf } from './calendar';
import { earliestDays, earliestOf, earliestScore } from './earliest';
import type { PromoteRequest, Stage, Subject } from './evidence';
import { abilityIn, type Measures, measuresAt } from './measures';
import { GATE, type Gate, rank } from './policy';
import { earliestRepair, isRepaired, type Repair } from './repair';
import { type Criterion, type CriterionCode, criteriaUpTo, eligibleBy } from './stages';
import type { Tally } from './tally';
import { sentence, step } from './words';
import { workIn } from './work';

/** Every code a reason may have: stage criteria, ability, freshness, "how we met", confirmation, and the six nevers. */
export type ReasonCode =
  | CriterionCode
  | 'A1'
  | 'A2'
  | 'R1'
  | 'H1'
  | 'H2'
  | 'C1'
  | 'N1'
  | 'N2'
  | 'N3'
  | 'N4'
  | 'N5'
  | 'N6';

/** What a sentence needs beside have and need. Plain data, so that a verdict can be stored and told again. */
export type Details = {
  area?: string;
  /** Weeks in which the warm conversations were. */
  weeks?: number;
  /** Whether age counts from a second chance, and not from the first talk. */
  again?: true;
  /** Whether there was ever a two-way talk. */
  talked?: boolean;
  kept?: number;
  broken?: number;
  /** Broken promises, or work that went badly, not put right; and open promises long past their day. */
  unamended?: number;
  overdue?: number;
  bad?: number;
  warm?: number;
  cold?: number;
  required?: Stage;
  breach?: BreachDetails;
};

/** How far the breach is that takes longest. */
export type BreachDetails = {
  of: Repair['of'];
  severity: Repair['severity'];
  on: CalendarDate;
  resolved: boolean;
  kept: number;
  keptNeeded: number;
  days: number;
  daysNeeded: number;
};

/** Something to say: its code, what there is, what it takes, the sentence and the kind next step. */
export type Said<C extends ReasonCode = ReasonCode> = {
  code: C;
  have: number;
  need: number;
  /** The sentence, in words for "them"; `sentence(reason, name)` says it with a name. */
  what: string;
  next: string;
  details: Details;
};

/** Why not, or why not yet. `earliest` is null when only a decision can help. */
export type Reason = Said & { earliest: CalendarDate | null };

/** Every reason why a request is not earned yet, all of them, in the order of the tables (model.md, section 4, step 2). */
export function reasonsAgainst(
  subject: Subject,
  tally: Tally,
  request: PromoteRequest,
  today: DayNumber,
): Reason[] {
  const gate = GATE[request.kind];
  const measures = measuresAt(tally, today);
  const reasons = gate.stage
    ? failing(gate.stage, measures).map((criterion) => criterionReason(criterion, measures, tally, today))
    : [];
  reasons.push(...abilityReasons(gate, tally, measures, request.area, today));
  if (gate.fresh !== null && (measures.fresh === null || measures.fresh > gate.fresh)) {
    // −1 stands for "never": there is no number of days to give.
    reasons.push(
      withWords('R1', measures.fresh ?? -1, gate.fresh, today, { talked: measures.fresh !== null }),
    );
  }
  if (gate.introTest) {
    if (!subject.howMet?.trim()) reasons.push(withWords('H1', 0, 1, today, {}));
    if (measures.shareable === 0) reasons.push(withWords('H2', 0, 1, today, {}));
  }
  const unconfirmed = gate.stage && rank(subject.confirmedStage) < rank(gate.stage);
  if (gate.stage && unconfirmed && rank(eligibleBy(measures)) >= rank(gate.stage)) {
    reasons.push(
      withWords('C1', rank(subject.confirmedStage), rank(gate.stage), null, { required: gate.stage }),
    );
  }
  return reasons;
}

/** The criteria of a ring and all lower ones that do not hold. */
export function failing(stage: Stage, measures: Measures): Criterion[] {
  return criteriaUpTo(stage, measures).filter((criterion) => !criterion.met);
}

/** A failing criterion as a reason, with its earliest day. */
export function criterionReason(
  criterion: Criterion,
  measures: Measures,
  tally: Tally,
  today: DayNumber,
): Reason {
  const details = detailsOf(criterion.code, measures, tally, today);
  const earliest = earliestOf(criterion.code, tally, today);
  return withWords(criterion.code, criterion.have, criterion.need, earliest, details);
}

/** What a criterion's sentence needs beside have and need. */
export function detailsOf(code: CriterionCode, m: Measures, tally: Tally, today: DayNumber): Details {
  switch (code) {
    case 'K3':
    case 'K4':
      return { talked: m.twoWayDays > 0 };
    case 'L1':
    case 'L2':
    case 'L3':
    case 'F2':
      return { weeks: m.warmWeeks, warm: m.warmDays };
    case 'L5':
      return { warm: m.warm365, cold: m.cold365 };
    case 'T3':
    case 'T4':
    case 'F7':
      return {
        kept: m.r,
        broken: m.broken,
        unamended: tally.promises.broken.filter((promise) => !promise.amended).length,
        overdue: tally.promises.overdueFrom.filter((from) => today >= from).length,
      };
    case 'T1':
    case 'F1':
      return tally.epoch > Number.NEGATIVE_INFINITY ? { again: true } : {};
    case 'X1':
    case 'X2':
      return breachDetails(code, tally, today);
    default:
      return {};
  }
}

/** A reason with its sentence and step. */
export function withWords(
  code: ReasonCode,
  have: number,
  need: number,
  earliest: DayNumber | null,
  details: Details,
): Reason {
  const bare = { code, have, need, details };
  return {
    ...bare,
    earliest: earliest === null ? null : dateOf(earliest),
    what: sentence(bare),
    next: step(bare),
  };
}

function abilityReasons(
  gate: Gate,
  tally: Tally,
  measures: Measures,
  area: string | undefined,
  today: DayNumber,
): Reason[] {
  if (!gate.ability) return [];
  const { days, score } = gate.ability;
  const work = workIn(tally.work, area);
  const ability = abilityIn(measures, area);
  const details = { area, bad: work.badOpen + work.badPutRight, unamended: work.badOpen };
  const reasons: Reason[] = [];
  if (ability.r < days) {
    reasons.push(withWords('A1', ability.r, days, earliestDays(work.good, days, today), details));
  }
  if (ability.score < score) {
    reasons.push(withWords('A2', ability.score, score, earliestScore(work, score, today), details));
  }
  return reasons;
}

/** The unrepaired breach that takes longest; of two that take as long, the later one, whatever their order. */
function breachDetails(code: 'X1' | 'X2', tally: Tally, today: DayNumber): Details {
  const takes = (repair: Repair) =>
    earliestRepair(repair, tally.promises.kept, today) ?? Number.POSITIVE_INFINITY;
  const rest = (repair: Repair) => `${repair.on} ${repair.of} ${repair.severity} ${repair.resolved}`;
  const worst = tally.repairs
    .filter((repair) => !isRepaired(repair, today) && (code === 'X2' || repair.severity !== 'minor'))
    .reduce<Repair | null>((found, repair) => {
      if (!found || takes(repair) > takes(found)) return repair;
      return takes(repair) === takes(found) && rest(repair) > rest(found) ? repair : found;
    }, null);
  if (!worst) return {};
  const { of, severity, on, resolved, kept, keptNeeded, daysNeeded } = worst;
  return {
    breach: {
      of,
      severity,
      on: dateOf(on),
      resolved: resolved !== null,
      kept,
      keptNeeded,
      days: resolved === null ? 0 : today - resolved,
      daysNeeded,
    },
  };
}
