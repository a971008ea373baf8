'use server';

import * as occasions from '@/lib/data/occasions';
import { type Recalled, recall } from '@/lib/domain';
import { told } from '@/lib/input/interview';
import { ownerAction } from '@/lib/owner-action';

export const recallPerson = ownerAction(
  (owner) => told(owner.today),
  async (owner, { token, person, interview }) => {
    const recalled = recall(interview, owner.today);
    const entries = recalled.map((piece) => ({
      // The mark by which this save is found again, to be taken back.
      evidence: { ...piece, recalled: true },
      text: piece.text ?? '',
    }));
    const saved = await occasions.log(owner, token, [
      { person, entries, said: { metOn: interview.knownSince, cadenceDays: interview.rhythmDays } },
    ]);
    if (saved === 'notHere') return { notHere: true };
    const page = `/people/${person}`;
    if (saved === 'again') return { go: page, said: 'That was saved already; it counts once.' };
    return { go: page, said: `${wroteWords(recalled)}${filledWords(saved.filled)}` };
  },
);

/** "Gus wrote 31 talks from 2019 on, on your word. …" */
function wroteWords(recalled: readonly Recalled[]): string {
  const talks = recalled.filter((piece) => piece.type === 'touch');
  const year = talks.map((talk) => talk.on.slice(0, 4)).sort()[0] ?? '';
  const wrote = talks.length === 1 ? `one talk, in ${year}` : `${talks.length} talks from ${year} on`;
  return `Gus wrote ${wrote}, on your word. “I already know them” takes it back whenever you like.`;
}

/** What else it knows now; their edit page changes that, and taking the talks back takes it along. */
function filledWords({ metOn, cadenceDays }: occasions.Filled): string {
  const what = [metOn ? 'since when you know them' : '', cadenceDays ? 'how often you talk' : ''].filter(
    Boolean,
  );
  return what.length === 0 ? '' : ` It also noted ${what.join(' and ')}; their edit page changes that.`;
}
