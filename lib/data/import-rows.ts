import 'server-only';
import type { Here } from '@/lib/transfer/adding';
import { adding, nothingHere, withAdded } from '@/lib/transfer/adding';
import { type Known, learn, nobodyKnown, type Who } from '@/lib/transfer/identify';
import type { Incoming } from '@/lib/transfer/incoming';
import { planRow } from '@/lib/transfer/plan';
import { insertMany } from './bulk';
import { database } from './database';
import type { ImportVerdict, Prisma } from './generated/client';
import { isId } from './ids';
import { hereOf, lookUp } from './import-known';
import type { Owner } from './owner';

/** What a row would do or did; 'kept' where it was taken back, and something of it stayed. */
export type RowVerdict = ImportVerdict | 'kept';

/** A row as it was read: with somebody in it, or why there is nobody. */
export type Read = { line: number; part?: string } & (
  | { row: Incoming; remarks?: string[] }
  | { skipped: string; name?: string }
);

/** What is remembered of a file while it is read: whom its own rows are about, and how many there are of each kind. */
export type Plan = { known: Known; rows: number; sums: Record<ImportVerdict, number> };

export const emptyPlan = (): Plan => ({
  known: nobodyKnown(),
  rows: 0,
  sums: { fresh: 0, same: 0, fills: 0, perhaps: 0, skipped: 0 },
});

/** Plans the next rows of a file and keeps them for the preview. Nothing is written about anybody. */
export async function keep(
  owner: Owner,
  importId: string,
  plan: Plan,
  batch: readonly Read[],
): Promise<void> {
  const incoming = batch.flatMap((each) => ('row' in each ? [each.row] : []));
  // The notebook's part is asked for anew for each batch; what the file itself says of its rows stays.
  await lookUp(database(), owner, incoming, plan.known);
  const here = await whoIsHere(owner, importId, plan, batch);
  const rows = batch.map((each) => {
    const no = plan.rows++;
    const row = rowOf(no, each, plan, here);
    plan.sums[row.verdict]++;
    return { ...row, ownerId: owner.id, importId };
  });
  await insertMany(database(), 'import_row', rows);
}

function rowOf(no: number, each: Read, plan: Plan, here: Map<Who, Here>) {
  const place = { no, line: each.line, part: each.part ?? '', personId: null, ofRow: null };
  if ('skipped' in each)
    return {
      ...place,
      ...{ name: each.name ?? '', incoming: {}, verdict: 'skipped' as const, why: each.skipped },
      ...{ perhaps: [], fills: [] },
    };
  const { row, remarks = [] } = each;
  const planned = planRow(row, plan.known, (who) => here.get(who));
  const who = 'who' in planned ? planned.who : rowName(no);
  if (planned.verdict === 'fresh' || planned.verdict === 'perhaps') here.set(who, hereAfter(row));
  if (planned.verdict !== 'skipped') learn(plan.known, who, row);
  return {
    ...place,
    name: row.name,
    incoming: row as unknown as Prisma.InputJsonObject,
    verdict: planned.verdict,
    why: 'why' in planned ? planned.why : remarks.join(' '),
    ...('who' in planned && (isId(who) ? { personId: who } : { ofRow: numberOf(who) })),
    perhaps: 'perhaps' in planned ? planned.perhaps : [],
    fills: 'fills' in planned ? planned.fills : [],
  };
}

/** What is here of everybody a batch may be about: from the notebook, and from rows read before. */
async function whoIsHere(owner: Owner, importId: string, plan: Plan, batch: readonly Read[]) {
  const sure = new Set<Who>();
  for (const each of batch) {
    if (!('row' in each)) continue;
    const planned = planRow(each.row, plan.known, () => nothingHere);
    if ('who' in planned) sure.add(planned.who);
  }
  const here: Map<Who, Here> = await hereOf(database(), owner, [...sure].filter(isId));
  const earlier = [...sure].filter((who) => !isId(who)).map(numberOf);
  const rows = await database().importRow.findMany({
    where: { ownerId: owner.id, importId, no: { in: earlier } },
    select: { no: true, incoming: true },
  });
  for (const { no, incoming } of rows) here.set(rowName(no), hereAfter(incoming as unknown as Incoming));
  return here;
}

function hereAfter(row: Incoming): Here {
  return withAdded(nothingHere, adding(row, nothingHere));
}

const rowName = (no: number): Who => `row:${no}`;
const numberOf = (who: Who): number => Number(who.slice('row:'.length));

/** Somebody whom a row may be about: what else is known of them here, or on which line of which file they are. */
export type Likely = {
  value: Who;
  name: string;
  smallThing?: string;
  handle?: string;
  line?: number;
  part?: string;
};

