import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  farther,
  hasEffects,
  isGrave,
  type RequestKind,
  type Standing,
  type StandingNeed,
  type StandingNow,
  secondChances,
  standingLacks,
  standingPath,
} from '@/lib/domain';
import { redraw } from './boundaries';
import { database, type Transaction } from './database';
import { entryColumns, toEntry, toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { move } from './stages';
import { once } from './submissions';
import { lockPeople, summarise } from './summary';

/** What the owner did on a channel, by hand, when a connection ended. */
export type Done = { channel: string; did: string };

/** One change of standing, as it was kept. */
export type StandingChange = {
  id: string;
  on: CalendarDate;
  from: Standing;
  to: Standing;
  reason: string;
  terms: string;
  channels: Done[];
};

/** How it stands with somebody: what the rules look at, what there is to act on, and how it came to be. */
export type Stands = {
  person: { id: string; name: string };
  now: StandingNow;
  kinds: RequestKind[];
  channels: { kind: string; handle: string }[];
  /** Where the two may be joined, each once: the ways to reach them, then where they asked or invited. */
  joinedOn: string[];
  changes: StandingChange[];
};

/** How it stands with a person, with the changes newest first, at most 50; null where they are not here. */
export async function get(owner: Owner, personId: string): Promise<Stands | null> {
  if (!isId(personId)) return null;
  const person = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id: personId }, removedOn: null },
    select: {
      id: true,
      name: true,
      standing: true,
      neverKinds: true,
      channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' } },
    },
  });
  if (!person) return null;
  const [rows, now, came] = await Promise.all([
    database().standingChange.findMany({
      where: { ownerId: owner.id, personId },
      select: { id: true, on: true, from: true, to: true, reason: true, terms: true, channels: true },
      orderBy: [{ on: 'desc' }, { id: 'desc' }],
      take: 50,
    }),
    standingNow(database(), owner, personId, person.standing),
    cameOn(owner, personId),
  ]);
  return {
    person: { id: person.id, name: person.name },
    now,
    kinds: person.neverKinds as RequestKind[],
    channels: person.channels,
    joinedOn: [...new Set([...person.channels.map(({ kind }) => kind), ...came])],
    changes: rows.map((row) => ({ ...row, on: fromColumn(row.on), channels: row.channels as Done[] })),
  };
}

/** A change as its form sends it; `from` is the standing it showed, `was` the kinds that were never. */
export type Step = {
  /** The form's, so that it counts once. */
  token?: string;
  from: Standing;
  to: Standing;
  reason: string;
  terms: string;
  /** The second step of severing or memorial was taken. */
  confirmed?: boolean;
  /** The history of earlier second chances was shown. */
  seen?: boolean;
  /** Asked for as a second chance: after a grave breach that is one though nothing else is shut. */
  again?: boolean;
  was?: readonly RequestKind[];
  kinds?: readonly RequestKind[];
  channels?: readonly Done[];
};

/** How a change ended; `changed` where another tab was first, `again` where the same form was. Where it lacks something nothing is written. */
export type Changed =
  | 'done'
  | 'begunAgain'
  | 'again'
  | 'changed'
  | 'notHere'
  | { lacks: { code: StandingNeed; what: string }[] }
  | { refused: string };

/**
 * Changes a person's standing, by the user's word alone and as lib/domain's path allows. A second chance is evidence
 * of its day, and they are at most known again; limits draw the line that goes with them.
 */
export async function change(owner: Owner, personId: string, step: Step): Promise<Changed> {
  if (!isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const write = () => changeOnce(tx, owner, personId, step);
    return once(tx, owner, step.token ?? '', write, (ended) => ended === 'done' || ended === 'begunAgain');
  });
}

async function changeOnce(tx: Transaction, owner: Owner, personId: string, step: Step): Promise<Changed> {
  const key = { ownerId_id: { ownerId: owner.id, id: personId } };
  const row = await tx.person.findUniqueOrThrow({ where: key, select: { standing: true } });
  if (row.standing !== step.from) return 'changed';
  const now = await standingNow(tx, owner, personId, row.standing);
  const path = standingPath(step.again ? asOpen(now) : now, step.to);
  if (!path.ok) return { refused: `${path.what}.`.replace('..', '.') };
  const lacks = standingLacks(path.needs, step);
  if (lacks.length > 0) return { lacks };
  const { from, to, reason, terms, channels = [] } = step;
  const line = { was: step.was ?? [], kinds: step.kinds ?? [], note: reason };
  if (to === 'limited' && !(await redraw(tx, owner, personId, line))) return 'changed';
  await tx.standingChange.create({
    data: {
      ...{ ownerId: owner.id, personId, on: toColumn(owner.today), from, to, reason, terms },
      channels: channels.map(({ channel, did }) => ({ channel, did })),
    },
    select: { id: true },
  });
  await tx.person.update({
    where: key,
    data: { standing: to, standingKeptOn: null, standingKeptTo: null },
    select: { id: true },
  });
  await noteChannels(tx, owner, personId, channels);
  if (path.secondChance) await beginAgain(tx, owner, personId, reason);
  await summarise(tx, owner, [personId]);
  return path.secondChance ? 'begunAgain' : 'done';
}

/** A grave breach is left by a second chance, also where somebody is watched or within limits. */
function asOpen(now: StandingNow): StandingNow {
  return now.grave && (now.standing === 'watch' || now.standing === 'limited')
    ? { ...now, standing: 'open' }
    : now;
}

// Of their latest asks and invitations: an account there may be theirs though no way to reach them was written down.
async function cameOn(owner: Owner, personId: string): Promise<string[]> {
  const latest = {
    where: { ownerId: owner.id, personId },
    orderBy: [{ on: 'desc' as const }, { id: 'desc' as const }],
    take: 50,
  };
  const [asks, invitations] = await Promise.all([
    database().ask.findMany({ ...latest, select: { channel: true } }),
    database().invitation.findMany({ ...latest, select: { channel: true } }),
  ]);
  return [...asks, ...invitations].flatMap(({ channel }) =>
    channel !== null && hasEffects(channel) ? [channel] : [],
  );
}

// Only what the path looks at is read: second chances and breaches are few, a history need not be.
async function standingNow(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  personId: string,
  standing: Standing,
): Promise<StandingNow> {
  const of = { ownerId: owner.id, personId };
  const rows = await tx.evidence.findMany({
    where: { ...of, type: { in: ['secondChance', 'breach'] } },
    select: entryColumns,
  });
  const history = rows.map(toEntry);
  const last =
    standing === 'memorial'
      ? await tx.standingChange.findFirst({
          where: { ...of, to: 'memorial' },
          select: { from: true },
          orderBy: { id: 'desc' },
        })
      : null;
  return {
    standing,
    ...(standing === 'memorial' && { before: last?.from ?? 'open' }),
    chances: secondChances(history, owner.today),
    grave: isGrave(history, owner.today),
  };
}

async function noteChannels(tx: Transaction, owner: Owner, personId: string, channels: readonly Done[]) {
  for (const { channel: kind, did: state } of channels) {
    await tx.channel.updateMany({
      where: { ownerId: owner.id, personId, kind },
      data: { state, since: toColumn(owner.today), until: null },
    });
  }
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
