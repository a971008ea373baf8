import { dayOfMonth } from './amounts';
import { addDays, type CalendarDate, dayNumber } from './calendar';
import type { Evidence, RequestKind } from './evidence';
import { measuresAt } from './measures';
import { GATE, POLICY, rank, STAGE_NAMES } from './policy';
import { criterionReason, failing, type Reason } from './reasons';
import { shownOf } from './shown';
import { eligibleBy } from './stages';
import { tallyOf } from './tally';

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

/**
 * What the mirror says, in plain words and without counting: it is about oneself, and each thing is said once. That
 * they were never helped is said of its own, and not among the criteria of the ring.
 */
export function mirrorLines({
  missing,
  reasons,
}: Pick<Mirror, 'missing'> & { reasons: readonly Pick<Reason, 'code'>[] }): { what: string; next: string }[] {
  const plain = reasons.flatMap(({ code }) => PLAIN.find(({ codes }) => codes.includes(code)) ?? []);
  return [...missing, ...new Set(plain)].map(({ what, next }) => ({ what, next }));
}

const PLAIN: readonly { codes: readonly Reason['code'][]; what: string; next: string }[] = [
  {
    codes: ['K1', 'K2'],
    what: 'You know little about them yet',
    next: 'Ask about something that isn’t work, and remember it',
  },
  { codes: ['K3', 'K4'], what: 'You have hardly talked yet', next: 'Say hello, with nothing to ask for' },
  {
    codes: ['L1', 'L2', 'L3'],
    what: 'Warm conversations take their weeks, and there have been few so far',
    next: 'Have the next one, for its own sake',
  },
  {
    codes: ['L4'],
    what: 'They have not yet begun a conversation without wanting something',
    next: 'Give them room to begin',
  },
  { codes: ['L5'], what: 'Lately it was more cold than warm between you', next: 'Clear the air first' },
  { codes: ['L6'], what: 'Nothing personal has been shared yet', next: 'Share something of yours first' },
  {
    codes: ['T1', 'T2'],
    what: 'There has not been much time yet for trust to grow',
    next: 'Give it time',
  },
  {
    codes: ['T3'],
    what: 'There have been few promises of theirs to keep so far',
    next: 'Agree on something small with them, with a day',
  },
  {
    codes: ['T4'],
    what: 'Something they promised you was not kept, or is still open',
    next: 'Ask how it stands, and let them put it right',
  },
  {
    codes: ['T5'],
    what: 'No help has come from them yet without an ask beside it',
    next: 'Let it come from them, with something small',
  },
  { codes: ['X1', 'X2'], what: 'Something between you is not mended yet', next: 'Talk about that first' },
];

const MASS = { what: 'This would go to everybody', next: 'Ask one person, whom it helps' };
const GIVEN = { what: 'You have not yet helped them', next: 'Do them a five-minute favour first' };
const DECLINED = { what: 'They said no to this before', next: 'Let their no stand' };
