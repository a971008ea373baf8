import { z } from 'zod';
import { type CalendarDate, REQUEST_KINDS, type RequestKind } from '@/lib/domain';
import { choice, ticked } from './choice';
import { dayUntil } from './day';
import { id, several } from './ids';
import { needsArea } from './promote';
import { area } from './rows';
import { line, text } from './text';

/** How an ask may have come. */
export const askChannels = [
  'in-person',
  'phone',
  'email',
  'linkedin',
  'facebook',
  'x',
  'community',
  'network',
  'online',
] as const;

export const contexts = ['social', 'sales', 'business'] as const;
export const tones = ['polite', 'order', 'pressure'] as const;
export const feelings = ['used', 'pressured', 'a number', 'glad', 'proud'] as const;

const kinds = REQUEST_KINDS as readonly [RequestKind, ...RequestKind[]];

/** "They asked for something", on the owner's today: a line for each kind, and for each skill where it needs one. */
export function newAsk(today: CalendarDate) {
  return z
    .object({
      token: id(),
      who: z.union([z.literal(''), id()]).default(''),
      somebody: line(200),
      which: z.string().catch('').default(''),
      on: dayUntil(today),
      channel: choice(askChannels),
      kinds: several(z.enum(kinds, 'That is not one of the answers. Choose one that is.')).refine(
        (chosen) => chosen.length > 0,
        'What did they ask for?',
      ),
      /** Skills, with commas between them. */
      areas: line(500).transform((typed) =>
        [...new Set(typed.split(',').map((one) => area().parse(one)))].filter((one) => one !== ''),
      ),
      context: z.enum(contexts).catch('social'),
      tone: z.enum(tones).catch('polite'),
      toMany: ticked(),
      chain: ticked(),
      again: ticked(),
      graffiti: ticked(),
      bombard: ticked(),
      pitch: ticked(),
      product: line(200),
      commission: line(200),
      motive: line(500),
      feeling: choice(feelings),
      text: text(10_000),
    })
    .refine((sent) => sent.who !== '' || sent.somebody !== '', {
      path: ['somebody'],
      error: 'Who asked? A name is enough.',
    })
    .refine((sent) => sent.areas.length > 0 || !sent.kinds.some(needsArea), {
      path: ['areas'],
      error: 'For which skill? One or several, with commas between them.',
    })
    .refine((sent) => sent.areas.length <= 20, { path: ['areas'], error: 'At most 20 skills at a time.' });
}
