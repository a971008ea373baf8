'use server';

import * as standings from '@/lib/data/standings';
import type { Standing } from '@/lib/domain';
import { lacking, standingChange } from '@/lib/input/standings';
import { ownerAction } from '@/lib/owner-action';

export const changeStanding = ownerAction(standingChange, async (owner, { person, ...step }) => {
  const ended = await standings.change(owner, person, step);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'changed')
    return { refused: 'Not changed: since you looked, it stands otherwise. Look again, and decide then.' };
  if (ended === 'needsTerms') return { errors: lacking(step) };
  return { go: `/people/${person}`, said: ended === 'begunAgain' ? secondChance : words[step.to] };
});

const secondChance = 'You begin again. You still know each other; liking and trust start today.';

const words: Record<Standing, string> = {
  open: 'All is open again.',
  watch: 'You keep an eye on how they ask. It changes no verdict.',
  limited: 'Within limits, by your own word.',
  pest: 'Gus brings you nothing of theirs any more.',
  severed: 'You don’t owe everyone a place in your circle. Nothing was sent.',
  memorial: 'They stay in your book. Nothing will be asked of them again.',
};
