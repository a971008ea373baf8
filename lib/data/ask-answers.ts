import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type AskAnswer,
  type AskReaction,
  type AskState,
  answerTo,
  type CalendarDate,
  isSameLine,
  type Line,
} from '@/lib/domain';
import { isAllGranted, linesOf } from './ask-lines';
import { database, type Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { once } from './submissions';
import { lockPeople, summarise } from './summary';

/** An answer as a form gives it; `was` and `wasUntil` are how the ask stood on it. */
export type Given = {
  was: AskState;
  wasUntil?: CalendarDate | null;
  answer: AskAnswer;
  until: CalendarDate | null;
  note: string;
};

/**
 * How answering ended: where the ask stands now; `again` where the form's token was used before; `changed` where it
 * was answered since the form was made; `mistaken` where it was called a mistake; or the rule's no.
 */
export type Answered =
  | { state: AskState; until: CalendarDate | null }
  | { refused: string; code: string }
  | 'again'
  | 'changed'
  | 'mistaken'
  | 'notHere';

/**
 * Answers an ask (model.md sections 1 and 8). The answer is appended, never rewritten; the evidence learns of it, so
 * that a later ask of the same kind is known as one after a no, and the person is judged anew. Granted only where every
 * line of it really was.
 */
export async function answer(owner: Owner, token: string, id: string, given: Given): Promise<Answered> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    const ask = await held(tx, owner, id);
    if (!ask) return 'notHere';
    return once(tx, owner, token, () => judged(tx, owner, ask, given), isAnswer);
  });
}

async function judged(tx: Transaction, owner: Owner, ask: Held, given: Given): Promise<Answered> {
  if (ask.mistakenOn) return 'mistaken';
  const stood = ask.deferredUntil && fromColumn(ask.deferredUntil);
  if (ask.state !== given.was || stood !== (given.wasUntil ?? null)) return 'changed';
  const granted = given.answer === 'granted' && (await isAllGranted(tx, owner, ask));
  const ruling = answerTo(ask.state, given.answer, { today: owner.today, until: given.until, granted });
  if (!ruling.ok) return { refused: ruling.what, code: ruling.code };
  const { state, until } = ruling;
  await move(tx, owner, ask, { state, until, note: given.note });
  await summarise(tx, owner, [ask.personId]);
  return { state, until };
}

const isAnswer = (ended: Answered) => typeof ended === 'object' && 'state' in ended;

/** Whether an ask could be called granted now; false where it is not here. */
export async function isGranted(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const ask = await database().ask.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { id: true, personId: true, on: true },
  });
  return ask !== null && isAllGranted(database(), owner, ask);
}

/**
 * Notes that a line of an ask is about to be granted, inside the transaction that does it and judges the person anew:
 * the ask is granted with its last line, and then for good. False where the owner said no to it, or called it a
 * mistake: that is opened again first.
 */
export async function grantLine(tx: Transaction, owner: Owner, id: string, line: Line): Promise<boolean> {
  const ask = await held(tx, owner, id);
  if (!ask || isAnswered(ask)) return false;
  const lines = await linesOf(tx, owner, id);
  const granted = lines.filter((each) => each.granted || isSameLine(each, line));
  await tx.ask.update({
    where: { ownerId_id: { ownerId: owner.id, id } },
    data: { grantedLines: granted.length },
    select: { id: true },
  });
  await tell(tx, owner, id, { granted: granted.map(({ kind, area }) => ({ kind, area })) });
  if (ask.state !== 'granted' && granted.length === lines.length)
    await move(tx, owner, ask, { state: 'granted', until: null, note: '' });
  return true;
}

/** Whether something else was said to an ask, so that no line of it is granted before it is opened again. */
export async function isRefused(tx: Transaction, owner: Owner, id: string): Promise<boolean> {
  const ask = await held(tx, owner, id);
  return !ask || isAnswered(ask);
}

function isAnswered({ state, mistakenOn }: Held): boolean {
  return mistakenOn !== null || state === 'declined' || state === 'ignored';
}

type Held = {
  id: string;
  personId: string;
  on: Date;
  state: AskState;
  deferredUntil: Date | null;
  mistakenOn: Date | null;
  reaction: string | null;
};

/** An ask with its person held until the transaction ends; null where it is not here. */
async function held(tx: Transaction, owner: Owner, id: string): Promise<Held | null> {
  const key = { ownerId_id: { ownerId: owner.id, id } };
  const of = await tx.ask.findUnique({ where: key, select: { personId: true } });
  if (!of || !(await lockPeople(tx, owner, [of.personId]))) return null;
  return tx.ask.findUnique({
    where: key,
    select: {
      ...{ id: true, personId: true, state: true, on: true },
      ...{ deferredUntil: true, mistakenOn: true, reaction: true },
    },
  });
}

async function move(
  tx: Transaction,
  owner: Owner,
  { id }: Held,
  { state, until, note }: { state: AskState; until: CalendarDate | null; note: string },
): Promise<void> {
  await tx.ask.update({
    where: { ownerId_id: { ownerId: owner.id, id } },
    data: { state, deferredUntil: until && toColumn(until) },
    select: { id: true },
  });
  await tx.askAnswer.create({
    data: {
      ...{ ownerId: owner.id, askId: id, on: toColumn(owner.today), answer: state, note },
      until: until && toColumn(until),
    },
    select: { id: true },
  });
  await tell(tx, owner, id, {
    decision: state === 'open' ? null : state,
    decidedOn: state === 'open' ? null : owner.today,
  });
}

/** Says of the ask's evidence what became of it; null takes a field away. */
async function tell(tx: Transaction, owner: Owner, id: string, fields: Record<string, unknown>) {
  await tx.$executeRaw`
    UPDATE evidence SET detail = jsonb_strip_nulls(detail || ${JSON.stringify(fields)}::jsonb)
    WHERE owner_id = ${owner.id} AND id = ${id} AND type = 'ask'`;
}

/** How noting a reaction ended: `early` before the ask itself, `unanswered` where nothing was said to it yet. */
export type Reacted = 'noted' | 'changed' | 'early' | 'unanswered' | 'mistaken' | 'notHere';

/**
 * Notes how they took the answer (S0-6, S0-12): the evidence learns of it, and pressure weighs from its day on.
 * `was` is what the form showed.
 */
export async function react(
  owner: Owner,
  id: string,
  { was, reaction, on }: { was: AskReaction | null; reaction: AskReaction; on: CalendarDate },
): Promise<Reacted> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    const ask = await held(tx, owner, id);
    if (!ask) return 'notHere';
    if (ask.mistakenOn) return 'mistaken';
    if (ask.reaction !== was) return 'changed';
    if (ask.state === 'open' || ask.state === 'granted') return 'unanswered';
    if (on < fromColumn(ask.on)) return 'early';
    await tx.ask.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { reaction, reactedOn: toColumn(on) },
      select: { id: true },
    });
    await tell(tx, owner, id, { reaction, reactedOn: on });
    await summarise(tx, owner, [ask.personId]);
    return 'noted';
  });
}

/** Keeps the reply that is never sent; `changed` where another tab wrote in it since. */
export async function keepUnsent(
  owner: Owner,
  id: string,
  { was, unsent }: { was: string; unsent: string },
): Promise<'kept' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const where = { ownerId: owner.id, id, person: { removedOn: null } };
  const { count } = await database().ask.updateMany({ where: { ...where, unsent: was }, data: { unsent } });
  if (count > 0) return 'kept';
  const here = await database().ask.findFirst({ where, select: { unsent: true } });
  return !here ? 'notHere' : here.unsent === unsent ? 'kept' : 'changed';
}
