import 'server-only';
import type { Transaction } from './database';
import type { Owner } from './owner';

/** A row as JSON, by column. */
export type Row = Record<string, unknown>;

/** Which rows of which table came from the other, by the column that says whose they are; and rows given up. */
export type Moved = {
  moved: { table: string; column: string; ids: string[] }[];
  /** What stood with both, and stands with one now. */
  given: { table: string; row: Row }[];
  /** The file's own name of a row, which the kept has too. */
  origins: { table: string; id: string; origin: string }[];
};

/**
 * Every column that says whose a row is; `by` is SQL that names a row beside its owner, and `once` what named it in merges
 * of an earlier Gus, which may stand in an archive for good. A test compares this with the database.
 */
export const belongings: readonly { table: string; column: string; by: string; once?: string }[] = [
  // Each save of a person's form writes these two lists anew, under other ids.
  { table: 'channel', column: 'person_id', by: "kind || ':' || lower(handle)", once: 'id' },
  {
    table: 'person_date',
    column: 'person_id',
    by: "kind::text || ':' || month || '-' || day || '-' || coalesce(year::text, '')",
    once: 'id',
  },
  { table: 'evidence', column: 'person_id', by: 'id' },
  { table: 'stage_change', column: 'person_id', by: 'id' },
  { table: 'standing_change', column: 'person_id', by: 'id' },
  { table: 'gate_check', column: 'person_id', by: 'id' },
  { table: 'gate_check', column: 'with_person_id', by: 'id' },
  { table: 'gate_grant', column: 'person_id', by: 'check_id' },
  { table: 'gate_override', column: 'person_id', by: 'check_id' },
  { table: 'ask', column: 'person_id', by: 'id' },
  { table: 'draft', column: 'person_id', by: 'id' },
  { table: 'invitation', column: 'person_id', by: 'id' },
  { table: 'boundary', column: 'person_id', by: 'id' },
  { table: 'introduction', column: 'person_id', by: 'id' },
  { table: 'introduction', column: 'recipient_id', by: 'id' },
  { table: 'testimonial', column: 'person_id', by: 'id' },
  { table: 'my_ask', column: 'person_id', by: 'id' },
  // Another picture since then is not theirs.
  { table: 'photo', column: 'person_id', by: 'digest' },
  { table: 'origin', column: 'person_id', by: "source || ' ' || key" },
  { table: 'import_row', column: 'person_id', by: "import_id || ' ' || no" },
  { table: 'merge', column: 'kept_id', by: 'id' },
];

/** Of the same kind, but made of others and made anew; what was said of lookalikes is kept apart (merging-apart.ts). */
export const derived: readonly string[] = ['ability', 'match_key', 'lookalike', 'labelled'];

const withOrigins = ['evidence', 'invitation', 'testimonial'];

/** What of `from` stands with `to` as well: SQL of two rows `f` and `t`. */
const doubles: readonly { table: string; same: string }[] = [
  { table: 'channel', same: 't.kind = f.kind AND lower(t.handle) = lower(f.handle)' },
  {
    table: 'person_date',
    same: 't.kind = f.kind AND t.month = f.month AND t.day = f.day AND (f.year IS NULL OR t.year = f.year)',
  },
  { table: 'photo', same: 'true' },
];

/** Gives everything of one person to another; what stands with both is given up, and kept for the way back. */
export async function moveOver(tx: Transaction, owner: Owner, from: string, to: string): Promise<Moved> {
  const origins: Moved['origins'] = [];
  for (const table of withOrigins) origins.push(...(await dropOrigins(tx, owner, table, from, to)));
  const given: Moved['given'] = [];
  for (const { table, same } of doubles) {
    const rows = await tx.$queryRawUnsafe<{ row: Row }[]>(
      `DELETE FROM "${table}" AS f WHERE f.owner_id = $1 AND f.person_id = $2
         AND EXISTS (SELECT 1 FROM "${table}" AS t WHERE t.owner_id = $1 AND t.person_id = $3 AND ${same})
       RETURNING to_jsonb(f) - 'owner_id' AS row`,
      owner.id,
      from,
      to,
    );
    given.push(...rows.map(({ row }) => ({ table, row })));
  }
  const moved: Moved['moved'] = [];
  for (const { table, column, by } of belongings) {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
      `UPDATE "${table}" SET "${column}" = $3 WHERE owner_id = $1 AND "${column}" = $2 RETURNING ${by} AS id`,
      owner.id,
      from,
      to,
    );
    if (rows.length > 0) moved.push({ table, column, ids: rows.map(({ id }) => id) });
  }
  return { moved, given, origins };
}

async function dropOrigins(tx: Transaction, owner: Owner, table: string, from: string, to: string) {
  const rows = await tx.$queryRawUnsafe<{ id: string; origin: string }[]>(
    `SELECT f.id, f.origin FROM "${table}" AS f
     JOIN "${table}" AS t ON t.owner_id = f.owner_id AND t.person_id = $3 AND t.origin = f.origin
     WHERE f.owner_id = $1 AND f.person_id = $2`,
    owner.id,
    from,
    to,
  );
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET origin = NULL WHERE owner_id = $1 AND id = ANY($2)`,
    owner.id,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ table, ...row }));
}

/** The way back: what came from `to` goes to it again, as far as it is still there and still with `from`. */
export async function moveBack(
  tx: Transaction,
  owner: Owner,
  from: string,
  to: string,
  { moved, given, origins }: Moved,
): Promise<void> {
  const known = new Map(belongings.map((each) => [`${each.table}.${each.column}`, each]));
  for (const { table, column, ids } of moved) {
    const { by, once = by } = known.get(`${table}.${column}`) ?? {};
    if (by === undefined) continue;
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" SET "${column}" = $3
       WHERE owner_id = $1 AND "${column}" = $2 AND (${by} = ANY($4) OR ${once} = ANY($4))`,
      owner.id,
      from,
      to,
      ids,
    );
  }
  for (const { table, row } of given)
    if (doubles.some((each) => each.table === table)) await putBack(tx, owner, table, row);
  for (const { table, id, origin } of origins)
    if (withOrigins.includes(table))
      await tx.$executeRawUnsafe(
        `UPDATE "${table}" SET origin = $4 WHERE owner_id = $1 AND person_id = $2 AND id = $3 AND origin IS NULL`,
        owner.id,
        to,
        id,
        origin,
      );
}

/** Puts a row back as it was; columns that came with a later version take what is theirs by default. */
export async function putBack(tx: Transaction, owner: Owner, table: string, row: Row): Promise<void> {
  const there = await tx.$queryRaw<{ column: string }[]>`
    SELECT column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table}`;
  const columns = there
    .map(({ column }) => column)
    .filter((column) => column in row && column !== 'owner_id')
    .map((column) => `"${column}"`)
    .join(', ');
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (owner_id, ${columns})
     SELECT $1, ${columns} FROM jsonb_populate_record(NULL::"${table}", $2::jsonb)`,
    owner.id,
    JSON.stringify(row),
  );
}
