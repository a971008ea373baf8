import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  isIntroduction,
  judge,
  POLICY_VERSION,
  type RequestKind,
  type Ruling,
  type Subject,
} from '@/lib/domain';
import { database, type Transaction } from './database';
import { type Entry, listMany, read } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople, subjectColumns, summarise, toSubject } from './summary';

/** What was asked of the gate, its answer, and all it knew then. */
export type Check = {
  id: string;
  /** As they are now: `shareable` is false for whoever is not to be named in introductions. */
  person: { id: string; name: string; shareable: boolean };
  on: CalendarDate;
  kind: RequestKind;
  area: string | null;
  ruling: Ruling;
  subject: Subject;
  history: Entry[];
  policyVersion: number;
  grant: { on: CalendarDate; recipient: string; benefit: string; text: string } | null;
  /** The ask it is a line of, where it is one: that keeps what was known then, once for all its lines. */
  askId: string | null;
};

/** Asks the gate and keeps question, answer and evidence; null where the person is not here. */
export async function create(
  owner: Owner,
  personId: string,
  request: { kind: RequestKind; area?: string },
): Promise<string | null> {
  if (!isId(personId)) return null;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return null;
    const { subject, history, ruling } = await rule(tx, owner, personId, request);
    const row = await tx.check.create({
      data: {
        ownerId: owner.id,
        personId,
        on: toColumn(owner.today),
        kind: request.kind,
        area: request.area ?? null,
        verdict: ruling.verdict,
        ...kept(subject, history, ruling),
      },
      select: { id: true },
    });
    return row.id;
  });
}

/** One check as it was kept; null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Check | null> {
  if (!isId(id)) return null;
  const row = await database().check.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: {
      id: true,
      person: { select: { id: true, name: true, shareable: true } },
      on: true,
      kind: true,
      area: true,
      ruling: true,
      snapshot: true,
      policyVersion: true,
      ask: { select: { id: true, snapshot: true } },
      grant: { select: { on: true, recipient: true, benefit: true, text: true } },
    },
  });
  if (!row) return null;
  const { snapshot, ask, grant, ...rest } = row;
  const then = (snapshot ?? ask?.snapshot) as unknown as { subject: Subject; history: Entry[] };
  return {
    ...rest,
    ...then,
    askId: ask?.id ?? null,
    on: fromColumn(row.on),
    kind: row.kind as RequestKind,
    ruling: row.ruling as unknown as Ruling,
    grant: grant && { ...grant, on: fromColumn(grant.on) },
  };
}

/** What was asked about a person before, newest first, at most 20. */
export async function list(owner: Owner, personId: string) {
  if (!isId(personId)) return [];
  const rows = await database().check.findMany({
    where: { ownerId: owner.id, personId },
    select: { id: true, on: true, kind: true, area: true, verdict: true, grant: { select: { on: true } } },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 20,
  });
  return rows.map(({ grant, ...row }) => ({
    ...row,
    on: fromColumn(row.on),
    kind: row.kind as RequestKind,
    granted: grant !== null,
  }));
}

/**
 * How putting one's name to it ended. `changed` carries what the gate says now; `unearned` was never granted by this
 * answer; `unnamed` are people not to be named in introductions; `wordless` lacks whom it is for, why, or the words.
 */
export type Granted =
  | 'granted'
  | 'already'
  | 'notHere'
  | 'unearned'
  | 'unnamed'
  | 'wordless'
  | { changed: Ruling };

export type Words = { recipient: string; benefit: string; text: string };

/**
 * Puts the owner's name to an earned check. The gate is asked again inside the transaction, on today's
 * evidence: only *earned* grants, whatever the form says and whatever the check said then. The grant keeps what
 * it was made on; sent again it is the same grant.
 */
export async function grant(owner: Owner, checkId: string, words: Words): Promise<Granted> {
  if (!isId(checkId)) return 'notHere';
  return database().$transaction(async (tx) => {
    const check = await tx.check.findUnique({
      where: { ownerId_id: { ownerId: owner.id, id: checkId } },
      select: { personId: true, kind: true, area: true, verdict: true },
    });
    if (!check || !(await lockPeople(tx, owner, [check.personId]))) return 'notHere';
    const { personId } = check;
    const before = await tx.grant.findUnique({
      where: { ownerId_checkId: { ownerId: owner.id, checkId } },
      select: { checkId: true },
    });
    if (before) return 'already';
    if (check.verdict !== 'earned') return 'unearned';
    const kind = check.kind as RequestKind;
    const request = { kind, area: check.area ?? undefined };
    const { subject, history, ruling, shareable } = await rule(tx, owner, personId, request);
    if (ruling.verdict !== 'earned') return { changed: ruling };
    if (isIntroduction(kind) && !shareable) return 'unnamed';
    if (isIntroduction(kind) && Object.values(words).some((word) => word === '')) return 'wordless';
    await tx.grant.create({
      data: {
        ...{ ownerId: owner.id, checkId, personId, on: toColumn(owner.today), ...words },
        ...kept(subject, history, ruling),
      },
      select: { checkId: true },
    });
    // From here on the week may ask how it went.
    await summarise(tx, owner, [personId]);
    return 'granted';
  });
}

function kept(subject: Subject, history: readonly Entry[], ruling: Ruling) {
  return {
    ruling: ruling as unknown as Prisma.InputJsonObject,
    snapshot: { subject, history } as unknown as Prisma.InputJsonObject,
    policyVersion: POLICY_VERSION,
  };
}

async function rule(
  tx: Transaction,
  owner: Owner,
  personId: string,
  request: { kind: RequestKind; area?: string },
) {
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: { ...subjectColumns, shareable: true },
  });
  const subject = toSubject(row);
  const history = await read(tx, owner, personId);
  const ruling = judge(subject, history, request, owner.today);
  return { subject, history, ruling, shareable: row.shareable };
}

/** What the gate would say of several people, without keeping it; for lists of at most some dozens. */
export async function tryMany(
  owner: Owner,
  personIds: readonly string[],
  request: { kind: RequestKind; area?: string },
): Promise<Map<string, Ruling>> {
  const [rows, histories] = await Promise.all([
    database().person.findMany({
      where: { ownerId: owner.id, id: { in: personIds.filter(isId) } },
      select: subjectColumns,
    }),
    listMany(owner, personIds),
  ]);
  return new Map(
    rows.map((row) => {
      const history = histories.get(row.id) ?? [];
      return [row.id, judge(toSubject(row), history, request, owner.today)];
    }),
  );
}
