'use server';

import * as evidence from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import * as promises from '@/lib/data/promises';
import { type Correction, correction, occasionRemoval, removal, settlement } from '@/lib/input/entries';
import { ownerAction } from '@/lib/owner-action';

const changed = 'Not saved: since you looked, this was changed. Look again, and decide then.';

export const correctEntry = ownerAction(
  (owner) => correction(owner.today),
  async (owner, input) => {
    const ended = await evidence.correct(owner, input, (before) => corrected(before, input), input.was);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'changed' || ended === 'decided') return { refused: changed };
    return { go: pageOf(input.person), said: 'Corrected. Everything that rests on it was weighed again.' };
  },
);

export const removeEntry = ownerAction(removal, async (owner, { person, entry }) => {
  if (!(await evidence.remove(owner, person, entry))) return { notHere: true };
  return { go: pageOf(person), said: 'Removed. It counts for nothing any more.' };
});

export const removeOccasion = ownerAction(occasionRemoval, async (owner, { person, occasion, told }) => {
  const gone = await occasions.remove(owner, occasion, person);
  if (gone === 0) return { notHere: true };
  const what = told ? 'you told Gus in that interview' : 'you wrote down together';
  return { go: pageOf(person), said: gone === 1 ? 'Removed.' : `Taken back: the ${gone} things ${what}.` };
});

export const settlePromise = ownerAction(
  (owner) => settlement(owner.today),
  async (owner, { person, entry, became, on }) => {
    const ended = await promises.settle(owner, person, entry, became, on);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'already')
      return { refused: 'That promise is settled already, perhaps in another window.' };
    if (ended === 'early') return { errors: { on: 'That is before it happened. Which day was it?' } };
    return { said: settledWords[became] };
  },
);

const settledWords = {
  kept: 'Kept, and written down.',
  broken: 'Written down as not kept. If it is made good one day, write that down too: it helps.',
  released: 'Agreed otherwise: it counts neither way.',
  'made good': 'Made good. It weighs less from now on.',
};

function pageOf(person: string): string {
  return `/people/${person}`;
}

// A thing whose type has no form of its own keeps everything but its day and words; so does a talk that was
// warmer or colder than the three chips can say, as long as the chip stays the same.
function corrected(
  before: evidence.Entry,
  { type, on, text, piece }: Correction,
): Omit<evidence.NewEntry, 'personId'> | null {
  if (before.type !== type) return null;
  if (!piece) {
    const { sensitive, channel } = before;
    return { evidence: { ...before, on }, text, sensitive, channel: channel ?? undefined };
  }
  if (before.type !== 'touch' || piece.evidence.type !== 'touch') return piece;
  const same = Math.sign(before.warmth) === Math.sign(piece.evidence.warmth);
  const warmth = same ? before.warmth : piece.evidence.warmth;
  return { ...piece, evidence: { ...piece.evidence, warmth } };
}
