import { z } from 'zod';

const unkeepable =
  'There is a character in this that cannot be kept. Typing that part by hand, rather than pasting it, will help.';
const oneAnswer = 'One answer is enough here.';

/** One line of at most `max` letters, or '' where nothing was typed: trimmed, NFC, without control characters. */
export function line(max: number) {
  return within(max, (typed) => typed.replace(/[\r\n\t\v\f]+/g, ' '));
}

/** The same over several lines: line breaks and tabs stay. */
export function text(max: number) {
  return within(max, (typed) => typed.replace(/\r\n?/g, '\n'));
}

/** A line in which something can be seen; `sentence` asks for it. */
export function requiredLine(max: number, sentence: string) {
  return line(max).refine(isVisible, sentence);
}

/** A text in which something can be seen; `sentence` asks for it. */
export function requiredText(max: number, sentence: string) {
  return text(max).refine(isVisible, sentence);
}

/** How many letters a reader would count, near enough: an emoji outside the first plane is one, not two. */
export function letters(typed: string): number {
  let count = 0;
  for (const _ of typed) count += 1;
  return count;
}

/** What is too long, and by how much. */
export function tooLong(typed: string, max: number): string {
  return `That is ${letters(typed).toLocaleString('en')} letters; there is room for ${max.toLocaleString('en')}.`;
}

function within(max: number, tidy: (typed: string) => string) {
  return (
    z
      .string({ error: oneAnswer })
      // Lone surrogates would reach Postgres as another character than the one that was echoed.
      .overwrite((typed) => tidy(typed.toWellFormed().normalize('NFC')).trim())
      // Postgres refuses NUL; the others are never typed, and hide in lists and exports.
      .refine((typed) => !/[^\P{Cc}\n\t]/u.test(typed), { error: unkeepable, abort: true })
      .refine((typed) => typed.length <= max || letters(typed) <= max, {
        error: (issue) => tooLong(String(issue.input), max),
      })
      .default('')
  );
}

/** False for nothing, and for signs that take no ink: a name made of them could not be found again. */
function isVisible(typed: string): boolean {
  return /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u.test(typed);
}
