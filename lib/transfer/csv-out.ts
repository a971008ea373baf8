import { stringify } from 'csv-stringify/sync';
import type { Taken } from './taken';

/** Where several stand in one cell, as Google writes it. */
const between = ' ::: ';

const columns: readonly { title: string; of: (person: Taken) => string }[] = [
  { title: 'Name', of: ({ name }) => name },
  { title: 'Ring', of: ({ ring }) => ring },
  { title: 'Standing', of: ({ standing }) => standing },
  { title: 'E-mail', of: reached('email') },
  { title: 'Phone', of: reached('phone', 'signal', 'whatsapp') },
  { title: 'LinkedIn', of: reached('linkedin') },
  { title: 'Website', of: reached('web') },
  { title: 'Address', of: reached('post') },
  { title: 'Other handles', of: reached('facebook', 'x', 'mastodon', 'other') },
  { title: 'Birthday', of: dated('birthday') },
  { title: 'Anniversary', of: dated('anniversary') },
  { title: 'How we met', of: ({ howMet }) => howMet },
  { title: 'Met on', of: ({ metOn }) => metOn ?? '' },
  { title: 'Introduced by', of: ({ metThrough }) => metThrough },
  { title: 'Met in', of: ({ metIn }) => metIn },
  { title: 'Labels', of: ({ labels }) => labels.join(between) },
  { title: 'Small details', of: ({ facts }) => facts.map(({ text }) => text).join(between) },
  { title: 'Last talked', of: ({ lastTwoWayOn }) => lastTwoWayOn ?? '' },
  { title: 'Added', of: ({ addedOn }) => addedOn },
];

// Spreadsheets run a cell that begins like a formula (model.md section 10, T7).
// A line break in a cell must stand in quotation marks, whatever ends a line.
const options = { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** The first line of the table, with the mark by which Excel knows UTF-8. */
export function csvHead(): string {
  return `\uFEFF${stringify([columns.map(({ title }) => title)], options)}`;
}

/** One line for each of these people. Cells that a spreadsheet would run as formulas begin with an apostrophe. */
export function csvLines(people: readonly Taken[]): string {
  return stringify(
    people.map((person) => columns.map(({ of }) => of(person))),
    options,
  );
}

/**
 * Somebody as they may be shown to others: a number in the place of the name, their ring, and when you met, added them
 * and last talked; no way to reach them, no days of theirs, and no words of yours, which name and tell. Null for who is
 * not to be shown (S4-9, T9).
 */
export function forOthers(person: Taken, number: number): Taken | null {
  if (!person.shareable || person.archived) return null;
  return {
    ...person,
    name: `Person ${number}`,
    ...{ howMet: '', metThrough: '', metIn: '', standing: '' },
    ...{ channels: [], dates: [], labels: [], facts: [] },
  };
}

function reached(...kinds: string[]) {
  return ({ channels }: Taken) =>
    channels
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ handle }) => handle)
      .join(between);
}

function dated(kind: Taken['dates'][number]['kind']) {
  return ({ dates }: Taken) => {
    const date = dates.find((each) => each.kind === kind);
    if (!date) return '';
    const two = (n: number) => String(n).padStart(2, '0');
    return `${date.year ?? '-'}-${two(date.month)}-${two(date.day)}`;
  };
}
