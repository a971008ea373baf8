import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/**
 * Puts somebody off until a day, or back on the list with null; counts snoozes in a row, until a talk. The same
 * day sent twice counts once, a snooze taken back never was, and `counts` is false for "not this week".
 */
export async function snooze(
  owner: Owner,
  id: string,
  until: CalendarDate | null,
  counts = true,
): Promise<{ snoozes: number } | null> {
  if (!isId(id)) return null;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [id]))) return null;
    const where = { ownerId_id: { ownerId: owner.id, id } };
    const before = await tx.person.findUniqueOrThrow({
      where,
      select: { snoozedUntil: true, snoozes: true, snoozeCounts: true },
    });
    const was = before.snoozedUntil && fromColumn(before.snoozedUntil);
    if (was === until) return { snoozes: before.snoozes };
    const row = await tx.person.update({
      where,
      data: until
        ? { snoozedUntil: toColumn(until), snoozes: before.snoozes + Number(counts), snoozeCounts: counts }
        : { snoozedUntil: null, snoozes: Math.max(0, before.snoozes - Number(before.snoozeCounts)) },
      select: { snoozes: true },
    });
    await summarise(tx, owner, [id]);
    return row;
  });
}
