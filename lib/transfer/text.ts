import type { Source } from './incoming';

/** How the letters of a file are written down. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * How a text file is encoded: by its byte order mark, by the zeros UTF-16 leaves between Latin letters, as UTF-8 where
 * that makes sense of it, and as Windows-1252 where it does not. Reads the whole file; a cut-off end is not held
 * against UTF-8, nor is a broken letter among many good ones.
 */
export async function encodingOf(source: Source): Promise<Encoding> {
  const marked = markOf(await headOf(source, 1024));
  if (marked) return marked;
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of source.open()) strict.decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return await mostlyUtf8(source);
  }
}

/** The text of a file in pieces, without its byte order mark. */
export async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'windows-1252' ? 'utf-8' : encoding);
  for await (const bytes of source.open()) {
    const text = encoding === 'windows-1252' ? windows(bytes) : decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The first bytes of a file, at most `length` of them. */
export async function headOf(source: Source, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const bytes of source.open()) {
    const some = bytes.subarray(0, length - filled);
    head.set(some, filled);
    filled += some.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}

/** The first letters of a text file. */
export async function beginningOf(source: Source, encoding: Encoding, length: number): Promise<string> {
  let beginning = '';
  for await (const text of textOf(source, encoding)) {
    beginning += text;
    if (beginning.length >= length) break;
  }
  return beginning.slice(0, length);
}

/** A line of bytes (one letter each) as text: UTF-8 where that makes sense of it, else Windows-1252. */
export function decodedLine(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? decodedAs(Buffer.from(bytes, 'latin1')) : bytes;
}

/** Bytes as text in the charset they are said to be in; one nobody knows, or none, is UTF-8 or else Windows-1252. */
export function decodedAs(bytes: Uint8Array, charset = ''): string {
  if (!/^(utf-?8|us-ascii|iso-8859-1|windows-1252)?$/i.test(charset))
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A charset of this name is not known.
    }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows(bytes);
  }
}

function markOf(head: Uint8Array): Encoding | undefined {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even === 0) return 'utf-16le';
  if (even > head.length / 8 && odd === 0) return 'utf-16be';
  return undefined;
}

async function mostlyUtf8(source: Source): Promise<Encoding> {
  let [good, broken] = [0, 0];
  for await (const text of textOf(source, 'utf-8')) {
    const all = text.match(/\P{ASCII}/gu)?.length ?? 0;
    const lost = text.match(/\ufffd/g)?.length ?? 0;
    good += all - lost;
    broken += lost;
  }
  return good > broken ? 'utf-8' : 'windows-1252';
}

// Windows-1252 is Latin-1 but for these. Not by TextDecoder: many releases of Node take the two for the same.
const from80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (letter) => from80[letter.charCodeAt(0) - 0x80] ?? letter);
}
