import { type CalendarDate, dateOf, dayNumber } from './calendar';
import { lastOf } from './days';
import { balanceSpans, firstNews, grantedDays, lastWords, newsIn, promisedDays } from './digest';
import type { Evidence, Stage, Standing, Subject, YearlyDate } from './evidence';
import { POLICY, POLICY_VERSION } from './policy';
import { tallyOf } from './tally';
import { type Span, timelineOf } from './timeline';

/**
 * What the weekly list needs to know of a person, small enough to stand in their row: plain JSON, days instead of
 * yes and no. `nudge` reads from it, for any day from `asOf` on, exactly what it would read from the whole history,
 * as long as nothing new is written down. Evidence dated after `asOf` counts as new: see `newsOn`.
 */
export type Attention = {
  policy: number;
  asOf: CalendarDate;
  id: string;
  stage: Stage;
  standing: Standing;
  inner: boolean;
  intention: boolean;
  /** Days between talks; null for "no rhythm". */
  cadence: number | null;
  snoozedUntil: CalendarDate | null;
  dates: YearlyDate[];
  /** The last two-way day, else the day they were added. */
  silentSince: CalendarDate | null;
  /** Their latest hardship, unless I consoled them since. */
  hardship: CalendarDate | null;
  /** Days on which I consoled them. */
  consoled: CalendarDate[];
  /** Their latest good news, unless I celebrated since. */
  goodNews: CalendarDate | null;
  /** Days by which I promised something that is still open. */
  promised: CalendarDate[];
  /** Their last word, if no word of mine followed; sales do not count. */
  theirWord: CalendarDate | null;
  /** Distinct days of mine after their last word, up to three, and the last of them. */
  unanswered: { days: number; last: CalendarDate } | null;
  /** Days of grants whose outcome is not known. */
  granted: CalendarDate[];
  /** When the balance says: return some kindness; and when: protect your energy. */
  kindness: Span[];
  energy: Span[];
  oneStep: Span[];
  eligible: { from: CalendarDate; stage: Stage }[];
  /** The first day after `asOf` that the history already names. */
  newsOn: CalendarDate | null;
};

/** The digest of one person (see `Attention`); computed whenever something is written down about them. */
export function attention(subject: Subject, history: readonly Evidence[], asOf: CalendarDate): Attention {
  const today = dayNumber(asOf);
  const tally = tallyOf(history, today);
  const past = history.filter((event) => event.on <= asOf);
  const lastTalk = lastOf(tally.touches.twoWayEver);
  return {
    policy: POLICY_VERSION,
    asOf,
    id: subject.id,
    stage: subject.confirmedStage,
    standing: subject.standing,
    inner: subject.inner === true,
    intention: subject.intention === true,
    cadence: cadenceOf(subject),
    snoozedUntil: subject.snoozedUntil ?? null,
    dates: (subject.dates ?? []).map(({ kind, month, day }) => ({ kind, month, day })),
    silentSince: lastTalk === undefined ? (subject.addedOn ?? null) : dateOf(lastTalk),
    ...newsIn(past, asOf),
    promised: promisedDays(past, today),
    ...lastWords(past),
    granted: grantedDays(subject, past, today),
    ...balanceSpans(past, today),
    ...timelineOf(tally, subject.confirmedStage),
    newsOn: firstNews(history, asOf),
  };
}

/**
 * Days between talks: the person's own rhythm, else that of the inner circle (where the flag is set, whatever the
 * ring) or of their confirmed ring; null for none.
 */
export function cadenceOf(subject: Pick<Subject, 'confirmedStage' | 'inner' | 'cadenceDays'>): number | null {
  if (subject.cadenceDays === null) return null;
  if (subject.cadenceDays !== undefined) return Math.max(1, subject.cadenceDays);
  return subject.inner ? POLICY.cadence.inner : POLICY.cadence[subject.confirmedStage];
}
