import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { dayUntil } from './day';
import { id } from './ids';

/** What lay behind a bad outcome, and what the form saw it called; nothing where it was not said yet. */
export const cause = z.object({
  person: id(),
  entry: id(),
  cause: z.enum(['mistake', 'breach'], 'One of the two: a mistake, or a breach of faith.'),
  was: z.enum(['mistake', 'breach']).nullable().catch(null).default(null),
});

/** On which day a bad outcome was put right; today, unless said otherwise. */
export function repair(today: CalendarDate) {
  return z.object({
    person: id(),
    entry: id(),
    on: z.preprocess((sent) => sent || today, dayUntil(today)),
  });
}
