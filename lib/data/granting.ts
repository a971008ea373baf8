import 'server-only';
import { toColumn } from '@/lib/clock';
import { GATE, isIntroduction, type RequestKind, type Ruling, type Wording, wordsNeeded } from '@/lib/domain';
import { grantLine } from './ask-answers';
import type { Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { answerOf, judgeSides, kept, type Sides } from './sides';
import { lockPeople, summarise } from './summary';

/** A check with everybody it is about held for a write. */
export type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

/** A check, with everybody it is about and these others held; null where one of them is not here. */
export async function held(tx: Transaction, owner: Owner, id: string, others: readonly string[] = []) {
  if (!isId(id)) return null;
  const key = { ownerId_id: { ownerId: owner.id, id } };
  const about = await tx.check.findUnique({ where: key, select: { personId: true, withPersonId: true } });
  if (!about) return null;
  const ids = [about.personId, ...(about.withPersonId === null ? [] : [about.withPersonId]), ...others];
  if (!(await lockPeople(tx, owner, ids))) return null;
  const check = await tx.check.findUnique({
    where: key,
    select: {
      id: true,
      kind: true,
      area: true,
      verdict: true,
      askId: true,
      grant: { select: { checkId: true } },
      override: { select: { checkId: true } },
    },
  });
  return check && { ...about, ...check, kind: check.kind as RequestKind };
}

/**
 * What stands against putting one's name to a check: `changed` carries what the gate says now, and of two people, of
 * whom; `unearned` was no answer that grants, so that it is asked for anew; `answered` is a line of an ask that was answered otherwise;
 * `unnamed` are people not to be named in introductions.
 */
export type Against = 'unearned' | 'answered' | 'unnamed' | { changed: Ruling; of: string | null };

/**
 * Asks the gate again about everybody a check is about, on today's evidence: only what is *earned* comes back as its
 * sides. It must have been earned when it was asked for; but a line of an ask, which nobody asked for anew, may be
 * earned by now. What was put one's name to anyway need not be earned; *never* is in its way all the same.
 */
export async function judgeAgain(tx: Transaction, owner: Owner, check: Held): Promise<Sides | Against> {
  const { personId, withPersonId, kind, area, askId, override } = check;
  if (GATE[kind].both !== (withPersonId !== null)) return 'unearned';
  if (check.verdict !== 'earned' && askId === null && !override) return 'unearned';
  const sides = await judgeSides(tx, owner, [personId, withPersonId], { kind, area: area ?? undefined });
  const { verdict } = answerOf(sides);
  const isEnough = verdict === 'earned' || (override !== null && verdict === 'not yet');
  const against = isEnough ? undefined : sides.find(({ ruling }) => ruling.verdict === verdict);
  if (against) return { changed: against.ruling, of: withPersonId && against.person.name };
  return isIntroduction(kind) && sides.some(({ person }) => !person.shareable) ? 'unnamed' : sides;
}

export type Words = Partial<Record<Wording, string>>;

/**
 * Writes the grant, with what it was made on; `wordless` where it lacks some of the words that its kind needs,
 * `answered` where the ask it is a line of was answered otherwise.
 */
export async function keepGrant(
  tx: Transaction,
  owner: Owner,
  check: Held,
  sides: Sides,
  words: Words,
): Promise<'granted' | 'wordless' | 'answered'> {
  const { id: checkId, personId, kind, askId } = check;
  if (wordsNeeded(kind).some((word) => !words[word])) return 'wordless';
  if (askId !== null && !(await grantLine(tx, owner, askId, check))) return 'answered';
  await tx.grant.create({
    data: {
      ...{ ownerId: owner.id, checkId, personId, on: toColumn(owner.today), ...words },
      ...kept(sides),
    },
    select: { checkId: true },
  });
  // From here on the week may ask how it went: the first of two, because one question is enough.
  await summarise(tx, owner, [personId]);
  return 'granted';
}
