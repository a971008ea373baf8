import { z } from 'zod';
import { CONTEXT_TAGS, GOOD_REASONS, type PersonTag, WRONG_REASONS } from '@/lib/domain';
import { id, several } from './ids';

const columns = {
  wrongReasons: WRONG_REASONS,
  goodReasons: GOOD_REASONS,
  contextTags: CONTEXT_TAGS,
} as const;

/** Where a flag is kept. */
export function columnOf(tag: PersonTag): keyof typeof columns {
  if (Object.hasOwn(WRONG_REASONS, tag)) return 'wrongReasons';
  return Object.hasOwn(GOOD_REASONS, tag) ? 'goodReasons' : 'contextTags';
}

const all = Object.values(columns).flatMap((of) => Object.keys(of)) as [PersonTag, ...PersonTag[]];
const tag = z.enum(all, 'That is not one of them.');

/** What the owner notices about somebody; `was` is what the form showed, with commas between. */
export const noticing = z.object({
  person: id(),
  was: z
    .string()
    .catch('')
    // In the order it was sent: that is how it is kept.
    .transform((sent) => byColumn(sent.split(',').filter((each) => all.some((one) => one === each)))),
  tags: several(tag).transform((ticked) => byColumn(all.filter((each) => ticked.includes(each)))),
});

/** The answer to a suggestion: `yes LION` or `no LION`, as the pressed button says it. */
export const noticed = z.object({
  person: id(),
  said: z
    .string('Which one is it?')
    .transform((sent) => sent.split(' '))
    .pipe(z.tuple([z.enum(['yes', 'no'], 'Yes, or no?'), tag])),
});

function byColumn(ticked: readonly string[]): Record<keyof typeof columns, PersonTag[]> {
  const of = (column: keyof typeof columns) =>
    (ticked as PersonTag[]).filter((each) => columnOf(each) === column);
  return { wrongReasons: of('wrongReasons'), goodReasons: of('goodReasons'), contextTags: of('contextTags') };
}
