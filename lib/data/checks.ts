import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type Answer, type CalendarDate, GATE, type RequestKind } from '@/lib/domain';
import { database, type Transaction } from './database';
import type { Prisma } from './generated/client';
import { type Against, held, judgeAgain, keepGrant, type Words } from './granting';
import { isId } from './ids';
import type { Owner } from './owner';
import { answerOf, fromKept, judgeSides, kept, type Side, sideColumns } from './sides';
import { anywaySince, madeIntroduction } from './stands';
import { claim } from './submissions';
import { lockPeople } from './summary';

/** What was asked of the gate, its answer, and all it knew then. */
export type Check = Side & {
  id: string;
  /** The other of two who were to be woven together. */
  other: Side | null;
  on: CalendarDate;
  kind: RequestKind;
  area: string | null;
  /** For both together; what it is for each is their own ruling. */
  answer: Answer;
  policyVersion: number;
  grant: { on: CalendarDate; recipient: string; benefit: string; withBenefit: string; text: string } | null;
  /** The ask it is a line of, where it is one: that keeps what was known then, once for all its lines. */
  askId: string | null;
  /** What that ask would bring the owner, or ''. */
  commission: string;
  /** Where the owner went against a "not yet"; `since` when their name stands behind it, which may take the asking. */
  override: {
    on: CalendarDate;
    since: CalendarDate | null;
    recipient: string;
    text: string;
    reason: string;
  } | null;
};

/**
 * A question to the gate: about one person, or two who are to be woven together. `line` is the line of an ask that did
 * not say with whom: the question is asked for it, and belongs to that ask.
 */
export type Question = { who: string; with?: string; kind: RequestKind; area?: string; line?: string };

/**
 * Asks the gate and keeps question, answer and evidence; null where somebody is not here, or where two people are
 * needed and there are not two, or the line it is asked for is another. The same question sent again by the same form is the check it made before.
 */
export async function create(owner: Owner, token: string, question: Question): Promise<string | null> {
  const { who, kind, area } = question;
  const other = question.with ?? null;
  if (who === other || GATE[kind].both !== (other !== null)) return null;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, other === null ? [who] : [who, other]))) return null;
    const askId = question.line === undefined ? null : await askOf(tx, owner, question.line, question);
    if (question.line !== undefined && askId === null) return null;
    const asked = { personId: who, withPersonId: other, kind, area: area ?? null, askId };
    const isFirst = await claim(tx, owner, token);
    const before = isFirst
      ? null
      : await tx.check.findFirst({
          where: { ownerId: owner.id, token, ...asked },
          select: { id: true },
        });
    if (before) return before.id;
    const sides = await judgeSides(tx, owner, [who, other], { kind, area });
    const row = await tx.check.create({
      data: {
        ...{ ownerId: owner.id, ...asked, on: toColumn(owner.today), verdict: answerOf(sides).verdict },
        // Asked otherwise from a page gone back to: another question, which the form's token does not name.
        ...{ token: isFirst && isId(token) ? token : null, ...kept(sides) },
      },
      select: { id: true },
    });
    return row.id;
  });
}

// Whoever was removed is out of sight with all that they shared.
const bothHere = {
  person: { removedOn: null },
  NOT: { withPerson: { removedOn: { not: null } } },
} satisfies Prisma.CheckWhereInput;

/** The ask whose line leaves open whom they would be woven together with; null where it is no such line. */
async function askOf(tx: Transaction, owner: Owner, line: string, { who, kind }: Question) {
  if (!isId(line) || !GATE[kind].both) return null;
  const row = await tx.check.findFirst({
    where: { ownerId: owner.id, id: line, personId: who, kind },
    select: { askId: true },
  });
  return row?.askId ?? null;
}

/** One check as it was kept; null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Check | null> {
  if (!isId(id)) return null;
  const row = await database().check.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, ...bothHere },
    select: {
      id: true,
      person: { select: sideColumns },
      withPerson: { select: sideColumns },
      on: true,
      kind: true,
      area: true,
      ruling: true,
      snapshot: true,
      policyVersion: true,
      ask: { select: { id: true, snapshot: true, commission: true } },
      grant: { select: { on: true, recipient: true, benefit: true, withBenefit: true, text: true } },
      override: { select: { on: true, recipient: true, text: true, reason: true } },
      introductions: madeIntroduction,
    },
  });
  if (!row) return null;
  const { ruling, snapshot, ask, withPerson, grant, override, introductions, ...rest } = row;
  const since = override && anywaySince(override.on, row);
  const [first, other] = fromKept(ruling, snapshot ?? ask?.snapshot);
  return {
    ...rest,
    ...first,
    askId: ask?.id ?? null,
    commission: ask?.commission ?? '',
    other: withPerson && other ? { ...other, person: withPerson } : null,
    answer: answerOf([first, other]),
    on: fromColumn(row.on),
    kind: row.kind as RequestKind,
    grant: grant && { ...grant, on: fromColumn(grant.on) },
    override: override && { ...override, on: fromColumn(override.on), since: since && fromColumn(since) },
  };
}

/**
 * What the owner asked about a person before, alone or beside another, newest first, at most 20; the lines of their
 * own asks stand with those.
 */
export async function list(owner: Owner, personId: string) {
  if (!isId(personId)) return [];
  const rows = await database().check.findMany({
    where: {
      ...{ ownerId: owner.id, OR: [{ personId, askId: null }, { withPersonId: personId }] },
      ...bothHere,
    },
    select: {
      ...{ id: true, on: true, kind: true, area: true, verdict: true, personId: true },
      person: { select: { name: true } },
      withPerson: { select: { name: true } },
      grant: { select: { on: true } },
      override: { select: { on: true } },
    },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 20,
  });
  return rows.map(({ grant, override, person, withPerson, personId: first, ...row }) => ({
    ...row,
    /** Whom they were to be woven together with. */
    other: (first === personId ? withPerson : person)?.name ?? null,
    on: fromColumn(row.on),
    kind: row.kind as RequestKind,
    granted: grant !== null,
    overridden: override !== null,
  }));
}

/**
 * How putting one's name to it ended: `unasked` are two who must both be asked first, which an introduction does;
 * `wordless` lacks some of the words that its kind needs.
 */
export type Granted = 'granted' | 'already' | 'notHere' | 'unasked' | 'wordless' | Against;

/**
 * Puts the owner's name to an earned check. The gate is asked again inside the transaction, on today's evidence and
 * about everybody the check is about: only *earned* grants, whatever the form says and whatever the check said then.
 * The grant keeps what it was made on; sent again it is the same grant.
 */
export async function grant(owner: Owner, checkId: string, words: Words): Promise<Granted> {
  return database().$transaction(async (tx) => {
    const check = await held(tx, owner, checkId);
    if (!check) return 'notHere';
    if (check.grant || check.override) return 'already';
    const sides = await judgeAgain(tx, owner, check);
    if (!Array.isArray(sides)) return sides;
    if (GATE[check.kind].consent) return 'unasked';
    return keepGrant(tx, owner, check, sides, words);
  });
}
