import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate, DraftCode, Register } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { claim } from './submissions';
import { lockPeople } from './summary';

/** How they took words of the owner's. */
export type Taken = 'well' | 'badly' | 'no-word';

/** A version of words to somebody, as it was kept. */
export type Draft = {
  id: string;
  kind: DraftCode;
  register: Register;
  text: string;
  on: CalendarDate;
  givenOn: CalendarDate | null;
  taken: Taken | null;
};

/** Whose words they are: to an ask, or to a person without one. */
export type About = { person: string; ask: string | null };

/** The versions kept, the latest first, at most 20, and how many there are of all. */
export async function list(
  owner: Owner,
  { person, ask }: About,
): Promise<{ drafts: Draft[]; total: number }> {
  if (!isId(person) || (ask !== null && !isId(ask))) return { drafts: [], total: 0 };
  const where = { ownerId: owner.id, personId: person, askId: ask, person: { removedOn: null } };
  const [total, rows] = await Promise.all([
    database().draft.count({ where }),
    database().draft.findMany({
      where,
      select: { id: true, kind: true, register: true, text: true, on: true, givenOn: true, taken: true },
      orderBy: { id: 'desc' },
      take: 20,
    }),
  ]);
  const drafts = rows.map((row) => ({
    ...row,
    kind: row.kind as DraftCode,
    register: row.register as Register,
    on: fromColumn(row.on),
    givenOn: row.givenOn && fromColumn(row.givenOn),
    taken: row.taken as Taken | null,
  }));
  return { drafts, total };
}

/**
 * Keeps a version of words: appended, never rewritten. Which number it has among those to the same ask or person;
 * `again` where the form's token was used before, `notHere` where the person or the ask is not.
 */
export async function keep(
  owner: Owner,
  token: string,
  { person, ask }: About,
  words: { kind: DraftCode; register: Register; text: string },
): Promise<number | 'again' | 'notHere'> {
  if (!isId(person) || (ask !== null && !isId(ask))) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [person]))) return 'notHere';
    const of = { ownerId: owner.id, personId: person };
    if (ask !== null && (await tx.ask.count({ where: { ...of, id: ask } })) === 0) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    await tx.draft.create({
      data: { ...of, askId: ask, on: toColumn(owner.today), ...words },
      select: { id: true },
    });
    return tx.draft.count({ where: { ...of, askId: ask } });
  });
}

/**
 * Says that a version was given to them, by the owner's own hand, and how they took it, now or later; each is said
 * once. `changed` where it was said otherwise before, `early` where it was not written then.
 */
export async function give(
  owner: Owner,
  id: string,
  said: { on: CalendarDate; taken: Taken | null },
): Promise<'noted' | 'changed' | 'early' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const key = { ownerId: owner.id, id, person: { removedOn: null } };
  const row = await database().draft.findFirst({ where: key, select: { on: true } });
  if (!row) return 'notHere';
  const on = toColumn(said.on);
  if (on < row.on) return 'early';
  const first = await database().draft.updateMany({
    where: { ...key, givenOn: null },
    data: { givenOn: on, taken: said.taken },
  });
  if (first.count > 0) return 'noted';
  const later = await database().draft.updateMany({
    where: { ...key, givenOn: on, taken: null },
    data: { taken: said.taken },
  });
  return later.count > 0 ? 'noted' : 'changed';
}
