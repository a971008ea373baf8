import type { CalendarDate } from './calendar';
import type { Evidence, Fact } from './evidence';
import { wordsOf } from './match';
import { isShareable, ofType } from './tally';

/** Somebody for whom a match is sought: the name, and the history or the part of it with facts and sightings. */
export type Matchable = { name: string; history: readonly Evidence[] };

/** A reason to bring two together, with what is in it for each (S2-16, S3-15). */
export type MatchReason = {
  why: 'interest' | 'help';
  /** The word that both have in common, or the skill that fits. */
  about: string;
  forA: string;
  forB: string;
};

/**
 * Why two people might like to know each other: an interest that both have, or work of the one, seen first-hand and
 * good, that fits an interest, hope or struggle of the other. Only from facts that may be told, never from
 * sensitive or confided ones (T9). Words are compared, no more: the owner knows better. Helping comes first.
 */
export function matchReasons(a: Matchable, b: Matchable, today: CalendarDate): MatchReason[] {
  const factsOfA = facts(a, today);
  const factsOfB = facts(b, today);
  const aHelps = helpFits(skills(a, today), factsOfB).map((area) => help(area, b.name, a.name, 'B'));
  const bHelps = helpFits(skills(b, today), factsOfA).map((area) => help(area, a.name, b.name, 'A'));
  const shared = sharedInterests(factsOfA, factsOfB).map((about): MatchReason => {
    const words = `you have “${about}” in common`;
    return { why: 'interest', about, forA: words, forB: words };
  });
  return [...aHelps, ...bHelps, ...shared];
}

/** The words in which an interest of the one meets an interest of the other, in the order of the alphabet. */
export function sharedInterests(a: readonly Fact[], b: readonly Fact[]): string[] {
  const ofA = stemsOf(a.filter(isInterest));
  const ofB = stemsOf(b.filter(isInterest));
  return [...ofA.keys()]
    .filter((stem) => ofB.has(stem))
    .map((stem) => [ofA.get(stem) ?? stem, ofB.get(stem) ?? stem].sort()[0] ?? stem)
    .sort();
}

/** The skill areas whose words appear in what somebody is interested in, hopes for or struggles with. */
export function helpFits(areas: readonly string[], of: readonly Fact[]): string[] {
  const needs = stemsOf(of.filter((fact) => NEEDS.includes(fact.category) && isShareable(fact)));
  return areas.filter((area) => stems(area).some(([stem]) => needs.has(stem))).sort();
}

const NEEDS: readonly Fact['category'][] = ['interests', 'hopes', 'struggles'];
const MOST_READ = 500;

function isInterest(fact: Fact): boolean {
  return fact.category === 'interests' && isShareable(fact);
}

function facts(person: Matchable, today: CalendarDate): Fact[] {
  return ofType(person.history, 'fact').filter((fact) => fact.on <= today);
}

function skills(person: Matchable, today: CalendarDate): string[] {
  const seen = ofType(person.history, 'sighting').filter(
    (piece) => piece.on <= today && piece.basis === 'first-hand',
  );
  const bad = new Set(seen.filter((piece) => !piece.good).map((piece) => piece.area));
  return [...new Set(seen.filter((piece) => piece.good).map((piece) => piece.area))].filter(
    (area) => !bad.has(area),
  );
}

/** Said without the fact itself: what somebody struggles with is theirs to tell. */
function help(area: string, inNeed: string, helper: string, side: 'A' | 'B'): MatchReason {
  const forNeed = `${helper} knows ${area}, and I have seen it`;
  const forHelper = `${inNeed} has a use for what you know about ${area}`;
  return side === 'A'
    ? { why: 'help', about: area, forA: forNeed, forB: forHelper }
    : { why: 'help', about: area, forA: forHelper, forB: forNeed };
}

function stemsOf(of: readonly Fact[]): Map<string, string> {
  return new Map(of.flatMap((fact) => stems(fact.text ?? '')));
}

/** The words that say something, each by its stem: "sails", "sailing" and "sailed" are one. */
function stems(text: string): [stem: string, word: string][] {
  return wordsOf(text.slice(0, MOST_READ))
    .map((word): [string, string] => [
      word.replace(/(?:ing|ers?|ed|es|s)$/, '').replace(/([^aeiou])\1$/, '$1'),
      word,
    ])
    .filter(([stem]) => stem.length >= 3);
}
