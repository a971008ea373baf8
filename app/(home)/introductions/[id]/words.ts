import type { Words } from '@/components/introductions/move-form';
import * as evidence from '@/lib/data/evidence';
import type { Introduction } from '@/lib/data/introduction-lists';
import { type Note, noteOf } from '@/lib/data/introduction-rows';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { nameless } from '@/lib/data/unnaming';
import { GATE, introduction, introductionNotes, introductionOfBoth, type Subject } from '@/lib/domain';

/**
 * The words that go with the next step, as they were kept or as they could be; null where nothing is to be written, or
 * one of the two is not to be named. Of what is known of them only what may be told today is used.
 */
export async function wordsOf(owner: Owner, one: Introduction): Promise<Words | null> {
  const [of] = one.view.may.flatMap((step) => noteOf[step] ?? []);
  if (!of || !one.person.shareable || !one.recipient.shareable) return null;
  const { text, mark } = one.words[of];
  return { of, mark, label: labelOf(of, one), text: text || (await draftOf(owner, one, of)) };
}

function labelOf(of: Note, { person, recipient }: Introduction): string {
  if (of === 'text') return 'The introduction';
  return `A note to ${of === 'textToRecipient' ? recipient.name : person.name}`;
}

async function draftOf(owner: Owner, one: Introduction, of: Note): Promise<string> {
  const { person, recipient, benefit, benefitBack, delicate } = one;
  if (of !== 'text') {
    const names = { recipient: recipient.name, person: person.name };
    const why = delicate
      ? { benefit: nameless(benefit, person.name), forPerson: nameless(benefitBack, recipient.name) }
      : { benefit, forPerson: benefitBack };
    const notes = introductionNotes({ ...names, ...why, delicate });
    return of === 'textToRecipient' ? notes.toRecipient : notes.toPerson;
  }
  const told = await known(owner, person.id);
  const draft = GATE[one.kind].both
    ? introductionOfBoth(
        { ...(await known(owner, recipient.id)), name: recipient.name, benefit },
        { ...told, name: person.name, benefit: benefitBack },
        owner.today,
      )
    : introduction(told.subject, person.name, told.history, owner.today, {
        ...{ area: one.area ?? undefined, recipient: recipient.name, benefit },
      });
  // What is missing would be confessed, and that is for nobody's eyes but the owner's.
  return draft.sendable ? draft.text : '';
}

async function known(owner: Owner, id: string) {
  const [person, history] = await Promise.all([people.get(owner, id), evidence.list(owner, id)]);
  const subject: Subject = {
    ...{ id, confirmedStage: person?.stage ?? 'stranger', standing: person?.standing ?? 'open' },
    ...{ howMet: person?.howMet || undefined, metOn: person?.metOn ?? undefined },
  };
  return { subject, history };
}
