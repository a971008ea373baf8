import { database } from '@/lib/data/database';

/** Every row of an owner in every table, as text: nothing can change without changing this. */
export async function everythingOf(ownerId: string): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'owner_id' ORDER BY table_name`;
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" AS t WHERE owner_id = $1 ORDER BY 1`,
      ownerId,
    );
    parts.push(name, ...rows.map(({ row }) => row));
  }
  if (parts.length <= tables.length) throw new Error('this owner has nothing to lose');
  return parts.join('\n');
}
