import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type Ask as Asked,
  type AskFlag,
  assessAsk,
  type CalendarDate,
  judge,
  POLICY_VERSION,
  type RequestKind,
  type Ruling,
  type Stage,
  type Subject,
} from '@/lib/domain';
import type { AskLine } from './ask-ledger';
import { database, type Transaction } from './database';
import { type Entry, read, toRow } from './evidence';
import type { AskState, Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople, subjectColumns, summarise, toSubject } from './summary';

/** One thing that was asked for: a kind, and the skill where it is about one. */
export type Line = { kind: RequestKind; area?: string };

/** An ask as it is written down: who, what, and how it came. */
export type NewAsk = {
  person: string | Draft;
  /** The ask as the model counts it; `request` is the line with the most at stake. */
  asked: Asked;
  lines: readonly Line[];
  /** True where it came as a sales pitch: then the message itself is written down as one. */
  pitch: boolean;
  channel: string | null;
  context: string;
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
    if (!(await claim(tx, owner, token))) return 'again';
    const { person } = ask;
    if (typeof person === 'string' && !(await lockPeople(tx, owner, [person]))) {
      // The token must stay unused, so that the corrected form can be saved.
      await tx.submission.deleteMany({ where: { ownerId: owner.id, token } });
      return 'notHere';
    }
    const personId = typeof person === 'string' ? person : await insert(tx, owner, person);
    const before = await read(tx, owner, personId);
    const evidenceId = await keepEvidence(tx, owner, personId, ask);
    const id = await keepAsk(tx, owner, personId, { ...ask, before, evidenceId });
    await summarise(tx, owner, [personId]);
    return id;
  });
}

async function keepEvidence(tx: Transaction, owner: Owner, personId: string, ask: NewAsk): Promise<string> {
  const { asked, pitch, channel, text } = ask;
  if (pitch) {
    const evidence = { type: 'touch', on: asked.on, spoke: 'them', warmth: 0, salesy: true } as const;
    await tx.evidence.create({
      data: toRow(owner, { personId, evidence, channel: channel ?? undefined }),
      select: { id: true },
    });
  }
  const row = await tx.evidence.create({
    data: toRow(owner, { personId, evidence: asked, text }),
    select: { id: true },
  });
  return row.id;
}

async function keepAsk(
  tx: Transaction,
  owner: Owner,
  personId: string,
  ask: NewAsk & { before: Entry[]; evidenceId: string },
): Promise<string> {
  const { asked, lines, before, evidenceId } = ask;
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: personId } },
    select: subjectColumns,
  });
  const subject = toSubject(row);
  const history = await read(tx, owner, personId);
  const { stageAtAsk, flags, points } = assessAsk(before, asked);
  const on = toColumn(asked.on);
  const kept = await tx.ask.create({
    data: {
      ...{ ownerId: owner.id, personId, on, evidenceId, stageAtAsk, flags, points },
      ...{ channel: ask.channel, context: ask.context, tone: asked.tone ?? 'polite' },
      ...{ toMany: asked.mass ?? false, chain: ask.chain, product: ask.product },
      ...{ commission: ask.commission, motive: ask.motive, feeling: ask.feeling, text: ask.text },
      oneLinkStand: flags.includes('ONE_LINK_STAND'),
      snapshot: { subject, history } as unknown as Prisma.InputJsonObject,
      policyVersion: POLICY_VERSION,
    },
    select: { id: true },
  });
  for (const { kind, area } of lines) {
    const ruling = judge(subject, history, { kind, area }, asked.on);
    await tx.check.create({
      data: {
        ...{ ownerId: owner.id, personId, askId: kept.id, on, kind, area: area ?? null },
        verdict: ruling.verdict,
        ruling: ruling as unknown as Prisma.InputJsonObject,
        policyVersion: POLICY_VERSION,
      },
      select: { id: true },
    });
  }
  return kept.id;
}

/** One ask with everything it was answered by: what was known then is never rewritten. */
export type Ask = Omit<AskLine, 'lines'> &
  Pick<NewAsk, 'context' | 'product' | 'commission' | 'motive' | 'feeling' | 'text' | 'chain'> & {
    tone: NonNullable<Asked['tone']>;
    toMany: boolean;
    deferredUntil: CalendarDate | null;
    unsent: string;
    reaction: string | null;
    subject: Subject;
    history: Entry[];
    lines: { check: string; kind: RequestKind; area: string | null; ruling: Ruling; granted: boolean }[];
    answers: { on: CalendarDate; answer: AskState; until: CalendarDate | null; note: string }[];
  };

/** One ask, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Ask | null> {
  if (!isId(id)) return null;
  const row = await database().ask.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: askColumns,
  });
  if (!row) return null;
  const { checks, answers, snapshot, ...rest } = row;
  const day = (column: Date | null) => column && fromColumn(column);
  return {
    ...rest,
    ...(snapshot as unknown as { subject: Subject; history: Entry[] }),
    on: fromColumn(row.on),
    deferredUntil: day(row.deferredUntil),
    flags: row.flags as AskFlag[],
    tone: row.tone as Ask['tone'],
    lines: checks.map(({ id: check, kind, area, ruling, grant, override }) => ({
      ...{ check, kind: kind as RequestKind, area },
      ruling: ruling as unknown as Ruling,
      granted: grant !== null || override !== null,
    })),
    answers: answers.map((each) => ({ ...each, on: fromColumn(each.on), until: day(each.until) })),
  };
}

const askColumns = {
  id: true,
  person: { select: { id: true, name: true } },
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
  deferredUntil: true,
  unsent: true,
  reaction: true,
  snapshot: true,
  checks: {
    select: {
      id: true,
      kind: true,
      area: true,
      ruling: true,
      grant: { select: { checkId: true } },
      override: { select: { checkId: true } },
    },
    orderBy: { id: 'asc' },
  },
  answers: { select: { on: true, answer: true, until: true, note: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.AskSelect;
