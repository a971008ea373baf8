import { countWords, listWords } from '@/lib/format';

type Sums = Partial<
  Record<
    'fresh' | 'same' | 'fills' | 'perhaps' | 'skipped' | 'gained' | 'unchanged' | 'left' | 'kept',
    number
  >
>;

/** What a file turned out to be. */
export const kindWords: Record<string, string> = {
  linkedin: 'LinkedIn',
  'google-csv': 'Google Contacts',
  'outlook-csv': 'Outlook',
  'thunderbird-csv': 'Thunderbird',
  vcard: 'Address cards',
  facebook: 'Facebook friends',
  monica: 'Monica',
  nametag: 'Nametag',
  gus: 'Gus',
  table: 'A table',
};

/** Where a file stands, said to whoever would have gone on with it from where it stood before. */
export const standsWords = {
  reading: 'Gus is reading it again.',
  mapping: 'It waits for an answer of yours first.',
  ready: 'Nobody of it is here yet.',
  applying: 'It is on its way in already.',
  applied: 'It was brought in already.',
  undoing: 'It is being taken away already.',
  undone: 'It was taken away again already.',
  failed: 'It could not be read.',
};

const mostLetters = 80;

/** Of somebody among others of the same name, what tells them apart: a small detail, else how to reach them. */
export function apartWords<Somebody extends { name: string; smallThing?: string; handle?: string }>(
  who: Somebody,
  among: readonly Somebody[],
): string {
  const namesakes = among.filter(({ name }) => name === who.name);
  if (namesakes.length < 2) return '';
  const isShared = namesakes.every(({ smallThing }) => smallThing === who.smallThing);
  const words = [...((isShared ? '' : who.smallThing) || who.handle || who.smallThing || '')];
  return words.length > mostLetters ? `${words.slice(0, mostLetters).join('')}…` : words.join('');
}

/** Where somebody stands in a file: on a line of it, or in a list. */
export function placeWord(kind: string): 'line' | 'number' {
  return ['facebook', 'monica', 'nametag'].includes(kind) ? 'number' : 'line';
}

/** "Recommendations Given": the name alone of a file in a zip, whose folders say nothing. */
export function fileWords(part: string): string {
  const name = part.split('/').at(-1) ?? '';
  return name.replace(/\.\w{2,4}$/, '').replaceAll('_', ' ') || name;
}

/** "1,200 people in this file: 1,140 new, 38 already here, 12 perhaps here and 10 left out." */
export function previewWords(
  { fresh = 0, same = 0, fills = 0, perhaps = 0, skipped = 0 }: Sums,
  kind: string,
): string {
  const all = fresh + same + fills + perhaps + skipped;
  const parts = [
    ...part(fresh, 'new'),
    ...part(fills, 'with something new'),
    ...part(same, 'already here'),
    ...part(perhaps, 'perhaps here'),
    ...part(skipped, 'left out'),
  ];
  // LinkedIn tells of one person on several lines: a connection, what they endorsed, when they wrote.
  const lines = all === 1 ? '1 line' : `${countWords(all)} lines`;
  return `${kind === 'linkedin' ? lines : people(all)} in this file: ${listWords(parts)}.`;
}

/**
 * What was done: "1,140 people new in your book. …". Whoever is in an archive was here before, and comes back. Of files
 * from before people were counted, it speaks by their lines.
 */
export function doneWords(
  { fresh = 0, fills = 0, same = 0, gained = fills, unchanged = same, left = 0 }: Sums,
  kind: string,
): string[] {
  if (kind === 'gus') return [`${people(fresh)} back in your book.`];
  return [
    fresh === 0 ? 'Nobody new came with it.' : `${people(fresh)} new in your book.`,
    ...(gained > 0
      ? [`Something was added to ${people(gained)} who ${gained === 1 ? 'was' : 'were'} here.`]
      : []),
    ...(unchanged > 0
      ? [`${people(unchanged)} ${unchanged === 1 ? 'was' : 'were'} here as the file tells them.`]
      : []),
    ...(left > 0 ? [`${countWords(left)} left out, because you did not say who they are.`] : []),
  ];
}

/** What was taken away again, and what stayed. */
export function undoneWords({ kept = 0 }: Sums): string {
  if (kept === 0) return 'All of it is gone again, as if it had never been brought.';
  return `Gone again, but for ${people(kept)}: something was written, changed or decided about them since.`;
}

/** How many still wait to be told apart from whoever is here. */
export function waitingWords(open: number): string {
  if (open === 0) return 'You have said of each who they are.';
  return `${waiting(open)} ${open === 1 ? 'waits' : 'wait'} for a word of yours.`;
}

/** "1 person", "38 people". */
export function people(n: number): string {
  return n === 1 ? '1 person' : `${countWords(n)} people`;
}

/** The same of those who wait, of whom no more than 1,000 are counted. */
export function waiting(n: number): string {
  return n < 1000 ? people(n) : '1,000 people or more';
}

function part(n: number, words: string): string[] {
  // A number stays in the line of what it counts.
  return n === 0 ? [] : [`${countWords(n)}\u00a0${words}`];
}
