import { addDays, type CalendarDate } from './calendar';
import type { AskDecision, RequestKind } from './evidence';
import { POLICY } from './policy';

/** Where an ask stands. Deferred comes back on its day; granted is final. */
export type AskState = 'open' | AskDecision;

/** What the owner may do with an ask; `reconsider` opens a declined, ignored or deferred one again. */
export type AskAnswer = AskDecision | 'reconsider';

/** Why an answer is not taken. */
export type AnswerRefusal =
  | 'FINAL'
  | 'SAME'
  | 'RECONSIDER_FIRST'
  | 'NOT_GRANTED'
  | 'NO_DAY'
  | 'DAY_TOO_SOON'
  | 'DAY_TOO_FAR';

/** The next state, with the day on which a deferred ask comes back; or why not, in words. */
export type AnswerRuling =
  | { ok: true; state: AskState; until: CalendarDate | null }
  | { ok: false; code: AnswerRefusal; what: string };

/** The states in words. */
export const ASK_STATES: Readonly<Record<AskState, string>> = {
  open: 'Open',
  granted: 'Granted',
  declined: 'Declined',
  ignored: 'Left without an answer',
  deferred: 'Later',
};

/**
 * Where an ask stands, in words: its own state, and that some of its lines were granted where the others were not.
 * Granted is said of all of it alone.
 */
export function askStateWords(state: AskState, grantedLines: number): string {
  if (grantedLines === 0 || state === 'granted') return ASK_STATES[state];
  return `Partly granted, the rest ${REST[state]}`;
}

const REST: Readonly<Record<Exclude<AskState, 'granted'>, string>> = {
  open: 'open',
  declined: 'declined',
  ignored: 'left without an answer',
  deferred: 'later',
};

/** A line of an ask as it is told apart from the others: what for, and in which skill. */
export type Line = { kind: RequestKind; area?: string | null };

/** Whether two lines ask for the same. */
export function isSameLine(one: Line, other: Line): boolean {
  return one.kind === other.kind && (one.area ?? null) === (other.area ?? null);
}

/**
 * What an answer makes of an ask (S0-7: granted, declined, ignored, deferred, each as legitimate as the
 * others). `granted`: every line of it was really granted, by an earned verdict or an override; without it nothing
 * becomes granted. Where only some were, the other answers are about the rest. A deferred ask needs a day after today, at most 730 days ahead. Granted is final. A no, said or
 * silent, is reconsidered first, so that a stale page never turns it into something else. Answers are appended;
 * none is rewritten (T3).
 */
export function answerTo(
  state: AskState,
  answer: AskAnswer,
  given: { today: CalendarDate; until?: CalendarDate | null; granted: boolean },
): AnswerRuling {
  if (state === 'granted') return refused('FINAL');
  if (answer === 'reconsider') return state === 'open' ? refused('SAME') : taken('open');
  if (state === 'declined' || state === 'ignored') {
    return refused(answer === state ? 'SAME' : 'RECONSIDER_FIRST');
  }
  if (answer === 'granted') return given.granted ? taken('granted') : refused('NOT_GRANTED');
  return answer === 'deferred' ? deferred(given.until ?? null, given.today) : taken(answer);
}

function deferred(until: CalendarDate | null, today: CalendarDate): AnswerRuling {
  if (until === null) return refused('NO_DAY');
  if (until <= today) return refused('DAY_TOO_SOON');
  if (until > addDays(today, POLICY.practice.deferMost)) return refused('DAY_TOO_FAR');
  return taken('deferred', until);
}

function taken(state: AskState, until: CalendarDate | null = null): AnswerRuling {
  return { ok: true, state, until };
}

function refused(code: AnswerRefusal): AnswerRuling {
  return { ok: false, code, what: REFUSALS[code] };
}

const REFUSALS: Readonly<Record<AnswerRefusal, string>> = {
  FINAL: 'You granted this, and that stands. How it turns out can be noted with it.',
  SAME: 'That is what you said already.',
  RECONSIDER_FIRST: 'You have given your answer. Open it again first, if you see it differently now.',
  NOT_GRANTED: 'Not all of it is granted yet. Look at what it takes, line by line, then decide.',
  NO_DAY: 'Until which day?',
  DAY_TOO_SOON: 'Choose a day after today.',
  DAY_TOO_FAR: 'Choose a day within the next two years.',
};
