'use server';

import { presets } from '@/components/standing/breach-words';
import * as breaches from '@/lib/data/breaches';
import type { FormAction } from '@/lib/form';
import { breachBegun, newBreach, resolution } from '@/lib/input/breaches';
import { ownerAction } from '@/lib/owner-action';

/** Writes down what came between; or begins the form for what happens often, and writes nothing. */
export const noteBreach: FormAction = async (before, form) =>
  form.has('preset') ? begin(before, form) : write(before, form);

// What was typed and chosen stays: only what is empty is begun.
const begin = ownerAction(breachBegun, async (_owner, { preset, text, of, severity }) => {
  const begun = presets[preset];
  return {
    errors: { form: 'Begun for you. Nothing is written down yet.' },
    values: { text: text || begun.text, of: of || begun.of, severity: severity || begun.severity },
  };
});

const write = ownerAction(
  (owner) => newBreach(owner.today),
  async (owner, { person, token, ask, ...breach }) => {
    const ended = await breaches.create(owner, token, person, breach);
    if (ended === 'notHere') return { notHere: true };
    const said = ended === 'again' ? 'That is written down already.' : 'Written down. Only you read it.';
    return { go: ask === '' ? `/people/${person}/breach` : `/asks/${ask}`, said };
  },
);

export const talkOut = ownerAction(
  (owner) => resolution(owner.today),
  async (owner, { person, entry, on }) => {
    const ended = await breaches.resolve(owner, person, entry, on);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'already') return { refused: 'That was noted already, perhaps in another window.' };
    if (ended === 'early') return { errors: { on: 'That is before it happened. Which day was it?' } };
    return { said: 'Good that you talked. From here kept promises and time do the rest.' };
  },
);
