import { addDays, type CalendarDate, daysBetween } from './calendar';
import type { RequestKind } from './evidence';
import { GATE, POLICY } from './policy';

/** Where an introduction stands; the recipient is asked first, and both before it is made (model.md, section 4). */
export type IntroductionState =
  | 'draft'
  | 'askedRecipient'
  | 'askedBoth'
  | 'bothYes'
  | 'made'
  | 'met'
  | 'closed';

/** What can happen to it. `recipient` is whoever would hear of the person. */
export type IntroductionStepName =
  | 'askRecipient'
  | 'recipientYes'
  | 'recipientNo'
  | 'askPerson'
  | 'personYes'
  | 'personNo'
  | 'made'
  | 'met'
  | 'thanked'
  | 'unthanked'
  | 'close';

/** Whether a kind of request may go the path: those that need the consent of both, and a referral with how to reach them. */
export function isOnThePath(kind: RequestKind): boolean {
  return GATE[kind].consent || kind === 'refer';
}

/** A step on its day, in the order in which they were noted. */
export type IntroductionStep = { step: IntroductionStepName; on: CalendarDate };

/** Standing consent: somebody who said once that they need not be asked. */
export type Consents = { recipient: boolean; person: boolean };

/** Either side of an introduction. */
export type IntroductionSide = keyof Consents;

/** What a path is reckoned with: who need not be asked, and which side is outside or in memory by now. */
export type IntroductionGiven = { consents: Consents; shut?: IntroductionSide };

/** Why nobody is asked while it rests. */
export const RESTS = 'It rests: nobody is to be asked while one of them is outside, or in memory.';

/** Who closed it. For the owner alone: the other side never learns it. */
export type ClosedBy = 'recipient' | 'person' | 'silence' | 'owner';

/** An introduction on a day. */
export type IntroductionView = {
  state: IntroductionState;
  /** Whose turn it is; null when nothing is to be waited for. */
  turn: 'owner' | 'recipient' | 'person' | null;
  /** The day on which silence closes it; null while nobody has been asked, and after an answer. */
  silentOn: CalendarDate | null;
  closedBy: ClosedBy | null;
  /** The side for whose sake it rests. */
  rests?: IntroductionSide;
  yes: Consents;
  madeOn: CalendarDate | null;
  metOn: CalendarDate | null;
  thanked: boolean;
  /** The steps that may come next. */
  may: readonly IntroductionStepName[];
};

/**
 * Where an introduction stands on a day, out of its steps and the standing consents. A no closes it at once and 14
 * days of silence after an asking close it quietly (the fourteenth day is the first on which it is closed); what
 * was made stays made. Where a side is outside or in memory by now (`shut`) it rests: nobody is to be asked, and
 * nothing is left but to let it go, or to note a no. Steps noted after today do not count.
 */
export function introductionOn(
  steps: readonly IntroductionStep[],
  given: IntroductionGiven,
  today: CalendarDate,
): IntroductionView {
  let at = begin(given.consents);
  for (const step of steps) if (step.on <= today) at = take(silenced(at, step.on), step, given.consents);
  const view = viewOf(silenced(at, today), given.consents);
  if (!given.shut || view.madeOn !== null || view.state === 'closed') return view;
  return { ...view, rests: given.shut, turn: null, silentOn: null, may: view.may.filter(isEnd) };
}

/**
 * Whether a step may be taken, on a day not before the last step and not after today; else a sentence that says why
 * not. Where it rests, it may only end.
 */
export function mayStep(
  steps: readonly IntroductionStep[],
  next: IntroductionStep,
  given: IntroductionGiven,
  today: CalendarDate,
): { ok: true } | { ok: false; code: 'ORDER' | 'DAY' | 'CLOSED' | 'RESTS'; what: string } {
  const last = steps.at(-1);
  if (next.on > today || (last && next.on < last.on)) {
    return { ok: false, code: 'DAY', what: 'Choose a day from the last step up to today.' };
  }
  const view = introductionOn(steps, given, next.on);
  if (view.may.includes(next.step)) return { ok: true };
  if (view.rests) return { ok: false, code: 'RESTS', what: RESTS };
  return view.state === 'closed'
    ? { ok: false, code: 'CLOSED', what: 'This introduction is closed. You may begin a new one.' }
    : { ok: false, code: 'ORDER', what: ORDER[view.state] };
}

