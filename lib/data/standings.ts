import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type CalendarDate, farther, needsSecondChance, type Standing } from '@/lib/domain';
import { database, type Transaction } from './database';
import { toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { move } from './stages';
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
 * Whether they ever had a second chance, and whether opening up to them again would be one: looked up through
 * memorial, which is no way round it.
 */
export async function secondChance(
  owner: Owner,
  personId: string,
): Promise<{ had: boolean; needed: boolean }> {
  if (!isId(personId)) return { had: false, needed: false };
  const of = { ownerId: owner.id, personId };
  const [row, chance] = await Promise.all([
    database().person.findUnique({
      where: { ownerId_id: { ownerId: owner.id, id: personId } },
      select: { standing: true },
    }),
    database().evidence.findFirst({ where: { ...of, type: 'secondChance' }, select: { id: true } }),
  ]);
  const before = row && (await standingBefore(database(), owner, personId, row.standing));
  return { had: chance !== null, needed: before !== null && needsSecondChance(before, 'open') };
}

/** How a change of standing ended; `changed` where another tab was first, `needsTerms` where nothing was changed. */
export type Changed = 'done' | 'begunAgain' | 'needsTerms' | 'changed' | 'notHere';

/**
 * Changes a person's standing, by the user's word alone. Leaving severed or pest is a second chance (model.md
 * section 3): it takes a reason and terms and begins with open, it is evidence of its day, and they are at most
 * known again.
 */
export async function change(
  owner: Owner,
  personId: string,
  step: { from: Standing; to: Standing; reason: string; terms: string },
): Promise<Changed> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const key = { ownerId_id: { ownerId: owner.id, id: personId } };
    const row = await tx.person.findUniqueOrThrow({ where: key, select: { standing: true } });
    if (row.standing !== step.from) return 'changed';
    if (step.from === step.to) return 'done';
    const again = needsSecondChance(await standingBefore(tx, owner, personId, step.from), step.to);
    if (again && (!step.reason || !step.terms || step.to !== 'open')) return 'needsTerms';
    await tx.standingChange.create({
      data: { ownerId: owner.id, personId, on: toColumn(owner.today), ...step },
      select: { id: true },
    });
    await tx.person.update({ where: key, data: { standing: step.to }, select: { id: true } });
    if (again) await beginAgain(tx, owner, personId, step.reason);
    await summarise(tx, owner, [personId]);
    return again ? 'begunAgain' : 'done';
  });
}

// Written down as dead by mistake, they come back as they were: memorial is no way round a second chance.
async function standingBefore(
  tx: Transaction | ReturnType<typeof database>,
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
async function beginAgain(tx: Transaction, owner: Owner, personId: string, reason: string): Promise<void> {
  const evidence = { type: 'secondChance' as const, on: owner.today };
  await tx.evidence.create({ data: toRow(owner, { personId, evidence, text: reason }) });
  const { confirmedStage: from } = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: { confirmedStage: true },
  });
  const to = farther(from, 'known');
  if (to !== from) await move(tx, owner, personId, { from, to, placed: false, because: ['secondChance'] });
}
