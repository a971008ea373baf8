'use server';

import { refresh } from 'next/cache';
import * as boundaries from '@/lib/data/boundaries';
import { boundary, boundaryForAll } from '@/lib/input/boundaries';
import { type Outcome, ownerAction } from '@/lib/owner-action';

export const drawLine = ownerAction(boundary, async (owner, { person, ...line }) =>
  answer(await boundaries.draw(owner, person, line), line),
);

export const drawLineForAll = ownerAction(boundaryForAll, async (owner, line) =>
  answer(await boundaries.draw(owner, null, line), line),
);

function answer(
  ended: Awaited<ReturnType<typeof boundaries.draw>>,
  { was, kinds }: boundaries.Line,
): Outcome {
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'drawn' || ended === 'again')
    return {
      said:
        kinds.length > 0
          ? 'Your line is drawn. It holds whatever the evidence says.'
          : was.length > 0
            ? 'Your line is taken off. There is none here any more.'
            : 'Your note is kept. There is no line here.',
    };
  // The page must show the line as it is now, or there would be nothing to look at again.
  refresh();
  return {
    refused: 'Not changed: since you looked, the line was drawn otherwise. Look again, and decide then.',
  };
}
