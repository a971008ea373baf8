import * as purposes from '@/lib/data/channel-purposes';
import * as invitationAnswers from '@/lib/data/invitation-answers';
import * as invitations from '@/lib/data/invitations';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { addDays, type InvitationAnswer } from '@/lib/domain';

type Story = Partial<Omit<invitations.NewInvitation, 'person' | 'on'>> & {
  who: string;
  ago: number;
  answer?: InvitationAnswer;
  lesson?: string;
};

/** One that waits, one that was accepted too soon, and one that was left. */
const stories: Story[] = [
  {
    ...{ who: 'Ines Vidal', ago: 2, channel: 'linkedin', personalNote: true, sameField: true, inCommon: 3 },
    ...{
      text: 'We sat at one table at the book fair, and you drew me the map of the harbour.',
      keep: 'note',
    },
  },
  {
    ...{ who: 'Corvin Hale', ago: 75, channel: 'linkedin', inCommon: 0, text: 'Let’s connect!' },
    ...{ answer: 'accepted', lesson: 'A face in the crowd: ask where we met before saying yes.' },
  },
  {
    who: 'Tilda Brandt',
    ago: 21,
    channel: 'facebook',
    text: 'Join my page',
    keep: 'pitch',
    answer: 'ignored',
  },
];

/** Writes invitations down on their days, and what two channels are for. */
export async function loadInvitations(owner: Owner, newToken: () => string): Promise<void> {
  await purposes.update(owner, {
    linkedin: 'People I have worked with, or would like to.',
    facebook: 'Family, and friends whose kitchen I know.',
  });
  for (const { who, ago, answer, lesson, ...rest } of stories) {
    const then = { ...owner, today: addDays(owner.today, -ago) };
    const made = await invitations.create(then, newToken(), {
      ...{ recognised: false, personalNote: false, sameField: false, inCommon: null },
      ...{ channel: 'other', text: '', keep: null, ...rest },
      ...{ person: people.draft(who), on: then.today },
    });
    if (typeof made === 'string') continue;
    if (answer) await invitationAnswers.answer(then, made.id, { was: null, answer });
    if (lesson) await invitationAnswers.learn(then, made.id, { was: '', lesson });
  }
}
