import 'server-only';
import { type AskReaction, type Breach, type CalendarDate, type Mending, mending } from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, list as history, toEntry, toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';

/** How somebody took the answer to an ask of theirs: what the form of a breach begins with. Null where it was not said. */
export async function reactionTo(owner: Owner, personId: string, ask: string): Promise<AskReaction | null> {
  if (!isId(personId) || !isId(ask)) return null;
  const row = await database().ask.findFirst({
    where: { ownerId: owner.id, personId, id: ask },
    select: { reaction: true },
  });
  return (row?.reaction ?? null) as AskReaction | null;
}

/**
 * What was said of a bad outcome that the owner called a breach of faith, '' where nothing was (model.md, section 4,
 * "Outcomes"); null of any other.
 */
export async function behind(owner: Owner, personId: string, outcome: string): Promise<string | null> {
  if (!isId(personId) || !isId(outcome)) return null;
  const row = await database().evidence.findFirst({
    where: { ownerId: owner.id, personId, id: outcome, type: 'outcome', record: 'bad' },
    select: { detail: true, text: true },
  });
  return (row?.detail as { cause?: string } | undefined)?.cause === 'breach' ? (row?.text ?? '') : null;
}

/** What came between the owner and a person, newest first, each with what would mend it. */
export async function list(owner: Owner, personId: string): Promise<Mending<Extract<Entry, Breach>>[]> {
  return mending(await history(owner, personId), owner.today);
}

/** A breach as it is written down. */
export type NewBreach = Pick<Breach, 'on' | 'of' | 'severity'> & { text: string };

/** Writes a breach down and judges the person anew; `again` where the form's token was used before. */
export async function create(
  owner: Owner,
  token: string,
  personId: string,
  { text, ...breach }: NewBreach,
): Promise<'saved' | 'again' | 'notHere'> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const evidence = { type: 'breach' as const, ...breach };
    await tx.evidence.create({ data: toRow(owner, { personId, evidence, text }), select: { id: true } });
    await summarise(tx, owner, [personId]);
    return 'saved';
  });
}

/** Notes that a breach was talked out, and judges the person anew; `already` where another tab was first. */
export async function resolve(
  owner: Owner,
  personId: string,
  id: string,
  on: CalendarDate,
): Promise<'resolved' | 'already' | 'early' | 'notHere'> {
  if (!isId(personId) || !isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const of = { ownerId: owner.id, personId, id, type: 'breach' as const };
    const row = await tx.evidence.findFirst({ where: of, select: entryColumns });
    if (!row) return 'notHere';
    const breach = toEntry(row) as Extract<Entry, Breach>;
    if (breach.resolvedOn) return 'already';
    if (on < breach.on) return 'early';
    await tx.evidence.updateMany({
      where: of,
      data: { detail: { ...(row.detail as object), resolvedOn: on } },
    });
    await summarise(tx, owner, [personId]);
    return 'resolved';
  });
}
