import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  addDays,
  type CalendarDate,
  type FlagReason,
  flagReasons,
  POLICY,
  pestAsks,
  proposeStanding,
  type Standing,
} from '@/lib/domain';
import { database, type Transaction } from './database';
import { type Entry, read } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, subjectColumns, toSubject } from './summary';

/** An ask without manners, and what was noted about it; `inLedger` where it has a page among the asks. */
export type Unmannered = { id: string; inLedger: boolean; on: CalendarDate; flags: FlagReason[] };

/** How somebody has asked of late, and the standing that Gus would propose; null where there is nothing to say. */
export type Manners = {
  standing: Standing;
  proposed: 'watch' | 'pest' | null;
  /** The latest first, at most 10. */
  asks: Unmannered[];
};

/**
 * How a person asked within the year (model.md, section 8). A history is only read where there was an ask at all;
 * null where there was none without manners, or nobody is here.
 */
export async function get(owner: Owner, personId: string): Promise<Manners | null> {
  if (!isId(personId)) return null;
  const since = toColumn(addDays(owner.today, 1 - POLICY.ask.window));
  const of = { ownerId: owner.id, personId };
  const asked = await database().evidence.findFirst({
    where: { ...of, type: 'ask', on: { gte: since } },
    select: { id: true },
  });
  const found = asked && (await look(database(), owner, personId));
  if (!found) return null;
  const asks = pestAsks(found.history, owner.today).slice(0, 10);
  if (asks.length === 0) return null;
  const pages = await database().ask.findMany({
    where: { ...of, id: { in: asks.map(({ ask }) => ask.id) } },
    select: { id: true },
  });
  return {
    standing: found.standing,
    proposed: found.proposed,
    asks: asks.map(({ ask, flags }) => ({
      id: ask.id,
      inLedger: pages.some((page) => page.id === ask.id),
      on: ask.on,
      flags: flagReasons(flags),
    })),
  };
}

/** Puts off the standing that is proposed: it comes back after 30 days. Where it is no longer proposed, nothing is written. */
export async function keepForNow(
  owner: Owner,
  personId: string,
  to: 'watch' | 'pest',
): Promise<'kept' | 'changed' | 'notHere'> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    if ((await look(tx, owner, personId))?.proposed !== to) return 'changed';
    await tx.person.update({
      where: { ownerId_id: { ownerId: owner.id, id: personId } },
      data: { standingKeptOn: toColumn(owner.today), standingKeptTo: to },
      select: { id: true },
    });
    return 'kept';
  });
}

async function look(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  personId: string,
): Promise<{ standing: Standing; proposed: 'watch' | 'pest' | null; history: Entry[] } | null> {
  const row = await tx.person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: { ...subjectColumns, standingKeptOn: true, standingKeptTo: true },
  });
  if (!row) return null;
  const { standing, standingKeptOn: on, standingKeptTo: to } = row;
  const kept = on && (to === 'watch' || to === 'pest') ? { on: fromColumn(on), to } : null;
  const history = await read(tx, owner, personId);
  const proposal = proposeStanding(toSubject(row), history, owner.today, owner.tolerance, kept);
  return { standing, proposed: proposal?.to ?? null, history };
}
