/** Somebody, and what is known of their interests, each in a sentence. */
export type Matched = { id: string; name: string; interests: readonly string[] };

/** Two people who might like each other, and the word that both their interests have. */
export type Match<Person extends Matched = Matched> = { one: Person; other: Person; word: string };

const LEAST_LETTERS = 4;

/**
 * A match to weave (model.md, section 6): the first two, in the order given, whose interests share a word of at least
 * four letters that says something; the longest such word. Names count for nothing: to know the same Maria is no
 * interest. Null where no two share any.
 */
export function sharedInterest<Person extends Matched>(people: readonly Person[]): Match<Person> | null {
  const names = new Set(people.flatMap(({ name }) => wordsOf(name)));
  const known = people.map((person) => ({
    person,
    words: new Set(person.interests.flatMap(wordsOf).filter((word) => !names.has(word))),
  }));
  for (const [at, one] of known.entries()) {
    for (const other of known.slice(at + 1)) {
      const [word] = [...one.words].filter((each) => other.words.has(each)).sort(byLength);
      if (word !== undefined) return { one: one.person, other: other.person, word };
    }
  }
  return null;
}

/** The words of a sentence that say something, in lower case, at least four letters long. */
export function wordsOf(sentence: string): string[] {
  const words =
    sentence
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => [...word].length >= LEAST_LETTERS && !EMPTY.has(word));
}

function byLength(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
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
