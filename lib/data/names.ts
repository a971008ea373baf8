import 'server-only';
import type { Owner } from './owner';
import { byName, type PersonLine } from './roster';
import { search } from './search';
import { searchText } from './search-text';

/** Whom a typed name may mean: the one person it names, or those to choose from (nobody, where none is near). */
export type Meant = { one: PersonLine } | { among: PersonLine[] };

/**
 * Whom a typed name means. One person called exactly so, or else one with it as a whole word of their name, is
 * taken; several are to be asked about, and so is anybody whose name only begins like it. Case and accents
 * do not count; at most 10 to choose from.
 */
export async function meant(owner: Owner, name: string): Promise<Meant> {
  const words = searchText(name);
  if (words === '') return { among: [] };
  const exact = await byName(owner, name);
  if (exact.length > 0) return oneOr(exact);
  const { found } = await search(owner, name);
  const whole = found.filter((person) => ` ${searchText(person.name)} `.includes(` ${words} `));
  if (whole.length > 0) return oneOr(whole);
  return {
    among: found.filter((person) => ` ${searchText(person.name)}`.includes(` ${words}`)).slice(0, 10),
  };
}

function oneOr(people: PersonLine[]): Meant {
  const [one] = people;
  return people.length === 1 && one ? { one } : { among: people.slice(0, 10) };
}
