import { z } from 'zod';
import type { CalendarDate, IntroductionStepName } from '@/lib/domain';
import { ticked } from './choice';
import { dayUntil } from './day';
import { id } from './ids';
import { line, text } from './text';

const whatFor = 'What is in it for them? A few words will do.';

/**
 * Asking both first. `somebody` is the recipient's name as it was typed; of two who are woven together `first` is who
 * is asked first, and `one` the one to whom `benefit` belongs. `warned` names the recipient of whom was warned already.
 */
export const beginning = z
  .object({
    token: id(),
    check: id(),
    somebody: line(200),
    which: z.string().catch('').default(''),
    first: z.union([z.literal(''), id()]).default(''),
    one: z.union([z.literal(''), id()]).default(''),
    warned: z.string().catch('').default(''),
    benefit: line(500).refine((typed) => typed !== '', whatFor),
    withBenefit: line(500),
    delicate: ticked(),
  })
  .refine((sent) => sent.first !== '' || sent.somebody !== '', {
    path: ['somebody'],
    error: 'Whom is it for? A name is enough.',
  })
  .refine((sent) => sent.first === '' || sent.withBenefit !== '', { path: ['withBenefit'], error: whatFor });

const steps = [
  'askRecipient',
  'recipientYes',
  'recipientNo',
  'askPerson',
  'personYes',
  'personNo',
  'made',
  'met',
  'thanked',
  'close',
] as const satisfies readonly IntroductionStepName[];

/** A step of an introduction, or its words alone; the words come with the mark of what stood there before. */
export function moving(today: CalendarDate) {
  return z
    .object({
      introduction: id(),
      step: z.enum(['words', ...steps], 'That is not one of the answers. Choose one that is.'),
      seen: z.coerce.number().int().min(0).max(100).catch(-1),
      on: dayUntil(today),
      note: text(2000),
      of: z.enum(['', 'textToRecipient', 'textToPerson', 'text']).catch(''),
      words: text(5000),
      opened: line(100),
    })
    .transform(({ step, of, words, opened, ...sent }) => ({
      ...sent,
      step: step === 'words' ? null : step,
      words: of === '' ? undefined : { of, text: words, opened },
    }));
}
