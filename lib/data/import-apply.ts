import 'server-only';
import { toColumn } from '@/lib/clock';
import type { Incoming } from '@/lib/transfer/incoming';
import { countingAnew } from './bulk';
import type { Transaction } from './database';
import { isId } from './ids';
import { type Landed, land, type Run } from './import-land';
import { inTurn } from './import-turn';
import type { Sums } from './imports';
import type { Owner } from './owner';
import { lockPeople } from './summary';

// The first ones are few: until they are counted, each is looked for among all the others.
const batch = { first: 50, most: 500 };
const growing = ['person', 'channel', 'person_date', 'evidence', 'origin', 'match_key', 'lookalike'];

/**
 * Brings a previewed file in, all of it or nothing: one transaction, however many rows. `onDone` is told how many rows
 * are through. False where the file is not about to be brought in (any more). Throws what the database throws; then
 * nothing is here.
 */
export async function apply(
  owner: Owner,
  importId: string,
  onDone: (rows: number) => void,
): Promise<boolean> {
  if (!isId(importId)) return false;
  return inTurn(owner, async (tx) => {
    if ((await stateOf(tx, owner, importId)) !== 'applying') return false;
    const held = await holdKnown(tx, owner, importId);
    const account = await tx.account.findUniqueOrThrow({
      where: { id: owner.id },
      select: { neverKinds: true },
    });
    const run: Run = {
      importId,
      neverKinds: account.neverKinds,
      alike: new Map(),
      ...{ held: new Set(held), made: new Set() },
      became: new Map(),
    };
    const sums = { fresh: 0, same: 0, fills: 0, left: 0 };
    // A person may stand on several lines, and those of somebody new tell of nobody who was here.
    const [gained, met] = [new Set<string>(), new Set<string>()];
    const counted = countingAnew(tx, growing);
    for (let after = -1, done = 0; ; ) {
      const size = Math.min(batch.most, Math.max(batch.first, done));
      const rows = await someRows(tx, owner, importId, after, size);
      const landed = await land(tx, owner, run, rows);
      await keepOutcome(tx, owner, importId, landed);
      for (const { verdict, personId } of landed) {
        if (verdict === 'skipped') continue;
        sums[verdict === 'perhaps' ? 'left' : verdict]++;
        if (verdict === 'perhaps' || personId === null || run.made.has(personId)) continue;
        met.add(personId);
        if (verdict === 'fills') gained.add(personId);
      }
      done += rows.length;
      onDone(done);
      await counted(done);
      const last = rows.at(-1);
      if (!last || rows.length < size) break;
      after = last.no;
    }
    const skipped = await tx.importRow.count({ where: { ownerId: owner.id, importId, verdict: 'skipped' } });
    const unchanged = met.size - gained.size;
    return finish(tx, owner, importId, { ...sums, gained: gained.size, unchanged, skipped });
  });
}

/** How far a file is, read within the transaction; undefined where it is not this owner's. */
export async function stateOf(tx: Transaction, owner: Owner, id: string): Promise<string | undefined> {
  const row = await tx.import.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { state: true },
  });
  return row?.state;
}

/**
 * Holds whom the preview adds something to, in one order, so that no save about some of them waits crosswise. Whoever
 * gains nothing is not held: a large file may take minutes, and the notebook is written in meanwhile.
 */
async function holdKnown(tx: Transaction, owner: Owner, importId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person AS p
    WHERE p.owner_id = ${owner.id} AND p.id IN (
      SELECT person_id FROM import_row
      WHERE owner_id = ${owner.id} AND import_id = ${importId} AND person_id IS NOT NULL
        AND verdict = 'fills'
      UNION SELECT choice FROM import_row
      WHERE owner_id = ${owner.id} AND import_id = ${importId} AND verdict = 'perhaps')
    ORDER BY p.id`;
  const ids = rows.map(({ id }) => id);
  await lockPeople(tx, owner, ids);
  return ids;
}

async function someRows(tx: Transaction, owner: Owner, importId: string, after: number, take: number) {
  const rows = await tx.importRow.findMany({
    where: { ownerId: owner.id, importId, no: { gt: after }, verdict: { not: 'skipped' } },
    select: { no: true, incoming: true, verdict: true, choice: true, personId: true, ofRow: true },
    orderBy: { no: 'asc' },
    take,
  });
  return rows.map((row) => ({ ...row, incoming: row.incoming as unknown as Incoming }));
}

/** What became of some rows. What they told goes: it is among the people now, and what is needed to undo it is kept. */
async function keepOutcome(
  tx: Transaction,
  owner: Owner,
  importId: string,
  landed: readonly Landed[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE import_row AS r
    SET verdict = l.verdict::import_verdict, person_id = l.person, wrote = l.wrote::jsonb, incoming = '{}',
      fills = ARRAY(SELECT jsonb_array_elements_text(l.fills::jsonb))
    FROM unnest(${landed.map(({ no }) => no)}::int[], ${landed.map(({ verdict }) => verdict)}::text[],
      ${landed.map(({ personId }) => personId)}::text[], ${landed.map(({ wrote }) => wrote && JSON.stringify(wrote))}::text[],
      ${landed.map(({ fills }) => JSON.stringify(fills))}::text[]) AS l(no, verdict, person, wrote, fills)
    WHERE r.owner_id = ${owner.id} AND r.import_id = ${importId} AND r.no = l.no`;
}

async function finish(tx: Transaction, owner: Owner, id: string, sums: Sums): Promise<boolean> {
  const moved = await tx.import.updateMany({
    where: { ownerId: owner.id, id, state: 'applying' },
    data: { state: 'applied', sums, problem: '', appliedOn: toColumn(owner.today) },
  });
  if (moved.count === 0) throw new Error('the import went elsewhere while it was brought in');
  return true;
}
