import 'server-only';
import { toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  GATE,
  type IntroductionStep,
  type IntroductionStepName,
  introductionOn,
  mayStep,
  RESTS,
} from '@/lib/domain';
import { grantLine } from './ask-answers';
import {
  type Beginning,
  begin,
  derived,
  isSpent,
  type Obstacle,
  obstacleTo,
  sideOf,
  underWay,
} from './beginning';
import { database, type Transaction } from './database';
import { markOf } from './draft-digest';
import { type Against, type Held, held, judgeAgain, keepGrant } from './granting';
import { isId } from './ids';
import { consentsOf, givenOf, type Note, noteOf, pathColumns, stepsOf } from './introduction-rows';
import type { Owner } from './owner';
import { claim } from './submissions';
import { summarise } from './summary';

/** An introduction about to begin, and the check it rests on. */
export type NewIntroduction = Beginning & { check: string };

/** What stands in the way: what does of a grant, and what does of beginning. */
type InTheWay = Against | Exclude<Obstacle, { already: string }>;

/** How beginning ended: the introduction, or the one that is under way between the two already. */
export type Begun = { begun: string } | { already: string } | InTheWay;

/**
 * Begins an introduction on a check that is earned, or was put one's name to anyway; of either the gate is asked again
 * on today's evidence. Between the same two there is one at a time. Nobody is asked by this, and nothing is granted.
 */
export async function create(owner: Owner, token: string, sent: NewIntroduction): Promise<Begun> {
  const { recipient } = sent;
  return database().$transaction(async (tx): Promise<Begun> => {
    const check = await held(tx, owner, sent.check, typeof recipient === 'string' ? [recipient] : []);
    if (!check) return 'notHere';
    const obstacle = await obstacleTo(tx, owner, check, sent);
    if (obstacle === 'same' || obstacle === 'notHere') return obstacle;
    const sides = await judgeAgain(tx, owner, check);
    if (!Array.isArray(sides)) return sides;
    if (obstacle) return obstacle;
    if (!(await claim(tx, owner, token))) return lastOf(tx, owner, sent.check);
    return { begun: await begin(tx, owner, check, sent) };
  });
}

// The form was sent before, for somebody new who is here by now.
async function lastOf(tx: Transaction, owner: Owner, checkId: string): Promise<Begun> {
  const where = { ownerId: owner.id, checkId };
  const row = await tx.introduction.findFirst({ where, select: { id: true }, orderBy: { id: 'desc' } });
  return row ? { already: row.id } : 'notHere';
}

/** A step about to be noted, or words to be kept without one. */
export type Move = {
  step: IntroductionStepName | null;
  on: CalendarDate;
  /** The owner's own; the other side never sees it. */
  note: string;
  /** How many steps the form knew of: what another window noted meanwhile is not run over. */
  seen: number;
  /** The text that goes with a step that may come next, and the mark of what stood there when the form was opened. */
  words?: { of: Note; text: string; opened: string };
};

/** How a step ended: `stale` where another window went on meanwhile, `revoked` where a standing consent was taken back. */
export type Moved = 'moved' | 'already' | 'stale' | 'revoked' | { refused: string } | InTheWay;

/**
 * Notes a step of an introduction, where the path allows it, and keeps the words that go with it. Making it puts the
 * owner's name to it: the gate is asked again on today's evidence, inside the same transaction, and only *earned*
 * makes it (model.md, section 4). Steps are never changed or removed.
 */
export async function move(owner: Owner, id: string, sent: Move): Promise<Moved> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx): Promise<Moved> => {
    const here = await holdIntroduction(tx, owner, id);
    if (!here) return 'notHere';
    const { row, check } = here;
    const { step, on, note, words } = sent;
    const against = offThePath(owner, row, sent) ?? (await besideAnother(tx, owner, row, sent));
    if (against) return against;
    if (step === 'made') {
      const written = { ...row, ...(words?.of === 'text' && { text: words.text }) };
      const inTheWay = await make(tx, owner, written, check);
      if (inTheWay) return inTheWay;
    }
    const steps = stepsOf(row);
    if (step !== null) {
      const data = { ownerId: owner.id, introductionId: id, on: toColumn(on), step, note };
      await tx.introductionStep.create({ data, select: { id: true } });
      steps.push({ step, on, note });
    }
    const latest = steps.at(-1)?.on ?? owner.today;
    await tx.introduction.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: {
        ...derived(introductionOn(steps, { consents: consentsOf(row) }, owner.today), latest),
        ...(words && { [words.of]: words.text }),
        ...(step === 'thanked' && { thankedOn: toColumn(on) }),
        ...(step === 'unthanked' && { thankedOn: null }),
      },
      select: { id: true },
    });
    // A name that was put to it anyway stands from here on: by and by the week may ask how it went.
    if (step === 'made' && check.override) await summarise(tx, owner, [check.personId]);
    return 'moved';
  });
}

