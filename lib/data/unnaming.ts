import 'server-only';
import { alike, searchText } from './search-text';
import { wordsThatAreNames } from './words-that-are-names';

/** A text as it is without somebody's name. */
export type Unname = (text: string) => string;

/** What somebody's name is taken out of. */
export type Unnaming = {
  /** Whether any of it may be in a text at all, be it JSON: asked quickly, and answered yes too often. */
  mayBeIn: (text: string) => boolean;
  /** The same as an expression of Postgres for text in NFD; null where every text must be looked at. */
  pattern: string | null;
  /** Their whole name, in what was said and done with others. */
  full: Unname;
  /** The same in notes about others; a name of one word that is an everyday word or another's name too stays there. */
  notes: Unname;
  /** Also their first name, by which notes of the same occasions call them, unless one of the company is called so too. */
  short: Unname;
};

const nobody = 'somebody';

/**
 * Takes a name out of texts, whole words only: "Dana’s dog" → "somebody’s dog". Case, accents and spacing are aside
 * where the name has several words, and for a word of four letters or more that is nothing but a name. Any other is a
 * name as it was typed, with a capital, or all in capitals: erasing Will leaves what will be. `others` are the names of
 * those who stay: where one of them holds the name, what stands there is theirs ("Dana Bell", where Dana is erased).
 */
export function unnaming(
  name: string,
  { company, others }: { company: readonly string[]; others: readonly string[] },
): Unnaming {
  const [first = '', ...more] = name.trim().split(/\s+/u);
  const called = replacing(first, others);
  const begin = new RegExp(letters(first), 'iu');
  // JSON writes these in another way.
  const isEscaped = /["\\]/.test(first);
  const may = {
    mayBeIn: (text: string) => isEscaped || begin.test(text.normalize('NFD')),
    pattern: isEscaped || first === '' ? null : letters(first, inEitherCase),
  };
  if (more.length === 0) {
    const isUnclear = isEveryday(first) || others.some((other) => holds(other, first));
    return { ...may, full: called, notes: isUnclear ? same : called, short: called };
  }
  const full = replacing(name, others);
  const isShared = company.some((other) => holds(other, first));
  const short = [...first].length < 2 || isShared ? full : (text: string) => called(full(text));
  return { ...may, full, notes: full, short };
}

/**
 * A text for somebody who is not to learn of whom it speaks: neither a whole name nor any word of it stands there, and
 * "this person" in its place. A small word within a name ("van Beethoven") is none.
 */
export function nameless(text: string, name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter(Boolean);
  const telling = words.filter((word) => word !== word.toLowerCase());
  return [name, ...(telling.length > 0 ? telling : words)].reduce(
    (told, part) => replacing(part, [], 'this person')(told),
    text,
  );
}

function same(text: string): string {
  return text;
}

function isEveryday(word: string): boolean {
  return [...word].length < 2 || wordsThatAreNames.has(searchText(word));
}

/** The ways to write a word that is not always a name; null for a name that is one however it is written. */
function spellings(name: string): ReadonlySet<string> | null {
  const letters = [...name.normalize('NFC')];
  if (/\s/u.test(name) || (letters.length >= 4 && !isEveryday(name))) return null;
  const [initial = '', ...rest] = letters;
  return new Set([letters.join(''), initial.toUpperCase() + rest.join(''), letters.join('').toUpperCase()]);
}

function replacing(name: string, others: readonly string[], instead = nobody): Unname {
  if (name.trim() === '') return same;
  const spelled = spellings(name.trim());
  const theirs = others.filter((other) => holds(other, name)).sort((a, b) => b.length - a.length);
  const found = wholly([...theirs.map((other) => letters(other)), `(${letters(name)})`].join('|'), 'giu');
  return (text) => {
    const whole = text.normalize('NFD');
    const without = whole.replace(found, (all, meant?: string) =>
      meant !== undefined && (spelled?.has(meant.normalize('NFC')) ?? true) ? instead : all,
    );
    return without === whole ? text : without.normalize('NFC');
  };
}

function holds(other: string, name: string): boolean {
  return wholly(letters(name), 'iu').test(other.normalize('NFD'));
}

/** Whole words only; of a text whose accents stand apart from their letters. */
function wholly(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${pattern})(?![\\p{L}\\p{N}\\p{M}])`, flags);
}

const accents = '[\\u0300-\\u036f\\ufe0f]*';
const double = Object.values(alike).filter((letter) => letter.length > 1);
const parts = new RegExp(`${double.join('|')}|.`, 'gsu');

/** A name however it is written: as searchText would find it, "Łukasz" for "lukasz", but never more than that. */
function letters(name: string, written = escaped): string {
  const bare = name
    .trim()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  const plain = [...bare].map((letter) => alike[letter] ?? letter).join('');
  return plain
    .split(/\s+/u)
    .map((word) => word.replace(parts, (part) => spelt(part, written)))
    .join('\\s+');
}

function spelt(part: string, written: (letter: string) => string): string {
  if (part === "'" || part === '’') return "['’]";
  const isDouble = part.length > 1 && double.includes(part);
  const alone = isDouble ? [...part].map((letter) => spelt(letter, written)).join('') : written(part);
  const ways = [
    alone,
    ...Object.keys(alike).flatMap((letter) => (alike[letter] === part ? written(letter) : [])),
  ];
  return `(?:${ways.join('|')})${accents}`;
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** What is capital to a letter of Postgres depends on its locale, so both are written down. */
function inEitherCase(letter: string): string {
  cases ??= casesOfAll();
  const ways = new Set([
    letter,
    ...(cases.get(letter.toLowerCase()) ?? []),
    ...(cases.get(letter.toUpperCase()) ?? []),
  ]);
  return `(?:${[...ways].map(escaped).join('|')})`;
}

let cases: Map<string, string[]> | undefined;

/** Every letter under its small and its capital form: K and the sign for kelvin are both k, and both sigmas are Σ. */
function casesOfAll(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (let code = 0x41; code < 0x1_f000; code++) {
    const letter = String.fromCodePoint(code);
    const forms = new Set([letter.toLowerCase(), letter.toUpperCase()]);
    if (forms.size === 2) for (const form of forms) all.set(form, [...(all.get(form) ?? []), letter]);
  }
  return all;
}
