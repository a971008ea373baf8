import { type Options, parse } from 'csv-parse/sync';
import { lineOf } from './cells';
import { LIMITS, TOO_MUCH } from './limits';
import { cut } from './names';

/** One row of a table and the line it begins on, from 1; or why it could not be read. */
export type Row = { cells: string[]; line: number } | Broken;

/** Why a row could not be read, and its first words, by which to find it. */
export type Broken = { broken: string; begins: string; line: number };

const BLOCK = 65_536;
const [LF, CR, MARK] = [10, 13, 34];
const NOTHING = Buffer.alloc(0);
const MOST_REPAIRS = 500;

/**
 * The rows of a table, as they stream by; empty lines are no rows. A row whose quotation marks do not match fails alone
 * and the next line begins afresh, so that one stray mark does not swallow what follows. `width` is how many cells a
 * row has: by it a row that only has marks inside is told from one that is broken.
 */
export async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string,
  width?: number,
): AsyncGenerator<Row> {
  const table = new Blocks(delimiter, width);
  for await (const piece of text)
    for (let at = 0; at < piece.length; at += BLOCK) yield* table.more(piece.slice(at, at + BLOCK));
  yield* table.end();
}

/** The rows of a piece of text that is at hand, as far as they are whole; for a first look. */
export function rowsAtOnce(text: string, delimiter: string, most: number): string[][] {
  return parsed(Buffer.from(text), { delimiter, relax_quotes: true, to: most }).rows.map(
    ({ cells }) => cells,
  );
}

/** Rows out of blocks of text: what a block leaves open is gone through again with the next. */
class Blocks {
  private rest: Buffer = NOTHING;
  private waiting: Buffer[] = [];
  private waits = 0;
  /** A long row is not gone through again for every small piece of it. */
  private enough = BLOCK;
  private line = 1;
  /** Within a line that is too long: nothing of it is kept. */
  private dropping = false;
  /** Rows whose marks did not match. After very many, marks are letters in this file, and separate nothing. */
  private repairs = 0;
  /** After a broken row short ones are taken for the rest of it. */
  private suspicious = false;

  constructor(
    private readonly delimiter: string,
    private readonly width: number | undefined,
  ) {}

  *more(piece: string): Generator<Row> {
    const bytes = Buffer.from(piece);
    this.waiting.push(bytes);
    this.waits += bytes.length;
    if (this.waits >= this.enough) yield* this.go(false);
  }

  *end(): Generator<Row> {
    yield* this.go(true);
  }

  private *go(last: boolean): Generator<Row> {
    this.rest = Buffer.concat([this.rest, ...this.waiting]);
    [this.waiting, this.waits] = [[], 0];
    while (this.rest.length > 0) {
      if (this.dropping) {
        const end = endOfLine(this.rest, last);
        this.dropping = end === undefined;
        this.pass(end ?? this.rest.length);
        continue;
      }
      const plain = this.repairs > MOST_REPAIRS;
      const { rows, off } = parsed(this.rest, { delimiter: this.delimiter, quote: plain ? false : '"' });
      // The last row may go on in the next block, and a quotation mark be closed there.
      if (!last && off === undefined) rows.pop();
      let passed = 0;
      for (const { cells, end } of rows) {
        yield this.judged(plain ? cells.map(unmarked) : cells, this.rest.subarray(passed, end));
        passed = end;
      }
      this.rest = this.rest.subarray(passed);
      if (off === undefined) {
        if (!last) break;
        this.pass(this.rest.length);
        continue;
      }
      const end = endOfLine(this.rest, last);
      const tooLong = off === 'CSV_MAX_RECORD_SIZE' || this.rest.length > LIMITS.row;
      if (tooLong && (end ?? this.rest.length) > LIMITS.row) {
        yield { broken: TOO_MUCH.row, begins: beginning(this.rest), line: this.line };
        this.dropping = true;
      } else if (!last && !tooLong && (off === 'CSV_QUOTE_NOT_CLOSED' || end === undefined)) break;
      else yield this.alone(end ?? this.rest.length);
    }
    this.enough = Math.max(BLOCK, this.rest.length);
  }

  private judged(cells: string[], bytes: Buffer): Row {
    const line = this.line + linesIn(bytes.subarray(0, firstLetter(bytes)));
    this.line += linesIn(bytes);
    const short = this.width !== undefined && cells.length < this.width;
    if (short && this.suspicious) return { broken: REST, begins: beginning(bytes), line };
    this.suspicious = false;
    return { cells, line };
  }

  /** One line by itself: where its marks do not match but its cells are as many as they should be, they are letters. */
  private alone(length: number): Row {
    this.repairs++;
    const skip = firstLetter(this.rest);
    this.pass(skip < length ? skip : 0);
    const text = this.rest.subarray(0, length - (skip < length ? skip : 0));
    const line = this.line;
    this.pass(text.length);
    for (const option of [{ relax_quotes: true }, { quote: false }] as const) {
      const { rows, off } = parsed(text, { delimiter: this.delimiter, ...option });
      const [row] = rows;
      if (off || rows.length !== 1 || !row || (this.width !== undefined && row.cells.length !== this.width))
        continue;
      // With a mark too many, what it opened may go on in the lines below.
      this.suspicious = text.filter((byte) => byte === MARK).length % 2 === 1;
      return { cells: row.cells.map(unmarked), line };
    }
    this.suspicious = true;
    return { broken: MARKS, begins: beginning(text), line };
  }

  private pass(bytes: number): void {
    this.line += linesIn(this.rest.subarray(0, bytes));
    this.rest = this.rest.subarray(bytes);
  }
}

const MARKS = 'The quotation marks in this row do not match, so it was left out.';
const REST = 'This looks like the rest of the row above, which was left out.';

type Whole = { cells: string[]; end: number };

function parsed(bytes: Buffer, options: Options): { rows: Whole[]; off?: string } {
  const rows: Whole[] = [];
  try {
    parse(bytes, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.row,
      ...options,
      on_record: (cells: string[], { bytes: end }) => {
        rows.push({ cells, end });
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { rows, off: String(error.code) };
    throw error;
  }
}

function unmarked(cell: string): string {
  return cell.replace(/^\s*"|"\s*$/g, '');
}

/** Where the next line begins; undefined where the line may go on in the next block. */
function endOfLine(bytes: Buffer, last: boolean): number | undefined {
  const at = bytes.findIndex((byte) => byte === LF || byte === CR);
  if (at === -1) return undefined;
  if (bytes[at] === LF) return at + 1;
  if (at + 1 === bytes.length) return last ? at + 1 : undefined;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

function beginning(bytes: Buffer): string {
  return cut(lineOf(bytes.subarray(0, 240).toString()), 60);
}

function firstLetter(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte !== LF && byte !== CR);
  return at === -1 ? bytes.length : at;
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at] === CR || (bytes[at] === LF && bytes[at - 1] !== CR)) lines++;
  return lines;
}
