'use server';

import * as lookalikes from '@/lib/data/lookalikes';
import * as merges from '@/lib/data/merges';
import { merging, tellingApart, undoingMerge } from '@/lib/input/duplicates';
import { ownerAction } from '@/lib/owner-action';

const together =
  'Not made one: something you asked or did is about the two of them together, such as an introduction.';

const laterFirst =
  'Somebody else became part of them since. Make those two again first: they stand further up in this list.';

export const mergePeople = ownerAction(merging, async (owner, { one, other, keep }) => {
  const ended = await merges.create(owner, keep, keep === one ? other : one);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'together') return { refused: together };
  return {
    go: '/people/duplicates',
    said: 'They are one now. For 30 days you can make them two again, below.',
  };
});

export const keepApart = ownerAction(tellingApart, async (owner, { one, other }) => {
  if (!(await lookalikes.tellApart(owner, one, other))) return { notHere: true };
  return { go: '/people/duplicates', said: 'They are two. Gus will not ask again.' };
});

export const undoMerge = ownerAction(undoingMerge, async (owner, { merge }) => {
  const ended = await merges.undo(owner, merge);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'late') return { refused: 'The 30 days in which they could be made two again are over.' };
  if (ended === 'laterFirst') return { refused: laterFirst };
  if (ended === 'already') return { refused: 'They were made two again already.' };
  return {
    go: '/people/duplicates',
    said: 'They are two again. What you wrote down since stays with whom you kept.',
  };
});
