import { type DayNumber, dayNumber } from './calendar';
import { anyWithin, type Days, distinctDays } from './days';
import type { Evidence, FactCategory } from './evidence';
import { POLICY } from './policy';
import { type Promises, tallyPromises } from './promises';
import { type Repair, tallyRepairs } from './repair';
import { type Touches, tallyTouches } from './touches';
import { type Ability, scoreOf, tallyWork, type Work } from './work';

/**
 * A history counted once into distinct days. Everything that passing time changes is kept as a day, not as a
 * yes or no, so the same tally answers for every later day on which nothing new has happened.
 */
export type Tally = {
  today: DayNumber;
  /** Day of the latest second chance; −∞ without one. Liking and trust count from here. */
  epoch: DayNumber;
  facts: number;
  categories: number;
  deepFacts: number;
  /** Shareable facts that are not sensitive. */
  shareableFacts: number;
  touches: Touches;
  promises: Promises;
  repairs: readonly Repair[];
  /** Skill areas by name, of all time: competence is not integrity. */
  work: ReadonlyMap<string, Work>;
  ability: Record<string, Ability>;
  received: number;
  given: number;
  momentsFromMe: number;
  momentsFromThem: number;
};

/** Counts a history up to and including today; what is dated later does not count (model.md, sections 1 and 2). */
export function tallyOf(history: readonly Evidence[], today: DayNumber): Tally {
  const past = history.filter((event) => dayNumber(event.on) <= today);
  const epoch = epochOf(past);
  const askDays = distinctDays(daysOf(past, 'ask'));
  const promises = tallyPromises(ofType(past, 'promise'), epoch, today);
  const work = tallyWork(ofType(past, 'sighting'), ofType(past, 'outcome'), today);
  return {
    today,
    epoch,
    ...tallyFacts(past),
    touches: tallyTouches(ofType(past, 'touch'), askDays, epoch),
    promises,
    repairs: tallyRepairs(ofType(past, 'breach'), promises.kept, epoch, today),
    work,
    ability: Object.fromEntries([...work].map(([area, seen]) => [area, scoreOf(seen)])),
    ...tallyKindness(past, askDays, epoch),
  };
}

/** The pieces of one type. */
export function ofType<E extends Evidence, T extends Evidence['type']>(
  history: readonly E[],
  type: T,
): Extract<E, { type: T }>[] {
  return history.filter((event): event is Extract<E, { type: T }> => event.type === type);
}

/** Day of the latest second chance, −∞ without one. */
export function epochOf(past: readonly Evidence[]): DayNumber {
  let epoch = Number.NEGATIVE_INFINITY;
  for (const on of daysOf(past, 'secondChance')) epoch = Math.max(epoch, on);
  return epoch;
}

/** Whether help received on this day came with strings: they asked for anything on the same day or in the 14 after it. */
export function hasStrings(helpDay: DayNumber, askDays: Days): boolean {
  return anyWithin(askDays, helpDay, helpDay + POLICY.stringsWindow);
}

/** Whether a fact may be told to others: shareable (by default when its depth is below 3) and not sensitive. */
export function isShareable(fact: Extract<Evidence, { type: 'fact' }>): boolean {
  return !fact.sensitive && (fact.shareable ?? fact.depth < 3);
}

function daysOf(past: readonly Evidence[], type: Evidence['type']): DayNumber[] {
  return past.filter((event) => event.type === type).map((event) => dayNumber(event.on));
}

function tallyFacts(past: readonly Evidence[]) {
  const facts = ofType(past, 'fact');
  const categories = new Set<FactCategory>(facts.map((fact) => fact.category));
  return {
    facts: facts.length,
    categories: categories.size,
    deepFacts: facts.filter((fact) => fact.depth >= POLICY.deep).length,
    shareableFacts: facts.filter(isShareable).length,
  };
}

function tallyKindness(past: readonly Evidence[], askDays: Days, epoch: DayNumber) {
  const counted = past.filter((event) => dayNumber(event.on) >= epoch);
  const help = ofType(counted, 'help');
  const moments = ofType(counted, 'moment');
  return {
    received: help.filter(
      (given) => given.direction === 'received' && !hasStrings(dayNumber(given.on), askDays),
    ).length,
    given: help.filter((given) => given.direction === 'given').length,
    momentsFromMe: moments.filter((moment) => moment.from === 'me').length,
    momentsFromThem: moments.filter((moment) => moment.from === 'them').length,
  };
}
