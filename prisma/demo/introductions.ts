import * as checks from '@/lib/data/checks';
import { markOf } from '@/lib/data/draft-digest';
import * as introductions from '@/lib/data/introductions';
import * as names from '@/lib/data/names';
import type { Owner } from '@/lib/data/owner';
import { addDays, type IntroductionStepName } from '@/lib/domain';

type Story = {
  who: string;
  to: string;
  benefit: string;
  benefitBack: string;
  began: number;
  /** Each step, so many days ago, with a note of one's own. */
  steps: [step: IntroductionStepName, ago: number, note?: string][];
};

/** One that came about, and one in which the next word is the owner's. */
const stories: Story[] = [
  {
    who: 'Jon',
    to: 'Bea',
    benefit: 'he bakes the rye that your honey has been waiting for',
    benefitBack: 'she knows every school kitchen in town',
    began: 44,
    steps: [
      ['askRecipient', 44],
      ['recipientYes', 42, 'Only if there is bread.'],
      ['askPerson', 41],
      ['personYes', 39],
      ['made', 38],
      ['met', 30, 'On the roof, among the hives.'],
      ['thanked', 29],
    ],
  },
  {
    who: 'Omar',
    to: 'Bea',
    benefit: 'he would make your first-aid week worth coming to',
    benefitBack: 'you could see a lesson before you decide about teaching',
    began: 5,
    steps: [
      ['askRecipient', 5],
      ['recipientYes', 1, 'Gladly, after the exams.'],
    ],
  },
];

/** Writes the demo account's introductions as a user would have, each step on its day. */
export async function loadIntroductions(owner: Owner, newToken: () => string): Promise<void> {
  for (const story of stories) {
    const then = (ago: number): Owner => ({ ...owner, today: addDays(owner.today, -ago) });
    const [who, to] = [await idOf(owner, story.who), await idOf(owner, story.to)];
    const check = await checks.create(then(story.began), newToken(), { who, kind: 'introduce' });
    const { benefit, benefitBack } = story;
    const begun = await introductions.create(then(story.began), newToken(), {
      ...{ check: check ?? '', recipient: to, benefit, benefitBack, delicate: false },
    });
    if (typeof begun === 'string' || !('begun' in begun))
      throw new Error(`${story.who} is not introduced: ${JSON.stringify(begun)}`);
    for (const [seen, [step, ago, note = '']] of story.steps.entries()) {
      const text = `${story.to}, meet ${story.who}: ${benefit}. ${story.who}, meet ${story.to}.`;
      const words = { of: 'text', text, opened: markOf('') } as const;
      const sent = { step, note, seen, on: addDays(owner.today, -ago), ...(step === 'made' && { words }) };
      const moved = await introductions.move(then(ago), begun.begun, sent);
      if (moved !== 'moved') throw new Error(`${story.who} stays at ${step}: ${JSON.stringify(moved)}`);
    }
  }
}

async function idOf(owner: Owner, name: string): Promise<string> {
  const meant = await names.meant(owner, name);
  if (!('one' in meant)) throw new Error(`the demo has no ${name}`);
  return meant.one.id;
}
