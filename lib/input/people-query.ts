import { z } from 'zod';
import { STAGES } from '@/lib/domain';
import { standings } from './standings';

/**
 * What a list of people is asked for in its address. An address is not a form: what it cannot mean is left out,
 * and control characters with it.
 */
export const peopleQuery = z.object({
  q: words(),
  met: words(),
  label: words(),
  ring: z.enum(STAGES).optional().catch(undefined),
  standing: z.enum(standings).optional().catch(undefined),
  archived: z
    .string()
    .optional()
    .catch(undefined)
    .transform((sent) => sent === '1'),
});

function words() {
  return z
    .string()
    .catch('')
    .default('')
    .transform((asked) =>
      asked
        .toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 200),
    );
}
