import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { canonical } from '@/lib/transfer/canonical';
import { database, type Transaction } from './database';
import { read } from './evidence';
import type { Prisma } from './generated/client';
import type { Keeper } from './owner';
import { abilitiesOf, subjectColumns, summarise, summaryOf, toSubject } from './summary';

/** Somebody whose stored summary was not what their history says, and in which columns. */
export type Drift = { personId: string; columns: string[] };

/** Every account, some at a time in the order of their ids. */
export async function accounts(after: string, size: number): Promise<{ id: string; zone: string }[]> {
  return database().account.findMany({
    where: { id: { gt: after } },
    select: { id: true, zone: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/**
 * Looks some people of an account over in the order of their ids, says whose stored summary was wrong, and puts
 * it right: not what their history gave on the day the summary is of, or untrue by now although its refresh
 * day is still to come.
 */
export async function rebuildSome(
  keeper: Keeper,
  after: string,
  size: number,
): Promise<{ people: number; last: string | null; drift: Drift[] }> {
  return database().$transaction(async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM person WHERE owner_id = ${keeper.id} AND id > ${after} ORDER BY id LIMIT ${size} FOR UPDATE`;
    const drift: Drift[] = [];
    for (const { id } of held) {
      const columns = await drifted(tx, keeper, id);
      if (columns.length === 0) continue;
      drift.push({ personId: id, columns });
      await summarise(tx, keeper, [id]);
    }
    return { people: held.length, last: held.at(-1)?.id ?? null, drift };
  });
}

const summaryColumns = {
  quiet: true,
  eligibleStage: true,
  lastTwoWayOn: true,
  lastTouchOn: true,
  firstAskedOn: true,
  firstWarmOn: true,
  smallThing: true,
  measures: true,
  balance: true,
  road: true,
  attention: true,
  rhythmClass: true,
  silentSince: true,
  matterFrom: true,
  matterUntil: true,
  summarisedOn: true,
  refreshOn: true,
} satisfies Prisma.PersonSelect;

type Summary = Prisma.PersonGetPayload<{ select: typeof summaryColumns }>;

/** What lists are chosen by: true on every day until the refresh day, whatever day the summary is of. */
function lasting(summary: Pick<Summary, Lasting>, today: Date) {
  const { eligibleStage, lastTwoWayOn, lastTouchOn, smallThing, rhythmClass, silentSince } = summary;
  const { firstAskedOn, firstWarmOn, matterFrom, matterUntil } = summary;
  return {
    eligibleStage,
    lastTwoWayOn,
    lastTouchOn,
    firstAskedOn,
    firstWarmOn,
    smallThing,
    rhythmClass,
    silentSince,
    // Since which day before today something calls for them makes no difference today.
    matterFrom: matterFrom && matterFrom < today ? today : matterFrom,
    matterUntil,
  };
}

type Lasting =
  | 'eligibleStage'
  | 'lastTwoWayOn'
  | 'lastTouchOn'
  | 'firstAskedOn'
  | 'firstWarmOn'
  | 'smallThing'
  | 'rhythmClass'
  | 'silentSince'
  | 'matterFrom'
  | 'matterUntil';

async function drifted(tx: Transaction, keeper: Keeper, id: string): Promise<string[]> {
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: keeper.id, id } },
    select: { ...subjectColumns, ...summaryColumns },
  });
  // A question of its own: a transaction has one connection, and two relations at once would share it.
  const abilities = await tx.ability.findMany({
    where: { ownerId: keeper.id, personId: id },
    select: { area: true, seen: true, score: true, lastOn: true },
    orderBy: { area: 'asc' },
  });
  if (!row.summarisedOn) return ['summarisedOn'];
  const history = await read(tx, keeper, id);
  const subject = toSubject(row);
  const then = fromColumn(row.summarisedOn);
  const wrong = different(row, summaryOf(subject, history, then, row));
  if (!same(abilities, abilitiesOf(history, then))) wrong.push('abilities');
  const isDue = row.refreshOn !== null && fromColumn(row.refreshOn) <= keeper.today;
  if (isDue) return wrong;
  const today = toColumn(keeper.today);
  const now = summaryOf(subject, history, keeper.today, row);
  return [...new Set([...wrong, ...different(lasting(row, today), lasting(now, today))])];
}

function different(stored: object, computed: object): string[] {
  const columns = Object.entries(computed).filter(
    ([column, value]) => !same(Reflect.get(stored, column), value),
  );
  return columns.map(([column]) => column);
}

function same(stored: unknown, computed: unknown): boolean {
  return canonical(stored) === canonical(computed);
}
