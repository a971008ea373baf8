'use server';

import * as checks from '@/lib/data/checks';
import * as overrides from '@/lib/data/overrides';
import { canOverride, isOnThePath, type OverrideLack, type Ruling } from '@/lib/domain';
import * as input from '@/lib/input/introductions';
import { type Outcome, ownerAction } from '@/lib/owner-action';
import { inTheWay, whoHearsFirst } from '@/lib/whom';

/** Puts the owner's name to what is not yet earned; where both are asked first, that begins with it. */
export const putNameAnyway = ownerAction(
  input.stake,
  async (owner, { check: id, ...sent }): Promise<Outcome> => {
    const check = await checks.get(owner, id);
    if (!check) return { notHere: true };
    const { recipient, text, reason, staked } = sent;
    const stake = { recipient, text, reason, staked };
    if (!isOnThePath(check.kind) || check.override)
      return ended(id, await overrides.create(owner, id, stake));
    const ruled = canOverride({ ...stake, verdict: 'not yet', today: owner.today });
    const errors = {
      ...input.missingHearers(check.kind, sent),
      ...(ruled.ok ? {} : errorsOf(ruled.lacks)),
    };
    if (Object.keys(errors).length > 0) return { errors };
    const beginning = await whoHearsFirst(owner, sent, check.person.id);
    if ('ask' in beginning) return beginning.ask;
    const first = [check.person, check.other?.person].find((person) => person?.id === sent.first);
    const words = { ...stake, recipient: first?.name ?? sent.somebody };
    return ended(id, await overrides.create(owner, id, words, beginning));
  },
);

function ended(check: string, overridden: overrides.Overridden): Outcome {
  const go = `/promote/${check}`;
  if (typeof overridden === 'object') {
    if ('begun' in overridden) return { go: `/introductions/${overridden.begun}`, said: begun };
    if ('already' in overridden) return inTheWay(overridden);
    return 'never' in overridden
      ? { refused: neverWords(overridden.never, overridden.of), look: go }
      : lacking(overridden.lacks);
  }
  switch (overridden) {
    case 'overridden':
      return { go, said: 'Written down, with your reason. Gus sends nothing: the words are yours.' };
    case 'already':
      return { go, said: 'Your name stood behind it already; it counts once.' };
    case 'earned':
      return { go, said: 'Good news: it is earned by now.' };
    case 'otherwise':
    case 'alone':
    case 'answered':
    case 'unnamed':
    case 'unasked':
      return { refused: refusals[overridden] };
    default:
      return inTheWay(overridden);
  }
}

const begun = 'Written down, with your reason. Both are asked first, and nobody has been asked yet.';

const refusals = {
  otherwise:
    'Only a “not yet” can be overridden, and this answer was another. Ask again, and see what it says.',
  alone: 'It takes two to weave together. Ask again, with both of them.',
  answered:
    'You have given another answer to this ask. Open it again there first, if you see it differently now.',
  unasked: 'Both are asked first. Whom is it for?',
  unnamed: 'You wrote that they are not to be named in introductions. Their page is where that can change.',
};

/** What must be lifted first: a never has no override. */
function neverWords({ shown: [first] }: Ruling, of: string | null): string {
  const cause = first ? `: ${of ? `with ${of}, ` : ''}${first.what}` : '';
  return `The answer is never by now${cause}. That is lifted first, or not at all.`;
}

const fields: Partial<Record<OverrideLack, string>> = { TEXT: 'text', REASON: 'reason', STAKE: 'stake' };

function lacking(lacks: Lacks): Outcome {
  const shut = lacks.find(({ code }) => !fields[code]);
  return shut ? { refused: shut.what } : { errors: errorsOf(lacks) };
}

function errorsOf(lacks: Lacks): Record<string, string> {
  return Object.fromEntries(lacks.map(({ code, what }) => [fields[code] ?? 'form', what]));
}

type Lacks = { code: OverrideLack; what: string }[];
