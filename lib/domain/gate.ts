import { type CalendarDate, type DayNumber, dateOf, dayNumber } from './calendar';
import type { Evidence, PromoteRequest, Stage, Standing, Subject } from './evidence';
import { measuresAt } from './measures';
import { farther, POLICY, POLICY_VERSION } from './policy';
import { type Reason, type ReasonCode, reasonsAgainst, withWords } from './reasons';
import { shownOf } from './shown';
import { OUTSIDE, SHUT } from './shut';
import { eligibleBy } from './stages';
import { type Tally, tallyOf } from './tally';

/** What the gate says. Reasons are empty exactly when it is earned. */
export type Ruling = {
  verdict: 'earned' | 'not yet' | 'never';
  eligible: Stage;
  /** min(confirmed, eligible): the ring that counts. */
  effective: Stage;
  reasons: Reason[];
  /** At most four of them. */
  shown: Reason[];
  /** "Not before" this day, a lower bound; null when earned, never, or when only a decision can help. */
  earliest: CalendarDate | null;
  /** Earned with recalled evidence, and not earned without it. */
  onYourWord: boolean;
  policy: number;
};

/**
 * The promote? gate: may I put my name to this for them (model.md, section 4)? Never by a human decision, a mass
 * request or a grave breach; else not yet while anything fails; else earned. Pure: the same subject, evidence,
 * request and day give the same ruling.
 */
export function judge(
  subject: Subject,
  history: readonly Evidence[],
  request: PromoteRequest,
  today: CalendarDate,
): Ruling {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const ruling = rule(subject, tally, request, on);
  if (ruling.verdict !== 'earned') return ruling;
  const witnessed = history.filter((event) => !isRecalled(event));
  if (witnessed.length === history.length) return ruling;
  const without = rule(subject, tallyOf(witnessed, on), request, on);
  return { ...ruling, onYourWord: without.verdict !== 'earned' };
}

/** Whether a piece came from a file, or was written down more than 30 days after its day (model.md, section 3, "Backfill"). */
export function isRecalled({ fromFile, loggedOn, on }: Evidence): boolean {
  return (
    fromFile === true ||
    (loggedOn !== undefined && dayNumber(loggedOn) - dayNumber(on) > POLICY.recalledAfter)
  );
}

/** Whether going from one standing to another is a second chance: leaving severed or pest (model.md, section 3). */
export function needsSecondChance(from: Standing, to: Standing): boolean {
  return OUTSIDE.includes(from) && !SHUT.includes(to);
}

function rule(subject: Subject, tally: Tally, request: PromoteRequest, today: DayNumber): Ruling {
  const eligible = eligibleBy(measuresAt(tally, today));
  const nevers = neverCodes(subject, tally, request).map((code) => withWords(code, 0, 0, null, {}));
  const reasons = nevers.length > 0 ? nevers : reasonsAgainst(subject, tally, request, today);
  return {
    verdict: nevers.length > 0 ? 'never' : reasons.length > 0 ? 'not yet' : 'earned',
    eligible,
    effective: farther(subject.confirmedStage, eligible),
    reasons,
    shown: shownOf(reasons),
    earliest: latestOf(reasons),
    onYourWord: false,
    policy: POLICY_VERSION,
  };
}

/** Every cause of a NEVER, in the order of model.md, section 4, step 1: each of them must be lifted. */
function neverCodes(subject: Subject, tally: Tally, request: PromoteRequest): ReasonCode[] {
  const codes: ReasonCode[] = [];
  if (request.kind === 'mass') codes.push('N1');
  if (subject.standing === 'severed') codes.push('N2');
  if (subject.standing === 'pest') codes.push('N3');
  if (subject.neverKinds?.includes(request.kind)) codes.push('N4');
  if (tally.repairs.some((breach) => breach.severity === 'grave')) codes.push('N5');
  if (subject.standing === 'memorial') codes.push('N6');
  return codes;
}

/**
 * The latest of the earliest days. A missing confirmation (C1) has no day of its own: beside other reasons their
 * day stands, alone there is none, because then only a decision can help.
 */
function latestOf(reasons: readonly Reason[]): CalendarDate | null {
  const days = reasons.flatMap((reason) => (reason.earliest === null ? [] : [dayNumber(reason.earliest)]));
  return days.length === 0 ? null : dateOf(Math.max(...days));
}
