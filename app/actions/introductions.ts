'use server';

import { againstWords } from '@/components/gate/against-words';
import * as checks from '@/lib/data/checks';
import * as introductions from '@/lib/data/introductions';
import type { IntroductionStepName } from '@/lib/domain';
import * as input from '@/lib/input/introductions';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { inTheWay, whoHearsFirst } from '@/lib/whom';

/** Begins an introduction: both are asked before anything is granted. */
export const beginIntroduction = ownerAction(input.beginning, async (owner, sent): Promise<Outcome> => {
  const check = await checks.get(owner, sent.check);
  if (!check) return { notHere: true };
  const beginning = await whoHearsFirst(owner, sent, check.person.id);
  if ('ask' in beginning) return beginning.ask;
  const begun = await introductions.create(owner, sent.token, { ...beginning, check: sent.check });
  if (typeof begun === 'object' && 'begun' in begun)
    return { go: `/introductions/${begun.begun}`, said: 'Begun. Nobody has been asked yet.' };
  return against(begun, `/promote/${sent.check}`);
});

/** Notes a step of an introduction, or keeps its words. */
export const moveIntroduction = ownerAction(
  (owner) => input.moving(owner.today),
  async (owner, { introduction, ...sent }): Promise<Outcome> => {
    const moved = await introductions.move(owner, introduction, sent);
    if (moved === 'moved' || moved === 'already')
      return { go: `/introductions/${introduction}`, said: said(sent.step) };
    if (moved === 'stale')
      return {
        refused: 'Not noted: since you looked, it went on in another window.',
        look: `/introductions/${introduction}`,
      };
    if (moved === 'revoked')
      return {
        refused:
          'Not introduced: one of them takes being asked each time by now. Let this one go, and begin anew.',
      };
    return typeof moved === 'object' && 'refused' in moved
      ? moved
      : against(moved, `/introductions/${introduction}`);
  },
);

function said(step: IntroductionStepName | null): string {
  switch (step) {
    case null:
      return 'Kept. Gus sends nothing: the words are yours.';
    case 'askRecipient':
    case 'askPerson':
      return 'Noted. Two weeks of silence close it quietly.';
    case 'recipientNo':
    case 'personNo':
    case 'close':
      return 'Closed, quietly. Nobody is told why.';
    case 'made':
      return 'Your name stands behind it. Gus sends nothing: the words are yours.';
    default:
      return 'Noted.';
  }
}

type InTheWay = Exclude<introductions.Begun, { begun: string }>;

function against(inItsWay: InTheWay, look: string): Outcome {
  if (typeof inItsWay === 'object' && 'already' in inItsWay) return inTheWay(inItsWay);
  switch (inItsWay) {
    case 'notHere':
    case 'wordless':
    case 'same':
    case 'shut':
    case 'spent':
      return inTheWay(inItsWay);
    default:
      return { refused: againstWords(inItsWay), look };
  }
}
