import { addDays, type CalendarDate, type DayNumber, dayNumber } from './calendar';
import { distinctDays } from './days';
import type { Evidence, Grant, Subject } from './evidence';
import { POLICY } from './policy';
import { resolvedDay } from './promises';
import { balanceOf } from './reciprocity';
import { isOutcomeOf } from './record';
import { ofType } from './tally';
import { spansOf } from './timeline';

const MOST_PROMISES = 64;

/** Only the latest hardship and the latest good news matter: older ones weigh less, and one answer answers them all. */
export function newsIn(past: readonly Evidence[], asOf: CalendarDate) {
  const moments = ofType(past, 'moment').filter((moment) => moment.from === 'me');
  const life = ofType(past, 'life');
  const consoled = latest(moments.filter((moment) => moment.kind === 'consoled'));
  const celebrated = latest(moments.filter((moment) => moment.kind === 'celebrated'));
  const hardship = latest(life.filter((news) => news.news === 'hardship'));
  const goodNews = latest(life.filter((news) => news.news === 'good'));
  const stillMatters = addDays(asOf, -POLICY.nurture.checkIn.until);
  return {
    hardship: hardship && !(consoled && consoled >= hardship) ? hardship : null,
    goodNews: goodNews && !(celebrated && celebrated >= goodNews) ? goodNews : null,
    consoled: distinct(
      moments
        .filter((moment) => moment.kind === 'consoled' && moment.on >= stillMatters)
        .map((moment) => moment.on),
    ),
  };
}

/** Days by which something was promised to them that is still open, earliest first. */
export function promisedDays(past: readonly Evidence[], today: DayNumber): CalendarDate[] {
  const open = ofType(past, 'promise').filter(
    (promise) => promise.by === 'me' && promise.status !== 'released' && resolvedDay(promise, today) === null,
  );
  return distinct(open.flatMap((promise) => (promise.due ? [promise.due] : []))).slice(0, MOST_PROMISES);
}

/** Any touch is a word spoken; only the word that waits for an answer must not be a sales pitch (fine print). */
export function lastWords(past: readonly Evidence[]) {
  const touches = ofType(past, 'touch');
  const theirs = latest(touches.filter((touch) => touch.spoke !== 'me'));
  const waiting = latest(touches.filter((touch) => touch.spoke === 'them' && !touch.salesy));
  const answer = latest(touches.filter((touch) => touch.spoke !== 'them' && !touch.salesy));
  const mine = distinct(
    touches
      .filter((touch) => touch.spoke === 'me' && !(theirs && touch.on <= theirs))
      .map((touch) => touch.on),
  );
  const last = mine[mine.length - 1];
  return {
    theirWord: waiting && !(answer && answer >= waiting) ? waiting : null,
    unanswered: last ? { days: Math.min(mine.length, POLICY.nurture.silence.days), last } : null,
  };
}

/** Grants with a third person in them, without an outcome since, that may still be asked about. */
export function grantedDays(subject: Subject, past: readonly Evidence[], today: DayNumber): CalendarDate[] {
  const asked = ofType(past, 'ask')
    .filter((ask) => ask.decision === 'granted')
    .map((ask): Grant => ({ on: ask.decidedOn ?? ask.on, request: ask.request, area: ask.area }));
  const outcomes = ofType(past, 'outcome');
  const { after, weeks } = POLICY.nurture.outcome;
  const open = [...(subject.granted ?? []), ...asked].filter(
    (grant) =>
      ['match', 'introduce', 'recommend', 'refer'].includes(grant.request) &&
      dayNumber(grant.on) + after + 7 * weeks > today &&
      !outcomes.some((outcome) => isOutcomeOf(outcome, grant)),
  );
  return distinct(open.map((grant) => grant.on));
}

/** The days on which old help leaves the ledger are the only ones on which the balance turns by itself. */
export function balanceSpans(past: readonly Evidence[], today: DayNumber) {
  const { window, points } = POLICY.ledger;
  const help = ofType(past, 'help')
    .map(({ on, direction, size }) => ({ leaves: dayNumber(on) + window, direction, points: points[size] }))
    .filter(({ leaves }) => leaves > today)
    .sort((a, b) => a.leaves - b.leaves);
  const sums = { given: 0, received: 0 };
  for (const each of help) sums[each.direction] += each.points;
  const kindness: { on: DayNumber; holds: boolean }[] = [];
  const energy: { on: DayNumber; holds: boolean }[] = [];
  let gone = 0;
  for (const on of [today, ...distinctDays(help.map(({ leaves }) => leaves))]) {
    for (let next = help[gone]; next && next.leaves <= on; next = help[++gone]) {
      sums[next.direction] -= next.points;
    }
    const { balance } = balanceOf(sums.given, sums.received);
    kindness.push({ on, holds: balance >= POLICY.nurture.kindness.from });
    energy.push({
      on,
      holds: balance <= POLICY.nurture.energy.to && sums.given >= POLICY.nurture.energy.given,
    });
  }
  return { kindness: spansOf(kindness), energy: spansOf(energy) };
}

/** The first day after `asOf` on which something in the history begins to count. */
export function firstNews(history: readonly Evidence[], asOf: CalendarDate): CalendarDate | null {
  let first: CalendarDate | null = null;
  for (const event of history) {
    const days = [
      event.on,
      'resolvedOn' in event ? event.resolvedOn : undefined,
      'amendsOn' in event ? event.amendsOn : undefined,
      'decidedOn' in event ? event.decidedOn : undefined,
    ];
    for (const day of days) if (day && day > asOf && (first === null || day < first)) first = day;
  }
  return first;
}

function latest(events: readonly { on: CalendarDate }[]): CalendarDate | undefined {
  let last: CalendarDate | undefined;
  for (const { on } of events) if (last === undefined || on > last) last = on;
  return last;
}

function distinct(days: readonly CalendarDate[]): CalendarDate[] {
  return [...new Set(days)].sort();
}
