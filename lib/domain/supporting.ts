import { type CalendarDate, type DayNumber, dayNumber } from './calendar';
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
  return past
    .filter(ruleFor(code, tally, past, area))
    .sort((a, b) => dayThatCounts(b, on) - dayThatCounts(a, on))
    .slice(0, MOST);
}

type Rule = (event: Evidence) => boolean;

function ruleFor(code: ReasonCode, tally: Tally, past: readonly Evidence[], area?: string): Rule {
  const { touches, epoch, today } = tally;
  const since = (event: Evidence) => dayNumber(event.on) >= epoch;
  switch (code) {
    case 'K1':
    case 'K2':
    case 'F4':
      return (event) => event.type === 'fact';
    case 'L6':
    case 'F5':
      return (event) => isFact(event) && event.depth >= POLICY.deep;
    case 'H2':
      return (event) => isFact(event) && isShareable(event);
    case 'K3':
      return spokenOn(touches.contact);
    case 'K4':
    case 'R1':
      return spokenOn(touches.twoWayEver);
    case 'T2':
    case 'F3':
      return spokenOn(touches.twoWay);
    case 'T1':
    case 'F1':
      return spokenOn(touches.twoWay.slice(0, 1));
    case 'L1':
    case 'L2':
    case 'L3':
    case 'F2':
      return spokenOn(touches.warm, (touch) => touch.spoke !== 'me' && touch.warmth >= 1);
    case 'L4':
    case 'F6':
      return spokenOn(touches.initiative, (touch) => startedBy(touch) === 'them' && touch.warmth >= 0);
    case 'L5':
      return spokenOn(
        touches.cold.filter((day) => day >= moodStart(today)),
        (touch) => touch.spoke !== 'me' && touch.warmth <= -1,
      );
    case 'T3':
    case 'F7':
      return (event) => isTheirPromise(event, tally) && event.status === 'kept';
    case 'T4':
      return (event) => isTheirPromise(event, tally);
    case 'T5':
      return helpWithItsStrings(past, since);
    case 'T6':
      return (event) => since(event) && event.type === 'help' && event.direction === 'given';
    case 'F8':
      return (event) => since(event) && event.type === 'moment' && event.from === 'me';
    case 'F9':
      return (event) => since(event) && event.type === 'moment' && event.from === 'them';
    case 'X1':
      return (event) => isBreach(event, epoch) && event.severity !== 'minor';
    case 'X2':
      return (event) => isBreach(event, epoch);
    case 'N5':
      return (event) => isBreach(event, epoch) && event.severity === 'grave';
    case 'A1':
    case 'A2':
      return (event) => isWork(event, area);
    default:
      return () => false;
  }
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
function helpWithItsStrings(past: readonly Evidence[], since: Rule): Rule {
  const isReceived: Rule = (event) => since(event) && event.type === 'help' && event.direction === 'received';
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

function dayThatCounts(event: Evidence, today: DayNumber): DayNumber {
  return (event.type === 'promise' ? resolvedDay(event, today) : null) ?? dayNumber(event.on);
}
