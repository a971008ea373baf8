'use server';

import { refresh } from 'next/cache';
import * as purposes from '@/lib/data/channel-purposes';
import * as invitationAnswers from '@/lib/data/invitation-answers';
import * as invitations from '@/lib/data/invitations';
import * as people from '@/lib/data/people';
import { channelPurposes, invitationAnswer, invitationLesson, newInvitation } from '@/lib/input/invitations';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Writes an invitation down, also of somebody new. */
export const logInvitation = ownerAction(
  (owner) => newInvitation(owner.today),
  async (owner, { token, who, somebody, which, ...sent }): Promise<Outcome> => {
    const whom = somebody === '' ? { here: who } : await whoIsTyped(owner, { somebody, which });
    if ('ask' in whom) return whom.ask;
    const person = 'here' in whom ? whom.here : people.draft(whom.newcomer);
    const made = await invitations.create(owner, token, { ...sent, person });
    if (made === 'notHere') return { notHere: true };
    if (made === 'again')
      return { go: '/asks/invitations', said: 'That was written down already; it counts once.' };
    return {
      go: `/asks/invitations/${made.id}`,
      said: 'Written down. There is no hurry, and you owe no answer.',
    };
  },
);

/** Answers an invitation. */
export const answerInvitation = ownerAction(
  invitationAnswer,
  async (owner, { invitation, ...said }): Promise<Outcome> => {
    const ended = await invitationAnswers.answer(owner, invitation, said);
    if (ended === 'notHere') return { notHere: true };
    // Said on the page as it is now: the form that was sent has gone from it.
    return {
      go: `/asks/invitations/${invitation}`,
      said: ended === 'changed' ? changed : words[said.answer],
    };
  },
);

const changed = 'Not written down: since you looked, you answered it otherwise. Look again, and decide then.';

const words = {
  accepted: 'Accepted. Press the button there yourself; Gus presses none.',
  ignored: 'No reply. That is an answer too.',
  declined: 'Declined. Nobody is told by Gus.',
} as const;

/** Keeps what one would look at next time. */
export const keepLesson = ownerAction(
  invitationLesson,
  async (owner, { invitation, ...kept }): Promise<Outcome> => {
    const ended = await invitationAnswers.learn(owner, invitation, kept);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'kept') return { said: 'Kept.' };
    refresh();
    return {
      refused: 'Not kept: something else was written here meanwhile. Save once more, and yours stays.',
    };
  },
);

/** Says what each channel is for. */
export const savePurposes = ownerAction(channelPurposes, async (owner, said): Promise<Outcome> => {
  await purposes.update(owner, said);
  return { said: 'Kept. It is shown beside the next invitation.' };
});
