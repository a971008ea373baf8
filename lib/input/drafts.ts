import { z } from 'zod';
import { type CalendarDate, DRAFT_CODES, type DraftSlot, type Register } from '@/lib/domain';
import { choice } from './choice';
import { dayUntil, optionalDay } from './day';
import { id } from './ids';
import { standing } from './stood';
import { line, requiredText } from './text';

const registers = ['informal', 'formal'] as const satisfies readonly Register[];
const taken = ['well', 'badly', 'no-word'] as const;

/** What a draft may be told, by hand: each is a field of its own. */
const slots = {
  area: line(200),
  thing: line(200),
  date: optionalDay(),
  behaviour: line(500),
  impact: line(200),
  smallHelp: line(300),
  terms: line(1000),
  observed: line(500),
} satisfies Record<DraftSlot, z.ZodType>;

const about = {
  person: id(),
  ask: z
    .union([z.literal(''), id()])
    .default('')
    .transform((sent) => sent || null),
  kind: z.enum(DRAFT_CODES, 'Which words?'),
  register: z.enum(registers).catch('informal'),
};

/** What a draft is to be written from. */
export const draftFacts = z.object({ ...about, ...slots, ...standing });

/** Words to keep, as they stand. */
export const draftWords = z.object({
  ...about,
  token: id(),
  text: requiredText(5000, 'What would you say?'),
});

/** That a version was given to them, and how they took it, where that is known. */
export function draftGiven(today: CalendarDate) {
  return z.object({
    draft: id(),
    on: dayUntil(today),
    taken: choice(taken).transform((sent) => sent || null),
  });
}
