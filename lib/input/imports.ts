import { z } from 'zod';
import { choice } from './choice';
import { id, several } from './ids';

/** A file that was brought. */
export const theImport = z.object({ import: id() });

/** What a file left open: which way round its days are, and what its columns hold (`columns.c0` and so on). */
export const answers = z.object({
  import: id(),
  dayFirst: choice(['day', 'month']),
  columns: numbered('c').optional(),
});

/** Who some rows are: `row.r12` is 'new', 'leave', or one of those it may be; '' says nothing. */
export const rowChoices = z.object({ import: id(), row: numbered('r').default({}) });

/** The same word for all rows that wait for one. */
export const restChoice = z.object({
  import: id(),
  rest: z.enum(['new', 'leave', 'first'], 'That is not one of the answers. Choose one that is.'),
});

const marks = ['friend', 'better', 'keep', 'out'] as const;

/** What some people from a file are (`as.ID`), and of those on the page who have no mark: `rest` says they are kept. */
export const triage = z
  .object({
    import: id(),
    as: z.record(z.uuid(), z.enum(marks, 'That is not one of the answers. Choose one that is.')).default({}),
    shown: several(z.string()),
    rest: choice(['keep']),
  })
  .transform(({ as, shown, rest, ...sent }) => ({
    ...sent,
    marks: [
      ...Object.entries(as).map(([person, mark]) => ({ id: person, as: mark })),
      ...(rest === 'keep'
        ? shown.filter((each) => !(each in as)).map((each) => ({ id: each, as: rest }))
        : []),
    ].slice(0, 50),
  }));

/** Fields with a number behind a letter, by that number. A plain number would be taken for a row of a short list. */
function numbered(letter: string) {
  return z.record(z.string(), z.string({ error: 'One answer is enough here.' }).max(100)).transform((sent) =>
    Object.fromEntries(
      Object.entries(sent).flatMap(([name, value]) => {
        const number = name.slice(letter.length);
        return name.startsWith(letter) && /^\d{1,6}$/.test(number) ? [[number, value]] : [];
      }),
    ),
  );
}
