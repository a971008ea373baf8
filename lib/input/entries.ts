import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { correctedPiece } from './corrected';
import { dayUntil } from './day';
import { id } from './ids';
import type { Piece } from './pieces';

/** Where one logged thing is: whose, and which. */
const place = { person: id(), entry: id() };

/** Types whose own fields have a form, and those of which only day and words can be corrected. */
const fitted = ['fact', 'touch', 'moment', 'promise', 'help', 'sighting', 'life'] as const;
const plain = ['breach', 'outcome'] as const;

/** A correction as its form says it; `was` is how a promise stood when the form was made. */
export type Correction = {
  person: string;
  entry: string;
  type: (typeof fitted)[number] | (typeof plain)[number];
  was?: string;
  on: CalendarDate;
  text: string;
  /** The whole thing anew; null where only day and words are corrected. */
  piece: Piece | null;
};

/** Correcting one logged thing, on the owner's today; its fields are named `row.…`, as its type has them. */
export function correction(today: CalendarDate) {
  return z
    .object({
      ...place,
      type: z.enum([...fitted, ...plain], 'That cannot be corrected.'),
      was: z.string().optional().catch(undefined),
      on: dayUntil(today),
      row: z.record(z.string(), z.unknown()).catch({}).default({}),
    })
    .transform(({ row, ...rest }, context): Correction => {
      const ruled = correctedPiece(rest.type, row, rest.on, today);
      if ('text' in ruled) return { ...rest, text: ruled.text, piece: ruled.piece };
      for (const [field, message] of ruled.off)
        context.issues.push({ code: 'custom', message, path: ['row', field], input: row });
      return z.NEVER;
    });
}

/** Taking one logged thing back. */
export const removal = z.object(place);

/** Taking back everything that one save wrote; `told` where it was the interview that did. */
export const occasionRemoval = z.object({
  person: id(),
  occasion: id(),
  told: z.literal('interview').optional().catch(undefined),
});

/**
 * What became of a promise, and on which day; today, unless said otherwise. A list of promises is one form, whose
 * pressed button says both in one value: `settle` = "<entry> kept".
 */
export function settlement(today: CalendarDate) {
  return z.preprocess(
    pressed,
    z.object({
      ...place,
      became: z.enum(['kept', 'broken', 'released', 'made good'], 'What became of it?'),
      on: z.preprocess((sent) => sent || today, dayUntil(today)),
    }),
  );
}

function pressed(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || !('settle' in sent)) return sent;
  const [entry, ...became] = String(sent.settle).split(' ');
  return { ...sent, entry, became: became.join(' ') };
}
