import type { AskState } from './ask-answers';
import { type CalendarDate, daysBetween } from './calendar';
import type { AskReaction, Grant, Outcome } from './evidence';

/** What came of my word, counted: outcomes reported, noes held against pressure, thanks on both sides. */
export type RecordCounts = {
  good: number;
  neutral: number;
  bad: number;
  /** How many of the bad ones were put right. */
  putRight: number;
  held: number;
  thanksOwed: number;
  thanksGiven: number;
};

/** My own record, for my eyes only. */
export type MyRecord = RecordCounts & { reported: number; hitRate: number | null; what: string };

/**
 * My own record: hit rate = good / all reported outcomes, 0 … 1, and null while none is reported (model.md, section
 * 4, "Outcomes"; S1-26, S3-9). Held ground is a good thing (S0-8).
 */
export function myRecord(counts: RecordCounts): MyRecord {
  const reported = counts.good + counts.neutral + counts.bad;
  const hitRate = reported === 0 ? null : counts.good / reported;
  return { ...counts, reported, hitRate, what: recordWords(counts, reported) };
}

function recordWords({ good, neutral, putRight }: RecordCounts, reported: number): string {
  if (reported === 0) return 'Nothing has been reported yet';
  if (reported === 1)
    return `The one time you were told, it went ${good ? 'well' : neutral ? 'neither well nor badly' : putRight ? 'badly, and was put right' : 'badly'}`;
  if (good === 0) return `Of ${reported} times, none went well`;
  if (good === reported)
    return reported === 2 ? 'Both times it went well' : `All ${reported} times it went well`;
  return `${good} of ${reported} times it went well`;
}

/**
 * Whether an outcome tells of something granted: of the same check where both name one, else of its kind, and of its
 * skill where it has one, on its day or after (model.md, section 4, "Outcomes").
 */
export function isOutcomeOf(outcome: Outcome, { on, request, area, check }: Grant): boolean {
  if (outcome.check && check) return outcome.check === check;
  return outcome.request === request && outcome.on >= on && (area === undefined || outcome.area === area);
}

/** Whether a no, said or silent, was one that took some standing: to pressure, or to an ask with points (S0-6, S0-8). */
export function isHeldGround(ask: {
  state: AskState;
  points: number;
  reaction: AskReaction | null;
}): boolean {
  const saidNo = ask.state === 'declined' || ask.state === 'ignored';
  return saidNo && (ask.points > 0 || ask.reaction === 'pressure');
}

/** Whether a year has gone by since the last look back, or since the notebook began: one quiet line asks (S4-21). */
export function isReviewDue(since: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(since, today) >= 365;
}

/** What follows from an outcome: a bad one asks whether it was a mistake or a breach of faith (model.md, section 4). */
export function afterOutcome(result: Outcome['result']): { question: string | null; thank: boolean } {
  return result === 'bad'
    ? { question: 'Was it a mistake, or a breach of faith?', thank: false }
    : { question: null, thank: result === 'good' };
}
