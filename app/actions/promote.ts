'use server';

import * as checks from '@/lib/data/checks';
import * as roster from '@/lib/data/roster';
import * as input from '@/lib/input/promote';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Asks the gate and keeps the answer; several people of one name are asked back. */
export const askGate = ownerAction(input.question, async (owner, asked): Promise<Outcome> => {
  let personId = asked.who;
  if (asked.name !== '') {
    const named = await roster.byName(owner, asked.name);
    const [only] = named;
    if (!only)
      return { errors: { name: `Nobody here is called ${asked.name}. Add them first, or look again.` } };
    if (named.length > 1) {
      return {
        errors: { name: `${named.length} people are called ${asked.name}. Ask from their own page.` },
      };
    }
    personId = only.id;
  }
  const needed = input.needsArea(asked.kind);
  const check = await checks.create(owner, personId, {
    kind: asked.kind,
    ...(needed ? { area: asked.area } : {}),
  });
  return check ? { go: `/promote/${check}` } : { errors: { name: 'Whom do you have in mind?' } };
});

/** Puts the owner's name to it; the gate is asked once more, and only *earned* is granted. */
export const grantCheck = ownerAction(input.grant, async (owner, { check, ...words }): Promise<Outcome> => {
  const granted = await checks.grant(owner, check, words);
  if (granted === 'notHere') return { notHere: true };
  if (granted === 'granted' || granted === 'already') {
    return { said: 'Your name stands behind it. Gus sends nothing: the words are yours to copy.' };
  }
  const [reason] = granted.changed.shown;
  const why = reason ? ` ${reason.what}.` : '';
  return { refused: `Not granted: since you looked, something changed.${why} Look again, and decide then.` };
});
