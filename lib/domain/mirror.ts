import { addDays, type CalendarDate, dayNumber } from './calendar';
import type { Evidence, RequestKind } from './evidence';
import { measuresAt } from './measures';
import { GATE, POLICY, rank, STAGE_NAMES } from './policy';
import { criterionReason, failing, type Reason } from './reasons';
import { shownOf } from './shown';
import { eligibleBy } from './stages';
import { tallyOf } from './tally';
import { dayOfMonth } from './words';

/** The question before every ask of one's own (S4-18). */
export const FACE_TO_FACE = 'Would you ask this directly to their face?';

/** An ask of mine to them, and what they said. */
export type OwnAsk = { on: CalendarDate; kind: RequestKind; declined?: boolean };

/** What stands between me and asking. */
export type MirrorLack = {
  code: 'MASS' | 'STAGE' | 'GIVEN' | 'RECENT' | 'DECLINED';
  what: string;
  next: string;
};

/** Fine, or what is missing; `reasons` are the criteria of the ring that our own evidence does not meet. Advice only. */
export type Mirror = { fine: boolean; missing: MirrorLack[]; reasons: Reason[] };

/**
 * "Before you ask" (model.md, section 8, mirror gate): fine ⇔ our shared evidence reaches the ring that I would ask
 * of them for the same kind, I have given help at least once, no ask of mine to them is fewer than 90 days old, and
 * none was declined for the same kind. A mass request is fine with nobody.
 */
export function beforeYouAsk(
  history: readonly Evidence[],
  kind: RequestKind,
  mine: readonly OwnAsk[],
  today: CalendarDate,
): Mirror {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const measures = measuresAt(tally, on);
  const { stage } = GATE[kind];
  const past = mine.filter((ask) => ask.on <= today);
  const latest = past.reduce<CalendarDate | null>((day, ask) => (day && day > ask.on ? day : ask.on), null);
  const missing: MirrorLack[] = [];
  if (stage === null) missing.push({ code: 'MASS', ...MASS });
  const near = stage === null || rank(eligibleBy(measures)) >= rank(stage);
  if (stage !== null && !near) {
    missing.push({
      code: 'STAGE',
      what: `You would want somebody who asks you for this to be ${STAGE_NAMES[stage]}; the two of you are not there yet`,
      next: 'Get to know each other first',
    });
  }
  if (measures.given < POLICY.practice.mirror.given) missing.push({ code: 'GIVEN', ...GIVEN });
  if (latest !== null && on - dayNumber(latest) < POLICY.practice.mirror.within) {
    const free = addDays(latest, POLICY.practice.mirror.within);
    missing.push({
      code: 'RECENT',
      what: `You asked them for something on ${dayOfMonth(latest)}`,
      next: `Give them room, until ${dayOfMonth(free)}`,
    });
  }
  if (past.some((ask) => ask.kind === kind && ask.declined)) missing.push({ code: 'DECLINED', ...DECLINED });
  const reasons =
    stage === null || near
      ? []
      : shownOf(failing(stage, measures).map((criterion) => criterionReason(criterion, measures, tally, on)));
  return { fine: missing.length === 0, missing, reasons };
}

const MASS = { what: 'This would go to everybody', next: 'Ask one person, whom it helps' };
const GIVEN = { what: 'You have not yet helped them', next: 'Do them a five-minute favour first' };
const DECLINED = { what: 'They said no to this before', next: 'Let their no stand' };
