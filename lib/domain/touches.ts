import { type DayNumber, dayNumber, mondayOf, monthNumber } from './calendar';
import { anyWithin, type Days, distinctDays, hasDay } from './days';
import type { Touch } from './evidence';
import { POLICY } from './policy';

/** Contact, counted in distinct days. Salesy touches are no evidence at all, neither warm nor cold (S0-4, S1-16). */
export type Touches = {
  contact: Days;
  /** Of all time: knowing somebody survives a second chance. */
  twoWayEver: Days;
  /** Since the epoch, like all below. */
  twoWay: Days;
  /** Calendar months of these days. */
  months: ReadonlySet<number>;
  warm: Days;
  /** ISO weeks of these days, each named by its Monday. */
  warmWeeks: ReadonlySet<DayNumber>;
  cold: Days;
  initiative: Days;
  /** Their words that nobody answered yet: a word of mine within seven days makes the day two-way. */
  unanswered: Days;
  /** Those of them that would then be warm days. */
  unansweredWarm: Days;
};

/** Counts the touches of a past (model.md, section 2). `askDays`: the days on which they asked for something. */
export function tallyTouches(touches: readonly Touch[], askDays: Days, epoch: DayNumber): Touches {
  const spoken = touches.filter((touch) => !touch.salesy);
  const since =
    epoch === Number.NEGATIVE_INFINITY ? spoken : spoken.filter((touch) => dayNumber(touch.on) >= epoch);
  const { twoWay, unanswered } = pair(since);
  const cold = daysWhere(since, (touch) => touch.spoke !== 'me' && touch.warmth <= -1);
  const kind = daysWhere(since, (touch) => touch.spoke !== 'me' && touch.warmth >= 1);
  const warmAndNotCold = kind.filter((day) => !hasDay(cold, day));
  const warm = warmAndNotCold.filter((day) => hasDay(twoWay, day));
  return {
    contact: daysWhere(spoken, () => true),
    twoWayEver: since === spoken ? twoWay : pair(spoken).twoWay,
    twoWay,
    months: monthsOf(twoWay),
    warm,
    warmWeeks: weeksOf(warm),
    cold,
    initiative: daysWhere(since, (touch) => startedBy(touch) === 'them' && touch.warmth >= 0).filter(
      (day) => !hasDay(askDays, day),
    ),
    unanswered,
    unansweredWarm: warmAndNotCold.filter((day) => hasDay(unanswered, day)),
  };
}

/** ISO weeks of these days, each named by its Monday. */
export function weeksOf(days: Days): ReadonlySet<DayNumber> {
  return new Set(days.map((day) => mondayOf(day)));
}

/** Calendar months of these days, each as a count of months. */
export function monthsOf(days: Days): ReadonlySet<number> {
  return new Set(days.map((day) => monthNumber(day)));
}

/** Who started a touch: as said, else they if only they spoke, else me (fine print). */
export function startedBy(touch: Touch): 'me' | 'them' {
  return touch.startedBy ?? (touch.spoke === 'them' ? 'them' : 'me');
}

/** Two-way days, and their days still waiting for a word of mine within the pairing window on either side. */
function pair(touches: readonly Touch[]): { twoWay: Days; unanswered: Days } {
  const mine = daysWhere(touches, (touch) => touch.spoke === 'me');
  const theirs = daysWhere(touches, (touch) => touch.spoke === 'them');
  const both = daysWhere(touches, (touch) => touch.spoke === 'both');
  const paired = theirs.filter((day) =>
    anyWithin(mine, day - POLICY.pairingWindow, day + POLICY.pairingWindow),
  );
  const twoWay = distinctDays([...both, ...paired]);
  return { twoWay, unanswered: theirs.filter((day) => !hasDay(twoWay, day)) };
}

function daysWhere(touches: readonly Touch[], holds: (touch: Touch) => boolean): Days {
  return distinctDays(touches.filter(holds).map((touch) => dayNumber(touch.on)));
}
