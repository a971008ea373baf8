'use server';

import { refresh } from 'next/cache';
import * as reasons from '@/lib/data/reasons';
import { columnOf, noticed, noticing } from '@/lib/input/reasons';
import { ownerAction } from '@/lib/owner-action';

export const keepNoticed = ownerAction(noticing, async (owner, { person, was, tags }) => {
  const ended = await reasons.keep(owner, person, was, tags);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'kept') return { said: 'Kept, for your eyes alone. It lowers nothing.' };
  // The page must show what is ticked now, or there would be nothing to look at again.
  refresh();
  return { refused: 'Not kept: since you looked, it was ticked otherwise. Look again, and decide then.' };
});

export const answerNoticed = ownerAction(noticed, async (owner, { person, said: [said, tag] }) => {
  const here = await reasons.answer(owner, person, tag, said === 'yes' ? columnOf(tag) : null);
  if (!here) return { notHere: true };
  return {
    said: said === 'yes' ? 'Noted, for your eyes alone.' : 'Put aside. Gus will not bring it up again.',
  };
});
