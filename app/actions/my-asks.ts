'use server';

import * as mine from '@/lib/data/my-asks';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { FACE_TO_FACE, type Mirror, mirrorLines } from '@/lib/domain';
import type { Values } from '@/lib/form';
import { myAnswer, newMyAsk } from '@/lib/input/my-asks';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/**
 * Before an ask of one's own: first the mirror's advice and the question to their face, then, whatever was advised, it
 * is kept. Nothing is sent to anybody.
 */
export const beforeAsking = ownerAction(newMyAsk, async (owner, sent) => {
  const { token, kind, text, face } = sent;
  const whom = await whomOf(owner, sent);
  if ('ask' in whom) return whom.ask;
  const person = 'here' in whom ? whom.here : people.draft(whom.newcomer);
  const looked = `${'here' in whom ? whom.here : `+${whom.newcomer}`} ${kind}`;
  if (sent.looked !== looked || face === '') {
    const seen = await mine.mirror(owner, 'here' in whom ? whom.here : null, kind);
    if (!seen) return { notHere: true };
    const again = sent.looked === looked;
    return {
      errors: again
        ? { face: `${FACE_TO_FACE} Yes or no: either is kept.` }
        : { form: 'Here is what the mirror says. Nothing is kept yet.' },
      values: { looked, ...(again ? {} : { face: '' }), ...mirrorValues(seen.advice) },
    };
  }
  const ended = await mine.create(owner, token, { person, kind, text, face: face === 'yes' });
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'again') return { go: '/asks/mine', said: 'That was kept already; it is here once.' };
  return { go: '/asks/mine', said: 'Kept. Gus asks nobody: the asking is yours.' };
});

/** Notes what they answered, or takes that back. */
export const noteMyAnswer = ownerAction(myAnswer, async (owner, { ask, was, answer }) => {
  const ended = await mine.answer(owner, ask, { was, answer });
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'changed')
    return { said: 'Since you looked, that was answered already. It stands as it is.' };
  if (answer === 'yes') return { said: 'Noted. How good of them.' };
  return { said: answer === 'no' ? 'Noted. Let their no stand.' : 'Taken back. It is open again.' };
});

type Whom = { here: string } | { newcomer: string } | { ask: Outcome };

async function whomOf(owner: Owner, sent: { who: string; somebody: string; which: string }): Promise<Whom> {
  if (sent.somebody !== '') return whoIsTyped(owner, sent);
  return sent.who.startsWith('+') ? { newcomer: sent.who.slice(1) } : { here: sent.who };
}

/** The advice as values of the form that shows it. */
function mirrorValues(advice: Mirror): Values {
  const lines = mirrorLines(advice).flatMap(({ what, next }, at) => [
    [`mirror.${at}.what`, what],
    [`mirror.${at}.next`, next],
  ]);
  return Object.fromEntries(lines);
}
