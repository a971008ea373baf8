import 'server-only';
import { toColumn } from '@/lib/clock';
import {
  addDays,
  farther,
  GATE,
  isShareable,
  type Match,
  type Matched,
  rank,
  type Standing,
  sharedInterest,
} from '@/lib/domain';
import { database } from './database';
import { fromWhole, type Whole, whole } from './evidence';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';

// The nearest people with what was noted last of each: some dozens of rows, however many there are.
const mostNear = 40;
const mostPeople = 20;
const mostDetails = 6;
/** Whoever was thought of for a match, by a question to the gate, rests for so many days. */
const rest = 180;

const wellMet: readonly Standing[] = ['open', 'watch'];

/**
 * Two people to weave together, from those nearest: liked or nearer by the owner's word and by the evidence, lately
 * talked with (or the gate would only say so), in good standing and to be named to others, who share an interest that
 * may be passed on (model.md section 6). Null where there are no such two.
 */
export async function find(owner: Owner): Promise<Match | null> {
  const people = (await nearest(owner)).filter(({ eligibleStage, confirmedStage, ...person }) => {
    const stage = farther(eligibleStage, confirmedStage);
    return rank(stage) >= rank('liked') && person.shareable && wellMet.includes(person.standing);
  });
  const resting = await restingOf(
    owner,
    people.map(({ id }) => id),
  );
  const free = people.filter(({ id }) => !resting.has(id)).slice(0, mostPeople);
  if (free.length < 2) return null;
  const interests = await interestsOf(
    owner,
    free.map(({ id }) => id),
  );
  return sharedInterest(
    free.map(({ id, name }): Matched => ({ id, name, interests: interests.get(id) ?? [] })),
  );
}

function nearest(owner: Owner) {
  const fresh = GATE.match.fresh ?? 0;
  return database().person.findMany({
    where: {
      ownerId: owner.id,
      archived: false,
      confirmedStage: { in: ['liked', 'trusted', 'friend'] },
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

async function interestsOf(owner: Owner, ids: string[]): Promise<Map<string, string[]>> {
  const rows = await database().$queryRaw<(Whole & { personId: string })[]>`
    SELECT near.id AS "personId", known.entry FROM unnest(${ids}::text[]) AS near(id)
    CROSS JOIN LATERAL (
      SELECT ${whole} AS entry FROM evidence
      WHERE owner_id = ${owner.id} AND person_id = near.id AND type = 'fact'
      ORDER BY "on" DESC, id DESC LIMIT ${mostDetails}) AS known`;
  const interests = new Map<string, string[]>();
  for (const { personId, entry } of rows) {
    const fact = fromWhole({ entry });
    if (fact.type !== 'fact' || fact.category !== 'interests' || !isShareable(fact)) continue;
    interests.set(personId, [...(interests.get(personId) ?? []), fact.text]);
  }
  return interests;
}
