import { z } from 'zod';
import { needsSecondChance, type Standing } from '@/lib/domain';
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

/**
 * Another standing, by the owner's own word; `from` is the one the form showed. A second chance (model.md section
 * 3) begins with open, and carries a reason and terms.
 */
export const standingChange = z
  .object({
    person: id(),
    from: z.enum(standings, 'How did it stand?'),
    to: z.enum(standings, 'Choose how you deal with them.'),
    reason: text(2000),
    terms: text(2000),
  })
  .superRefine(({ from, to, reason, terms }, context) => {
    if (!needsSecondChance(from, to)) return;
    const say = (field: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [field], input: '' });
    if (to !== 'open') say('to', 'A second chance begins with open. You can be more careful later.');
    if (reason === '') say('reason', 'Why begin again? A sentence is enough.');
    if (terms === '') say('terms', 'What has to be different this time?');
  });
