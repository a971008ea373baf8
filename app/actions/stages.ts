'use server';

import { refresh } from 'next/cache';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import * as stages from '@/lib/data/stages';
import { rank, STAGE_NAMES, type Stage } from '@/lib/domain';
import { moveAnswer } from '@/lib/input/stages';
import { type Outcome, ownerAction } from '@/lib/owner-action';

export const answerMove = ownerAction(moveAnswer, async (owner, { person, from, to, answer }) => {
  if (answer === 'keep') return keep(owner, person, from, to);
  const moved = await stages.welcomeToStage(owner, person, from, to);
  if (moved === 'notHere') return { notHere: true };
  if (moved === 'changed') return changed();
  const [one] = await roster.named(owner, [person]);
  const name = one?.name ?? '';
  return {
    said: rank(to) > rank(from) ? `Welcome, ${name}.` : `${name} is ${STAGE_NAMES[to]} now. Nobody was told.`,
  };
});

async function keep(owner: Owner, person: string, from: Stage, to: Stage): Promise<Outcome> {
  const kept = await stages.keepForNow(owner, person, from, to);
  if (kept === 'notHere') return { notHere: true };
  if (kept === 'changed') return changed();
  return { said: 'Kept for now. The question comes back in 30 days, or when something more turns.' };
}

// The page behind the sentence must show what is true now, or there would be nothing to look at again.
function changed(): Outcome {
  refresh();
  return {
    refused:
      'Nothing was changed: this page was a little behind. It shows how things stand now; have another look.',
  };
}
