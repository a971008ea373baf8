import 'server-only';
import { type Added, together } from '@/lib/transfer/adding';
import type { Transaction } from './database';
import { isId } from './ids';
import { stateOf } from './import-apply';
import { asBrought } from './import-as-brought';
import type { Wrote } from './import-land';
import { takeAway } from './import-take-away';
import { inTurn } from './import-turn';
import type { Sums } from './imports';
import type { Owner } from './owner';

const batch = 200;

/** Said with the rows of whoever stays. */
const stays = {
  whole: 'They stay: something was written or decided about them since.',
  some: 'Some of it stays: it was changed or used since.',
};

/**
 * Takes a file's people and what it added away again, as far as nothing was built on it, in one transaction: whoever it
 * brought and who is still as it brought them goes; anybody else it brought stays whole; of what it added to others
 * goes what still stands as it was added. How much stayed is kept with the file. False where it is not being undone.
 */
export async function undo(owner: Owner, importId: string, onDone: (rows: number) => void): Promise<boolean> {
  if (!isId(importId)) return false;
  return inTurn(owner, async (tx) => {
    if ((await stateOf(tx, owner, importId)) !== 'undoing') return false;
    await holdTouched(tx, owner, importId);
    let [kept, done] = [0, 0];
    const brought = new Set<string>();
    for (let after = -1; ; ) {
      const rows = await someRows(tx, owner, importId, { born: true, after });
      for (const { personId } of rows) brought.add(personId);
      kept += await takeBack(
        tx,
        owner,
        importId,
        rows.map(({ personId }) => personId),
      );
      done += rows.length;
      onDone(done);
      const last = rows.at(-1);
      if (!last) break;
      after = last.no;
    }
    for (let after = -1; ; ) {
      const rows = await someRows(tx, owner, importId, { born: false, after });
      const others = rows.filter(({ personId }) => !brought.has(personId));
      kept += await undoFills(tx, owner, importId, others);
      done += rows.length;
      onDone(done);
      const last = rows.at(-1);
      if (!last) break;
      after = last.no;
    }
    return finish(tx, owner, importId, kept);
  });
}

/** Holds everybody to whom the file brought something, in one order, so that no save about some of them waits crosswise. */
async function holdTouched(tx: Transaction, owner: Owner, importId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS held FROM person WHERE owner_id = ${owner.id} AND id IN (
      SELECT person_id FROM import_row
      WHERE owner_id = ${owner.id} AND import_id = ${importId} AND wrote IS NOT NULL AND verdict <> 'same')
    ORDER BY id FOR NO KEY UPDATE`;
}

type Row = { no: number; personId: string; wrote: Wrote };

async function someRows(
  tx: Transaction,
  owner: Owner,
  importId: string,
  { born, after }: { born: boolean; after: number },
): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT no, person_id AS "personId", wrote FROM import_row
    WHERE owner_id = ${owner.id} AND import_id = ${importId} AND no > ${after} AND person_id IS NOT NULL
      AND wrote IS NOT NULL AND (jsonb_typeof(wrote->'born') = 'object') = ${born}
    ORDER BY no LIMIT ${batch}`;
}

/** Takes away, of those people, whoever is as the file brought them; how many are not. */
async function takeBack(
  tx: Transaction,
  owner: Owner,
  importId: string,
  ids: readonly string[],
): Promise<number> {
  const here = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [...ids] } },
    select: { id: true },
  });
  const rows = await tx.importRow.findMany({
    where: { ownerId: owner.id, importId, personId: { in: [...ids] } },
    select: { personId: true, wrote: true },
    orderBy: { no: 'asc' },
  });
  const wrote = new Map<string, Wrote[]>(here.map(({ id }) => [id, []]));
  for (const row of rows)
    if (row.personId && row.wrote) wrote.get(row.personId)?.push(row.wrote as unknown as Wrote);
  const expected = [...wrote].map(([id, theirs]) => {
    // Of two made one, the line of who is gone made nobody any more, and may be the earlier.
    const born = theirs.find((each) => each.born)?.born ?? null;
    return { id, born, added: together(theirs.map(({ added }) => added)) };
  });
  const untouched = await asBrought(tx, owner, expected);
  await tx.person.deleteMany({ where: { ownerId: owner.id, id: { in: [...untouched] } } });
  const kept = here.flatMap(({ id }) => (untouched.has(id) ? [] : [id]));
  await tx.person.updateMany({ where: { ownerId: owner.id, id: { in: kept } }, data: { landedBy: null } });
  await say(tx, owner, importId, kept, stays.whole);
  return kept.length;
}

async function undoFills(
  tx: Transaction,
  owner: Owner,
  importId: string,
  rows: readonly Row[],
): Promise<number> {
  const here = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true },
  });
  const ids = new Set(here.map(({ id }) => id));
  const added = new Map<string, Added>();
  for (const { personId, wrote } of rows) {
    const before = added.get(personId);
    if (ids.has(personId)) added.set(personId, before ? together([before, wrote.added]) : wrote.added);
  }
  const kept: string[] = [];
  for (const [id, theirs] of added) if (!(await takeAway(tx, owner, id, theirs))) kept.push(id);
  await say(tx, owner, importId, kept, stays.some);
  return kept.length;
}

/** Says with the rows about some people what stayed. */
async function say(tx: Transaction, owner: Owner, importId: string, ids: readonly string[], why: string) {
  if (ids.length === 0) return;
  await tx.importRow.updateMany({
    where: { ownerId: owner.id, importId, personId: { in: [...ids] } },
    data: { why },
  });
}

async function finish(tx: Transaction, owner: Owner, id: string, kept: number): Promise<boolean> {
  const key = { ownerId_id: { ownerId: owner.id, id } };
  const { sums } = await tx.import.findUniqueOrThrow({ where: key, select: { sums: true } });
  // What is left of the rows: what stayed, and with whom.
  await tx.$executeRaw`
    UPDATE import_row SET wrote = NULL,
      person_id = CASE WHEN why = ANY(${Object.values(stays)}) THEN person_id END
    WHERE owner_id = ${owner.id} AND import_id = ${id}`;
  await tx.import.update({
    where: key,
    data: { state: 'undone', sums: { ...(sums as Sums), kept }, problem: '' },
    select: { id: true },
  });
  return true;
}
