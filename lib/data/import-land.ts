import 'server-only';
import {
  type Added,
  adding,
  type Here,
  isNothing,
  nothingHere,
  together,
  withAdded,
} from '@/lib/transfer/adding';
import { fillsWords } from '@/lib/transfer/fills-words';
import { identify, type Known, learn, nobodyKnown } from '@/lib/transfer/identify';
import type { Incoming } from '@/lib/transfer/incoming';
import { insertMany } from './bulk';
import type { Transaction } from './database';
import type { ImportVerdict } from './generated/client';
import { isId, newId } from './ids';
import {
  channelRows,
  evidenceRows,
  historyOf,
  invitationRows,
  personRow,
  photoRows,
  remembered,
  rhythmOf,
  testimonialRows,
} from './import-columns';
import { fill, keepKeys } from './import-fill';
import { hereOf, lookUp } from './import-known';
import type { Owner } from './owner';
import { type Alike, lockPeople } from './summary';

/** A row about to be brought in. */
export type Landing = {
  no: number;
  incoming: Incoming;
  verdict: ImportVerdict;
  choice: string;
  personId: string | null;
  ofRow: number | null;
};

/** What one run brings in, over all its batches: whom it holds, whom it made, and whom each row came to be about. */
export type Run = {
  importId: string;
  neverKinds: string[];
  alike: Alike;
  held: Set<string>;
  made: Set<string>;
  became: Map<number, string>;
};

/** What became of a row; `wrote` is what it added. */
export type Landed = {
  no: number;
  verdict: ImportVerdict;
  personId: string | null;
  fills: string[];
  wrote: Wrote | null;
};

/** What a row wrote; `born` where it made somebody, with what is a person's own besides what was added. */
export type Wrote = { born: Born | null; added: Added };
export type Born = {
  name: string;
  rhythm: 'ring' | 'days' | 'none';
  cadenceDays: number | null;
  /** In memory from the first. */
  died?: boolean;
};

/**
 * Brings some rows in, as part of a transaction: makes whoever is new, and adds to whoever is here what was missing.
 * Who is who is asked again, since the notebook may have changed under the preview; whoever may be somebody by now, and
 * was not asked about, is left out.
 */
export async function land(
  tx: Transaction,
  owner: Owner,
  run: Run,
  rows: readonly Landing[],
): Promise<Landed[]> {
  const known = nobodyKnown();
  await lookUp(
    tx,
    owner,
    rows.map(({ incoming }) => incoming),
    known,
  );
  const targets = rows.map((row) => {
    const target = targetOf(row, run, known);
    if (target === null) return null;
    run.became.set(row.no, target.id);
    if (target.isNew) run.made.add(target.id);
    learn(known, target.id, row.incoming);
    return target;
  });
  const made = new Set(targets.flatMap((target) => (target?.isNew ? [target.id] : [])));
  const others = [
    ...new Set(targets.flatMap((target) => (target && !made.has(target.id) ? [target.id] : []))),
  ];
  const here = await hereOf(tx, owner, others);
  const gains = ({ incoming }: Landing, id: string) => {
    const theirs = here.get(id);
    return theirs !== undefined && !theirs.removed && !isNothing(adding(incoming, theirs));
  };
  await holdNewly(
    tx,
    owner,
    run,
    here,
    rows.flatMap((row, at) => {
      const target = targets[at];
      return target && !made.has(target.id) && gains(row, target.id) ? [target.id] : [];
    }),
  );
  const additions = new Map<string, { incoming: Incoming; added: Added }[]>();
  const landed = rows.map(({ no, incoming, personId }, at): Landed => {
    const target = targets[at];
    const theirs =
      target && (made.has(target.id) ? (here.get(target.id) ?? nothingHere) : here.get(target.id));
    if (!target || !theirs || theirs.removed)
      return { no, verdict: 'perhaps', personId, fills: [], wrote: null };
    const added = adding(incoming, theirs);
    here.set(target.id, withAdded(theirs, added));
    additions.set(target.id, [...(additions.get(target.id) ?? []), { incoming, added }]);
    const says = target.isNew ? 'fresh' : isNothing(added) ? 'same' : 'fills';
    const isKept = target.isNew || says === 'fills' || added.origins.length > 0;
    return {
      ...{ no, personId: target.id, verdict: says },
      fills: says === 'fills' ? fillsWords(added) : [],
      wrote: isKept ? { born: target.isNew ? bornOf(incoming) : null, added } : null,
    };
  });
  await write(tx, owner, run, made, additions);
  return landed;
}

