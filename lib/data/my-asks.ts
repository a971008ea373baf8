import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { beforeYouAsk, type CalendarDate, type Mirror, type OwnAsk, type RequestKind } from '@/lib/domain';
import { database, type Transaction } from './database';
import { read } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople } from './summary';
import { type Before, beforeWhere } from './timeline';

/** Something the owner is about to ask of somebody. */
export type NewAsk = {
  person: string | Draft;
  kind: RequestKind;
  /** In the owner's own words. */
  text: string;
  /** Whether they would ask it to their face. */
  face: boolean;
};

/** What they answered: null while nothing is known. */
export type Answer = 'yes' | 'no' | null;

/** One of the owner's own asks, with what the mirror said on that day. */
export type MyAsk = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  kind: RequestKind;
  text: string;
  advice: Mirror;
  face: boolean;
  answer: Answer;
  answeredOn: CalendarDate | null;
};

/** The mirror before an ask of one's own; somebody new (null) is a stranger. Null where the person is not here. */
export async function mirror(
  owner: Owner,
  person: string | null,
  kind: RequestKind,
): Promise<{ name: string | null; advice: Mirror } | null> {
  if (person === null) return { name: null, advice: beforeYouAsk([], kind, [], owner.today) };
  if (!isId(person)) return null;
  const row = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id: person }, removedOn: null },
    select: { name: true },
  });
  return row && { name: row.name, advice: await advise(database(), owner, person, kind) };
}

/**
 * Keeps an ask of one's own with the mirror's advice of today. It is advice only, so nothing is refused; and asking is
 * no evidence about them, so nothing else is written. `again` where the form was sent before.
 */
export async function create(
  owner: Owner,
  token: string,
  { person, kind, text, face }: NewAsk,
): Promise<string | 'again' | 'notHere'> {
  return database().$transaction(async (tx) => {
    if (typeof person === 'string' && !(await lockPeople(tx, owner, [person]))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const personId = typeof person === 'string' ? person : await insert(tx, owner, person);
    const advice = await advise(tx, owner, personId, kind);
    const row = await tx.myAsk.create({
      data: {
        ...{ ownerId: owner.id, personId, on: toColumn(owner.today), kind, text, face },
        advice: advice as unknown as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    return row.id;
  });
}

async function advise(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  personId: string,
  kind: RequestKind,
): Promise<Mirror> {
  const of = { ownerId: owner.id, personId };
  const select = { on: true, kind: true, answer: true } as const;
  const history = await read(tx, owner, personId);
  // The rule looks at the latest ask, and at a no to the same: these two say all there is.
  const latest = await tx.myAsk.findFirst({ where: of, select, orderBy: [{ on: 'desc' }, { id: 'desc' }] });
  const declined = await tx.myAsk.findFirst({
    where: { ...of, kind, answer: 'no' },
    select,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
  });
  const mine = [latest, declined].flatMap((row): OwnAsk[] =>
    row ? [{ on: fromColumn(row.on), kind: row.kind as RequestKind, declined: row.answer === 'no' }] : [],
  );
  return beforeYouAsk(history, kind, mine, owner.today);
}

/** The owner's own asks, newest first, 20 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  before: Before | null = null,
  size = 20,
): Promise<{ asks: MyAsk[]; next: Before | null }> {
  const rows = await database().myAsk.findMany({
    where: { ownerId: owner.id, person: { removedOn: null }, ...beforeWhere(before) },
    select: columns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const asks = rows.slice(0, size).map((row) => ({
    ...row,
    on: fromColumn(row.on),
    kind: row.kind as RequestKind,
    advice: row.advice as unknown as Mirror,
    answer: row.answer as Answer,
    answeredOn: row.answeredOn && fromColumn(row.answeredOn),
  }));
  const last = asks.at(-1);
  return { asks, next: rows.length > size && last ? { on: last.on, id: last.id } : null };
}

const columns = {
  id: true,
  person: { select: { id: true, name: true } },
  on: true,
  kind: true,
  text: true,
  advice: true,
  face: true,
  answer: true,
  answeredOn: true,
} satisfies Prisma.MyAskSelect;

/**
 * Notes what they answered, or takes it back with null: `was` is what the page showed, and where that has changed since
 * nothing is written.
 */
export async function answer(
  owner: Owner,
  id: string,
  { was, answer }: { was: Answer; answer: Answer },
): Promise<'noted' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const { count } = await database().myAsk.updateMany({
    where: { ownerId: owner.id, id, answer: was, person: { removedOn: null } },
    data: { answer, answeredOn: answer && toColumn(owner.today) },
  });
  if (count === 1) return 'noted';
  const here = await database().myAsk.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, person: { removedOn: null } },
    select: { id: true },
  });
  return here ? 'changed' : 'notHere';
}
