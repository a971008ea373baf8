import 'server-only';
import { toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  GATE,
  type IntroductionView,
  introductionOn,
  isOnThePath,
  isShut,
} from '@/lib/domain';
import type { Transaction } from './database';
import type { Held } from './granting';
import { consentsOf } from './introduction-rows';
import type { Owner } from './owner';
import { type Draft, insert } from './people';

/** Who is asked first and what is in it for each: `benefit` for the recipient, `benefitBack` for who is introduced. */
export type Beginning = {
  /** Somebody here or somebody new. Of two who are woven together, one of them. */
  recipient: string | Draft;
  benefit: string;
  benefitBack: string;
  /** The first question names nobody. */
  delicate: boolean;
};

/**
 * What stands in the way of beginning: too few words, a recipient to be left alone or not to be named, only one person,
 * one that is under way between the two, or (`spent`) one that was made on the check: the next takes an answer of its
 * own.
 */
export type Obstacle = 'notHere' | 'wordless' | 'shut' | 'unnamed' | 'same' | 'spent' | { already: string };

/** Whether an introduction may begin on a check that is held with everybody in it; nothing is written. */
export async function obstacleTo(
  tx: Transaction,
  owner: Owner,
  check: Held,
  { recipient, benefit, benefitBack }: Beginning,
): Promise<Obstacle | null> {
  const personId = introducedTo(check, recipient);
  if (personId === null) return recipient === check.personId ? 'same' : 'notHere';
  if (benefit === '' || (GATE[check.kind].both && benefitBack === '')) return 'wordless';
  const here = typeof recipient === 'string' ? await sideOf(tx, owner, recipient) : null;
  if (here && isShut(here)) return 'shut';
  if (here && !here.shareable) return 'unnamed';
  const already = here && (await underWay(tx, owner, { personId, recipientId: here.id }));
  if (already) return { already };
  return (await isSpent(tx, owner, check.id)) ? 'spent' : null;
}

/** Writes an introduction that nothing stands in the way of, with words for it where there are any already; its id. */
export async function begin(
  tx: Transaction,
  owner: Owner,
  check: Held,
  { recipient, benefit, benefitBack, delicate, text = '' }: Beginning & { text?: string },
): Promise<string> {
  const personId = introducedTo(check, recipient) ?? check.personId;
  const recipientId = typeof recipient === 'string' ? recipient : await insert(tx, owner, recipient);
  const [person, them] = [await sideOf(tx, owner, personId), await sideOf(tx, owner, recipientId)];
  const agreed = { recipientAgreed: them.standingConsent, personAgreed: person.standingConsent };
  const row = await tx.introduction.create({
    data: {
      ...{ ownerId: owner.id, personId, recipientId, checkId: check.id, kind: check.kind },
      ...{ benefit, benefitBack, delicate, text, on: toColumn(owner.today), ...agreed },
      ...derived(introductionOn([], { consents: consentsOf(agreed) }, owner.today), owner.today),
    },
    select: { id: true },
  });
  return row.id;
}

/** Whom the check introduces to this recipient; null where it introduces nobody to them. */
function introducedTo({ kind, personId, withPersonId }: Held, recipient: string | Draft): string | null {
  if (!isOnThePath(kind)) return null;
  if (!GATE[kind].both) return recipient === personId ? null : personId;
  if (recipient === personId) return withPersonId;
  return recipient === withPersonId ? personId : null;
}

/** One of the two in an introduction, as they are now. */
export function sideOf(tx: Transaction, owner: Owner, id: string) {
  return tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { id: true, standing: true, shareable: true, standingConsent: true },
  });
}

/** The introduction that is under way between two, whichever of them hears of the other; null where there is none. */
export async function underWay(
  tx: Transaction,
  owner: Owner,
  { personId, recipientId }: { personId: string; recipientId: string },
): Promise<string | null> {
  const eitherWay = [
    { personId, recipientId },
    { personId: recipientId, recipientId: personId },
  ];
  const isOpen = [{ settledOn: null }, { settledOn: { gt: toColumn(owner.today) } }];
  const row = await tx.introduction.findFirst({
    where: { ownerId: owner.id, AND: [{ OR: eitherWay }, { OR: isOpen }] },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Whether an introduction was made on a check: one answer of the gate carries one. */
export async function isSpent(tx: Transaction, owner: Owner, checkId: string): Promise<boolean> {
  const where = { ownerId: owner.id, checkId, madeOn: { not: null } };
  return (await tx.introduction.findFirst({ where, select: { id: true } })) !== null;
}

/** The columns that the path amounts to on a day. */
export function derived(view: IntroductionView, latest: CalendarDate) {
  const settled = view.turn === 'owner' ? null : (view.silentOn ?? latest);
  return {
    state: view.state,
    stateOn: toColumn(latest),
    settledOn: settled && toColumn(settled),
    madeOn: view.madeOn && toColumn(view.madeOn),
  };
}
