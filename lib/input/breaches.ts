import { z } from 'zod';
import type { Breach, CalendarDate } from '@/lib/domain';
import { dayUntil } from './day';
import { id } from './ids';
import { sentenceMax } from './rows';
import { requiredLine } from './text';

export const breachOf = ['benevolence', 'integrity', 'competence'] as const satisfies readonly Breach['of'][];
export const severities = ['minor', 'serious', 'grave'] as const satisfies readonly Breach['severity'][];

/** Something that came between, on the owner's today; `ask` is where it came up, to go back there. */
export function newBreach(today: CalendarDate) {
  return z.object({
    person: id(),
    token: id(),
    ask: z.union([z.literal(''), id()]).default(''),
    of: z.enum(breachOf, 'What was it that gave way?'),
    severity: z.enum(severities, 'How much does it weigh?'),
    on: dayUntil(today),
    text: requiredLine(sentenceMax, 'What happened? A sentence is enough, and only you read it.'),
  });
}

/** A breach that was talked out, and on which day. */
export function resolution(today: CalendarDate) {
  return z.object({
    person: id(),
    entry: id(),
    on: z.preprocess((sent) => sent || today, dayUntil(today)),
  });
}

const idOr = () =>
  z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default('');

/**
 * Where it came up, by its id alone: an ask that was taken badly (S0-9, S0-12), or an outcome. What it was is looked up
 * there; an address stays in the browser's history.
 */
export const breachAsked = z.object({ ask: idOr(), outcome: idOr() });

const asTyped = () => z.string().trim().catch('');

/** A form that is to be begun for what happens often, with what is typed and chosen in it so far. */
export const breachBegun = z.object({
  preset: z.enum(['gossip']),
  text: asTyped(),
  of: asTyped(),
  severity: asTyped(),
});
