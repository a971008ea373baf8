import { z } from 'zod';
import type { AskReaction, AskState, CalendarDate } from '@/lib/domain';
import { choice } from './choice';
import { dayUntil, optionalDay } from './day';
import { id } from './ids';
import { text } from './text';

const states = ['open', 'granted', 'declined', 'ignored', 'deferred'] as const satisfies readonly AskState[];
const answers = ['granted', 'declined', 'ignored', 'deferred', 'reconsider'] as const;
const reactions = [
  'fine',
  'silence',
  'disappointed',
  'pressure',
  'gossip',
] as const satisfies readonly AskReaction[];

/** An answer to an ask; `was` and `wasUntil` are how it stood on the form. The day is asked for where it is put off. */
export const askAnswer = z.object({
  token: id(),
  ask: id(),
  was: z.enum(states, 'How did it stand?'),
  wasUntil: optionalDay().transform((day) => day ?? null),
  answer: z.enum(answers, 'What is your answer?'),
  until: optionalDay().transform((day) => day ?? null),
  note: text(2000),
});

/** How they took it, on a day that has been. `was` is what the form showed. */
export function askReaction(today: CalendarDate) {
  return z.object({
    ask: id(),
    was: choice(reactions).transform((sent) => sent || null),
    reaction: z.enum(reactions, 'How did they take it?'),
    on: dayUntil(today),
  });
}

/** The reply that is never sent; `was` is what the form was opened with. */
export const unsentReply = z.object({ ask: id(), was: text(10_000), unsent: text(10_000) });
