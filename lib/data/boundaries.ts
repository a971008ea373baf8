import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate, RequestKind } from '@/lib/domain';
import { database, type Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { once } from './submissions';
import { lockPeople } from './summary';

/** What the owner will not do: for one person, or for all where `person` is null. */
export type Boundaries = {
  person: { id: string; name: string } | null;
  kinds: RequestKind[];
  /** Those for all, which hold for one person as well. */
  forAll: RequestKind[];
  /** How the line was drawn, newest first, at most 50. */
  changes: { id: string; on: CalendarDate; kinds: RequestKind[]; note: string }[];
};

/** The line as it is drawn for a person, or for all (null); null where the person is not here. */
export async function get(owner: Owner, personId: string | null): Promise<Boundaries | null> {
  if (personId !== null && !isId(personId)) return null;
  const [person, account, rows] = await Promise.all([
    personId === null
      ? null
      : database().person.findUnique({
          where: { ownerId_id: { ownerId: owner.id, id: personId }, removedOn: null },
          select: { id: true, name: true, neverKinds: true },
        }),
    database().account.findUniqueOrThrow({ where: { id: owner.id }, select: { neverKinds: true } }),
    database().boundary.findMany({
      where: { ownerId: owner.id, personId },
      select: { id: true, on: true, kinds: true, note: true },
      orderBy: { id: 'desc' },
      take: 50,
    }),
  ]);
  if (personId !== null && !person) return null;
  const forAll = account.neverKinds as RequestKind[];
  return {
    person: person && { id: person.id, name: person.name },
    kinds: person ? (person.neverKinds as RequestKind[]) : forAll,
    forAll,
    changes: rows.map((row) => ({ ...row, on: fromColumn(row.on), kinds: row.kinds as RequestKind[] })),
  };
}

/** A line drawn anew: `was` is what the form showed, `token` makes it count once. */
export type Line = {
  token?: string;
  was: readonly RequestKind[];
  kinds: readonly RequestKind[];
  note: string;
};

/**
 * Draws the line anew, for a person or for all (null). It needs no reason (S0-13); each time it is kept beside the
 * earlier ones. `changed` where another tab drew it since, and nothing was written; `again` where this form did.
 */
export async function draw(
  owner: Owner,
  personId: string | null,
  line: Line,
): Promise<'drawn' | 'again' | 'changed' | 'notHere'> {
  if (personId !== null && !isId(personId)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (personId !== null && !(await lockPeople(tx, owner, [personId]))) return 'notHere';
    return once(
      tx,
      owner,
      line.token ?? '',
      async () => ((await redraw(tx, owner, personId, line)) ? 'drawn' : 'changed'),
      (ended) => ended === 'drawn',
    );
  });
}

/** As `draw`, inside a transaction that holds the person. */
export async function redraw(
  tx: Transaction,
  owner: Owner,
  personId: string | null,
  { was, kinds, note }: Line,
): Promise<boolean> {
  const where = { neverKinds: { equals: [...was] } };
  const data = { neverKinds: [...kinds] };
  const { count } =
    personId === null
      ? await tx.account.updateMany({ where: { id: owner.id, ...where }, data })
      : await tx.person.updateMany({ where: { ownerId: owner.id, id: personId, ...where }, data });
  if (count === 0) return false;
  if (note === '' && kinds.join() === was.join()) return true;
  await tx.boundary.create({
    data: { ownerId: owner.id, personId, on: toColumn(owner.today), kinds: [...kinds], note },
    select: { id: true },
  });
  return true;
}
