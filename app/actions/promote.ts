'use server';

import { againstWords } from '@/components/gate/against-words';
import { countsWords } from '@/components/gate/outcome-words';
import * as checks from '@/lib/data/checks';
import * as evidence from '@/lib/data/evidence';
import * as names from '@/lib/data/names';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';
import { GATE, introduction, type Wording } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { listWords } from '@/lib/format';
import * as input from '@/lib/input/promote';
import { writtenAnew } from '@/lib/input/stood';
import { type Outcome, ownerAction } from '@/lib/owner-action';

/** Asks the gate and keeps the answer; several people of one name are asked back. */
export const askGate = ownerAction(input.question, async (owner, asked): Promise<Outcome> => {
  const { token, kind, area, line } = asked;
  const isBoth = GATE[kind].both;
  const [first, other] = await Promise.all([
    whoIsMeant(owner, { who: asked.who, name: asked.name }, ['who', 'name']),
    isBoth ? whoIsMeant(owner, { who: asked.with, name: asked.withName }, ['with', 'withName']) : null,
  ]);
  const errors = { ...first.errors, ...other?.errors };
  if (Object.keys(errors).length > 0) return { errors };
  if (first.id === other?.id) {
    const twice = 'That is the same person twice. Who is the other?';
    return { errors: { with: twice, withName: twice } };
  }
  const check = await checks.create(owner, token, {
    who: first.id,
    kind,
    ...(other && { with: other.id }),
    ...(input.needsArea(kind) && { area }),
    ...(line !== '' && { line }),
  });
  return check ? { go: `/promote/${check}` } : { notHere: true };
});

/** Whom a choice or a typed name means; with errors, under the fields they came from, it is nobody. */
async function whoIsMeant(
  owner: Owner,
  { who, name }: { who: string; name: string },
  [whoField, nameField]: [string, string],
): Promise<{ id: string; errors?: Record<string, string> }> {
  if (name === '' && who !== '') return { id: who };
  if (name === '') {
    const whom = 'Whom do you have in mind?';
    return { id: '', errors: { [whoField]: whom, [nameField]: whom } };
  }
  const meant = await names.meant(owner, name);
  if ('one' in meant) return { id: meant.one.id };
  const which =
    meant.among.length === 0
      ? `Nobody here is called ${name}. Add them first, or look again.`
      : `Which one: ${listWords(meant.among.map((person) => person.name))}? Their own pages ask this too.`;
  return { id: '', errors: { [nameField]: which } };
}

/** Writes the draft of an introduction, or puts the owner's name to it: the two buttons of one form. */
export const putNameTo: FormAction = async (before, form) =>
  form.has('write') ? write(before, form) : grant(before, form);

const write = ownerAction(input.writing, async (owner, { check: id, ...words }): Promise<Outcome> => {
  const check = await checks.get(owner, id);
  if (!check) return { notHere: true };
  if (GATE[check.kind].consent) return { refused: bothFirst };
  if (!check.person.shareable) return { refused: againstWords('unnamed') };
  const errors = input.missingWords(check.kind, words, { draft: true });
  if (Object.keys(errors).length > 0) return { errors };
  const { subject, person, area } = check;
  const request = { area: area ?? undefined, recipient: words.recipient, benefit: words.benefit };
  // Today's evidence, not the check's: what was taken back or marked sensitive since must not be told to anybody.
  const history = await evidence.list(owner, person.id);
  const { text, sendable } = introduction(subject, person.name, history, owner.today, request);
  const values = { ...writtenAnew(words, sendable ? text : ''), drafted: 'yes' };
  return { errors: { form: sendable ? honestDraft : tooLittle }, values };
});

const bothFirst = 'Not granted: both are asked first. Begin with that, below the answer.';
const honestDraft = 'Here is what you could honestly write. It is yours to change; nothing is kept yet.';
const tooLittle = 'Gus has too little to write this honestly. The words are yours; nothing is kept yet.';

const grant = ownerAction(input.introducing, async (owner, { check, ...words }): Promise<Outcome> => {
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
    case 'unasked':
      return { refused: bothFirst };
    case 'wordless':
      return wordless(owner, check, words);
    default:
      return { refused: againstWords(granted), look: `/promote/${check}` };
  }
});

async function wordless(owner: Owner, id: string, words: Record<Wording, string>): Promise<Outcome> {
  const check = await checks.get(owner, id);
  return check ? { errors: input.missingWords(check.kind, words) } : { notHere: true };
}

/** Writes down how something granted went; of two who were woven together, with both. */
export const tellHowItWent = ownerAction(input.howItWent, async (owner, told): Promise<Outcome> => {
  const ended = await outcomes.tell(owner, told.token, told.check, told);
  if (ended === 'notHere') return { notHere: true };
  if (ended === 'already') return { refused: toldAlready, look: `/promote/${told.check}` };
  const check = await checks.get(owner, told.check);
  return { said: `Written down. ${countsWords({ ...told, area: check?.area ?? null })}` };
});

const toldAlready = 'How it went was written down already, perhaps in another window.';
