import { z } from 'zod';
import { line } from './text';

const most = 30;
const longest = 60;

/** Labels as one line with commas between them: each once, whatever its case, at most 30 of 60 letters. */
export function labels() {
  return line(most * (longest + 2))
    .transform((typed) => {
      const all = typed.split(',').map((each) => each.trim().replace(/\s+/g, ' '));
      return [
        ...new Map(all.filter((each) => each !== '').map((each) => [each.toLowerCase(), each])).values(),
      ];
    })
    .pipe(
      z
        .array(z.string().max(longest, `A label has room for ${longest} letters.`))
        .max(most, `At most ${most} labels.`),
    );
}
