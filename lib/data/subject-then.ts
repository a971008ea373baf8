import 'server-only';
import { toColumn } from '@/lib/clock';
import type { CalendarDate, Subject } from '@/lib/domain';
import type { Transaction } from './database';
import type { Owner } from './owner';
import { type SubjectRow, toSubject } from './summary';

/**
 * Somebody as they stood at the end of a day: their ring, their standing, and the line, theirs and for all. Each change
 * that was kept since is taken back; where none was, it stood as it does now. How they met, what is said of them and
 * what was granted have no history here, and are those of now.
 */
export async function subjectThen(
  tx: Transaction,
  owner: Owner,
  row: SubjectRow,
  on: CalendarDate,
): Promise<Subject> {
  if (on >= owner.today) return toSubject(row);
  const since = { ownerId: owner.id, personId: row.id, on: { gt: toColumn(on) } };
  const orderBy = [{ on: 'asc' as const }, { id: 'asc' as const }];
  const ring = await tx.stageChange.findFirst({ where: since, select: { from: true }, orderBy });
  const stood = await tx.standingChange.findFirst({ where: since, select: { from: true }, orderBy });
  return toSubject({
    ...row,
    confirmedStage: ring?.from ?? row.confirmedStage,
    standing: stood?.from ?? row.standing,
    neverKinds: await lineThen(tx, owner, row.id, row.neverKinds, on),
    account: { neverKinds: await lineThen(tx, owner, null, row.account.neverKinds, on) },
  });
}

/** A line as it was drawn at the end of a day: none, where it was drawn for the first time since. */
async function lineThen(
  tx: Transaction,
  owner: Owner,
  personId: string | null,
  now: string[],
  on: CalendarDate,
): Promise<string[]> {
  const where = { ownerId: owner.id, personId };
  const since = await tx.boundary.count({ where: { ...where, on: { gt: toColumn(on) } } });
  if (since === 0) return now;
  const last = await tx.boundary.findFirst({
    where: { ...where, on: { lte: toColumn(on) } },
    select: { kinds: true },
    orderBy: { id: 'desc' },
  });
  return last?.kinds ?? [];
}
