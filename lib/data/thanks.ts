import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { addDays, type CalendarDate, SHUT } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople } from './summary';

/** Help somebody gave the owner, for which nobody has been thanked yet. */
export type Thankable = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  text: string;
};

/** How far back thanks are looked for: what is longer ago is no longer "of late". */
const ofLate = 90;

/** Help received of late that was not thanked for, newest first; at most `size`, and nobody's who is gone. */
export async function listOwed(owner: Owner, size = 10): Promise<Thankable[]> {
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      record: 'owed',
      on: { gte: toColumn(addDays(owner.today, -ofLate)), lte: toColumn(owner.today) },
      person: { archived: false, standing: { notIn: [...SHUT] } },
    },
    select: { id: true, on: true, text: true, person: { select: { id: true, name: true } } },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size,
  });
  return rows.map((row) => ({ ...row, on: fromColumn(row.on) }));
}

/** Notes that help was thanked for. `already` where it was; a mark of the owner's own, of which no rule reads. */
export async function thank(owner: Owner, id: string): Promise<'thanked' | 'already' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const where = { ownerId: owner.id, id };
  return database().$transaction(async (tx) => {
    const row = await tx.evidence.findFirst({ where, select: { personId: true } });
    // Held, or a correction under way would write over it.
    if (!row || !(await lockPeople(tx, owner, [row.personId]))) return 'notHere';
    const { count } = await tx.evidence.updateMany({
      where: { ...where, record: 'owed' },
      data: { record: 'thanked' },
    });
    if (count > 0) return 'thanked';
    return (await tx.evidence.count({ where: { ...where, record: 'thanked' } })) > 0 ? 'already' : 'notHere';
  });
}
