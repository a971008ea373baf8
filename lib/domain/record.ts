import type { Outcome } from './evidence';
import { count } from './words';

/** What came of my word, counted: outcomes reported, noes held against pressure, thanks on both sides. */
export type RecordCounts = {
  good: number;
  neutral: number;
  bad: number;
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
  const what =
    reported === 0
      ? 'Nothing has been reported yet'
      : `${counts.good} of ${count(reported, 'time')} it went well`;
  return { ...counts, reported, hitRate: reported === 0 ? null : counts.good / reported, what };
}

/** What follows from an outcome: a bad one asks whether it was a mistake or a breach of faith (model.md, section 4). */
export function afterOutcome(result: Outcome['result']): { question: string | null; thank: boolean } {
  return result === 'bad'
    ? { question: 'Was it a mistake, or a breach of faith?', thank: false }
    : { question: null, thank: result === 'good' };
}
