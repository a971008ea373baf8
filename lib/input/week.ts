import { z } from 'zod';
import { addDays, type CalendarDate, weekday } from '@/lib/domain';
import { optionalDay } from './day';
import { id } from './ids';

/** Putting somebody off on their own page: a week, a month, or until a day. An empty day leaves it to the chips. */
export const snooze = z.object({
  person: id(),
  until: z.enum(['week', 'month']).catch('week'),
  on: optionalDay(),
});

/** Back on the list. */
export const undo = z.object({ person: id() });

/** The day a snooze ends. A day chosen wins over chips; a month is 30 days. */
export function snoozeDay(asked: z.output<typeof snooze>, today: CalendarDate): CalendarDate {
  return asked.on ?? addDays(today, asked.until === 'month' ? 30 : 7);
}

/** What the buttons of the week's list do: a week, a month, until the day beside it, not this week, a season, back. */
const buttons = ['week', 'month', 'until', 'not', 'later', 'back'] as const;
export type Button = (typeof buttons)[number];

/** One press on the week's list. `put` are those put off before, who keep their places. */
export type Pressed = { person: string; button: Button; on?: CalendarDate; put: string[] };

// As many ids as an address's value has room for.
export const mostPut = 13;
const pressed = z.string().optional().catch(undefined);

/**
 * The week's list is one form: a button carries the person's id under the name of what it does, and each row has a
 * day of its own. Enter in a day presses none of the buttons, so the only day filled in says who is meant.
 */
export const week = z
  .object({
    ...{ week: pressed, month: pressed, until: pressed, not: pressed, later: pressed, back: pressed },
    /** The week's question, put aside. */
    rest: pressed,
    on: z.record(z.string(), z.string()).catch({}),
    put: z.string().catch(''),
  })
  .transform((sent, context): Pressed | { button: 'rest'; put: string[] } => {
    const put = putBefore(sent.put);
    if (sent.rest !== undefined) return { button: 'rest', put };
    const button = buttons.find((each) => sent[each] !== undefined);
    if (button && button !== 'until') return { person: idOf(sent[button]), button, put };
    const filled = Object.keys(sent.on).filter((each) => sent.on[each] !== '');
    const person = sent.until ?? (filled.length === 1 ? filled[0] : undefined);
    const typed = person === undefined ? '' : (sent.on[person] ?? '');
    const day = optionalDay().safeParse(typed);
    const message = day.success ? 'Until when? Choose a day.' : day.error.issues[0]?.message;
    if (person !== undefined && day.success && day.data)
      return { person: idOf(person), button: 'until', on: day.data, put };
    context.issues.push({
      code: 'custom',
      message: person === undefined ? 'Press Snooze beside the one you mean.' : (message ?? ''),
      path: person === undefined ? ['form'] : ['on', person],
      input: sent,
    });
    return z.NEVER;
  });

/** The ids of people just put off, as an address carries them, the latest last, each once; what is no id is left out. */
export function putBefore(ids: string): string[] {
  return [...new Set(ids.split(',').filter((each) => z.uuid().safeParse(each).success))].slice(-mostPut);
}

/** The last day on which they are left alone; null for "back". "Not them" is for the rest of the week. */
export function lastDayOff(
  { button, on }: Pressed,
  { today, weekStartsOn }: { today: CalendarDate; weekStartsOn: number },
): CalendarDate | null {
  switch (button) {
    case 'back':
      return null;
    case 'until':
      return on ?? null;
    case 'week':
      return addDays(today, 7);
    case 'month':
      return addDays(today, 30);
    case 'later':
      return addDays(today, 90);
    case 'not':
      return addDays(today, 6 - ((weekday(today) - weekStartsOn + 7) % 7));
  }
}

function idOf(sent: string | undefined): string {
  return id().parse(sent);
}
