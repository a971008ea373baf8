import { z } from 'zod';
import type { CalendarDate, InvitationAnswer } from '@/lib/domain';
import { wellShaped } from './asks';
import { choice, ticked } from './choice';
import { dated, dayUntil } from './day';
import { id } from './ids';
import { whole } from './number';
import { line, text } from './text';

/** On which channels one is invited; what each is for is the owner's to say. */
export const invitationChannels = [
  'linkedin',
  'facebook',
  'x',
  'mastodon',
  'community',
  'network',
  'other',
] as const;

const answers = ['accepted', 'ignored', 'declined'] as const satisfies readonly InvitationAnswer[];
const howMany = 'How many is that? A whole number up to 100,000, such as 3, or nothing at all.';

/** "Join me on …": who, where, and what speaks for it. Only who and where are needed. */
export function newInvitation(today: CalendarDate) {
  const shape = z
    .object({
      token: id(),
      who: z.union([z.literal(''), id()]).default(''),
      somebody: line(200),
      which: z.string().catch('').default(''),
      on: dayUntil(today),
      channel: z.enum(invitationChannels, 'Where did they invite you?'),
      recognised: ticked(),
      personalNote: ticked(),
      sameField: ticked(),
      inCommon: z
        .preprocess(
          (sent) => (typeof sent === 'string' && sent.trim() === '' ? undefined : sent),
          whole(0, 100_000, howMany).optional(),
        )
        .transform((sent) => sent ?? null),
      text: text(5000),
      keep: choice(['note', 'pitch']).transform((sent) => sent || null),
    })
    .refine((sent) => sent.who !== '' || sent.somebody !== '', {
      path: ['somebody'],
      error: 'Who invited you? A name is enough.',
      when: wellShaped('who', 'somebody'),
    });
  return z.preprocess((sent) => dated(sent, today), shape);
}

/** An answer to an invitation; `was` is what the form showed. */
export const invitationAnswer = z.object({
  invitation: id(),
  was: choice(answers).transform((sent) => sent || null),
  answer: z.enum(answers, 'What is your answer?'),
});

/** What one would look at next time; `was` is what the form was opened with. */
export const invitationLesson = z.object({ invitation: id(), was: text(2000), lesson: text(2000) });

/** What each channel is for, to the owner. */
export const channelPurposes = z.object(
  Object.fromEntries(invitationChannels.map((channel) => [channel, line(300)])),
);
