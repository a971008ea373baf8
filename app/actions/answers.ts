'use server';

import { refresh } from 'next/cache';
import * as answers from '@/lib/data/ask-answers';
import { type AskState, afterReaction, type CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { askAnswer, askReaction, unsentReply } from '@/lib/input/ask-answers';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Answers an ask: no, no reply, later; or opens it again. */
export const answerAsk = ownerAction(askAnswer, async (owner, { token, ask, ...given }): Promise<Outcome> => {
  const ended = await answers.answer(owner, token, ask, given);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'mistaken') return { refused: mistaken };
  const go = `/asks/${ask}`;
  if (ended === 'again') return { go, said: 'That was written down already; it counts once.' };
  // Said on the page as it is now: the form that was sent has gone from it.
  if (ended === 'changed') return { go, said: changed };
  if ('refused' in ended)
    return ended.code.includes('DAY') ? { errors: { until: ended.refused } } : { refused: ended.refused };
  return { go, said: wordsOf(ended.state, ended.until, owner.today) };
});

const changed = 'Not written down: since you looked, you answered it otherwise. Look again, and decide then.';

const mistaken = 'This was written down by mistake: nothing is to be said to it.';

function wordsOf(state: AskState, until: CalendarDate | null, today: CalendarDate): string {
  switch (state) {
    case 'declined':
      return 'Your no is written down. Gus tells nobody: the words are yours, if you want any.';
    case 'ignored':
      return 'No reply. That is an answer too.';
    case 'deferred':
      return `Put off until ${until ? dayWords(until, today) : 'later'}. It comes back on that day.`;
    case 'granted':
      return 'Granted. Gus sends nothing: tell them yourself.';
    case 'open':
      return 'Open again. What you said before stays written down.';
  }
}

/** Notes how they took the answer. */
export const noteReaction = ownerAction(
  (owner) => askReaction(owner.today),
  async (owner, { ask, ...said }): Promise<Outcome> => {
    const ended = await answers.react(owner, ask, said);
    switch (ended) {
      case 'notHere':
        return { notHere: true };
      case 'mistaken':
        return { refused: mistaken };
      case 'early':
        return { errors: { on: 'That was before they asked. Which day was it?' } };
      case 'unanswered':
        return { refused: 'Not noted: it has no answer of yours that they could have taken in any way.' };
      case 'changed':
        return {
          go: `/asks/${ask}`,
          said: 'Not noted: since you looked, you noted it otherwise. Look again, and decide then.',
        };
      case 'noted':
        return { go: `/asks/${ask}`, said: `Noted. ${afterReaction(said.reaction).what}` };
    }
  },
);

/** Keeps the reply that is never sent. */
export const keepUnsent = ownerAction(unsentReply, async (owner, { ask, ...reply }): Promise<Outcome> => {
  const ended = await answers.keepUnsent(owner, ask, reply);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'kept') return { said: 'Kept. Only you can read it.' };
  refresh();
  return { refused: 'Not kept: something else was written here meanwhile. Save once more, and yours stays.' };
});
