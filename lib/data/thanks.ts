import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { addDays, type CalendarDate, SHUT } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople } from './summary';
import { type Before, beforeWhere } from './timeline';

/** Help somebody gave the owner, thanked for or not. */
export type Thankable = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  text: string;
};

/** How far back thanks are looked for: what is longer ago is no longer "of late". */
const ofLate = 90;

/** Help received of late that was not thanked for, newest first; at most `size`, and nobody's who is gone. */
export function listOwed(owner: Owner, size = 10, before: Before | null = null): Promise<Thankable[]> {
  return listOf(owner, 'owed', size, before);
}

/** The same that was thanked for, so that it can be taken back. */
export function listThanked(owner: Owner, size = 10, before: Before | null = null): Promise<Thankable[]> {
  return listOf(owner, 'thanked', size, before);
}

async function listOf(owner: Owner, record: Mark, size: number, before: Before | null): Promise<Thankable[]> {
  const rows = await database().evidence.findMany({
    where: { AND: [marked(owner, record), beforeWhere(before)] },
    select: { id: true, on: true, text: true, person: { select: { id: true, name: true } } },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size,
  });
  return rows.map((row) => ({ ...row, on: fromColumn(row.on) }));
}

/** How many thanks are owed: as many as `listOwed` would give. */
export function countOwed(owner: Owner): Promise<number> {
  return database().evidence.count({ where: marked(owner, 'owed') });
}

function marked(owner: Owner, record: Mark) {
  return {
    ownerId: owner.id,
    record,
    on: { gte: toColumn(addDays(owner.today, -ofLate)), lte: toColumn(owner.today) },
    person: { archived: false, standing: { notIn: [...SHUT] } },
  };
}

type Mark = 'owed' | 'thanked';

/** How noting it ended: `already` where it stood so before. */
export type Noted = 'noted' | 'already' | 'notHere';

/** Notes that help was thanked for: a mark of the owner's own, of which no rule reads. */
export function thank(owner: Owner, id: string): Promise<Noted> {
  return mark(owner, id, 'owed', 'thanked');
}

/** Takes that back: thanks are owed again. */
export function takeBack(owner: Owner, id: string): Promise<Noted> {
  return mark(owner, id, 'thanked', 'owed');
}

async function mark(owner: Owner, id: string, from: Mark, to: Mark): Promise<Noted> {
  if (!isId(id)) return 'notHere';
  const where = { ownerId: owner.id, id };
  return database().$transaction(async (tx) => {
    const row = await tx.evidence.findFirst({ where, select: { personId: true } });
    // Held, or a correction under way would write over it.
    if (!row || !(await lockPeople(tx, owner, [row.personId]))) return 'notHere';
    const { count } = await tx.evidence.updateMany({
      where: { ...where, record: from },
      data: { record: to },
    });
    if (count > 0) return 'noted';
    return (await tx.evidence.count({ where: { ...where, record: to } })) > 0 ? 'already' : 'notHere';
  });
}
