import { z } from 'zod';

/** One of a few answers, or '' where none was given; anything else was not on the page. */
export function choice<const Answers extends readonly string[]>(answers: Answers) {
  return z.enum(['', ...answers], 'That is not one of the answers. Choose one that is.').default('');
}

/** A box: true where it is ticked. */
export function ticked() {
  return z
    .string({ error: 'One answer is enough here.' })
    .default('')
    .transform((sent) => sent !== '');
}
