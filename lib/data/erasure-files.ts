import 'server-only';
import type { Transaction } from './database';
import type { Keeper } from './owner';
import { type Erased, isNamed } from './unnaming-rows';

/**
 * Erases what files told of somebody: rows that became them or filled them, rows of their name that are nobody's yet,
 * and what was kept to take apart whom they were merged with. What still asks "is it they?" asks no more.
 */
export async function eraseFromFiles(tx: Transaction, owner: Keeper, id: string, { name, unname }: Erased) {
  const ownerId = owner.id;
  await tx.importRow.deleteMany({ where: { ownerId, personId: id } });
  const nobodys = await tx.importRow.findMany({
    where: { ownerId, personId: null },
    select: { importId: true, no: true, name: true },
  });
  for (const row of nobodys)
    if (isNamed(name, unname, row.name))
      await tx.importRow.deleteMany({ where: { ownerId, importId: row.importId, no: row.no } });
  await tx.$executeRaw`
    UPDATE import_row SET perhaps = array_remove(perhaps, ${id}),
      choice = CASE WHEN choice = ${id} THEN '' ELSE choice END
    WHERE owner_id = ${ownerId} AND (choice = ${id} OR ${id} = ANY(perhaps))`;
  await tx.merge.deleteMany({ where: { ownerId, OR: [{ keptId: id }, { goneId: id }] } });
}
