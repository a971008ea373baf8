import { z } from 'zod';
import { GATE, REQUEST_KINDS, type RequestKind, type Wording, wordsNeeded } from '@/lib/domain';
import { id } from './ids';
import { area, sentenceMax } from './rows';
import { standing } from './stood';
import { line, text } from './text';

/** True for the kinds that are judged in one skill. */
export function needsArea(kind: RequestKind): boolean {
  return GATE[kind].ability !== null;
}

const kinds = REQUEST_KINDS as readonly [RequestKind, ...RequestKind[]];

/**
 * "Shall I refer Tomás for plumbing?", "Shall I weave together Dana and Ruth?" `name` and `withName` are somebody typed
 * instead of chosen; '' in `who` and `with` is nobody chosen. `line` is the line of an ask that it is asked for, or ''.
 */
export const question = z
  .object({
    token: id(),
    kind: z.enum(kinds, 'That is not one of the answers. Choose one that is.'),
    who: z.union([z.literal(''), id()]).default(''),
    name: line(200),
    with: z.union([z.literal(''), id()]).default(''),
    withName: line(200),
    area: area(),
    line: z.union([z.literal(''), id()]).default(''),
  })
  .refine((asked) => asked.area !== '' || !needsArea(asked.kind), {
    path: ['area'],
    error: 'For which skill? Your word is only good for what you have seen.',
  });

/**
 * An introduction beside its people: the check it is made on, whom it is for, what is in it for them. Which of the words
 * are needed depends on the kind, which the check knows.
 */
export const introducing = z.object({
  check: id(),
  recipient: line(200),
  benefit: line(500),
  withBenefit: line(500),
  text: text(5000),
});

/** The same, to be written anew: what was changed by hand is not lost by that. */
export const writing = introducing.extend({ written: standing.written, stood: standing.stood });

const asking: Record<Wording, string> = {
  recipient: 'Whom is it for? A name is enough.',
  benefit: 'What is in it for them? A few words will do.',
  withBenefit: 'What is in it for them? A few words will do.',
  text: 'What would you write? Your name stands under it.',
};

/** What is asked back about words that a kind needs and that are not there, by field; a draft needs no text yet. */
export function missingWords(
  kind: RequestKind,
  words: Partial<Record<Wording, string>>,
  { draft = false } = {},
): Record<string, string> {
  const missing = wordsNeeded(kind).filter((word) => !words[word] && !(draft && word === 'text'));
  return Object.fromEntries(missing.map((word) => [word, asking[word]]));
}

/** How something that was granted went. */
export const howItWent = z.object({
  check: id(),
  token: id(),
  result: z.enum(['good', 'neutral', 'bad'], 'How did it go? One of the three will do.'),
  text: line(sentenceMax),
});
