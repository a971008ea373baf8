import { createHash } from 'node:crypto';
import { lineOf, under } from './cells';
import { fieldByTitle } from './column-titles';
import type { Layout } from './columns';
import { FIELDS, type FieldName } from './fields';
import { type Question, Unreadable } from './incoming';
import { linkedinAddress } from './linkedin-address';
import { cut } from './names';
import type { Table } from './tables';

/** What a column of a table may be said to hold, in the order of the mapping screen; '' leaves it out. */
export const COLUMN_CHOICES: readonly { field: FieldName; says: string }[] = Object.entries(FIELDS).flatMap(
  ([field, meant]) =>
    'says' in meant && meant.says ? [{ field: field as FieldName, says: meant.says }] : [],
);

const SAMPLES = 5;
const LOOKED_AT = 100;

/**
 * What to ask of a table nobody knows: its columns, with what stands in them and what they seem to hold. Throws Unreadable
 * where nothing stands in them.
 */
export async function columnQuestion(table: Table): Promise<Extract<Question, { asks: 'columns' }>> {
  const samples = table.header.map((): string[] => []);
  let [seen, rows] = [0, 0];
  for await (const row of table.rows()) {
    rows += 1;
    if ('broken' in row) continue;
    for (const [at, cell] of row.cells.entries()) {
      const [shown, list] = [cut(lineOf(cell), 80), samples[at]];
      if (shown && list && list.length < SAMPLES && !list.includes(shown)) list.push(shown);
    }
    if (++seen === LOOKED_AT) break;
  }
  if (rows === 0) throw new Unreadable('There is a heading in this file, and nobody under it.');
  const header = table.header.map((title) => cut(lineOf(title), 200));
  return { asks: 'columns', header, samples, guess: guessOf(header, samples) };
}

/** The mark of a table's header (SHA-256, in hex), under which what was said of its columns is remembered. */
export function headerMark(header: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('hex');
}

/** The columns as the user said, by number; what nobody knows is not read. */
export function mappedLayout(chosen: Readonly<Record<string, string>>, header: readonly string[]): Layout {
  const columns = header.flatMap((title, at) => {
    const field = under(chosen, String(at));
    if (field === undefined || !isField(field)) return [];
    return [{ at, field, label: TOGETHER.includes(field) ? '' : title }];
  });
  return { columns };
}

// Columns of one address or one place of work, which are read as one.
const TOGETHER: readonly string[] = [
  ...['address', 'street', 'city', 'region', 'postcode', 'country'],
  ...['company', 'position', 'department'],
];

function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/**
 * What the columns seem to hold: by their names (English, German, French, Spanish, Italian, Portuguese, Dutch, and as Dex,
 * Clay and Twenty call them), else by what stands in them. Only what people have several of is guessed twice.
 */
export function guessOf(header: readonly string[], samples: readonly string[][]): Record<string, FieldName> {
  const guess: Record<string, FieldName> = {};
  const taken = new Set<FieldName>();
  const take = (at: number, field: FieldName | undefined) => {
    if (field === undefined || (taken.has(field) && !SEVERAL.has(field))) return;
    taken.add(field);
    guess[String(at)] = field;
  };
  for (const [at, title] of header.entries()) take(at, fieldByTitle(title));
  for (const at of header.keys()) if (!(at in guess)) take(at, byContent(samples[at] ?? []));
  if (!['name', 'first', 'last', 'nickname'].some((field) => taken.has(field as FieldName)))
    for (const at of header.keys()) if (!(at in guess) && looksLikeNames(samples[at] ?? [])) take(at, 'name');
  return guess;
}

const SEVERAL = new Set<FieldName>(['email', 'phone', 'web', 'note', 'labels', 'interest']);

function byContent(samples: readonly string[]): FieldName | undefined {
  const most = (test: (sample: string) => boolean) =>
    samples.length > 0 && samples.filter(test).length * 2 > samples.length;
  if (most((sample) => /^\S+@\S+\.\S+$/.test(sample))) return 'email';
  if (most((sample) => linkedinAddress(sample) !== undefined)) return 'linkedin';
  if (most((sample) => /^https?:\/\/\S+$/i.test(sample) && !/\.(jpe?g|png|gif|webp)\b/i.test(sample)))
    return 'web';
  if (most((sample) => /^[+(0][\d\s()./-]{6,}$/.test(sample))) return 'phone';
  return undefined;
}

function looksLikeNames(samples: readonly string[]): boolean {
  return (
    samples.length > 0 &&
    samples.every((sample) => /^\p{L}[\p{L}\s.'’,-]*$/u.test(sample) && sample.length <= 60)
  );
}
