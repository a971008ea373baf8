import 'server-only';
import {
  type Answer,
  judge,
  judgeMatch,
  POLICY_VERSION,
  type PromoteRequest,
  type Ruling,
  type Subject,
} from '@/lib/domain';
import type { Transaction } from './database';
import { type Entry, read } from './evidence';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';
import { subjectColumns, toSubject } from './summary';

/** One person a check is about: what the gate said of them, and all it knew then. */
export type Judged = { ruling: Ruling; subject: Subject; history: Entry[] };

/** The same with who they are now: `shareable` is false for whoever is not to be named in introductions. */
export type Side = Judged & { person: { id: string; name: string; shareable: boolean } };

/** One side, or two who are to be woven together. */
export type Sides = [Side] | [Side, Side];

export const sideColumns = { id: true, name: true, shareable: true } satisfies Prisma.PersonSelect;

/** Judges one person or two by the same gate, inside a write that holds them. */
export async function judgeSides(
  tx: Transaction,
  owner: Owner,
  [first, other]: readonly [string, string | null],
  request: PromoteRequest,
): Promise<Sides> {
  const side = await judgeSide(tx, owner, first, request);
  return other === null ? [side] : [side, await judgeSide(tx, owner, other, request)];
}

async function judgeSide(
  tx: Transaction,
  owner: Owner,
  personId: string,
  request: PromoteRequest,
): Promise<Side> {
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: { ...subjectColumns, ...sideColumns },
  });
  const { id, name, shareable } = row;
  const subject = toSubject(row);
  const history = await read(tx, owner, personId);
  const ruling = judge(subject, history, request, owner.today);
  return { person: { id, name, shareable }, subject, history, ruling };
}

/** The answer for all sides together. */
export function answerOf([first, other]: readonly [Judged, Judged?]): Answer {
  return other ? judgeMatch(first.ruling, other.ruling) : first.ruling;
}

/** Ruling and evidence as a check and a grant keep them; the other of two under `with`. */
export function kept([first, other]: Sides) {
  return {
    ruling: { ...first.ruling, ...(other && { with: other.ruling }) } as unknown as Prisma.InputJsonObject,
    snapshot: { ...known(first), ...(other && { with: known(other) }) } as unknown as Prisma.InputJsonObject,
    policyVersion: POLICY_VERSION,
  };
}

function known({ subject, history }: Judged): Known {
  return { subject, history };
}

/** What was known of somebody when they were judged. */
export type Known = { subject: Subject; history: Entry[] };

/** A snapshot as it is kept. */
export type Snapshot = Known & { with?: Known };

/** What was kept of the first, and of the other where there were two. */
export function fromKept(ruling: unknown, snapshot: unknown): [Judged, Judged?] {
  const { with: otherRuling, ...firstRuling } = ruling as Ruling & { with?: Ruling };
  const { with: other, ...first } = snapshot as Snapshot;
  const judged = { ...first, ruling: firstRuling };
  return other && otherRuling ? [judged, { ...other, ruling: otherRuling }] : [judged];
}
