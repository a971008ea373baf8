import { lineOf } from './cells';

/** A name as a file holds it, in parts; any may be ''. */
export type NameParts = {
  whole?: string;
  prefix?: string;
  first?: string;
  middle?: string;
  last?: string;
  suffix?: string;
};

const PICTURES =
  /(\p{Extended_Pictographic}|\p{Regional_Indicator})(\p{Emoji_Modifier}|\ufe0f|\u20e3|\u200d)*/gu;
// What stands behind a comma and is no name: "PhD", "MBA", "CFA®"; "Dr. med.", "Jr", "he/him".
const LETTERS = /^(\p{Lu}[\p{L}.]{0,3}\p{Lu}[\p{L}.®™]{0,3}|[\p{Lu}.®™+/-]{2,8})$/u;
const TITLE = /^((dr|prof|dipl|ing|med|jr|sr|esq)\b.*|\(?[a-z]+\/[a-z]+(\/[a-z]+)?\)?)$/i;

/**
 * The name to show: without pictures and without what hangs on behind a comma ("Ada 🚀 Lovelace, PhD" is Ada Lovelace);
 * of pictures alone, the pictures. '' where nothing is left. At most 200 letters.
 */
export function nameOf({
  whole = '',
  prefix = '',
  first = '',
  middle = '',
  last = '',
  suffix = '',
}: NameParts): string {
  const parts = [first, middle, last].map(plain).filter((part) => part !== '');
  const pictures = [first, middle, last, whole].flatMap((part) => cut(part, 1000).match(PICTURES) ?? []);
  const named = (parts.length > 0 ? parts.join(' ') : plain(whole)) || lineOf(pictures.join(''));
  // Who is known by a family name only keeps their title: "Dr Okafor".
  const titled = plain(first) === '' && plain(middle) === '' && plain(last) !== '' && prefix !== '';
  const with_ = [
    titled ? plain(prefix) : '',
    named,
    /^(jr|sr|[ivx]+)\.?$/i.test(suffix.trim()) ? suffix.trim() : '',
  ];
  return cut(named === '' ? '' : lineOf(with_.join(' ')), 200);
}

/** What a row's remark says where a name is not shown as the file has it. */
export function renamed(whole: string, name: string): string[] {
  const written = cut(lineOf(whole), 300);
  return written === name ? [] : [`The file has “${written}”.`];
}

/** The first letters of a text, never half a letter. */
export function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd();
}

function plain(part: string): string {
  const [name = '', ...behind] = lineOf(cut(part, 1000).replace(PICTURES, ' ')).split(/ ?, ?/);
  // SMITH, JOHN is somebody in capitals, and no Smith with a title.
  const loud = name === name.toUpperCase();
  const kept = behind.filter((words) => words !== '' && !TITLE.test(words) && (loud || !LETTERS.test(words)));
  return lineOf([name, ...kept].join(', ')).replace(/^[,\s]+|[,\s]+$/g, '');
}