/**
 * Holds those who gain something of which the preview knew nothing, and looks at them anew: they may just have been changed.
 * Others are held already, so a save may wait crosswise for these: then all of it is begun anew (import-turn.ts).
 */
async function holdNewly(
  tx: Transaction,
  owner: Owner,
  { held, made }: Run,
  here: Map<string, Here>,
  ids: readonly string[],
): Promise<void> {
  const newly = [...new Set(ids)].filter((id) => !held.has(id) && !made.has(id));
  if (newly.length === 0) return;
  await lockPeople(tx, owner, newly);
  const now = await hereOf(tx, owner, newly);
  for (const id of newly) {
    held.add(id);
    const theirs = now.get(id);
    if (theirs) here.set(id, theirs);
    else here.delete(id);
  }
}

function targetOf(row: Landing, run: Run, known: Known): { id: string; isNew: boolean } | null {
  const somebody = (id: string | undefined) => (id === undefined ? null : { id, isNew: false });
  if (row.verdict === 'perhaps') {
    if (row.choice === 'new') return { id: newId(), isNew: true };
    if (row.choice.startsWith('row:')) return somebody(run.became.get(Number(row.choice.slice(4))));
    return isId(row.choice) ? somebody(row.choice) : null;
  }
  // Whoever an earlier row is, as the preview said; where that one was left out, so is this.
  if (row.ofRow !== null) return somebody(run.became.get(row.ofRow));
  const identity = identify(row.incoming, known);
  if (identity && 'who' in identity) return somebody(identity.who);
  if (row.personId !== null) return somebody(row.personId);
  // Namesakes that this very file brought were looked at in the preview.
  const others = identity ? identity.perhaps.filter((who) => !run.made.has(who)) : [];
  return others.length > 0 ? null : { id: newId(), isNew: true };
}

function bornOf(incoming: Incoming): Born {
  return { name: incoming.name, ...rhythmOf(incoming), ...(incoming.died && { died: true }) };
}

async function write(
  tx: Transaction,
  owner: Owner,
  run: Run,
  made: ReadonlySet<string>,
  additions: ReadonlyMap<string, { incoming: Incoming; added: Added }[]>,
): Promise<void> {
  const all = [...additions].map(([id, list]) => ({
    id,
    list,
    added: together(list.map(({ added }) => added)),
  }));
  const evidence = new Map(all.map(({ id, added }) => [id, evidenceRows(owner, id, added)]));
  const newcomers = all.filter(({ id }) => made.has(id));
  const people = newcomers.flatMap(({ id, list, added }) => {
    const incoming = list[0]?.incoming;
    const entries = historyOf(evidence.get(id) ?? []);
    return incoming ? [personRow(owner, run.importId, { ...run, id, incoming, added, entries })] : [];
  });
  const each = <Row extends object>(rows: (id: string, added: Added) => Row[]) =>
    all.flatMap(({ id, added }) => rows(id, added));
  const of = (personId: string) => ({ ownerId: owner.id, personId });
  const tables = [
    ['person', people],
    ['standing_change', newcomers.flatMap(({ id, list }) => remembered(owner, id, list[0]?.incoming))],
    ['channel', each((id, added) => channelRows(owner, id, added))],
    ['person_date', each((id, { dates }) => dates.map((date) => ({ ...date, ...of(id), id: newId() })))],
    ['evidence', [...evidence.values()].flat()],
    ['invitation', each((id, added) => invitationRows(owner, id, added))],
    ['testimonial', each((id, added) => testimonialRows(owner, id, added))],
    ['origin', each((id, { origins }) => origins.map((origin) => ({ ...origin, ...of(id) })))],
  ] as const;
  for (const [table, rows] of tables)
    await insertMany(tx, table, rows, { skipDuplicates: table === 'origin' });
  const photos = all.flatMap(({ id, list }) => photoRows(owner, id, list));
  if (photos.length > 0) await tx.photo.createMany({ data: photos, skipDuplicates: true });
  for (const { id, added } of all) if (!made.has(id)) await fill(tx, owner, id, added);
  const named = all.flatMap(({ id, added }) => (made.has(id) || added.channels.length > 0 ? [id] : []));
  await keepKeys(tx, owner, named);
}
