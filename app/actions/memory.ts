'use server';

import * as memories from '@/lib/data/memories';
import { daysBetween } from '@/lib/domain';
import { spanWords } from '@/lib/format';
import { answered, spokenOf } from '@/lib/input/memory';
import { review } from '@/lib/memory/schedule';
import { ownerAction } from '@/lib/owner-action';

/** Keeps how a small detail came back, and goes on to the next card of the round. */
export const answerCard = ownerAction(answered, async (owner, { card: id, due, grade, asked }) => {
  const card = await memories.get(owner, id);
  if (!card) return { notHere: true };
  const go = `/remember?asked=${[...asked, card.personId].join(',')}`;
  // Sent twice, or answered in another tab: the first answer counts, and the round goes on.
  const already = { go, said: 'That one was answered already; it counts once.' };
  if (card.due !== due) return already;
  const memory = review(card.memory, grade, owner.today);
  if (!(await memories.answer(owner, id, due, memory))) return already;
  return { go, said: `It comes back in ${spanWords(daysBetween(owner.today, memory.due))}.` };
});

/** A small detail was asked about in a talk, which counts as known (model.md section 7); once a day. */
export const askedAbout = ownerAction(spokenOf, async (owner, { card: id }) => {
  const card = await memories.get(owner, id);
  if (!card) return { notHere: true };
  if (card.memory?.lastReview === owner.today) return { said: 'Noted today already; it counts once.' };
  const memory = review(card.memory, 'good', owner.today);
  await memories.answer(owner, id, card.due, memory);
  return { said: `Noted. Gus asks about it in ${spanWords(daysBetween(owner.today, memory.due))}.` };
});
