'use server';

import * as asks from '@/lib/data/asks';
import * as drafts from '@/lib/data/drafts';
import * as people from '@/lib/data/people';
import { draft, measure } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import * as input from '@/lib/input/drafts';
import { writtenAnew } from '@/lib/input/stood';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Writes words anew from what is known, or keeps them as they stand: the two buttons of one form. */
export const draftWords: FormAction = async (before, form) =>
  form.has('write') ? write(before, form) : keep(before, form);

const write = ownerAction(input.draftFacts, async (owner, sent): Promise<Outcome> => {
  const [person, ask] = await Promise.all([
    people.get(owner, sent.person),
    sent.ask === null ? null : asks.get(owner, sent.ask),
  ]);
  if (!person || (sent.ask !== null && !ask)) return { notHere: true };
  const { kind, register, observed, date, ...facts } = sent;
  const { text, missing } = draft(kind, register, {
    ...facts,
    name: person.name,
    ...(date && { date }),
    ...(observed && { observed: { text: observed } }),
    talked: ask ? measure(ask.history, ask.on).twoWayDays > 0 : person.lastTwoWayOn !== null,
  });
  return { errors: { form: missing.length > 0 ? withGaps : anew }, values: writtenAnew(sent, text) };
});

const anew = 'Written anew. It is yours to change; nothing is kept yet.';
const withGaps = 'Written anew. Where it says […], something is still missing. Nothing is kept yet.';

const keep = ownerAction(
  input.draftWords,
  async (owner, { person, ask, token, ...words }): Promise<Outcome> => {
    if (words.text.includes('[…]'))
      return { errors: { text: 'It still says […] somewhere. Fill that in, or take it out.' } };
    const kept = await drafts.keep(owner, token, { person, ask }, words);
    if (kept === 'notHere') return { notHere: true };
    if (kept === 'again') return { said: 'That was kept already; it counts once.' };
    return { said: `Kept as version ${kept}.0. Gus sends nothing: copy it, and give it to them yourself.` };
  },
);

/** Notes that a version was given to them, and how they took it. */
export const gaveDraft = ownerAction(
  (owner) => input.draftGiven(owner.today),
  async (owner, { draft: id, ...said }): Promise<Outcome> => {
    const ended = await drafts.give(owner, id, said);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'early') return { errors: { on: 'It was not written by then. Which day was it?' } };
    if (ended === 'changed')
      return {
        refused: 'Not noted: since you looked, it was noted otherwise. Load the page again to see it.',
      };
    return { said: takenWords[said.taken ?? 'later'] };
  },
);

const takenWords = {
  well: 'Noted. They took it well: that is worth remembering.',
  badly: 'Noted. It may have hurt; you meant it kindly, and once is enough.',
  'no-word': 'Noted. Silence is an answer too.',
  later: 'Noted. How they take it can wait.',
} as const;
