'use server';

import { againstWords } from '@/components/gate/against-words';
import * as lists from '@/lib/data/introduction-lists';
import * as introductions from '@/lib/data/introductions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import type { IntroductionStepName } from '@/lib/domain';
import * as input from '@/lib/input/introductions';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { whoIsTyped } from '@/lib/whom';

/** Begins an introduction: both are asked before anything is granted. Who was sent two of late is warned of once. */
export const beginIntroduction = ownerAction(input.beginning, async (owner, sent): Promise<Outcome> => {
  const typed = sent.first === '' ? await whoIsTyped(owner, sent) : { here: sent.first };
  if ('ask' in typed) return typed.ask;
  const warning = 'here' in typed && typed.here !== sent.warned ? await warningOf(owner, typed.here) : null;
  if (warning && 'here' in typed) return { errors: { form: warning }, values: { warned: typed.here } };
  const isTurned = sent.first !== '' && sent.first !== sent.one;
  const [benefit, benefitBack] = isTurned
    ? [sent.withBenefit, sent.benefit]
    : [sent.benefit, sent.withBenefit];
  const begun = await introductions.create(owner, sent.token, {
    ...{ check: sent.check, delicate: sent.delicate, benefit, benefitBack },
    recipient: 'here' in typed ? typed.here : people.draft(typed.newcomer),
  });
  if (typeof begun === 'object' && 'begun' in begun)
    return { go: `/introductions/${begun.begun}`, said: 'Begun. Nobody has been asked yet.' };
  if (typeof begun === 'object' && 'already' in begun)
    return { go: `/introductions/${begun.already}`, said: 'This one is under way already.' };
  return inTheWay(begun, `/promote/${sent.check}`);
});

async function warningOf(owner: Owner, recipient: string): Promise<string | null> {
  const guard = await lists.guard(owner, recipient);
  return guard?.recent.warn
    ? `${guard.recent.what}. ${guard.staked}. If you are sure, begin once more: nothing is begun yet.`
    : null;
}

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
      : inTheWay(moved, `/introductions/${introduction}`);
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

function inTheWay(
  against: Exclude<introductions.Begun, { begun: string } | { already: string }>,
  look: string,
): Outcome {
  switch (against) {
    case 'notHere':
      return { notHere: true };
    case 'wordless':
      return { errors: { words: 'What would you write? Your name stands under it.' } };
    case 'same':
      return { errors: { somebody: 'That is the one you would introduce. Whom is it for?' } };
    case 'shut':
      return { refused: 'Not begun: nothing is asked of the one it is for any more.' };
    case 'spent':
      return {
        refused:
          'Not noted: an introduction was made on this answer of the gate already, and each takes its own. Let this one go, and ask the gate again.',
      };
    default:
      return { refused: againstWords(against), look };
  }
}
