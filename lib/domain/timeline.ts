import { type CalendarDate, type DayNumber, dateOf, firstOfMonth, mondayOf, monthNumber } from './calendar';
import { countFrom, distinctDays } from './days';
import { earliestOf } from './earliest';
import type { Stage } from './evidence';
import { type Measures, measuresAt, moodStart, startOf } from './measures';
import { nearer, POLICY, rank, STAGES } from './policy';
import { failing } from './reasons';
import { eligibleBy } from './stages';
import type { Tally } from './tally';

/** Days from … until, both included; without an end it goes on. */
export type Span = { from: CalendarDate; until: CalendarDate | null };

/** How a relationship goes on if nothing happens: the eligible ring from each day on, and when one step is missing. */
export type Timeline = { eligible: { from: CalendarDate; stage: Stage }[]; oneStep: Span[] };

/** More turns than this are cut off; a history would need dozens of breaks and overdue promises to reach it. */
const MOST_SPANS = 64;

/** The ring to go for: the one after the confirmed ring, or after the eligible one where the evidence is ahead; null at the centre. */
export function nextRing(confirmed: Stage, eligible: Stage): Stage | null {
  return STAGES[rank(nearer(confirmed, eligible)) + 1] ?? null;
}

/** Evaluates a tally on its own day and on every later day on which passing time alone could change the answer. */
export function timelineOf(tally: Tally, confirmed: Stage): Timeline {
  const eligible: Timeline['eligible'] = [];
  const steps: { on: DayNumber; holds: boolean }[] = [];
  for (const on of turningDays(tally)) {
    const measures = measuresAt(tally, on);
    const stage = eligibleBy(measures);
    if (eligible[eligible.length - 1]?.stage !== stage) eligible.push({ from: dateOf(on), stage });
    steps.push({ on, holds: isOneStepAway(tally, measures, confirmed, on) });
  }
  return { eligible: eligible.slice(0, MOST_SPANS), oneStep: spansOf(steps) };
}

/**
 * ONE_STEP: exactly one criterion up to the next ring is missing, and acting today could meet it. What only waiting
 * can bring is no step (model.md, section 6, "exactly one actionable criterion").
 */
export function isOneStepAway(tally: Tally, measures: Measures, confirmed: Stage, on: DayNumber): boolean {
  const next = nextRing(confirmed, eligibleBy(measures));
  const [missing, ...more] = next ? failing(next, measures) : [];
  return missing !== undefined && more.length === 0 && earliestOf(missing.code, tally, on) === on;
}

/** Joins consecutive days on which something holds into spans. */
export function spansOf(steps: readonly { on: DayNumber; holds: boolean }[]): Span[] {
  const spans: Span[] = [];
  let from: DayNumber | null = null;
  for (const { on, holds } of steps) {
    if (holds && from === null) from = on;
    if (!holds && from !== null) {
      spans.push({ from: dateOf(from), until: dateOf(on - 1) });
      from = null;
    }
  }
  if (from !== null) spans.push({ from: dateOf(from), until: null });
  return spans.slice(0, MOST_SPANS);
}

/** Whether a day lies in one of the spans. */
export function inSpans(spans: readonly Span[], on: CalendarDate): boolean {
  return spans.some((span) => span.from <= on && (span.until === null || on <= span.until));
}

/** Today, and every later day on which a comparison with passing time may turn. Too many are harmless, too few are not. */
function turningDays(tally: Tally): readonly DayNumber[] {
  const { today, touches, promises, repairs } = tally;
  const start = startOf(tally);
  const days: DayNumber[] = [
    today + 1,
    mondayOf(today) + 7,
    firstOfMonth(monthNumber(today) + 1),
    ...promises.overdueFrom,
    ...promises.broken.map((promise) => promise.on + POLICY.broken.expires + 1),
    ...repairs.flatMap(({ resolved, daysNeeded }) => (resolved === null ? [] : [resolved + daysNeeded])),
    ...touches.unanswered.map((day) => day + POLICY.pairingWindow + 1),
  ];
  if (start !== undefined) days.push(start + POLICY.trusted.age, start + POLICY.friend.age);
  const firstWarm = touches.warm[0];
  if (firstWarm !== undefined) days.push(firstWarm + POLICY.liked.span);
  if (countFrom(touches.cold, moodStart(today)) > 0) {
    days.push(...[...touches.warm, ...touches.cold].map((day) => day + POLICY.moodWindow));
  }
  return [today, ...distinctDays(days.filter((day) => day > today))];
}
