import { z } from 'zod';

/** A whole number from `min` to `max`, written in digits; `sentence` says what fits. */
export function whole(min: number, max: number, sentence: string) {
  return z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{1,9}$/, sentence)
    .transform(Number)
    .refine((n) => n >= min && n <= max, sentence);
}
