import { z } from 'zod';
import type { Standing } from '@/lib/domain';
import { id } from './ids';
import { text } from './text';

export const standings = [
  'open',
  'watch',
  'limited',
  'pest',
  'severed',
  'memorial',
] as const satisfies readonly Standing[];

/** Another standing, by the owner's own word; `from` is the one the form showed. */
export const standingChange = z.object({
  person: id(),
  from: z.enum(standings, 'How did it stand?'),
  to: z.enum(standings, 'Choose how you deal with them.'),
  reason: text(2000),
  terms: text(2000),
});

/** What a second chance (model.md section 3) still lacks, by field: it begins with open, and has a reason and terms. */
export function lacking({
  to,
  reason,
  terms,
}: Pick<z.output<typeof standingChange>, 'to' | 'reason' | 'terms'>): Record<string, string> {
  return {
    ...(to !== 'open' && { to: 'A second chance begins with open. You can be more careful later.' }),
    ...(reason === '' && { reason: 'Why begin again? A sentence is enough.' }),
    ...(terms === '' && { terms: 'What has to be different this time?' }),
  };
}
