import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type AskContext,
  type Ask as Asked,
  type AskLine as AskedLine,
  type AskFlag,
  type AskState,
  assessAsk,
  type CalendarDate,
  isOutOfOrder,
  judge,
  POLICY_VERSION,
  type Stage,
  type Standing,
  type Subject,
} from '@/lib/domain';
import type { AskLine } from './ask-ledger';
import { type LineThen, lineThenColumns, mostLines, toLinesThen } from './ask-lines';
import { database, type Transaction } from './database';
import { type Entry, read, toRow } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { subjectThen } from './subject-then';
import { claim } from './submissions';
import { lockPeople, subjectColumns, summarise } from './summary';

/** An ask as it is written down: who, what, and how it came. */
export type NewAsk = {
  person: string | Draft;
  /** The ask as the model counts it; `request` is the line with the most at stake. */
  asked: Asked;
  lines: readonly AskedLine[];
  /** It came as a sales pitch: then the message itself is written down as one. */
  pitch: boolean;
  channel: string | null;
  context: AskContext;
  chain: boolean;
  product: string;
  commission: string;
  motive: string;
  feeling: string | null;
  text: string;
};

/**
 * Writes an ask down, also of somebody new: the evidence, what the gate says of each line on the day of the ask, and
 * all that was known then. `again` where the form's token was used before, `notHere` where the person is gone.
 */
export async function create(
  owner: Owner,
  token: string,
  ask: NewAsk,
): Promise<string | 'again' | 'notHere'> {
  return database().$transaction(async (tx) => {
    const { person } = ask;
    if (typeof person === 'string' && !(await lockPeople(tx, owner, [person]))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const personId = typeof person === 'string' ? person : await insert(tx, owner, person);
    const before = await read(tx, owner, personId);
    const id = await keepEvidence(tx, owner, personId, token, ask);
    await keepAsk(tx, owner, personId, { ...ask, before, id });
    await summarise(tx, owner, [personId]);
    return id;
  });
}

/** What the model counts: the ask, and the message it came in where that was a pitch. Both are of one save. */
async function keepEvidence(
  tx: Transaction,
  owner: Owner,
  personId: string,
  occasion: string,
  { asked, pitch, channel, text }: NewAsk,
): Promise<string> {
  if (pitch) {
    const evidence = { type: 'touch', on: asked.on, spoke: 'them', warmth: 0, salesy: true } as const;
    await tx.evidence.create({
      data: toRow(owner, { personId, evidence, channel: channel ?? undefined, occasion }),
      select: { id: true },
    });
  }
  const row = await tx.evidence.create({
    data: toRow(owner, { personId, evidence: asked, text, occasion }),
    select: { id: true },
  });
  return row.id;
}

/**
 * The ask beside its evidence, under the same id, with the verdict of each line and all that it was made on: they stand
 * as they stood on the day of the ask, which may lie back.
 */
async function keepAsk(
  tx: Transaction,
  owner: Owner,
  personId: string,
  { id, asked, lines, before, ...ask }: NewAsk & { id: string; before: Entry[] },
): Promise<void> {
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: subjectColumns,
  });
  const subject = await subjectThen(tx, owner, row, asked.on);
  const history = await read(tx, owner, personId);
  const { stageAtAsk, flags, points } = assessAsk(before, asked);
  const on = toColumn(asked.on);
  const { channel, context, chain, product, commission, motive, feeling, text } = ask;
  await tx.ask.create({
    data: {
      ...{ ownerId: owner.id, id, personId, on, stageAtAsk, flags, points },
      ...{ channel, context, chain, product, commission, motive, feeling, text },
      ...{ tone: asked.tone ?? 'polite', toMany: asked.mass ?? false },
      oneLinkStand: flags.includes('ONE_LINK_STAND'),
      snapshot: { subject, history } as unknown as Prisma.InputJsonObject,
      policyVersion: POLICY_VERSION,
    },
    select: { id: true },
  });
  await tx.check.createMany({
    data: lines.map((line) => {
      const ruling = judge(subject, history, line, asked.on);
      return {
        ...{ ownerId: owner.id, personId, askId: id, on, kind: line.kind, area: line.area ?? null },
        verdict: ruling.verdict,
        ruling: ruling as unknown as Prisma.InputJsonObject,
        policyVersion: POLICY_VERSION,
      };
    }),
  });
}

/** One ask with everything it was answered by: what was known then is never rewritten. */
export type Ask = Omit<AskLine, 'lines' | 'person' | 'until'> &
  Pick<NewAsk, 'context' | 'product' | 'commission' | 'motive' | 'feeling' | 'text' | 'chain'> & {
    /** As they are now; of all time, the first ask and the first warm day. */
    person: {
      id: string;
      name: string;
      stage: Stage;
      standing: Standing;
      firstAskedOn: CalendarDate | null;
      firstWarmOn: CalendarDate | null;
    };
    tone: NonNullable<Asked['tone']>;
    toMany: boolean;
    deferredUntil: CalendarDate | null;
    unsent: string;
    reaction: string | null;
    reactedOn: CalendarDate | null;
    subject: Subject;
    history: Entry[];
    lines: LineThen[];
    /** The latest of them, at most 50, in the order in which they were given. */
    answers: { id: string; on: CalendarDate; answer: AskState; until: CalendarDate | null; note: string }[];
  };

/** One ask, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Ask | null> {
  if (!isId(id)) return null;
  const row = await database().ask.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, person: { removedOn: null } },
    select: askColumns,
  });
  if (!row) return null;
  const { checks, answers, snapshot, person, ...rest } = row;
  const { confirmedStage: stage, ...them } = person;
  const day = (column: Date | null) => column && fromColumn(column);
  const on = fromColumn(row.on);
  const firstWarmOn = day(them.firstWarmOn);
  return {
    ...rest,
    ...(snapshot as unknown as { subject: Subject; history: Entry[] }),
    person: { ...them, stage, firstAskedOn: day(them.firstAskedOn), firstWarmOn },
    on,
    isEarly: isOutOfOrder(on, firstWarmOn),
    mistakenOn: day(row.mistakenOn),
    deferredUntil: day(row.deferredUntil),
    reactedOn: day(row.reactedOn),
    context: row.context as AskContext,
    flags: row.flags as AskFlag[],
    tone: row.tone as Ask['tone'],
    lines: toLinesThen(checks),
    answers: answers
      .toReversed()
      .map((each) => ({ ...each, on: fromColumn(each.on), until: day(each.until) })),
  };
}

// A no and thinking again may follow each other for as long as anybody likes.
const mostAnswers = 50;

const askColumns = {
  id: true,
  person: {
    select: {
      id: true,
      name: true,
      confirmedStage: true,
      standing: true,
      firstAskedOn: true,
      firstWarmOn: true,
    },
  },
  on: true,
  channel: true,
  context: true,
  tone: true,
  toMany: true,
  chain: true,
  product: true,
  commission: true,
  motive: true,
  feeling: true,
  text: true,
  flags: true,
  points: true,
  stageAtAsk: true,
  state: true,
  grantedLines: true,
  mistakenOn: true,
  deferredUntil: true,
  unsent: true,
  reaction: true,
  reactedOn: true,
  snapshot: true,
  checks: {
    where: { NOT: { withPerson: { removedOn: { not: null } } } },
    select: lineThenColumns,
    orderBy: { id: 'asc' },
    take: mostLines,
  },
  answers: {
    select: { id: true, on: true, answer: true, until: true, note: true },
    orderBy: { id: 'desc' },
    take: mostAnswers,
  },
} satisfies Prisma.AskSelect;
