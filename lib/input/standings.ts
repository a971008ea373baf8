import { z } from 'zod';
import type { Standing } from '@/lib/domain';
import { kindsBefore, neverKinds } from './boundaries';
import { choice, ticked } from './choice';
import { id } from './ids';
import { text } from './text';

export const standings = [
  'open',
  'watch',
  'limited',
  'pest',
  'severed',
  'memorial',
] as const satisfies readonly Standing[];

/** What one may have done on a channel when a connection ended. */
export const doneThere = ['removed', 'muted', 'blocked'] as const;

const from = z.enum(standings, 'How did it stand?');

/** Another standing, by the owner's own word; `from` is the one the form showed. */
export const standingChange = z.object({
  person: id(),
  token: z.string().max(36).catch('').default(''),
  from,
  to: z.enum(standings, 'Choose how you deal with them.'),
  reason: text(2000),
  terms: text(2000),
  confirmed: ticked(),
  seen: ticked(),
  again: ticked(),
  was: kindsBefore(),
  kinds: neverKinds(),
  /** By channel, as `did.linkedin`. */
  did: z
    .record(z.string().max(40), choice(doneThere))
    .catch({})
    .default({})
    .transform((all) =>
      Object.entries(all)
        .slice(0, 20)
        .flatMap(([channel, did]) => (did === '' ? [] : [{ channel, did }])),
    ),
});

/** The answer to a standing that Gus proposed. */
export const standingAnswer = z.object({
  person: id(),
  from,
  to: z.enum(['watch', 'pest'], 'Which one was it?'),
  answer: z.enum(['yes', 'keep'], 'Yes, or keep for now?'),
});
