import 'server-only';
import type { database, Transaction } from './database';
import { Prisma } from './generated/client';

type Table =
  | 'person'
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
  );
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${json}::json)
    ${skipDuplicates ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty}`;
}

/**
 * For a transaction that writes thousands of rows and asks about them again. Postgres has no statistics of its own
 * transaction's rows: joining row by row it would go through all of them for each, which took minutes at 10,000.
 */
export async function thousandsAtOnce(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
}

/** The column of a field: sortName is sort_name. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
