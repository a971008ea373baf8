import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { askChannels, wellShaped, who } from './asks';
import { choice, ticked } from './choice';
import { dated, dayUntil } from './day';
import { id } from './ids';
import { area } from './rows';
import { line, text } from './text';

/** What is said of one, whose ever it is. */
const said = (today: CalendarDate) => ({
  direction: z.enum(['given', 'received'], 'From you, or for you?'),
  kind: z.enum(['endorse', 'recommend'], 'An endorsement, or a recommendation?'),
  area: area().refine((typed) => typed !== '', 'For which skill?'),
  on: dayUntil(today),
  channel: choice(askChannels),
  witnessed: line(500),
  text: text(5000),
  commission: line(200),
  disclosed: ticked(),
});

/** A correction of one; `opened` is the mark of how it was on the form. */
export function correctedTestimonial(today: CalendarDate) {
  const shape = z.object({ testimonial: id(), opened: line(100), ...said(today) });
  return z.preprocess((sent) => dated(sent, today), shape);
}

/** An endorsement or a recommendation, given or received, on the owner's today. Whose: a chip or a typed name. */
export function newTestimonial(today: CalendarDate) {
  const shape = z
    .object({
      token: id(),
      who: who('Who is it about? A name is enough.'),
      somebody: line(200),
      which: z.string().catch('').default(''),
      ...said(today),
    })
    .refine((sent) => sent.who !== '' || sent.somebody !== '', {
      path: ['somebody'],
      error: 'Who is it about? A name is enough.',
      when: wellShaped('who', 'somebody'),
    })
    .transform(({ who, somebody, ...sent }) => {
      // A chip of somebody new is a name that was typed before, and sent twice.
      const isNew = somebody === '' && who.startsWith('+');
      return isNew ? { ...sent, who: '', somebody: who.slice(1), which: 'new' } : { ...sent, who, somebody };
    });
  return z.preprocess((sent) => dated(sent, today), shape);
}

/** One of them, by its id alone. */
export const theTestimonial = z.object({ testimonial: id() });

/** Help that was thanked for, or not after all. */
export const thanked = z.object({ help: id() });

/** The yearly look back: nothing is sent but that it is done with. */
export const looked = z.object({});
