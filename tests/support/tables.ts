import { apart, madeAnew, withPerson } from '@/lib/data/archive-tables';
import { database } from '@/lib/data/database';
import { offIn } from '@/lib/input/archive';

/** Everything but the files that were brought, and what was said of their columns. */
export function bookOf({ id }: { id: string }, ...but: string[]): Promise<string> {
  return everythingOf(id, ['import', 'import_row', 'import_mapping', ...but]);
}

/** Every row of an owner in every table, as text: nothing can change without changing this. */
export async function everythingOf(ownerId: string, but: readonly string[] = []): Promise<string> {
  const all = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'owner_id' ORDER BY table_name`;
  const tables = all.filter(({ name }) => !but.includes(name));
  // One question for all: this is asked before and after nearly everything.
  const rows = await database().$queryRawUnsafe<{ at: number; row: string }[]>(
    `${tables.map(({ name }, at) => `SELECT ${at} AS at, t::text AS row FROM "${name}" AS t WHERE owner_id = $1`).join(' UNION ALL ')}
     ORDER BY at, row`,
    ownerId,
  );
  const parts = tables.flatMap(({ name }, at) => [
    name,
    ...rows.filter((each) => each.at === at).map(({ row }) => row),
  ]);
  if (parts.length <= tables.length) throw new Error('this owner has nothing to lose');
  return parts.join('\n');
}

/** What of an account's rows an archive would be turned away for: nothing, whatever forms and files wrote. */
export async function offRowsOf({ id }: { id: string }): Promise<string[]> {
  const off: string[] = [];
  for (const table of ['person', ...[...withPerson, ...apart].map((each) => each.table)]) {
    const rows = await database().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) - 'owner_id' - $2::text[] AS row FROM "${table}" AS t WHERE owner_id = $1`,
      id,
      madeAnew[table] ?? [],
    );
    for (const { row } of rows) {
      const what = offIn(table, row);
      if (what !== undefined) off.push(`${table}: ${what} in ${JSON.stringify(row)}`);
    }
  }
  return off;
}