/** A row as the preview shows it. */
export type Row = {
  no: number;
  line: number;
  part: string;
  name: string;
  verdict: ImportVerdict;
  why: string;
  fills: string[];
  choice: string;
  personId: string | null;
  ofRow: number | null;
  /** Who it may be: somebody here, or whoever is on an earlier line. */
  perhaps: Likely[];
};

/** Some rows of one verdict in the order of the file, after the row of that number; `next` goes on from there. */
export async function list(
  owner: Owner,
  importId: string,
  verdict: RowVerdict,
  after = -1,
  size = 50,
): Promise<{ rows: Row[]; next: number | null }> {
  if (!isId(importId)) return { rows: [], next: null };
  const found = await database().importRow.findMany({
    where: {
      ...{ ownerId: owner.id, importId, no: { gt: after } },
      // Once it was taken back, a row knows somebody only where something stayed with them.
      ...(verdict === 'kept' ? { personId: { not: null }, import: { state: 'undone' } } : { verdict }),
    },
    select: {
      ...{ no: true, line: true, part: true, name: true, verdict: true, why: true, fills: true },
      ...{ choice: true, personId: true, ofRow: true, perhaps: true },
    },
    orderBy: { no: 'asc' },
    take: size + 1,
  });
  const page = found.slice(0, size);
  const words = await wordsFor(
    owner,
    importId,
    page.flatMap((row) => row.perhaps),
  );
  const rows = page.map((row) => ({ ...row, perhaps: row.perhaps.flatMap((who) => words.get(who) ?? []) }));
  return { rows, next: found.length > size ? (page.at(-1)?.no ?? null) : null };
}

async function wordsFor(owner: Owner, importId: string, whos: readonly Who[]) {
  const people = await database().person.findMany({
    where: { ownerId: owner.id, id: { in: whos.filter(isId) } },
    select: {
      ...{ id: true, name: true, smallThing: true },
      channels: { select: { handle: true }, orderBy: { id: 'asc' }, take: 1 },
    },
  });
  const rows = await database().importRow.findMany({
    where: { ownerId: owner.id, importId, no: { in: whos.filter((who) => !isId(who)).map(numberOf) } },
    select: { no: true, name: true, line: true, part: true },
  });
  return new Map<Who, Likely>([
    ...people.map(
      ({ id, channels, ...person }) =>
        [id, { value: id, ...person, handle: channels[0]?.handle ?? '' }] as const,
    ),
    ...rows.map(({ no, ...row }) => [rowName(no), { value: rowName(no), ...row }] as const),
  ]);
}

/** Notes who some rows are, in the user's word: 'new', 'leave', or one of those they may be. How many it noted. */
export async function choose(
  owner: Owner,
  importId: string,
  choices: readonly { no: number; choice: string }[],
): Promise<number> {
  if (!isId(importId)) return 0;
  const [numbers, words] = [choices.map(({ no }) => no), choices.map(({ choice }) => choice)];
  return database().$executeRaw`
    UPDATE import_row AS r SET choice = said.choice
    FROM unnest(${numbers}::int[], ${words}::text[]) AS said(no, choice), import AS i
    WHERE r.owner_id = ${owner.id} AND r.import_id = ${importId} AND r.no = said.no AND r.verdict = 'perhaps'
      AND (said.choice IN ('', 'new', 'leave') OR said.choice = ANY(r.perhaps))
      AND i.owner_id = r.owner_id AND i.id = r.import_id AND i.state = 'ready'`;
}

/** Says the same of every row that may be somebody and of which nothing was said yet. How many there were. */
export async function chooseRest(
  owner: Owner,
  importId: string,
  choice: 'new' | 'leave' | 'first',
): Promise<number> {
  if (!isId(importId)) return 0;
  return database().$executeRaw`
    UPDATE import_row AS r SET choice = CASE WHEN ${choice} = 'first' THEN r.perhaps[1] ELSE ${choice} END
    FROM import AS i
    WHERE r.owner_id = ${owner.id} AND r.import_id = ${importId} AND r.verdict = 'perhaps' AND r.choice = ''
      AND i.owner_id = r.owner_id AND i.id = r.import_id AND i.state = 'ready'`;
}

/** How many rows that may be somebody wait for a word, up to 1,000. */
export async function open(owner: Owner, importId: string): Promise<number> {
  if (!isId(importId)) return 0;
  return database().importRow.count({
    where: { ownerId: owner.id, importId, verdict: 'perhaps', choice: '' },
    take: 1000,
  });
}
