'use server';

import * as overrides from '@/lib/data/overrides';
import type { OverrideLack, Ruling } from '@/lib/domain';
import { stake } from '@/lib/input/overrides';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Puts the owner's name to what is not yet earned. */
export const putNameAnyway = ownerAction(stake, async (owner, { check, ...words }): Promise<Outcome> => {
  const ended = await overrides.create(owner, check, words);
  const go = `/promote/${check}`;
  switch (ended) {
    case 'notHere':
      return { notHere: true };
    case 'overridden':
      return { go, said: 'Written down, with your reason. Gus sends nothing: the words are yours.' };
    case 'already':
      return { go, said: 'Your name stood behind it already; it counts once.' };
    case 'earned':
      return { go, said: 'Good news: it is earned by now. Ask once more, and put your name to it.' };
    case 'otherwise':
    case 'alone':
    case 'answered':
    case 'unnamed':
      return { refused: refusals[ended] };
    default:
      return 'never' in ended ? { refused: neverWords(ended.never, ended.of) } : lacking(ended.lacks);
  }
});

const refusals = {
  otherwise:
    'Only a “not yet” can be overridden, and this answer was another. Ask again, and see what it says.',
  alone: 'It takes two to weave together. Ask again, with both of them.',
  answered:
    'You have given another answer to this ask. Open it again there first, if you see it differently now.',
  unnamed: 'You wrote that they are not to be named in introductions. Their page is where that can change.',
};

/** What must be lifted first: a never has no override. */
function neverWords({ shown: [first] }: Ruling, of: string | null): string {
  const cause = first ? `: ${of ? `with ${of}, ` : ''}${first.what}` : '';
  return `The answer is never by now${cause}. That is lifted first, or not at all.`;
}

const fields: Partial<Record<OverrideLack, string>> = { TEXT: 'text', REASON: 'reason', STAKE: 'stake' };

function lacking(lacks: { code: OverrideLack; what: string }[]): Outcome {
  const shut = lacks.find(({ code }) => !fields[code]);
  if (shut) return { refused: shut.what };
  return { errors: Object.fromEntries(lacks.map(({ code, what }) => [fields[code] ?? 'form', what])) };
}
