import { z } from 'zod';
import { type CalendarDate, GATE, type IntroductionStepName, type RequestKind } from '@/lib/domain';
import { ticked } from './choice';
import { dayUntil } from './day';
import { id } from './ids';
import { line, text } from './text';

const whatFor = 'What is in it for them? A few words will do.';
const whomFor = 'Whom is it for? A name is enough.';

/** Who hears of it first, and what is in it for each; which of it is needed depends on what it is for. */
const hearers = {
  somebody: line(200),
  which: z.string().catch('').default(''),
  first: z.union([z.literal(''), id()]).default(''),
  one: z.union([z.literal(''), id()]).default(''),
  warned: z.string().catch('').default(''),
  benefit: line(500),
  withBenefit: line(500),
  delicate: ticked(),
};

/**
 * Asking both first. `somebody` is the recipient's name as it was typed; of two who are woven together `first` is who
 * is asked first, and `one` the one to whom `benefit` belongs. `warned` names the recipient of whom was warned already.
 */
export const beginning = z
  .object({
    token: id(),
    check: id(),
    ...hearers,
    benefit: hearers.benefit.refine((typed) => typed !== '', whatFor),
  })
  .refine((sent) => sent.first !== '' || sent.somebody !== '', { path: ['somebody'], error: whomFor })
  .refine((sent) => sent.first === '' || sent.withBenefit !== '', { path: ['withBenefit'], error: whatFor });

/**
 * Going against a "not yet": what is missing of text, reason and the sentence is said by the rule itself
 * (lib/domain/override.ts), so that there is one of it. Where both are asked first, `missingHearers` says what of that
 * is missing.
 */
export const stake = z
  .object({
    ...{ check: id(), recipient: line(200), text: text(5000), reason: text(1000), stake: ticked() },
    ...hearers,
  })
  .transform(({ stake: staked, ...rest }) => ({ ...rest, staked }));

/** What is asked back of who hears of it first, and of what is in it for each, by field. */
export function missingHearers(
  kind: RequestKind,
  sent: Record<'somebody' | 'first' | 'benefit' | 'withBenefit', string>,
): Record<string, string> {
  const isBoth = GATE[kind].both;
  return {
    ...(sent.somebody === '' && sent.first === '' && { somebody: whomFor }),
    ...(sent.benefit === '' && { benefit: whatFor }),
    ...(isBoth && sent.withBenefit === '' && { withBenefit: whatFor }),
  };
}

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
  'unthanked',
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
