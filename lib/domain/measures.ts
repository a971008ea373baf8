import { type CalendarDate, type DayNumber, dayNumber } from './calendar';
import { countFrom, lastOf } from './days';
import type { Evidence } from './evidence';
import { POLICY } from './policy';
import { brokenWeight } from './promises';
import { isRepaired, type Repair } from './repair';
import { type Tally, tallyOf } from './tally';
import { type Ability, UNSEEN_ABILITY } from './work';

/** What a history amounts to on a day (model.md, section 2). Days are distinct local days. */
export type Measures = {
  facts: number;
  categories: number;
  /** Facts of depth 2 or 3. */
  deep: number;
  /** Facts that may be told to others. */
  shareable: number;
  contactDays: number;
  /** Of all time, as Know counts them; months, warm days and age are since the epoch. */
  twoWayDays: number;
  coldDays: number;
  warmDays: number;
  warmWeeks: number;
  /** Days from the first to the last warm day. */
  span: number;
  initiative: number;
  /** Warm and cold days fewer than 365 days ago. */
  warm365: number;
  cold365: number;
  /** Days known. */
  age: number;
  months: number;
  /** Days on which a promise of theirs was kept, and the weight of broken ones. */
  r: number;
  s: number;
  reliability: number;
  unsure: number;
  /** Broken promises of theirs, put right or not. */
  broken: number;
  received: number;
  given: number;
  momentsFromMe: number;
  momentsFromThem: number;
  unrepaired: { minor: number; serious: number; grave: number };
  /** Days since the last two-way day of all time; null if there was none. */
  fresh: number | null;
  ability: Record<string, Ability>;
};

/** Everything that the stages and the gate compare, counted up to and including today (model.md, section 2). */
export function measure(history: readonly Evidence[], today: CalendarDate): Measures {
  const count = dayNumber(today);
  return measuresAt(tallyOf(history, count), count);
}

/** The measures of a tally on its own day, or on any later one if nothing new happened in between. */
export function measuresAt(tally: Tally, on: DayNumber): Measures {
  const { touches, promises } = tally;
  const r = promises.kept.length;
  const s = brokenWeight(promises, on);
  const lastTalk = lastOf(touches.twoWayEver);
  return {
    facts: tally.facts,
    categories: tally.categories,
    deep: tally.deepFacts,
    shareable: tally.shareableFacts,
    contactDays: touches.contact.length,
    twoWayDays: touches.twoWayEver.length,
    coldDays: touches.cold.length,
    warmDays: touches.warm.length,
    warmWeeks: touches.warmWeeks.size,
    span: (lastOf(touches.warm) ?? 0) - (touches.warm[0] ?? 0),
    initiative: touches.initiative.length,
    warm365: countFrom(touches.warm, moodStart(on)),
    cold365: countFrom(touches.cold, moodStart(on)),
    age: on - (startOf(tally) ?? on),
    months: touches.months.size,
    r,
    s,
    reliability: (r + 1) / (r + s + 2),
    unsure: 2 / (r + s + 2),
    broken: promises.broken.length,
    received: tally.received,
    given: tally.given,
    momentsFromMe: tally.momentsFromMe,
    momentsFromThem: tally.momentsFromThem,
    unrepaired: unrepairedAt(tally.repairs, on),
    fresh: lastTalk === undefined ? null : on - lastTalk,
    ability: tally.ability,
  };
}

/** First day that still counts as "fewer than 365 days ago". */
export function moodStart(on: DayNumber): DayNumber {
  return on - POLICY.moodWindow + 1;
}

/** The day from which somebody is known: the latest second chance, else the first two-way day. */
export function startOf(tally: Tally): DayNumber | undefined {
  return Number.isFinite(tally.epoch) ? tally.epoch : tally.touches.twoWay[0];
}

/** The ability in an area; the prior 0.5 with nothing seen. */
export function abilityIn(measures: Measures, area: string | undefined): Ability {
  const own = area !== undefined && Object.hasOwn(measures.ability, area);
  return (own ? measures.ability[area] : undefined) ?? UNSEEN_ABILITY;
}

/** How well tested their promises are, in words, from *unsure* (model.md, section 2). */
export function testedWords(unsure: number): 'little to go on' | 'some' | 'well tested' {
  if (unsure > 0.5) return 'little to go on';
  return unsure > 0.25 ? 'some' : 'well tested';
}

function unrepairedAt(repairs: readonly Repair[], on: DayNumber): Measures['unrepaired'] {
  const unrepaired = { minor: 0, serious: 0, grave: 0 };
  for (const repair of repairs) if (!isRepaired(repair, on)) unrepaired[repair.severity] += 1;
  return unrepaired;
}
