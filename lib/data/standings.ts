import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  farther,
  needsSecondChance,
  POLICY_VERSION,
  type Stage,
  type Standing,
} from '@/lib/domain';
import { database, type Transaction } from './database';
import { toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, summarise } from './summary';

/** One change of standing, as it was kept. */
export type StandingChange = {
  id: string;
  on: CalendarDate;
  from: Standing;
  to: Standing;
  reason: string;
  terms: string;
};

/** The changes of standing of a person, newest first, at most 50. */
export async function list(owner: Owner, personId: string): Promise<StandingChange[]> {
  if (!isId(personId)) return [];
  const rows = await database().standingChange.findMany({
    where: { ownerId: owner.id, personId },
    select: { id: true, on: true, from: true, to: true, reason: true, terms: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return rows.map((row) => ({ ...row, on: fromColumn(row.on) }));
}

/**
 * Changes a person's standing, by the user's word alone. Leaving severed or pest for open is a second
 * chance (model.md section 3): it is evidence of its day, and they are at most known again. `changed`
 * where another tab was first.
 */
export async function change(
  owner: Owner,
  personId: string,
  step: { from: Standing; to: Standing; reason: string; terms: string },
): Promise<'changed' | 'done' | 'notHere'> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const key = { ownerId_id: { ownerId: owner.id, id: personId } };
    const row = await tx.person.findUniqueOrThrow({
      where: key,
      select: { standing: true, confirmedStage: true },
    });
    if (row.standing !== step.from) return 'changed';
    if (step.from === step.to) return 'done';
    await tx.standingChange.create({
      data: { ownerId: owner.id, personId, on: toColumn(owner.today), ...step },
      select: { id: true },
    });
    const again = needsSecondChance(await standingBefore(tx, owner, personId, step.from), step.to);
    if (again) {
      const evidence = { type: 'secondChance' as const, on: owner.today };
      await tx.evidence.create({ data: toRow(owner, { personId, evidence, text: step.reason }) });
    }
    const stage = again ? farther(row.confirmedStage, 'known') : row.confirmedStage;
    const moved = stage !== row.confirmedStage;
    if (moved) await noteMove(tx, owner, personId, row.confirmedStage, stage);
    await tx.person.update({
      where: key,
      data: {
        standing: step.to,
        confirmedStage: stage,
        stageSince: moved ? toColumn(owner.today) : undefined,
      },
      select: { id: true },
    });
    await summarise(tx, owner, [personId]);
    return 'done';
  });
}

// Written down as dead by mistake, they come back as they were: memorial is no way round a second chance.
async function standingBefore(
  tx: Transaction,
  owner: Owner,
  personId: string,
  standing: Standing,
): Promise<Standing> {
  if (standing !== 'memorial') return standing;
  const last = await tx.standingChange.findFirst({
    where: { ownerId: owner.id, personId, to: 'memorial' },
    select: { from: true },
    orderBy: { id: 'desc' },
  });
  return last?.from ?? 'open';
}

// The ring that a second chance takes them to is a turn of the timeline like any other.
async function noteMove(
  tx: Transaction,
  owner: Owner,
  personId: string,
  from: Stage,
  to: Stage,
): Promise<void> {
  await tx.stageChange.create({
    data: {
      ownerId: owner.id,
      personId,
      on: toColumn(owner.today),
      from,
      to,
      placed: false,
      because: ['secondChance'],
      policyVersion: POLICY_VERSION,
    },
    select: { id: true },
  });
}
