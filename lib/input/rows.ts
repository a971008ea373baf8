import { z } from 'zod';
import { suggestFact } from '@/lib/domain';
import { choice, ticked } from './choice';
import { optionalDay } from './day';
import { line } from './text';

/** What a small detail may be about. */
export const factCategories = [
  'people',
  'family',
  'work',
  'interests',
  'places',
  'hopes',
  'struggles',
  'milestones',
  'preferences',
] as const;

/** How long one sentence of the user's may be, in letters. */
export const sentenceMax = 500;

const about = z.string({ error: 'Choose one person, or all of them.' }).default('');

/** A kind of work, such as plumbing: lower case and single spaces, as areas are compared. */
export function area() {
  return line(80).transform((typed) => typed.toLowerCase().replace(/\s+/g, ' '));
}

/** The skill an address asks for, tidied as areas are, or what is to be said of it; '' and nothing before it is asked. */
export function areaIn(asked: string | undefined): { area: string; off?: string } {
  const read = area().safeParse(asked);
  if (!read.success) return { area: '', off: read.error.issues[0]?.message };
  return { area: read.data, off: asked !== undefined && read.data === '' ? 'For which skill?' : undefined };
}

/** A small detail. Where no kind or depth was chosen, they are the ones its words suggest. Without words: none. */
export const factRow = z
  .object({
    about,
    text: line(sentenceMax),
    category: choice(factCategories),
    depth: choice(['1', '2', '3']),
    kept: ticked(),
    sensitive: ticked(),
  })
  .transform(({ kept, ...row }) => {
    if (row.text === '') return null;
    const suggested = suggestFact(row.text);
    const depth = row.depth === '' ? suggested.depth : (Number(row.depth) as 1 | 2 | 3);
    return {
      ...row,
      category: row.category || suggested.category,
      depth,
      shareable: !kept && depth < 3,
    };
  });

/** A promise: whose, of what, by when. Wholly empty: none. */
export const promiseRow = z
  .object({ about, text: line(sentenceMax), by: choice(['me', 'them']), due: optionalDay(), big: ticked() })
  .transform((row, context) => {
    if (row.text === '' && row.by === '' && row.due === undefined && !row.big) return null;
    if (row.text === '') missing(context, 'text', 'What was promised?');
    if (row.by === '') return missing(context, 'by', 'Whose promise is it?');
    return { ...row, by: row.by };
  });

/** Help: which way it went, and how big it was (small, unless said otherwise). Wholly empty: none. */
export const helpRow = z
  .object({
    about,
    text: line(sentenceMax),
    direction: choice(['given', 'received']),
    size: choice(['1', '2', '3']),
  })
  .transform((row, context) => {
    if (row.text === '' && row.direction === '') return null;
    if (row.direction === '') return missing(context, 'direction', 'Which way did the help go?');
    return { ...row, direction: row.direction, size: Number(row.size || 1) as 1 | 2 | 3 };
  });

/** A shared moment: celebrated, consoled or laughed, by one of the two or by both. Wholly empty: none. */
export const momentRow = z
  .object({
    about,
    text: line(sentenceMax),
    from: choice(['me', 'them', 'both']),
    kind: choice(['celebrated', 'consoled', 'laughed']),
  })
  .transform((row, context) => {
    if (row.text === '' && row.kind === '' && row.from === '') return null;
    if (row.kind === '') missing(context, 'kind', 'What kind of moment was it?');
    if (row.from === '') missing(context, 'from', 'Who did that for whom?');
    return row.kind === '' || row.from === '' ? null : { ...row, from: row.from, kind: row.kind };
  });

/** Work of theirs: in which area, good or not, seen first-hand (unless said otherwise) or heard of. Wholly empty: none. */
export const sightingRow = z
  .object({
    about,
    text: line(sentenceMax),
    area: area(),
    good: choice(['yes', 'no']),
    basis: choice(['first-hand', 'hearsay']),
  })
  .transform((row, context) => {
    if (row.text === '' && row.area === '' && row.good === '') return null;
    if (row.area === '')
      missing(context, 'area', 'What kind of work was it? A word is enough, such as plumbing.');
    if (row.good === '') missing(context, 'good', 'Was it good?');
    return row.area === '' || row.good === ''
      ? null
      : { ...row, good: row.good === 'yes', basis: row.basis || ('first-hand' as const) };
  });

/** News in their life, good or hard, with its own day where that was another. Wholly empty: none. */
export const newsRow = z
  .object({ about, text: line(sentenceMax), news: choice(['good', 'hardship']), on: optionalDay() })
  .transform((row, context) => {
    if (row.text === '' && row.news === '' && row.on === undefined) return null;
    if (row.news === '') return missing(context, 'news', 'Is it good news, or hard?');
    return { ...row, news: row.news };
  });

export type FactRow = NonNullable<z.output<typeof factRow>>;
export type PromiseRow = NonNullable<z.output<typeof promiseRow>>;
export type HelpRow = NonNullable<z.output<typeof helpRow>>;
export type MomentRow = NonNullable<z.output<typeof momentRow>>;
export type SightingRow = NonNullable<z.output<typeof sightingRow>>;
export type NewsRow = NonNullable<z.output<typeof newsRow>>;

function missing(context: z.RefinementCtx, field: string, message: string): null {
  context.issues.push({ code: 'custom', message, path: [field], input: '' });
  return null;
}
