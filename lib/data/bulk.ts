import 'server-only';
import type { database, Transaction } from './database';
import { Prisma } from './generated/client';

type Table =
  | 'person'
  | 'standing_change'
  | 'channel'
  | 'person_date'
  | 'evidence'
  | 'invitation'
  | 'testimonial'
  | 'origin'
  | 'import_row';

/**
 * Writes many rows in one question, as one piece of JSON: Prisma’s createMany takes ten times as long over thousands.
 * Every row names the same columns; what none of them names takes the database's default, so an id must be among them.
 */
export async function insertMany(
  tx: Transaction | ReturnType<typeof database>,
  table: Table,
  rows: readonly object[],
  { skipDuplicates = false } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = Prisma.raw(names.map((name) => `"${columnOf(name)}"`).join(', '));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])),
    ),
    // Half of an emoji in one text would keep all of the rows out.
    (_name, value) => (typeof value === 'string' ? value.toWellFormed() : value),
  );
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${json}::json)
    ${skipDuplicates ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty}`;
}

/**
 * Tells Postgres how many rows these tables hold by now, those of this very transaction too: planned for the few that
 * were here before, a question about each of thousands would go through all of them. Where somebody else is counting,
 * that is as good.
 */
export async function countAnew(tx: Transaction, tables: readonly string[]): Promise<void> {
  // One at a time: all of them in one question took 1.5 s at 10,000 people, and on a busy machine more than a question has.
  for (const table of tables) await tx.$executeRawUnsafe(`ANALYZE (SKIP_LOCKED) "${table}"`);
}

/** Counts these tables anew whenever twice as many people are done; it is told how many after each of its batches. */
export function countingAnew(tx: Transaction, tables: readonly string[]): (done: number) => Promise<void> {
  let counted = 0;
  return async (done) => {
    if (done < 2 * counted) return;
    await countAnew(tx, tables);
    counted = done;
  };
}

/** The column of a field: sortName is sort_name. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