/** What may be said to the other side of an introduction that did not come about: always the same, never the reason. */
export function shownTo(view: Pick<IntroductionView, 'state' | 'madeOn' | 'rests'>): string {
  if (view.madeOn !== null) return 'You have been introduced.';
  return view.state === 'closed' || view.rests
    ? 'It did not come together this time.'
    : 'I am looking into it; it may take a while, and it may not come together.';
}

type At = Omit<IntroductionView, 'turn' | 'silentOn' | 'may'> & { askedOn: CalendarDate | null };

function begin(consents: Consents): At {
  return {
    state: consents.recipient && consents.person ? 'bothYes' : 'draft',
    askedOn: null,
    closedBy: null,
    yes: { ...consents },
    madeOn: null,
    metOn: null,
    thanked: false,
  };
}

function isEnd(step: IntroductionStepName): boolean {
  return step === 'close' || step === 'recipientNo' || step === 'personNo';
}

/** A step that its state does not allow changes nothing, so that no order of notes skips an asking. */
function take(at: At, { step, on }: IntroductionStep, consents: Consents): At {
  if (!allowed(at, consents).includes(step)) return at;
  switch (step) {
    case 'askRecipient':
      return { ...at, state: 'askedRecipient', askedOn: on };
    case 'askPerson':
      return { ...at, state: 'askedBoth', askedOn: on };
    case 'recipientYes':
      return agreed({ ...at, askedOn: null, yes: { ...at.yes, recipient: true } });
    case 'personYes':
      return agreed({ ...at, askedOn: null, yes: { ...at.yes, person: true } });
    case 'recipientNo':
      return closed(at, 'recipient');
    case 'personNo':
      return closed(at, 'person');
    case 'made':
      return { ...at, state: 'made', madeOn: on };
    case 'met':
      return { ...at, state: 'met', metOn: on };
    case 'thanked':
      return { ...at, thanked: true };
    case 'unthanked':
      return { ...at, thanked: false };
    case 'close':
      return closed(at, 'owner');
  }
}

function agreed(at: At): At {
  return at.yes.recipient && at.yes.person ? { ...at, state: 'bothYes' } : at;
}

function closed(at: At, closedBy: ClosedBy): At {
  return { ...at, state: 'closed', askedOn: null, closedBy };
}

function silenced(at: At, day: CalendarDate): At {
  const silent = at.askedOn !== null && daysBetween(at.askedOn, day) >= POLICY.practice.introduction.silence;
  return silent ? closed(at, 'silence') : at;
}

function allowed(at: At, consents: Consents): IntroductionStepName[] {
  // Steps are never taken away: that it was noted by mistake is a step of its own.
  const thanks: IntroductionStepName[] = at.madeOn === null ? [] : [at.thanked ? 'unthanked' : 'thanked'];
  switch (at.state) {
    case 'draft':
      return [consents.recipient ? 'askPerson' : 'askRecipient', 'close'];
    case 'askedRecipient':
      return at.yes.recipient ? ['askPerson', 'close'] : ['recipientYes', 'recipientNo', 'close'];
    case 'askedBoth':
      return ['personYes', 'personNo', 'close'];
    case 'bothYes':
      return ['made', 'close'];
    case 'made':
      return ['met', ...thanks, 'close'];
    case 'met':
      return [...thanks, 'close'];
    case 'closed':
      return thanks;
  }
}

function viewOf({ askedOn, ...at }: At, consents: Consents): IntroductionView {
  const waiting = at.state === 'askedBoth' ? 'person' : 'recipient';
  const silentOn = askedOn === null ? null : addDays(askedOn, POLICY.practice.introduction.silence);
  const mine = ['draft', 'askedRecipient', 'askedBoth', 'bothYes'].includes(at.state) ? 'owner' : null;
  return {
    ...at,
    silentOn,
    turn: silentOn === null ? mine : waiting,
    may: allowed({ ...at, askedOn }, consents),
  };
}

const ORDER: Readonly<Record<IntroductionState, string>> = {
  draft: 'Ask the recipient first, then the person.',
  askedRecipient: 'The recipient has the first word.',
  askedBoth: 'Both have to say yes first.',
  bothYes: 'Both said yes. Introduce them first.',
  made: 'They have been introduced already.',
  met: 'They have met already.',
  closed: 'This introduction is closed. You may begin a new one.',
};
