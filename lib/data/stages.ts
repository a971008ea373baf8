import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type Kept, type Move, POLICY_VERSION, proposal, type Stage, supporting } from '@/lib/domain';
import { database, type Transaction } from './database';
import { type Entry, read } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, subjectColumns, summarise, toSubject } from './summary';

/** How confirming a move ended; `changed` where the evidence or another tab has moved on. */
export type Moved = 'moved' | 'changed' | 'notHere';

/** A proposed move with the latest of what speaks for each reason, at most twelve pieces. */
export type Explained = Omit<Move, 'because'> & {
  because: (Move['because'][number] & { entries: Entry[] })[];
};

/** The move proposed for a person today, or null; "keep for now" hides it as model.md section 3 says. */
export async function proposed(owner: Owner, personId: string): Promise<Explained | null> {
  if (!isId(personId)) return null;
  const found = await propose(database(), owner, personId, true);
  if (!found?.move) return null;
  const because = found.move.because.map((reason) => ({
    ...reason,
    entries: supporting(reason.code, found.history, owner.today),
  }));
  return { ...found.move, because };
}

/**
 * Confirms a proposed move, in or out. The proposal is made again inside the transaction: where it is no
 * longer the one that was shown, nothing changes.
 */
export async function welcomeToStage(owner: Owner, personId: string, from: Stage, to: Stage): Promise<Moved> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const proposed = (await propose(tx, owner, personId, false))?.move;
    if (proposed?.from !== from || proposed.to !== to) return 'changed';
    const because = proposed.because.map((criterion) => criterion.code);
    await move(tx, owner, personId, { from, to, placed: false, because });
    await summarise(tx, owner, [personId]);
    return 'moved';
  });
}

/**
 * Puts off the proposed move that was shown: it comes back after 30 days, or when a further criterion turns.
 * Where it is no longer the one proposed, nothing changes.
 */
export async function keepForNow(
  owner: Owner,
  personId: string,
  from: Stage,
  to: Stage,
): Promise<'kept' | 'changed' | 'notHere'> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const proposed = (await propose(tx, owner, personId, false))?.move;
    if (proposed?.from !== from || proposed.to !== to) return 'changed';
    await tx.person.update({
      where: { ownerId_id: { ownerId: owner.id, id: personId } },
      data: { keptOn: toColumn(owner.today), keptMet: proposed.met },
      select: { id: true },
    });
    return 'kept';
  });
}

/** Places somebody in a ring by the user's own word. The gate goes on looking at the evidence. */
export async function place(owner: Owner, personId: string, from: Stage, to: Stage): Promise<Moved> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const row = await tx.person.findUniqueOrThrow({
      where: { ownerId_id: { ownerId: owner.id, id: personId } },
      select: { confirmedStage: true },
    });
    if (row.confirmedStage !== from) return 'changed';
    if (from === to) return 'moved';
    await move(tx, owner, personId, { from, to, placed: true, because: [] });
    await summarise(tx, owner, [personId]);
    return 'moved';
  });
}

/**
 * Takes somebody to another ring, as part of a write: noted for the timeline, and a move put off before is asked
 * about anew. Whoever calls this holds the person and summarises them afterwards.
 */
export async function move(
  tx: Transaction,
  owner: Owner,
  personId: string,
  step: { from: Stage; to: Stage; placed: boolean; because: string[] },
): Promise<void> {
  await tx.stageChange.create({
    data: { ownerId: owner.id, personId, on: toColumn(owner.today), policyVersion: POLICY_VERSION, ...step },
    select: { id: true },
  });
  await tx.person.update({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    data: { confirmedStage: step.to, stageSince: toColumn(owner.today), keptOn: null, keptMet: null },
    select: { id: true },
  });
}

async function propose(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  personId: string,
  mindKept: boolean,
): Promise<{ move: Move | null; history: Entry[] } | null> {
  const row = await tx.person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: { ...subjectColumns, keptOn: true, keptMet: true },
  });
  if (!row) return null;
  const kept: Kept | undefined =
    mindKept && row.keptOn ? { on: fromColumn(row.keptOn), met: row.keptMet ?? 0 } : undefined;
  const history = await read(tx, owner, personId);
  return { move: proposal(toSubject(row), history, owner.today, kept), history };
}
