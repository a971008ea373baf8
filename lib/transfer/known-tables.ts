import { dayQuestion, type Layout, readColumns } from './columns';
import { googleLayout, isGoogle } from './google-csv';
import type { Choices, Detected, Kind, Reading, Source } from './incoming';
import { linkedinPart } from './linkedin-layouts';
import { columnQuestion, mappedLayout } from './mapped';
import { isOutlook, outlookLayout } from './outlook-csv';
import { type Table, tableOf } from './tables';
import { isThunderbird, thunderbirdLayout } from './thunderbird-csv';

type Known = {
  kind: Kind;
  is(header: readonly string[]): boolean;
  layout(header: readonly string[]): Layout;
};

const KNOWN: readonly Known[] = [
  { kind: 'google-csv', is: isGoogle, layout: googleLayout },
  { kind: 'outlook-csv', is: isOutlook, layout: outlookLayout },
  { kind: 'thunderbird-csv', is: isThunderbird, layout: thunderbirdLayout },
];

/** Which table a file is, and what must be asked: of one that nobody knows, its columns; of numbers, day or month. */
export async function detectTable(source: Source, choices: Choices): Promise<Detected> {
  const table = await anyTable(source);
  if (linkedinPart(table.header)) return { kind: 'linkedin', questions: [] };
  const known = KNOWN.find(({ is }) => is(table.header));
  if (known)
    return { kind: known.kind, questions: await dayQuestion(table, known.layout(table.header), choices) };
  if (!choices.columns) return { kind: 'table', questions: [await columnQuestion(table)] };
  const layout = mappedLayout(choices.columns, table.header);
  return { kind: 'table', questions: await dayQuestion(table, layout, choices) };
}

/** The people of any table that is not LinkedIn's; one nobody knows as chosen, else as guessed. */
export async function* readTable(source: Source, choices: Choices): AsyncGenerator<Reading> {
  const table = await anyTable(source);
  const known = KNOWN.find(({ is }) => is(table.header));
  const layout =
    known?.layout(table.header) ??
    mappedLayout(choices.columns ?? (await columnQuestion(table)).guess, table.header);
  yield* readColumns(table, layout, choices);
}

function anyTable(source: Source): Promise<Table> {
  return tableOf(
    source,
    (header) => linkedinPart(header) !== undefined || KNOWN.some(({ is }) => is(header)),
  );
}
