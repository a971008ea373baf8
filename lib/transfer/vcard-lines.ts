import type { Source } from './incoming';
import { type Encoding, textOf } from './text';

/**
 * A line as its bytes, one letter each (Latin-1): a fold may cut a letter of UTF-8 in two, and each line of an old card
 * names its own charset, so nothing is decoded before a line is whole.
 */
export type RawLine = string;

/** One card of many: its lines unfolded, or why it is none. `line` is where it begins. */
export type Card =
  | { lines: RawLine[]; tooLong: number; line: number }
  | { broken: string; lines: RawLine[]; line: number };

/** A picture of 10 MB in base64, and room to spare. */
const LONGEST_LINE = 16_000_000;
const MOST_LINES = 20_000;
const LONGEST_CARD = 32_000_000;

const BEGIN = /^(?:\xef\xbb\xbf)?begin\s*:\s*vcard\s*$/i;
const END = /^end\s*:\s*vcard\s*$/i;
const AGENT = /^(?:[\w-]+\.)?agent(?:;[^:]*)?:\s*$/i;
const QUOTED_PRINTABLE = /^[^:]*[;=]quoted-printable(?:[;:]|$)/i;
const BASE64 = /^[^:]*;(?:encoding=)?(?:b|base64)[;:]/i;

/** The cards of a file, one after the other, with lines and soft breaks joined. What stands between them is `stray`. */
export async function* cardsOf(source: Source, encoding: Encoding): AsyncGenerator<Card | { stray: number }> {
  let card: OpenCard | null = null;
  for await (const { text, line } of linesOf(source, encoding)) {
    if (card?.isWithin) {
      if (END.test(text)) card.isWithin = false;
    } else if (card?.takes(text)) {
      card.append(text);
    } else if (BEGIN.test(text)) {
      if (card?.holdsAgent()) card.isWithin = true;
      else {
        if (card) yield card.broken('This card has no end, so it was left out.');
        card = new OpenCard(line);
      }
    } else if (card && END.test(text)) {
      yield card.closed();
      card = null;
    } else if (card) card.begin(text);
    else if (text.trim() !== '') yield { stray: line };
  }
  if (card) yield card.broken('The file ends in the middle of this card, so it was left out.');
}

class OpenCard {
  /** True inside a card within this one (2.1 puts an assistant's there); it is passed over. */
  isWithin = false;
  private readonly lines: RawLine[] = [];
  private length = 0;
  private tooLong = 0;
  // In pieces: a picture is folded a hundred thousand times, and joining at each fold would take minutes.
  private pieces: RawLine[] = [];
  private pieceLength = 0;
  private manner: 'plain' | 'quoted' | 'base64' = 'plain';

  constructor(private readonly line: number) {}

  /** Whether a line continues the one before: folded, after a soft break, or more of a picture. */
  takes(text: RawLine): boolean {
    if (this.pieces.length === 0) return false;
    if (/^[ \t]/.test(text)) return true;
    if (BEGIN.test(text) || END.test(text)) return false;
    if (this.isSoft()) return true;
    return this.manner === 'base64' && /^[\w+/]{20,}={0,2}\s*$/.test(text);
  }

  append(text: RawLine): void {
    if (this.isSoft()) {
      this.pieces.push(this.pieces.pop()?.slice(0, -1) ?? '');
      // Some fold after a soft break too, between the bytes of one letter.
      this.add(text.replace(/^[ \t](?==[89ab][\da-f])/i, ''));
    } else this.add(text.slice(/^[ \t]/.test(text) ? 1 : 0));
  }

  begin(text: RawLine): void {
    this.settle();
    if (text.trim() !== '') this.add(text);
  }

  holdsAgent(): boolean {
    return AGENT.test(this.pieces[0] ?? '');
  }

  closed(): Card {
    this.settle();
    if (this.length > LONGEST_CARD || this.lines.length >= MOST_LINES)
      return this.broken('This card is larger than 32 MB, so it was left out.');
    return { lines: this.lines, tooLong: this.tooLong, line: this.line };
  }

  broken(broken: string): Card {
    this.settle();
    return { broken, lines: this.lines.slice(0, 20), line: this.line };
  }

  private isSoft(): boolean {
    return this.manner === 'quoted' && (this.pieces.at(-1)?.endsWith('=') ?? false);
  }

  private add(text: RawLine): void {
    this.pieceLength += text.length;
    if (this.pieceLength > LONGEST_LINE) return;
    this.pieces.push(text);
    // The part before the colon may be folded as well.
    if (this.pieceLength > 1000 && this.pieces.length > 1) return;
    const head = this.pieces.join('').slice(0, 1000);
    this.manner = QUOTED_PRINTABLE.test(head) ? 'quoted' : BASE64.test(head) ? 'base64' : 'plain';
  }

  private settle(): void {
    if (this.pieceLength > LONGEST_LINE) this.tooLong += 1;
    else if (this.pieces.length > 0 && this.length <= LONGEST_CARD && this.lines.length < MOST_LINES) {
      this.lines.push(this.pieces.join(''));
      this.length += this.pieceLength;
    }
    [this.pieces, this.pieceLength, this.manner] = [[], 0, 'plain'];
  }
}

/** The lines of a file, whichever of the three line ends it has, and all mixed; each at most a little past the longest. */
async function* linesOf(source: Source, encoding: Encoding): AsyncGenerator<{ text: RawLine; line: number }> {
  let [line, pending, wasReturn] = [1, '', false];
  for await (const bytes of bytesOf(source, encoding)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    let at = wasReturn && text.startsWith('\n') ? 1 : 0;
    wasReturn = text.endsWith('\r');
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
      if (index < at) continue;
      yield { text: pending + text.slice(at, index), line };
      [line, pending, at] = [line + 1, '', index + end.length];
    }
    if (pending.length <= LONGEST_LINE) pending += text.slice(at);
  }
  if (pending !== '') yield { text: pending, line };
}

async function* bytesOf(source: Source, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8' || encoding === 'windows-1252') yield* source.open();
  else for await (const text of textOf(source, encoding)) yield new TextEncoder().encode(text);
}
