import anyAscii from 'any-ascii';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { formalName } from './nicknames';

/** What a person may be known again by. */
type Known = {
  name: string;
  nicknames?: readonly string[];
  channels?: readonly { kind: string; handle: string }[];
};

/**
 * By what somebody may be known again, in whatever file: `e:` e-mail, `p:` phone number without its country, `h:` handle,
 * `n:` name in Latin letters without titles, case, marks or order, with nicknames as the name they stand for. Two people
 * who share a key may be one; the kinds differ in how sure that is. At least one key for anybody with a name.
 */
export function keysOf({ name, nicknames = [], channels = [] }: Known): string[] {
  const handles = channels.map(({ kind, handle }) => handleKey(kind, handle));
  const keys = [...handles, ...[name, ...nicknames].flatMap(nameKeys)].filter((key) => key !== '');
  const bare = name.trim().toLowerCase();
  return keys.length > 0 || bare === '' ? [...new Set(keys)] : [`n:=${bare}`];
}

const titles = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev fr sr herr frau mag dipl ing phd md mba msc bsc ma ba jd esq cpa jr'.split(
    ' ',
  ),
);

/** The whole name; and where it has more than two words, the first and the last of them: "Ada K. Lovelace". */
function nameKeys(name: string): string[] {
  // "Lovelace, Ada" is turned about, or its first word would be taken for the given name.
  const [family = '', given] = name.split(',');
  const isTurned = given !== undefined && !isTitle(given);
  const words = wordsOf(isTurned ? `${given} ${family}` : name);
  if (words.length === 0) return [];
  const long = words.filter((word) => word.length > 1);
  const ends = long.length > 2 ? [long[0] ?? '', long.at(-1) ?? ''] : long;
  return [words, ...(ends.length === 2 ? [ends] : [])].map((each) => `n:${[...each].sort().join(' ')}`);
}

function isTitle(words: string): boolean {
  return wordsOf(words).length === 0;
}

function wordsOf(name: string): string[] {
  const words = anyAscii(name.replace(/\p{Extended_Pictographic}|\p{M}|[.'’]/gu, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !titles.has(word));
  return words.map((word, at) => spelled(at === 0 ? formalName(word) : word));
}

/** As it sounds, more or less: Müller, Mueller and Muller; Dmitri, Dmitriy and Dmitry; Anna and Ana. */
function spelled(word: string): string {
  return word
    .replace(/([aou])e/g, '$1')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

function handleKey(kind: string, handle: string): string {
  const plain = handle.trim().toLowerCase();
  if (plain === '') return '';
  if (kind === 'email') return `e:${plain.replace(/^mailto:/, '')}`;
  if (kind === 'phone' || kind === 'whatsapp' || kind === 'signal') return phoneKey(plain);
  if (kind === 'post') return '';
  const name = addressOf(plain).replace(/^@/, '');
  return name === '' ? '' : `h:${kind}:${name}`;
}

/** Without the country, which one book leaves out and another writes: "+49 170 1234567" and "0170 1234567". */
function phoneKey(number: string): string {
  const plain = number.replace(/^tel:/, '').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const known = parsePhoneNumberFromString(plain.replace(/^00/, '+'));
  const digits = known ? known.nationalNumber : (plain.split(/ext|[;x,]/)[0]?.replace(/\D/g, '') ?? '');
  const significant = digits.replace(/^0+/, '');
  return significant.length < 6 ? '' : `p:${significant}`;
}

/** An address without what does not tell people apart: scheme, "www.", query, a slash at its end; percent-decoded. */
function addressOf(plain: string): string {
  const bare = plain
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:www|m|mobile|[a-z]{2})\.(?=linkedin\.|facebook\.)/, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  try {
    return decodeURIComponent(bare).replace(/^(?:x\.com|twitter\.com|facebook\.com|linkedin\.com\/in)\//, '');
  } catch {
    return bare;
  }
}
