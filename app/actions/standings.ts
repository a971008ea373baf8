'use server';

import { refresh } from 'next/cache';
import * as boundaries from '@/lib/data/boundaries';
import * as manners from '@/lib/data/manners';
import type { Owner } from '@/lib/data/owner';
import * as standings from '@/lib/data/standings';
import type { Standing, StandingNeed } from '@/lib/domain';
import { standingAnswer, standingChange } from '@/lib/input/standings';
import { type Outcome, ownerAction } from '@/lib/owner-action';

export const changeStanding = ownerAction(standingChange, async (owner, { person, did, ...step }) => {
  const ended = await standings.change(owner, person, { ...step, channels: did });
  if (ended === 'begunAgain') return { go: `/people/${person}/standing`, said: secondChance };
  if (ended === 'done' && step.to === 'open') return reopened(owner, person);
  return answer(ended, { go: `/people/${person}`, said: words[step.to] });
});

export const answerStanding = ownerAction(
  standingAnswer,
  async (owner, { person, from, to, answer: said }) => {
    if (said === 'yes') {
      const ended = await standings.change(owner, person, { from, to, reason: '', terms: '' });
      return answer(ended, { said: words[to] });
    }
    const ended = await manners.keepForNow(owner, person, to);
    if (ended === 'kept') return { said: 'Kept for now. The question rests for 30 days.' };
    return answer(ended, { said: '' });
  },
);

/** A line that was drawn with the limits, or apart from them, still stands: then it is shown, where it may be lifted. */
async function reopened(owner: Owner, person: string): Promise<Outcome> {
  const line = await boundaries.get(owner, person);
  if (!line || line.kinds.length + line.forAll.length === 0)
    return { go: `/people/${person}`, said: words.open };
  return line.kinds.length > 0
    ? { go: `/people/${person}/boundaries`, said: lineStands }
    : { go: `/people/${person}`, said: lineForAll };
}

const lineStands = 'Open again. Your line still stands as you see it here; lift it if you like.';
const lineForAll = 'Open again, within the line that you drew for everybody.';

function answer(ended: standings.Changed, done: Outcome): Outcome {
  if (ended === 'done' || ended === 'begunAgain' || ended === 'again') return done;
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'changed') {
    // The page behind the sentence must show what is true now, or there would be nothing to look at again.
    refresh();
    return { refused: 'Not changed: since you looked, it stands otherwise. Look again, and decide then.' };
  }
  if ('refused' in ended) return ended;
  const [first] = ended.lacks;
  const fields = ended.lacks.flatMap(({ code, what }) => (fieldOf[code] ? [[fieldOf[code], what]] : []));
  return fields.length > 0 ? { errors: Object.fromEntries(fields) } : { refused: first?.what ?? '' };
}

const fieldOf: Partial<Record<StandingNeed, string>> = { REASON: 'reason', TERMS: 'terms', KINDS: 'kinds' };

const secondChance = 'You begin again. What you know of them stays; liking and trust start today.';

const words: Record<Standing, string> = {
  open: 'All is open again.',
  watch: 'You keep an eye on how they ask. It changes no verdict.',
  limited: 'Within limits, by your own word.',
  pest: 'Gus brings you nothing of theirs any more.',
  severed: 'Nothing was sent, and nobody was told.',
  memorial: 'They stay in your book. Nothing will be asked of them again.',
};
