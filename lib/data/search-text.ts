/** Letters that are no letter with a mark on it, as far as Unicode is concerned, but are typed like one. */
export const alike: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * Text as it is searched and sorted: lower case, without accents, single spaces. "José  Ångström" → "jose angstrom",
 * "Łukasz" → "lukasz".
 */
export function searchText(...parts: string[]): string {
  return parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðħıßæœþ]/gu, (letter) => alike[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What somebody is found by: their name, how they were met, and where they are reached. */
export function personText(
  { name, howMet, metThrough }: Words,
  channels: readonly { handle: string }[],
): string {
  return searchText(name, howMet, metThrough, ...channels.map(({ handle }) => handle));
}

type Words = { name: string; howMet: string; metThrough: string };

/** Words as LIKE takes them letter by letter. Prisma's `contains` leaves this to its caller. */
export function escapeLike(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&');
}
