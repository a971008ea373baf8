import { type Attention, cadenceOf } from './attention';
import { type CalendarDate, type DayNumber, dayNumber, daysBetween } from './calendar';
import type { Subject } from './evidence';
import { POLICY } from './policy';

type Rhythmic = Pick<Attention, 'stage' | 'inner' | 'cadence'>;

/** Days of silence on a day; none for somebody never met and never added. */
export function silenceOf({ silentSince }: Attention, on: DayNumber): number {
  return silentSince === null ? 0 : Math.max(0, on - dayNumber(silentSince));
}

/** Whether silence alone may bring them up: they have a rhythm, and are no stranger without intention. */
export function hasRhythm({ cadence, stage, intention }: Attention): boolean {
  return cadence !== null && (stage !== 'stranger' || intention);
}

/** Three unanswered days of mine, the last at most 180 days ago: I must not become the pest. */
export function isHushed({ unanswered }: Attention, on: DayNumber): boolean {
  const { days, within } = POLICY.nurture.silence;
  return unanswered !== null && unanswered.days >= days && on - dayNumber(unanswered.last) <= within;
}

/** Days of silence from which somebody is dormant: max(365, 4 × cadence) (model.md, section 0). */
export function dormantDays(cadence: number): number {
  return Math.max(POLICY.dormant.days, POLICY.dormant.cadences * cadence);
}

/** Whether the silence is so long that only "one to rekindle" fits. */
export function isDormant(attention: Attention, on: DayNumber): boolean {
  const { cadence } = attention;
  return cadence !== null && hasRhythm(attention) && silenceOf(attention, on) >= dormantDays(cadence);
}

/** CADENCE: round(w × (10 + 100 × (0.5 − f))) with f = 2^(−d / cadence), from d = cadence until dormant; else 0. */
export function cadencePoints(attention: Attention, on: DayNumber): number {
  const silence = silenceOf(attention, on);
  const { cadence } = attention;
  if (cadence === null || silence < cadence || isDormant(attention, on)) return 0;
  const { base, slope } = POLICY.nurture.cadence;
  return Math.round(weightOf(attention) * (base + slope * (0.5 - freshness(silence, cadence))));
}

/** WAITING: one point for every whole week past due, while CADENCE counts. */
export function waitingPoints(attention: Attention, on: DayNumber): number {
  if (attention.cadence === null || cadencePoints(attention, on) === 0) return 0;
  return Math.floor((silenceOf(attention, on) - attention.cadence) / 7);
}

/** Freshness f = 2^(−d / cadence): 1 on the day of a talk, one half when the next is due. */
export function freshness(silence: number, cadence: number): number {
  return 2 ** (-silence / cadence);
}

/**
 * How fresh somebody is on a day, 1 … 0, since their last talk or since they were added; whoever has no rhythm of
 * their own pales by that of their ring. Display only.
 */
export function freshnessOn(
  subject: Pick<Subject, 'confirmedStage' | 'inner' | 'cadenceDays'>,
  since: CalendarDate | null,
  today: CalendarDate,
): number {
  if (since === null) return 1;
  const cadence = cadenceOf(subject) ?? POLICY.cadence[subject.confirmedStage];
  return freshness(Math.max(0, daysBetween(since, today)), cadence);
}

/** Weight of a ring in the cadence score; the inner circle has its own. */
function weightOf({ inner, stage }: Rhythmic): number {
  return inner ? POLICY.weight.inner : POLICY.weight[stage];
}

/** "How did it go?": from the 21st day after a grant, for three weeks, so three weekly lists at most. */
export function asksOutcome({ granted }: Attention, on: DayNumber): boolean {
  const { after, weeks } = POLICY.nurture.outcome;
  return granted.some((day) => {
    const since = on - dayNumber(day);
    return since >= after && since < after + 7 * weeks;
  });
}
