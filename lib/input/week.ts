import { z } from 'zod';
import { addDays, type CalendarDate } from '@/lib/domain';
import { optionalDay } from './day';
import { id } from './ids';

/** Putting somebody off: a week, a month, or until a day. An empty day leaves the choice to the chips. */
export const snooze = z.object({
  person: id(),
  until: z.enum(['week', 'month']).catch('week'),
  on: optionalDay(),
  /** Where the form stands: the list loses the row, a person's page stays as it is. */
  from: z.enum(['week', 'person']).catch('week'),
});

/** Back on the list; `from` as above. */
export const undo = z.object({ person: id(), from: z.enum(['week', 'person']).catch('week') });

/** "Not them": off this week's list; for somebody to rekindle, for a season. */
export const notThem = z.object({ person: id(), rekindle: z.stringbool().catch(false) });

/** The day a snooze ends. Days chosen win over chips; a month is 30 days. */
export function snoozeDay(asked: z.output<typeof snooze>, today: CalendarDate): CalendarDate {
  return asked.on ?? addDays(today, asked.until === 'month' ? 30 : 7);
}
