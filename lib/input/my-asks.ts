import { z } from 'zod';
import { REQUEST_KINDS } from '@/lib/domain';
import { who } from './asks';
import { choice } from './choice';
import { id } from './ids';
import { line, requiredText } from './text';

const whom = 'Whom would you ask? A name is enough.';

/**
 * "Before you ask": whom, what kind, in one's own words. `looked` names the person and kind that the mirror was asked
 * about before; without `face`, or about somebody else by now, it is asked again and nothing is kept.
 */
export const newMyAsk = z
  .object({
    token: id(),
    who: who(whom),
    somebody: line(200),
    which: z.string().catch('').default(''),
    kind: z.enum(REQUEST_KINDS, 'What would you ask for? One of these.'),
    text: requiredText(2000, 'How would you say it? Your own words, as they come.'),
    looked: line(300),
    face: choice(['yes', 'no']),
  })
  .refine((sent) => sent.who !== '' || sent.somebody !== '', {
    path: ['somebody'],
    error: whom,
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'who' || path?.[0] === 'somebody'),
  });

const pressed = z.string().optional().catch(undefined);

/** What they answered: a button carries the ask's id under the name of the answer, `back` takes one back. */
export const myAnswer = z
  .object({ yes: pressed, no: pressed, fromYes: pressed, fromNo: pressed })
  .transform(({ yes, no, fromYes, fromNo }) => {
    const ask = id().parse(yes ?? no ?? fromYes ?? fromNo);
    if (yes !== undefined) return { ask, was: null, answer: 'yes' as const };
    if (no !== undefined) return { ask, was: null, answer: 'no' as const };
    return { ask, was: fromYes !== undefined ? ('yes' as const) : ('no' as const), answer: null };
  });
