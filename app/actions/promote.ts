'use server';

import * as checks from '@/lib/data/checks';
import * as names from '@/lib/data/names';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import { introduction, type Ruling } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { listWords, numberWords } from '@/lib/format';
import * as input from '@/lib/input/promote';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Asks the gate and keeps the answer; several people of one name are asked back. */
export const askGate = ownerAction(input.question, async (owner, asked): Promise<Outcome> => {
  const whom = await whoIsMeant(owner, asked);
  if ('ask' in whom) return whom.ask;
  const needed = input.needsArea(asked.kind);
  const check = await checks.create(owner, whom.id, {
    kind: asked.kind,
    ...(needed ? { area: asked.area } : {}),
  });
  return check ? { go: `/promote/${check}` } : { notHere: true };
});

async function whoIsMeant(
  owner: Owner,
  { who, name }: { who: string; name: string },
): Promise<{ id: string } | { ask: Outcome }> {
  if (name === '' && who !== '') return { id: who };
  if (name === '') {
    const sentence = 'Whom do you have in mind?';
    return { ask: { errors: { who: sentence, name: sentence } } };
  }
  const meant = await names.meant(owner, name);
  if ('one' in meant) return { id: meant.one.id };
  const sentence =
    meant.among.length === 0
      ? `Nobody here is called ${name}. Add them first, or look again.`
      : `Which one: ${listWords(meant.among.map((person) => person.name))}? Their own pages ask this too.`;
  return { ask: { errors: { name: sentence } } };
}

/** Writes the draft of an introduction, or puts the owner's name to it: the two buttons of one form. */
export const putNameTo: FormAction = async (before, form) =>
  form.has('write') ? write(before, form) : grant(before, form);

const write = ownerAction(input.draft, async (owner, { check: id, recipient, benefit }): Promise<Outcome> => {
  const check = await checks.get(owner, id);
  if (!check) return { notHere: true };
  if (!check.person.shareable) return { refused: notToBeNamed };
  const { subject, person, history, on, area } = check;
  const request = { area: area ?? undefined, recipient, benefit };
  const { text, sendable } = introduction(subject, person.name, history, on, request);
  const form = sendable
    ? 'Here is what you could honestly write. It is yours to change; nothing is kept yet.'
    : 'Gus has too little to write this honestly. The words are yours; nothing is kept yet.';
  return { errors: { form }, values: { text: sendable ? text : '', drafted: 'yes' } };
});

const grant = ownerAction(input.grant, async (owner, { check, ...words }): Promise<Outcome> => {
  const granted = await checks.grant(owner, check, words);
  switch (granted) {
    case 'notHere':
      return { notHere: true };
    case 'granted':
      return {
        go: `/promote/${check}`,
        said: 'Your name stands behind it. Gus sends nothing: the words are yours.',
      };
    case 'already':
      return { go: `/promote/${check}`, said: 'Your name stood behind it already; it counts once.' };
    case 'unearned':
      return { refused: 'Not granted: this answer was not “earned”. Ask again, and see what it says today.' };
    case 'unnamed':
      return { refused: notToBeNamed };
    case 'wordless':
      return { errors: missingWords(words) };
    default:
      return { refused: changedWords(granted.changed) };
  }
});

const notToBeNamed =
  'Not granted: you wrote that they are not to be named in introductions. Their page is where that can change.';

function missingWords({ recipient, benefit, text }: checks.Words): Record<string, string> {
  return {
    ...(recipient === '' && { recipient: 'Whom is it for? A name is enough.' }),
    ...(benefit === '' && { benefit: 'What is in it for them? A few words will do.' }),
    ...(text === '' && { text: 'What would you write? Your name stands under it.' }),
  };
}

/** "Not granted: since you looked, … Look again, and decide then." */
function changedWords({ verdict, shown }: Ruling): string {
  const [first, ...others] = shown;
  if (!first) return 'Not granted: since you looked, something has changed. Look again, and decide then.';
  const more = others.length > 0 ? `, and ${numberWords(others.length)} more` : '';
  const now = verdict === 'never' ? 'the answer is never' : 'it is not earned any more';
  return `Not granted: since you looked, ${now}. ${first.what}${more}. Look again, and decide then.`;
}

/** Writes down how something granted went; it is evidence of their work, and the week stops asking. */
export const tellHowItWent = ownerAction(input.howItWent, async (owner, told): Promise<Outcome> => {
  const check = await checks.get(owner, told.check);
  if (!check?.grant) return { notHere: true };
  const { person, kind, area } = check;
  const logged = await occasions.log(owner, told.token, [
    {
      person: person.id,
      entries: [
        {
          evidence: {
            type: 'outcome',
            on: owner.today,
            request: kind,
            area: area ?? '',
            result: told.result,
          },
          text: told.text,
        },
      ],
    },
  ]);
  return logged === 'notHere'
    ? { notHere: true }
    : { said: 'Written down. It counts as what you have seen.' };
});
