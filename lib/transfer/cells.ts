import { createHash } from 'node:crypto';

// What no database keeps (control characters), what only turns text around (marks of direction), and halves of letters.
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of text: without what cannot be seen, white space as single blanks. */
export function lineOf(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
}

/** Text that may have several lines; line ends become '\n', at most one empty line stays between two. */
export function textIn(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(lineOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A short name of its own for a text, the same in every file: what makes the same file twice add nothing. */
export function markOf(...texts: string[]): string {
  const plain = texts.map((text) => text.toLowerCase().replace(/\s+/g, ' ').trim()).join('\0');
  return createHash('sha256').update(plain).digest('base64url').slice(0, 16);
}

/** Finds cells by the names of their columns, in any case and order; the first that holds something, '' for none. */
export type Cells = (...names: string[]) => string;

/** A row's cells by name; the header is read once. */
export function byName(header: readonly string[]): (cells: readonly string[]) => Cells {
  const places = new Map<string, number[]>();
  for (const [at, name] of header.entries()) {
    const key = columnName(name);
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  return (cells) =>
    (...names) => {
      for (const name of names)
        for (const at of places.get(name.toLowerCase()) ?? []) {
          const cell = cells[at]?.trim();
          if (cell) return cell;
        }
      return '';
    };
}

/** A column's name as it is compared. */
export function columnName(name: string): string {
  return lineOf(name).toLowerCase();
}

/** What stands under a name that came with a file: never what every object has of its own ("constructor"). */
export function under<Value>(table: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
