import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { type Source, Unreadable } from './incoming';
import { LIMITS, TOO_MUCH } from './limits';
import { encodingOf, textOf } from './text';

/** A value of a JSON file and the keys that lead to it; places in lists are numbers. */
export type Found = { path: (string | number)[]; value: unknown };

/**
 * The values of a JSON file that stand at one of these paths (`$.people.*`), in their order, while it is read: what was
 * handed on is forgotten, and nothing else is kept. Throws Unreadable where it is no JSON, ends too early, nests deeper
 * or holds one thing that is larger than LIMITS allow.
 */
export async function* valuesIn(source: Source, paths: string[]): AsyncGenerator<Found> {
  const found: Found[] = [];
  const tokenizer = new Tokenizer({ stringBufferSize: 65_536 });
  const parser = new TokenParser({ paths, keepStack: false });
  let [depth, tokens, letters] = [0, 0, 0];
  parser.onValue = ({ value, key, stack }) => {
    found.push({ path: [...stack.slice(1).map((outer) => outer.key ?? ''), key ?? ''], value });
    tokens = 0;
  };
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    tokens += 1;
    letters = 0;
    if (depth > LIMITS.jsonDepth) throw new Unreadable(TOO_MUCH.jsonDepth);
    if (tokens > LIMITS.jsonTokens) throw new Unreadable(TOO_MUCH.jsonValue);
    parser.write(token);
  };
  try {
    for await (const text of textOf(source, await encodingOf(source))) {
      letters += text.length;
      if (letters > LIMITS.jsonText) throw new Unreadable(TOO_MUCH.jsonValue);
      tokenizer.write(text);
      yield* found.splice(0);
    }
    if (!parser.isEnded) throw new Unreadable(CUT_OFF);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
}

const CUT_OFF = 'This file ends in the middle. Download or export it once more, and bring it whole.';
const DAMAGED = 'This file is damaged: it begins as JSON and goes on as something else. Export it once more.';

/** An object of somebody else's JSON, of which nothing is taken for granted. */
export type Thing = { readonly [key: string]: unknown };

/** The value as an object; an empty one for anything else. */
export function thing(value: unknown): Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {};
}

/** The value as a list; an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text: numbers too, '' for anything else. */
export function words(value: unknown): string {
  return typeof value === 'string'
    ? value.toWellFormed().trim()
    : typeof value === 'number'
      ? `${value}`
      : '';
}

/** Whether a yes stands there, however it is written. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || /^(1|true|yes)$/i.test(words(value));
}
