'use server';

import { digestOf } from '@/lib/data/draft-digest';
import * as erasure from '@/lib/data/erasure';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { searchText } from '@/lib/data/search-text';
import * as stages from '@/lib/data/stages';
import * as trash from '@/lib/data/trash';
import {
  archiving,
  changedPerson,
  erasing,
  newPerson,
  oneMoreRow,
  placing,
  removing,
} from '@/lib/input/people';
import { ownerAction, withOneMore } from '@/lib/owner-action';

/** Adds somebody. */
export const addPerson = withOneMore(
  ownerAction(
    (owner) => newPerson(owner.today),
    async (owner, { token, next, draft, known }) => {
      const id = await people.create(owner, draft, token, known);
      if (id === null) return { go: '/people', said: 'They were added already; they are here once.' };
      if (next === 'interview') return { go: `/people/${id}/interview` };
      return { go: `/people/${id}`, said: `${draft.name} is in your book.` };
    },
  ),
  oneMoreRow,
);

const changedMeanwhile = 'This was changed in another window meanwhile. Look at it again, then save.';

/** Keeps what the owner says of somebody. */
export const savePerson = withOneMore(
  ownerAction(
    (owner) => changedPerson(owner.today),
    async (owner, { person, opened, draft }) => {
      const saved = await people.update(owner, person, draft, opened);
      if (saved === 'saved') return { go: `/people/${person}`, said: 'Saved.' };
      const here = await people.get(owner, person);
      if (saved === 'notHere' || !here) return { notHere: true };
      // The mark of what is here now: whoever has looked again may save.
      return { errors: { form: changedMeanwhile }, values: { opened: digestOf(here) } };
    },
  ),
  oneMoreRow,
);

export const archivePerson = ownerAction(archiving, async (owner, { person, archived }) => {
  if (!(await people.archive(owner, person, archived))) return { notHere: true };
  if (archived) return { go: '/people', said: 'Out of sight, and kept as they are.' };
  return { go: `/people/${person}`, said: 'Back in sight.' };
});

export const placePerson = ownerAction(placing, async (owner, { person, from, to }) => {
  const moved = await stages.place(owner, person, from, to);
  if (moved === 'notHere') return { notHere: true };
  if (moved === 'changed')
    return { refused: 'Not placed: since you looked, their ring has changed. Look again, and decide then.' };
  return { go: `/people/${person}`, said: 'Placed. The gate goes on looking at what you wrote down.' };
});

export const removePicture = ownerAction(removing, async (owner, { person }) => {
  if (!(await photos.remove(owner, person))) return { notHere: true };
  return { go: `/people/${person}/edit`, said: 'The picture is gone.' };
});

export const removePerson = ownerAction(removing, async (owner, { person }) => {
  if (!(await trash.remove(owner, person))) return { notHere: true };
  return {
    go: '/people/removed',
    said: 'Removed. For 30 days they can be brought back; then they are erased.',
  };
});

export const bringBackPerson = ownerAction(removing, async (owner, { person }) => {
  if (!(await trash.bringBack(owner, person))) return { notHere: true };
  return { go: `/people/${person}`, said: 'They are back, with everything about them.' };
});

export const erasePerson = ownerAction(erasing, async (owner, { person, name }) => {
  const here = (await people.get(owner, person)) ?? (await trash.get(owner, person));
  if (!here) return { notHere: true };
  if (searchText(name) !== searchText(here.name))
    return { errors: { name: `Nothing is erased yet. Type the name as it stands here: ${here.name}` } };
  if (!(await erasure.erase(owner, person))) return { notHere: true };
  return { go: '/people', said: 'Erased, with everything about them.' };
});
