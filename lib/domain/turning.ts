import type { Attention } from './attention';
import { addDays, type CalendarDate, type DayNumber, dateOf, dayNumber, yearlyDay, yearOf } from './calendar';
import { POLICY } from './policy';
import { asksOutcome, dormantDays, hasRhythm, isHushed } from './rhythm';
import { isShut } from './shut';
import { inSpans } from './timeline';

/**
 * Everything that the cadence score depends on, except the silence: ring, inner circle, cadence, and the letters of
 * the reasons that count on top (K kindness, O outcome, S one step, G give space, E energy). Within one class, longer
 * silence never scores lower until dormant, so a list by silence is a list by score. Null for whom silence never
 * brings up.
 */
export function rhythmClass(attention: Attention, today: CalendarDate): string | null {
  const on = dayNumber(today);
  if (
    isShut(attention) ||
    !hasRhythm(attention) ||
    attention.silentSince === null ||
    isHushed(attention, on)
  ) {
    return null;
  }
  const letters = [
    inSpans(attention.kindness, today) ? 'K' : '',
    asksOutcome(attention, on) ? 'O' : '',
    inSpans(attention.oneStep, today) ? 'S' : '',
    (attention.unanswered?.days ?? 0) >= POLICY.nurture.giveSpace.days ? 'G' : '',
    inSpans(attention.energy, today) ? 'E' : '',
  ];
  const ring = attention.inner ? `${attention.stage}+inner` : attention.stage;
  return `${ring}/${attention.cadence}/${letters.join('')}`;
}

/** Days of silence from which somebody of a rhythm class is due for a talk. */
export function dueAfter(rhythm: string): number {
  return Number(rhythm.split('/')[1]);
}

/** Days of silence from which somebody of a rhythm class is dormant. */
export function dormantAfter(rhythm: string): number {
  return dormantDays(dueAfter(rhythm));
}

/** Days from … until, both included. */
export type Window = { from: CalendarDate; until: CalendarDate };

const FOREVER = 4000000;

/** What the list of a week is searched by, without reading digests: see the four functions below. */
export type SummaryIndex = {
  rhythmClass: string | null;
  silentSince: CalendarDate | null;
  matter: Window | null;
  turnsOn: CalendarDate | null;
};

/** The search keys of a digest, right until the day before `turnsOn`. */
export function summaryIndex(attention: Attention, today: CalendarDate): SummaryIndex {
  return {
    rhythmClass: rhythmClass(attention, today),
    silentSince: attention.silentSince,
    matter: matterWindow(attention, today),
    turnsOn: turnsOn(attention, today),
  };
}

/**
 * The first window, not over yet on `today`, in which any reason other than silence could list them in the week of a
 * day: of those that have begun the one that lasts longest, else the next to begin; null if there is none. Too wide is
 * allowed, too narrow is not.
 */
export function matterWindow(attention: Attention, today: CalendarDate): Window | null {
  const [from, until] = firstMatter(mattersOf(attention, dayNumber(today)), dayNumber(today)) ?? [];
  return from === undefined || until === undefined ? null : { from: dateOf(from), until: dateOf(until) };
}

/**
 * The next day after `today` on which the eligible ring, the rhythm class or the window of matters may change by
 * passing time alone, or on which the history already names news; null if none is in sight. Too early is allowed.
 */
export function turnsOn(attention: Attention, today: CalendarDate): CalendarDate | null {
  const { unanswered, newsOn } = attention;
  const { after, weeks } = POLICY.nurture.outcome;
  const spans = [...attention.kindness, ...attention.energy, ...attention.oneStep];
  const days: (CalendarDate | null)[] = [
    ...attention.eligible.map(({ from }) => from),
    ...spans.flatMap((span) => [span.from, span.until && addDays(span.until, 1)]),
    ...attention.granted.flatMap((day) => [addDays(day, after), addDays(day, after + 7 * weeks)]),
    unanswered && addDays(unanswered.last, POLICY.nurture.silence.within + 1),
    ...windowTurns(attention, dayNumber(today)),
    newsOn,
  ];
  const later = days.filter((day) => day !== null && day > today).sort();
  return later[0] ?? null;
}

type Matter = [from: DayNumber, until: DayNumber];

function firstMatter(matters: readonly Matter[], on: DayNumber): Matter | undefined {
  return matters
    .filter(([, until]) => until >= on)
    .sort(([a, aUntil], [b, bUntil]) => Math.max(a, on) - Math.max(b, on) || bUntil - aUntil)[0];
}

/** The day after the window, and the days within it on which one that lasts longer begins. */
function windowTurns(attention: Attention, on: DayNumber): CalendarDate[] {
  const matters = mattersOf(attention, on);
  const first = firstMatter(matters, on);
  if (!first) return [];
  const [, end] = first;
  const longer = matters.filter(([from, until]) => from > on && from <= end && until > end);
  return [end + 1, ...longer.map(([from]) => from)].map(dateOf);
}

function mattersOf(attention: Attention, on: DayNumber): Matter[] {
  if (isShut(attention)) return [];
  const rules = POLICY.nurture;
  const after = (day: CalendarDate | null, from: number, until: number): Matter[] =>
    day === null ? [] : [[dayNumber(day) + from, dayNumber(day) + until]];
  const year = yearOf(on);
  return [
    ...after(attention.hardship, 0, rules.hardship.until),
    ...attention.consoled.flatMap((day) => after(day, rules.checkIn.from, rules.checkIn.until)),
    ...after(attention.promised[0] ?? null, -6, FOREVER),
    ...attention.dates.flatMap(({ month, day }) =>
      [year - 1, year, year + 1, year + 2].map((each): Matter => {
        const falls = yearlyDay(month, day, each);
        return [falls - 6, falls + 6];
      }),
    ),
    ...after(attention.goodNews, 0, rules.celebrate.until),
    ...after(attention.theirWord, 0, rules.answer.until),
    ...attention.granted.flatMap((day) =>
      after(day, rules.outcome.after, rules.outcome.after + 7 * rules.outcome.weeks - 1),
    ),
    ...attention.kindness.map(
      (span): Matter => [dayNumber(span.from), span.until ? dayNumber(span.until) : FOREVER],
    ),
  ];
}
