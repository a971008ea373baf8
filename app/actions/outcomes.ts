'use server';

import * as evidence from '@/lib/data/evidence';
import * as amends from '@/lib/data/outcome-amends';
import { cause, repair } from '@/lib/input/outcomes';
import { type Outcome, ownerAction } from '@/lib/owner-action';

const already = 'That was noted already, perhaps in another window.';

/** Says what lay behind a bad outcome. A breach of faith leads to where it can be written down, and writes nothing. */
export const sayCause = ownerAction(cause, async (owner, { person, entry, cause, was }): Promise<Outcome> => {
  const ended = await amends.because(owner, person, entry, cause, was);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'already') return { refused: already };
  if (ended === 'followed') return { refused: 'A breach was written down since, so it stays called that.' };
  if (cause === 'mistake') return { said: 'A mistake, then. It can still be put right.' };
  return { go: `/people/${person}/breach?outcome=${entry}` };
});

/** Says that what went badly was put right. */
export const putOutcomeRight = ownerAction(
  (owner) => repair(owner.today),
  async (owner, { person, entry, on }): Promise<Outcome> => {
    const ended = await amends.putRight(owner, person, entry, on);
    if (ended === 'notHere') return { notHere: true };
    if (ended === 'already') return { refused: already };
    if (ended === 'early') return { errors: { on: 'That is before it went badly. Which day was it?' } };
    const outcome = await evidence.get(owner, person, entry);
    const weighs = outcome?.type === 'outcome' && outcome.area !== '';
    return { said: weighs ? 'Noted. From here on it weighs half.' : 'Noted. It was put right.' };
  },
);
