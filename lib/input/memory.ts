import { z } from 'zod';
import { GRADES, isCalendarDate } from '@/lib/domain';
import { id } from './ids';

/** How many cards a round has. */
export const round = 3;

/** What was answered to a card, and whom this round asked about before it. A day that is none is a card long gone. */
export const answered = z.object({
  card: id(),
  due: z.string().refine(isCalendarDate, 'That card is an old one.'),
  grade: z.enum(GRADES, 'Choose one of the four answers.'),
  asked: z.string().catch('').transform(askedBefore),
});

/** A small detail that came up in a talk. */
export const spokenOf = z.object({ card: id() });

/** Whom a round asked about so far, as an address carries them; what is no id is left out. */
export function askedBefore(ids: string): string[] {
  return ids
    .split(',')
    .filter((each) => z.uuid().safeParse(each).success)
    .slice(0, round);
}
