import 'server-only';
import type { Transaction } from './database';
import type { Keeper } from './owner';
import { type Erased, isNamed } from './unnaming-rows';

const namesAtOnce = 5_000;

/**
 * Erases what files told of somebody: rows that became them or filled them, rows of their name that are nobody's yet,
 * and what was kept to take apart whom they were merged with. What still asks "is it they?" asks no more.
 */
export async function eraseFromFiles(tx: Transaction, owner: Keeper, id: string, { name, unname }: Erased) {
  const ownerId = owner.id;
  await tx.importRow.deleteMany({ where: { ownerId, personId: id } });
  for await (const row of nobodys(tx, owner))
    if (isNamed(name, unname, row.name))
      await tx.importRow.deleteMany({ where: { ownerId, importId: row.importId, no: row.no } });
  await tx.$executeRaw`
    UPDATE import_row SET perhaps = array_remove(perhaps, ${id}),
      choice = CASE WHEN choice = ${id} THEN '' ELSE choice END
    WHERE owner_id = ${ownerId} AND (choice = ${id} OR ${id} = ANY(perhaps))`;
  await tx.merge.deleteMany({ where: { ownerId, OR: [{ keptId: id }, { goneId: id }] } });
  // Cells of a file whose columns are asked about: whose they are, it is too early to say.
  await tx.$executeRaw`
    UPDATE import SET reading = jsonb_set(reading, '{questions}', (
      SELECT jsonb_agg(CASE WHEN asked ? 'samples' THEN jsonb_set(asked, '{samples}', '[]') ELSE asked END)
      FROM jsonb_array_elements(reading->'questions') AS asked))
    WHERE owner_id = ${ownerId} AND reading @? '$.questions[*].samples[*]'`;
}

/** Rows of files that are nobody's yet, with their names, some thousands at once. */
async function* nobodys(tx: Transaction, { id: ownerId }: Keeper) {
  for (let after = { importId: '', no: -1 }; ; ) {
    const rows = await tx.$queryRaw<{ importId: string; no: number; name: string }[]>`
      SELECT import_id AS "importId", no, name FROM import_row
      WHERE owner_id = ${ownerId} AND person_id IS NULL AND (import_id, no) > (${after.importId}, ${after.no})
      ORDER BY import_id, no LIMIT ${namesAtOnce}`;
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < namesAtOnce) return;
    after = last;
  }
}
