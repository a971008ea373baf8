import { type CalendarDate, type DayNumber, dateOf, dayNumber } from './calendar';
import { anyWithin, type Days, distinctDays, hasDay } from './days';
import type { Breach, Evidence, Fact, Promised, Touch } from './evidence';
import { moodStart } from './measures';
import { POLICY } from './policy';
import { resolvedDay } from './promises';
import type { ReasonCode } from './reasons';
import { isShareable, ofType, type Tally, tallyOf } from './tally';
import { startedBy } from './touches';

const MOST = 12;

/**
 * The pieces of evidence behind a reason or a criterion, the very objects of the history, newest first and at most
 * twelve; what is missing has none. `area` narrows A1 and A2.
 */
export function supporting<E extends Evidence>(
  code: ReasonCode,
  history: readonly E[],
  today: CalendarDate,
  area?: string,
): E[] {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const past = history.filter((event) => dayNumber(event.on) <= on);
  const rule = BEHIND[code];
  if (!rule) return [];
  return past
    .filter(rule({ tally, past, area }))
    .sort((a, b) => dayThatCounts(b, on) - dayThatCounts(a, on))
    .slice(0, MOST);
}

type Rule = (event: Evidence) => boolean;
type RuleFor = (seen: { tally: Tally; past: readonly Evidence[]; area?: string }) => Rule;

const aFact: RuleFor = () => isFact;
const aDeepFact: RuleFor = () => (event) => isFact(event) && event.depth >= POLICY.deep;
const anyTalk: RuleFor = ({ tally }) => spokenOn(tally.touches.twoWayEver);
const aTalk: RuleFor = ({ tally }) => spokenOn(tally.touches.twoWay);
const theFirstTalk: RuleFor = ({ tally }) => spokenOn(tally.touches.twoWay.slice(0, 1));
const aWarmTalk: RuleFor = ({ tally }) =>
  spokenOn(tally.touches.warm, (touch) => touch.spoke !== 'me' && touch.warmth >= 1);
const theirInitiative: RuleFor = ({ tally }) =>
  spokenOn(tally.touches.initiative, (touch) => startedBy(touch) === 'them' && touch.warmth >= 0);
const aKeptPromise: RuleFor =
  ({ tally }) =>
  (event) =>
    isTheirPromise(event, tally) && event.status === 'kept';
const aMoment =
  (from: 'me' | 'them'): RuleFor =>
  ({ tally }) =>
  (event) =>
    event.type === 'moment' && event.from === from && isSince(event, tally);
const aBreach =
  (counts: (breach: Breach) => boolean = () => true): RuleFor =>
  ({ tally }) =>
  (event) =>
    isBreach(event, tally.epoch) && counts(event);
const theirWork: RuleFor =
  ({ area }) =>
  (event) =>
    isWork(event, area);

/** Which pieces stand behind which code; a code without any has nothing to point at. */
const BEHIND: Partial<Record<ReasonCode, RuleFor>> = {
  K1: aFact,
  K2: aFact,
  K3: ({ tally }) => spokenOn(tally.touches.contact),
  K4: anyTalk,
  L1: aWarmTalk,
  L2: aWarmTalk,
  L3: aWarmTalk,
  L4: theirInitiative,
  L5: ({ tally }) =>
    spokenOn(
      tally.touches.cold.filter((day) => day >= moodStart(tally.today)),
      (touch) => touch.spoke !== 'me' && touch.warmth <= -1,
    ),
  L6: aDeepFact,
  T1: theFirstTalk,
  T2: aTalk,
  T3: aKeptPromise,
  T4:
    ({ tally }) =>
    (event) =>
      isTheirPromise(event, tally),
  T5: ({ tally, past }) => helpWithItsStrings(past, tally),
  T6:
    ({ tally }) =>
    (event) =>
      event.type === 'help' && event.direction === 'given' && isSince(event, tally),
  F1: theFirstTalk,
  F2: aWarmTalk,
  F3: aTalk,
  F4: aFact,
  F5: aDeepFact,
  F6: theirInitiative,
  F7: aKeptPromise,
  F8: aMoment('me'),
  F9: aMoment('them'),
  X1: aBreach((breach) => breach.severity !== 'minor'),
  X2: aBreach(),
  N5: aBreach((breach) => breach.severity === 'grave'),
  A1: theirWork,
  A2: theirWork,
  R1: anyTalk,
  H2: () => (event) => isFact(event) && isShareable(event),
};

function isSince(event: Evidence, { epoch }: Tally): boolean {
  return dayNumber(event.on) >= epoch;
}

function isFact(event: Evidence): event is Fact {
  return event.type === 'fact';
}

/** The touches that made these days count. Salesy ones never do. */
function spokenOn(days: Days, holds: (touch: Touch) => boolean = () => true): Rule {
  return (event) =>
    event.type === 'touch' && !event.salesy && hasDay(days, dayNumber(event.on)) && holds(event);
}

/** Kept or broken since the epoch, or open and long past its day. */
function isTheirPromise(event: Evidence, { epoch, today }: Tally): event is Promised {
  if (event.type !== 'promise' || event.by !== 'them' || event.status === 'released') return false;
  const resolved = resolvedDay(event, today);
  if (resolved !== null) return resolved >= epoch;
  const overdue = event.due && today - dayNumber(event.due) > POLICY.overdue.grace;
  return Boolean(overdue) && dayNumber(event.on) >= epoch;
}

/** What they did for me, and the asks that followed too soon. */
function helpWithItsStrings(past: readonly Evidence[], tally: Tally): Rule {
  const isReceived: Rule = (event) =>
    event.type === 'help' && event.direction === 'received' && isSince(event, tally);
  const helpDays = distinctDays(
    ofType(past, 'help')
      .filter(isReceived)
      .map((help) => dayNumber(help.on)),
  );
  const follows = (day: DayNumber) => anyWithin(helpDays, day - POLICY.stringsWindow, day);
  return (event) => isReceived(event) || (event.type === 'ask' && follows(dayNumber(event.on)));
}

function isBreach(event: Evidence, epoch: DayNumber): event is Breach {
  return event.type === 'breach' && dayNumber(event.on) > epoch;
}

function isWork(event: Evidence, area: string | undefined): boolean {
  if (event.type === 'sighting') return event.area === area && event.basis === 'first-hand';
  return event.type === 'outcome' && event.area === area && event.result !== 'neutral';
}

/**
 * The day by which a piece counts: a promise by the day on which it was kept or broken, anything else by its own
 * (model.md, section 2 and fine print).
 */
export function countsOn(event: Evidence, today: CalendarDate): CalendarDate {
  return dateOf(dayThatCounts(event, dayNumber(today)));
}

function dayThatCounts(event: Evidence, today: DayNumber): DayNumber {
  return (event.type === 'promise' ? resolvedDay(event, today) : null) ?? dayNumber(event.on);
}
