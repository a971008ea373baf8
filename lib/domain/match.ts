import type { CalendarDate } from './calendar';
import type { Evidence, Fact } from './evidence';
import { isShareable, ofType } from './tally';

/** Somebody for whom a match is sought: the name, and the history or the part of it with facts and sightings. */
export type Matchable = { name: string; history: readonly Evidence[] };

/** Two people who might like each other, and the word that both their interests have. */
export type Match<Person extends Matchable = Matchable> = { one: Person; other: Person; word: string };

/**
 * A match to weave (model.md, section 6): the first two, in the order given, who share an interest, and the longest
 * word for it. Null where no two share any.
 */
export function sharedInterest<Person extends Matchable>(
  people: readonly Person[],
  today: CalendarDate,
): Match<Person> | null {
  const known = people.map((person) => ({ person, facts: facts(person, today) }));
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(at + 1)) {
      const [word] = sharedInterests(one.facts, other.facts, people).sort((a, b) => b.length - a.length);
      if (word !== undefined) return { one: one.person, other: other.person, word };
    }
  }
  return null;
}

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
 * sensitive or confided ones (T9). Words are compared, no more: the owner knows better. Helping comes first. `people`
 * are all whom they may both know.
 */
export function matchReasons(
  a: Matchable,
  b: Matchable,
  today: CalendarDate,
  people: readonly Named[] = [a, b],
): MatchReason[] {
  const factsOfA = facts(a, today);
  const factsOfB = facts(b, today);
  const aHelps = helpFits(skills(a, today), factsOfB).map((area) => help(area, b.name, a.name, 'B'));
  const bHelps = helpFits(skills(b, today), factsOfA).map((area) => help(area, a.name, b.name, 'A'));
  const shared = sharedInterests(factsOfA, factsOfB, people).map((about): MatchReason => {
    const words = `you have “${about}” in common`;
    return { why: 'interest', about, forA: words, forB: words };
  });
  return [...aHelps, ...bHelps, ...shared];
}

/**
 * The words in which an interest of the one meets an interest of the other, in the order of the alphabet. The names of
 * people count for nothing: to know the same Maria is no interest.
 */
export function sharedInterests(
  a: readonly Fact[],
  b: readonly Fact[],
  people: readonly Named[] = [],
): string[] {
  const names = new Set(people.flatMap(({ name }) => wordsOf(name)));
  const ofA = wordsByStem(a.filter(isInterest), names);
  const ofB = wordsByStem(b.filter(isInterest), names);
  return [...ofA.keys()]
    .filter((stem) => ofB.has(stem))
    .map((stem) => [ofA.get(stem) ?? stem, ofB.get(stem) ?? stem].sort()[0] ?? stem)
    .sort();
}

/** The skill areas whose words appear in what somebody is interested in, hopes for or struggles with. */
export function helpFits(areas: readonly string[], of: readonly Fact[]): string[] {
  const needs = wordsByStem(of.filter((fact) => NEEDS.includes(fact.category) && isShareable(fact)));
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

type Named = { name: string };

function wordsByStem(of: readonly Fact[], names: ReadonlySet<string> = new Set()): Map<string, string> {
  return new Map(of.flatMap((fact) => stems(fact.text ?? '')).filter(([, word]) => !names.has(word)));
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

const LEAST_LETTERS = 4;

/** The words of a sentence that say something, in lower case, at least four letters long. */
export function wordsOf(sentence: string): string[] {
  const words =
    sentence
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => [...word].length >= LEAST_LETTERS && !EMPTY.has(word));
}

/** English words that sentences about an interest are made of, and that are none themselves. */
const EMPTY: ReadonlySet<string> = new Set(
  `about after again also always around back because been before both could does doing done down each else even ever
  every everything from good great have having help here hers herself himself into just keep kept kind know known last
  less like liked likes little long look looks lots love loved loves made make makes many more most much never next
  nothing often once only other others over really said same says seen since some something sometimes soon still such
  take takes talk talks than that their them then there these they thing things think this those through time times
  together took towards twice until very want wants went were what when where which while whom whose will with without
  would year years your adores began begins best better buys collect collects crazy enjoy enjoyed enjoys every fond
  gives goes going hates interested interest interests joined keen learn learning learns life lives live member month
  months morning mornings evening evenings night nights weekend weekends week weeks sunday monday tuesday wednesday
  thursday friday saturday need needs play played playing plays practices read reads favorite favourite spend spends
  started starts study studies thinks trying tries used uses watch watches work works writes
  passion passionate hobby hobbies myself friend friends people person
  gets getting home house quite day days today daily ago away`.split(/\s+/),
);
