import { z } from 'zod';
import { GATE, REQUEST_KINDS, type RequestKind } from '@/lib/domain';
import { id } from './ids';
import { area, sentenceMax } from './rows';
import { line, text } from './text';

/** True for the kinds that are judged in one skill. */
export function needsArea(kind: RequestKind): boolean {
  return GATE[kind].ability !== null;
}

const kinds = REQUEST_KINDS as readonly [RequestKind, ...RequestKind[]];

/** "Shall I refer Tomás for plumbing?" `name` is somebody typed instead of chosen; '' in `who` is nobody chosen. */
export const question = z
  .object({
    kind: z.enum(kinds, 'That is not one of the answers. Choose one that is.'),
    who: z.union([z.literal(''), id()]).default(''),
    name: line(200),
    area: area(),
  })
  .refine((asked) => asked.area !== '' || !needsArea(asked.kind), {
    path: ['area'],
    error: 'For which skill? Your word is only good for what you have seen.',
  });

/** What an introduction is made of beside the person: the check it is made on, whom it is for, what is in it for them. */
const words = { check: id(), recipient: line(200), benefit: line(500), text: text(5000) };

/** Asking for a draft: both answers are needed, because both stand in it. */
export const draft = z.object({
  ...words,
  recipient: words.recipient.refine((typed) => typed !== '', 'Whom is it for? A name is enough.'),
  benefit: words.benefit.refine((typed) => typed !== '', 'What is in it for them? A few words will do.'),
});

/** Putting one's name to an earned check. Which words it needs depends on the kind, which the check knows. */
export const grant = z.object(words);

/** How something that was granted went. */
export const howItWent = z.object({
  check: id(),
  token: id(),
  result: z.enum(['good', 'neutral', 'bad'], 'How did it go? One of the three will do.'),
  text: line(sentenceMax),
});