/** Why a step may not come next, or words not be kept; null where nothing is against it. */
function offThePath(owner: Owner, row: Row, { step, on, seen, words }: Move): Moved | null {
  const steps = stepsOf(row);
  const given = givenOf(row);
  if (steps.length !== seen) return steps.at(-1)?.step === step ? 'already' : 'stale';
  if (words && markOf(row[words.of]) !== words.opened) return 'stale';
  const may = step === null ? null : mayStep(steps, { step, on }, given, owner.today);
  if (may && !may.ok) return { refused: may.what };
  const { turn, may: next, rests } = introductionOn(steps, given, step === null ? owner.today : on);
  if (step === null && rests) return { refused: RESTS };
  if (step === null && turn !== 'owner') return 'stale';
  // What was written of an earlier step stays as it was: above all an introduction that was made.
  return words && !next.some((each) => noteOf[each] === words.of) ? 'stale' : null;
}

/** Between the same two there is one at a time: an answer that came in time opens none again beside another. */
async function besideAnother(
  tx: Transaction,
  owner: Owner,
  row: Row,
  { step, on }: Move,
): Promise<Moved | null> {
  const steps = stepsOf(row);
  const isClosed = (all: readonly IntroductionStep[]) =>
    introductionOn(all, givenOf(row), owner.today).state === 'closed';
  if (step === null || !isClosed(steps) || isClosed([...steps, { step, on }])) return null;
  return (await underWay(tx, owner, row)) === null ? null : { refused: another };
}

const another = 'Not noted: another introduction between the two is under way by now.';

/** An introduction with everybody in it held; null where it is not here. */
async function holdIntroduction(tx: Transaction, owner: Owner, id: string) {
  const where = { ownerId_id: { ownerId: owner.id, id } };
  const of = await tx.introduction.findUnique({
    where,
    select: { checkId: true, personId: true, recipientId: true },
  });
  const check = of && (await held(tx, owner, of.checkId, [of.personId, of.recipientId]));
  const row = check && (await tx.introduction.findUnique({ where, select: pathColumns }));
  return row && { row, check };
}

type Row = NonNullable<Awaited<ReturnType<typeof holdIntroduction>>>['row'];

/** Puts the owner's name to it; what stands in the way, or null where nothing does. */
async function make(
  tx: Transaction,
  owner: Owner,
  row: Row,
  check: Held,
): Promise<Exclude<Moved, 'moved' | 'already'> | null> {
  const { personId, recipientId, recipientAgreed, personAgreed, benefit, benefitBack, text } = row;
  const [person, recipient] = [await sideOf(tx, owner, personId), await sideOf(tx, owner, recipientId)];
  if (!recipient.shareable) return 'unnamed';
  if ((recipientAgreed && !recipient.standingConsent) || (personAgreed && !person.standingConsent))
    return 'revoked';
  const sides = await judgeAgain(tx, owner, check);
  if (!Array.isArray(sides)) return sides;
  if (text === '') return 'wordless';
  if (await isSpent(tx, owner, row.checkId)) return 'spent';
  // A referral that was granted before: passing on how to reach them goes with it.
  if (check.grant) return null;
  // A name that was put to it anyway stands behind it from here on; nothing is granted.
  if (check.override)
    return check.askId && !(await grantLine(tx, owner, check.askId, check)) ? 'answered' : null;
  // Of two woven together, the check's first may be the recipient: each is told what is in it for them.
  const isTurned = check.personId === recipientId;
  const both = GATE[check.kind].both;
  const words = both
    ? { benefit: isTurned ? benefit : benefitBack, withBenefit: isTurned ? benefitBack : benefit }
    : { benefit, recipient: row.recipient.name };
  const kept = await keepGrant(tx, owner, check, sides, { text, ...words });
  return kept === 'granted' ? null : kept;
}
