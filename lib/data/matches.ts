import 'server-only';
import { toColumn } from '@/lib/clock';
import {
  addDays,
  farther,
  GATE,
  type Match,
  type Matchable,
  type MatchReason,
  matchReasons,
  rank,
  STAGES,
  type Standing,
  sharedInterest,
} from '@/lib/domain';
import { database } from './database';
import { type Entry, fromWhole, type Whole, whole } from './evidence';
import { Prisma } from './generated/client';
import type { Owner } from './owner';

// The nearest people with what was noted last of each: some dozens of rows, however many there are.
const mostNear = 40;
const mostPeople = 20;
const mostDetails = 6;
const mostPairs = 10;
const mostTimes = 2;
/** Whoever was thought of for a match, by a question to the gate, rests for so many days. */
const rest = 180;

/** The rings from which the gate would weave. */
const near = STAGES.filter((stage) => GATE.match.stage !== null && rank(stage) >= rank(GATE.match.stage));

const wellMet: readonly Standing[] = ['open', 'watch'];

/**
 * Two people to weave together, of those who may be, who share an interest that may be passed on (model.md section 6).
 * Null where there are no such two.
 */
export async function find(owner: Owner): Promise<Match<Free & Matchable> | null> {
  const free = await freeToWeave(owner);
  if (free.length < 2) return null;
  const known = await knownOf(owner, free);
  return sharedInterest(
    free.map((one) => ({ ...one, history: known.get(one.id) ?? [] })),
    owner.today,
  );
}

/** Two people and the best reason to weave them together, with what is in it for each. */
export type Pair = { one: Free; other: Free; reason: MatchReason };

/**
 * Pairs to weave together, at most ten and nobody in more than two of them: those who share an interest, or where the
 * work of one, seen first-hand, fits what the other is after (model.md section 6). Two whom I introduced are no pair.
 */
export async function list(owner: Owner): Promise<Pair[]> {
  const free = await freeToWeave(owner);
  const [known, met] = await Promise.all([knownOf(owner, free, true), introducedOf(owner, free)]);
  const pairs: Pair[] = [];
  const times = new Map<string, number>();
  const isFull = ({ id }: Free) => (times.get(id) ?? 0) >= mostTimes;
  for (const [at, one] of free.entries()) {
    for (const other of free.slice(at + 1)) {
      if (pairs.length >= mostPairs || isFull(one) || isFull(other) || met.has(keyOf(one.id, other.id)))
        continue;
      const [a, b] = [one, other].map(({ id, name }) => ({ name, history: known.get(id) ?? [] }));
      const [reason] = a && b ? matchReasons(a, b, owner.today, free) : [];
      if (!reason) continue;
      pairs.push({ one, other, reason });
      for (const { id } of [one, other]) times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return pairs;
}

type Free = { id: string; name: string };

/**
 * Who may be woven together, of those nearest: as near as the gate asks by the owner's word and by the evidence, lately
 * talked with (or the gate would only say so), in good standing, to be named to others, without a line of the owner's
 * against it, and not thought of lately.
 */
async function freeToWeave(owner: Owner): Promise<Free[]> {
  const { neverKinds } = await database().account.findUniqueOrThrow({
    where: { id: owner.id },
    select: { neverKinds: true },
  });
  if (neverKinds.includes('match')) return [];
  const people = (await nearest(owner)).filter(({ eligibleStage, confirmedStage, ...person }) => {
    const isNear = near.includes(farther(eligibleStage, confirmedStage));
    return isNear && person.shareable && wellMet.includes(person.standing);
  });
  const resting = await restingOf(
    owner,
    people.map(({ id }) => id),
  );
  return people
    .filter(({ id }) => !resting.has(id))
    .slice(0, mostPeople)
    .map(({ id, name }) => ({ id, name }));
}

async function introducedOf(owner: Owner, people: readonly Free[]): Promise<ReadonlySet<string>> {
  const ids = people.map(({ id }) => id);
  const rows = await database().introduction.findMany({
    where: { ownerId: owner.id, personId: { in: ids }, recipientId: { in: ids } },
    select: { personId: true, recipientId: true },
    distinct: ['personId', 'recipientId'],
  });
  return new Set(rows.map(({ personId, recipientId }) => keyOf(personId, recipientId)));
}

function keyOf(...two: [string, string]): string {
  return two.sort().join(' ');
}

function nearest(owner: Owner) {
  const fresh = GATE.match.fresh ?? 0;
  return database().person.findMany({
    where: {
      ownerId: owner.id,
      archived: false,
      confirmedStage: { in: near },
      NOT: { neverKinds: { has: 'match' } },
      lastTwoWayOn: { gte: toColumn(addDays(owner.today, -fresh)) },
    },
    select: {
      id: true,
      name: true,
      confirmedStage: true,
      eligibleStage: true,
      standing: true,
      shareable: true,
    } satisfies Prisma.PersonSelect,
    orderBy: [{ confirmedStage: 'desc' }, { sortName: 'desc' }, { id: 'desc' }],
    take: mostNear,
  });
}

async function restingOf(owner: Owner, ids: string[]): Promise<ReadonlySet<string>> {
  const asked = await database().check.findMany({
    where: {
      ownerId: owner.id,
      OR: [{ personId: { in: ids } }, { withPersonId: { in: ids } }],
      kind: 'match',
      on: { gte: toColumn(addDays(owner.today, -rest)) },
    },
    select: { personId: true, withPersonId: true },
    distinct: ['personId', 'withPersonId'],
  });
  return new Set(
    asked.flatMap(({ personId, withPersonId }) =>
      withPersonId === null ? [personId] : [personId, withPersonId],
    ),
  );
}

/** What was noted last of each: small details, and with `work` what was seen of their work too. */
async function knownOf(owner: Owner, people: readonly Free[], work = false): Promise<Map<string, Entry[]>> {
  const ids = people.map(({ id }) => id);
  const latest = (type: 'fact' | 'sighting') => Prisma.sql`
    SELECT near.id AS "personId", known.entry FROM unnest(${ids}::text[]) AS near(id)
    CROSS JOIN LATERAL (
      SELECT ${whole} AS entry FROM evidence
      WHERE owner_id = ${owner.id} AND person_id = near.id AND type = ${type}::evidence_type
      ORDER BY "on" DESC, id DESC LIMIT ${mostDetails}) AS known`;
  const rows = await database().$queryRaw<(Whole & { personId: string })[]>(
    work ? Prisma.sql`${latest('fact')} UNION ALL ${latest('sighting')}` : latest('fact'),
  );
  const known = new Map<string, Entry[]>();
  for (const { personId, entry } of rows)
    known.set(personId, [...(known.get(personId) ?? []), fromWhole({ entry })]);
  return known;
}
