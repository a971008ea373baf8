'use server';

import * as occasions from '@/lib/data/occasions';
import { suggestFact } from '@/lib/domain';
import { smallDetail } from '@/lib/input/facts';
import { ownerAction } from '@/lib/owner-action';

export const addSmallDetail = ownerAction(smallDetail, async (owner, { person, token, text }) => {
  const evidence = { type: 'fact' as const, on: owner.today, ...suggestFact(text) };
  const saved = await occasions.log(owner, token, [{ person, entries: [{ evidence, text }] }]);
  if (saved === 'notHere') return { notHere: true };
  return { said: saved === 'again' ? 'That was kept already; it counts once.' : 'Kept.' };
});
