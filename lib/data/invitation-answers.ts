import 'server-only';
import { toColumn } from '@/lib/clock';
import { type InvitationAnswer, mayAnswerInvitation } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople } from './summary';

/**
 * Answers an invitation; `was` is what the form showed, and `changed` that another tab was first. Accepted, the channel
 * they are known by connects the two from today.
 */
export async function answer(
  owner: Owner,
  id: string,
  { was, answer }: { was: InvitationAnswer | null; answer: InvitationAnswer },
): Promise<'answered' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    const key = { ownerId: owner.id, id };
    const row = await tx.invitation.findFirst({ where: key, select: { personId: true, channel: true } });
    if (!row || !(await lockPeople(tx, owner, [row.personId]))) return 'notHere';
    if (!mayAnswerInvitation(was, answer)) return 'changed';
    const { count } = await tx.invitation.updateMany({
      where: { ...key, answer: was },
      data: { answer, answeredOn: toColumn(owner.today) },
    });
    if (count === 0) {
      // Sent twice it is the same answer.
      const now = await tx.invitation.findFirst({ where: key, select: { answer: true } });
      return now?.answer === answer ? 'answered' : 'changed';
    }
    if (answer === 'accepted')
      await tx.channel.updateMany({
        where: { ownerId: owner.id, personId: row.personId, kind: row.channel },
        data: { state: 'connected', since: toColumn(owner.today), until: null },
      });
    return 'answered';
  });
}

/** Keeps what one would look at next time; `changed` where another tab wrote in it since. */
export async function learn(
  owner: Owner,
  id: string,
  { was, lesson }: { was: string; lesson: string },
): Promise<'kept' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  const where = { ownerId: owner.id, id, person: { removedOn: null } };
  const { count } = await database().invitation.updateMany({
    where: { ...where, lesson: was },
    data: { lesson },
  });
  if (count > 0) return 'kept';
  const here = await database().invitation.findFirst({ where, select: { lesson: true } });
  return !here ? 'notHere' : here.lesson === lesson ? 'kept' : 'changed';
}
