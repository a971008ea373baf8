import { byName, type Cells, columnName, lineOf } from './cells';
import { fieldByTitle } from './column-titles';
import { type Broken, rowsAtOnce, rowsOf } from './delimited';
import { type Source, Unreadable } from './incoming';
import { LIMITS, TOO_MUCH } from './limits';
import { cut } from './names';
import { beginningOf, type Encoding, encodingOf, textOf } from './text';

/** A table that was opened: what its columns are called, and its rows. */
export type Table = {
  encoding: Encoding;
  header: string[];
  /** The rows below the header, by the names of their columns, as often as wanted. */
  rows(): AsyncGenerator<TableRow>;
};

/** A row by the names of its columns, with the cells as they stand; or why it could not be read. */
export type TableRow = { cell: Cells; cells: string[]; line: number } | Broken;

const HEADER_WITHIN = 20;
const TOO_WIDE = 'This row has more cells than the table has columns, so it was left out.';

/**
 * Opens a table, whatever its encoding, its separator and the lines that stand before its header. The header is the
 * first row that `known` takes for one; without such a row, the first that is as wide as most.
 */
export async function tableOf(source: Source, known: (header: string[]) => boolean): Promise<Table> {
  const encoding = await encodingOf(source);
  const beginning = await beginningOf(source, encoding, 65_536);
  const said = /^sep=(.)\r?\n/i.exec(beginning)?.[1];
  const delimiter = said ?? separatorOf(beginning);
  const first = rowsAtOnce(beginning, delimiter, HEADER_WITHIN).map((cells) =>
    cells.map((cell) => cell.trim()),
  );
  const top = first.find(known) ?? first.find((cells) => cells.length === usual(first)) ?? [];
  const headless = !known(top) && beginsWithSomebody(top);
  const header = headless ? top.map((_, at) => `Column ${at + 1}`) : top;
  if (header.length > LIMITS.columns) throw new Unreadable(TOO_MUCH.columns);
  const name = byName(header);
  const mark = JSON.stringify(top);
  return {
    encoding,
    header,
    async *rows() {
      let [begun, rows] = [headless, 0];
      for await (const row of rowsOf(textOf(source, encoding), delimiter, header.length)) {
        if (!begun) {
          begun = 'cells' in row && JSON.stringify(row.cells.map((cell) => cell.trim())) === mark;
          continue;
        }
        if (++rows > LIMITS.rows) {
          yield { broken: TOO_MUCH.rows, begins: '', line: row.line };
          return;
        }
        if ('broken' in row) yield row;
        else if (row.cells.slice(header.length).some((cell) => cell.trim() !== ''))
          yield { broken: TOO_WIDE, begins: cut(lineOf(row.cells.join(' ')), 60), line: row.line };
        else if (row.cells.some((cell) => cell.trim() !== '')) yield { ...row, cell: name(row.cells) };
      }
    },
  };
}

/** Whether a row names these columns, in any case and order. */
export function hasColumns(header: readonly string[], ...names: string[]): boolean {
  const here = new Set(header.map(columnName));
  return names.every((name) => here.has(name.toLowerCase()));
}

/** A table without a header: its first row holds an address or a number, or is one name in a list of them. */
function beginsWithSomebody(top: readonly string[]): boolean {
  if (top.length === 1 && fieldByTitle(top[0] ?? '') === undefined) return true;
  return top.some((cell) => /^\S+@\S+\.\S+$|^https?:|^\+?\d[\d\s()/-]{5,}$/.test(cell));
}

/** The separator that makes most rows equally wide; a comma where none makes any. */
function separatorOf(beginning: string): string {
  const rate = (delimiter: string) => {
    const rows = rowsAtOnce(beginning, delimiter, HEADER_WITHIN);
    const width = usual(rows);
    return rows.filter((cells) => cells.length === width).length * (width - 1);
  };
  const rated = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, rate: rate(delimiter) }));
  return rated.reduce((best, next) => (next.rate > best.rate ? next : best)).delimiter;
}

/** The width most rows have; of two, the wider. */
function usual(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, rarely]) => rarely - often || b - a)[0]?.[0] ?? 0;
}
