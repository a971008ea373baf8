import { lineOf } from './cells';
import { dayIn, tellsOrder } from './days';
import { FIELDS, type FieldName } from './fields';
import { Gathered } from './gathered';
import type { Choices, Question, Reading } from './incoming';
import { cut } from './names';
import type { Table, TableRow } from './tables';

/** What one column of a table holds; its label is what it is called, or stands in a column of its own. */
export type Column = {
  at: number;
  field: FieldName | ((label: string) => FieldName);
  label?: string;
  labelAt?: number;
};

/** How the columns of a table are read. */
export type Layout = {
  columns: Column[];
  /** One cell holds several between ' ::: ', as Google writes them. */
  several?: boolean;
  /** Columns that are never taken over, by number; the user is told. */
  secret?: number[];
  /** Columns without a place among people; named where something stood in them. */
  unread?: number[];
};

/** The people of a table, column by column. */
export async function* readColumns(table: Table, layout: Layout, choices: Choices): AsyncGenerator<Reading> {
  if (table.encoding === 'windows-1252') yield { remark: OLD_LETTERS };
  const dayFirst = choices.dayFirst ?? (await orderOf(table, layout)).dayFirst;
  const manner = dayFirst === undefined ? {} : { dayFirst };
  const [left, secret] = [new Set<number>(), new Set<number>()];
  for await (const row of table.rows()) {
    if ('broken' in row) {
      yield { skipped: row.broken, line: row.line, name: row.begins };
      continue;
    }
    const person = new Gathered();
    for (const { field, cell, label, first } of cellsOf(row, layout))
      FIELDS[field].tell(person, cell, { label, first, manner });
    for (const at of layout.unread ?? []) if (!SAYS_NOTHING.test(row.cells[at] ?? '')) left.add(at);
    for (const at of layout.secret ?? []) if (row.cells[at]?.trim()) secret.add(at);
    yield person.reading(row.line);
  }
  const named = (columns: Set<number>) =>
    [...columns].map((at) => cut(lineOf(table.header[at] ?? ''), 60)).join(', ');
  if (secret.size > 0)
    yield {
      remark: `This file holds what nobody should keep of others (${named(secret)}). It was not taken over.`,
    };
  if (left.size > 0)
    yield { remark: `Gus has no place for some columns, so they were left out: ${named(left)}.` };
}

/** What has to be asked before the table is read: nothing, where its own days show which way round they stand. */
export async function dayQuestion(table: Table, layout: Layout, choices: Choices): Promise<Question[]> {
  if (choices.dayFirst !== undefined) return [];
  const { examples } = await orderOf(table, layout);
  return examples.length === 0 ? [] : [{ asks: 'dayFirst', examples }];
}

const DATES: readonly (FieldName | undefined)[] = ['birthday', 'anniversary', 'metOn', 'lastTalk'];

/** One day above 12 tells for the whole file; where none does, or they contradict each other, some examples. */
async function orderOf(table: Table, layout: Layout): Promise<{ dayFirst?: boolean; examples: string[] }> {
  const told = new Set<'day' | 'month'>();
  const open = new Set<string>();
  const columns = layout.columns.filter(({ field }) => typeof field === 'function' || DATES.includes(field));
  if (columns.length === 0) return { examples: [] };
  for await (const row of table.rows()) {
    if ('broken' in row) continue;
    for (const { field, cell } of cellsOf(row, { ...layout, columns })) {
      if (!DATES.includes(field)) continue;
      const order = tellsOrder(cell);
      if (order) told.add(order);
      else if (open.size < 3 && dayIn(cell) === 'ask') open.add(cut(lineOf(cell), 40));
    }
  }
  const [order] = told;
  return told.size === 1 ? { dayFirst: order === 'day', examples: [] } : { examples: [...open] };
}

type Told = { field: FieldName; cell: string; label: string; first: boolean };

function* cellsOf(
  { cells }: Extract<TableRow, { cells: string[] }>,
  { columns, several }: Layout,
): Generator<Told> {
  for (const { at, field, label = '', labelAt } of columns) {
    const whole = cells[at] ?? '';
    if (whole.trim() === '') continue;
    const written = labelAt === undefined ? label : (cells[labelAt] ?? '').trim();
    const called = lineOf(written.replace(/^\*\s*/, ''));
    for (const cell of several ? whole.split(' ::: ') : [whole]) {
      if (cell.trim() === '') continue;
      const name = typeof field === 'function' ? field(called) : field;
      yield { field: name, cell, label: called, first: written.startsWith('*') };
    }
  }
}

/** What Outlook writes into everybody's row. */
const SAYS_NOTHING = /^\s*(unspecified|normal|false|0|)\s*$/i;

const OLD_LETTERS =
  'This file is not in Unicode, so its letters were read as those of older Windows programs. If names look wrong, save it as “CSV UTF-8” and bring it again.';
