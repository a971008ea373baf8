import 'server-only';
import { toColumn } from '@/lib/clock';
import { database, type Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/**
 * Says that an ask was written down by mistake, once and for good: its evidence goes, and the message it came in, so
 * that it counts for nothing; the ask itself stays in the ledger with all that was decided. `granted` is refused: the
 * owner's name stands behind it.
 */
export async function note(owner: Owner, id: string): Promise<'noted' | 'already' | 'granted' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const key = { ownerId_id: { ownerId: owner.id, id } };
  return database().$transaction(async (tx) => {
    const of = await tx.ask.findUnique({ where: key, select: { personId: true } });
    if (!of || !(await lockPeople(tx, owner, [of.personId]))) return 'notHere';
    const granted = { some: { OR: [{ grant: { isNot: null } }, { override: { isNot: null } }] } };
    const taken = { state: { not: 'granted' as const }, NOT: { checks: granted } };
    const noted = await tx.ask.updateMany({
      where: { ownerId: owner.id, id, mistakenOn: null, ...taken },
      data: { mistakenOn: toColumn(owner.today) },
    });
    if (noted.count === 0) {
      const row = await tx.ask.findUnique({ where: key, select: { mistakenOn: true } });
      return row?.mistakenOn ? 'already' : 'granted';
    }
    await forget(tx, owner, of.personId, id);
    await summarise(tx, owner, [of.personId]);
    return 'noted';
  });
}

async function forget(tx: Transaction, owner: Owner, personId: string, id: string): Promise<void> {
  const where = { ownerId: owner.id, personId };
  const row = await tx.evidence.findFirst({ where: { ...where, id }, select: { occasion: true } });
  const together = row?.occasion ? [{ occasion: row.occasion }] : [];
  await tx.evidence.deleteMany({ where: { ...where, OR: [{ id }, ...together] } });
}
