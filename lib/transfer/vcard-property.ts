import ICAL from 'ical.js';
import { decodedAs, decodedLine } from './text';
import type { RawLine } from './vcard-lines';

/** One line of a card, understood. */
export type Property = {
  /** 'item1' of item1.TEL: what belongs together shares it. '' for most. */
  group: string;
  /** In upper case, as TEL. */
  name: string;
  /** In lower case, by name in lower case; bare ones of 2.1 stand under 'type'. */
  params: Map<string, string[]>;
  /** The values, or the components of N, ADR and ORG, without escapes; at least one. Binary ones as base64. */
  values: string[];
};

const text = ICAL.design.icalendar.value.text;
const list = { defaultType: 'text', multiValue: ',' };

/**
 * How ical.js is to cut values: the same for all versions, and every date, address and number as plain text, because
 * what programs write there is not always one, and a line that is off must not cost the card.
 */
const DESIGN = {
  value: { text, unknown: text },
  param: {},
  property: {
    n: { defaultType: 'text', structuredValue: ';', multiValue: ',' },
    adr: { defaultType: 'text', structuredValue: ';', multiValue: ',' },
    org: { defaultType: 'text', structuredValue: ';' },
    'x-android-custom': { defaultType: 'text', structuredValue: ';' },
    nickname: list,
    categories: list,
  },
  propertyGroups: false,
};

const BINARY = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);
const ENCODINGS = /^(quoted-printable|base64|b|7bit|8bit)$/i;

/** A line as group, name, parameters and values, whatever version wrote it; undefined where it is no line of a card. */
export function propertyOf(line: RawLine): Property | undefined {
  const colon = colonIn(line);
  if (colon === -1) return undefined;
  const [whole = '', ...said] = cutOutsideQuotes(decodedLine(line.slice(0, colon)), ';');
  const [, group = '', name = ''] = /^\s*(?:([\w-]+)\.)?([\w-]+)\s*$/.exec(whole) ?? [];
  if (name === '') return undefined;
  const params = paramsOf(said);
  const property = { group: group.toLowerCase(), name: name.toUpperCase(), params };
  const raw = line.slice(colon + 1);
  if (BINARY.has(property.name)) return { ...property, values: [raw.replace(/\s+/g, '')] };
  return { ...property, values: valuesOf(property.name, spelledOut(raw, params)) };
}

/** The colon before the value; one in quotation marks is not it, and a mark that is never closed is none. */
function colonIn(line: RawLine): number {
  let quoted = false;
  for (let at = 0; at < line.length && at < 10_000; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return quoted ? line.indexOf(':') : -1;
}

function paramsOf(said: readonly string[]): Property['params'] {
  const params: Property['params'] = new Map();
  for (const param of said) {
    const [, key, value = ''] = /^\s*([\w-]+)\s*=(.*)$/s.exec(param) ?? [];
    const bare = param.trim();
    const name = key?.toLowerCase() ?? (ENCODINGS.test(bare) ? 'encoding' : 'type');
    const values = cutOutsideQuotes(key === undefined ? bare : value, ',')
      // TYPE="voice,home" is two; so says nobody, and many write it.
      .flatMap((one) => (name === 'type' ? one.replaceAll('"', '').split(',') : [one.replaceAll('"', '')]))
      .map((one) =>
        one.replace(/\^(['n^])/g, (_, sign) => ({ "'": '"', n: '\n', '^': '^' })[sign as 'n'] ?? '').trim(),
      )
      .filter((one) => one !== '');
    params.set(name, [
      ...(params.get(name) ?? []),
      ...values.map((one) => (name === 'type' ? one.toLowerCase() : one)),
    ]);
  }
  return params;
}

/** A value as text with its escapes, out of quoted-printable and whatever charset it says it is in. */
function spelledOut(raw: RawLine, params: Property['params']): string {
  const [charset] = params.get('charset') ?? [];
  const encoding = params.get('encoding')?.[0]?.toLowerCase();
  if (encoding === 'quoted-printable')
    // What was encoded is content, even where it looks like a separator; those stand between the pieces.
    return raw
      .split(/(?<!\\)([;,])/)
      .map((piece, at) =>
        at % 2 === 1 ? piece : escaped(decodedAs(bytesOf(piece.replace(/\\(?=[;,])/g, '')), charset)),
      )
      .join('');
  const value =
    encoding === 'base64' || encoding === 'b'
      ? escaped(decodedAs(Buffer.from(raw, 'base64'), charset))
      : decodedAs(Buffer.from(raw, 'latin1'), charset);
  return value.replaceAll('\\:', ':');
}

function bytesOf(quoted: RawLine): Uint8Array {
  return Buffer.from(
    quoted.replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function escaped(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

function valuesOf(name: string, value: string): string[] {
  try {
    const [, , , ...values] = ICAL.parse.property(`${name}:${value}`, DESIGN) as unknown[];
    const joined = (part: unknown): string =>
      Array.isArray(part) ? part.map(joined).join(' ') : String(part ?? '');
    const isStructured = name in { N: 1, ADR: 1, ORG: 1, 'X-ANDROID-CUSTOM': 1 };
    const parts = isStructured && Array.isArray(values[0]) ? values[0] : values;
    return parts.length === 0 ? [''] : parts.map(joined);
  } catch {
    return [value];
  }
}

function cutOutsideQuotes(said: string, separator: string): string[] {
  const cut: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < said.length; at += 1) {
    if (said[at] === '"') quoted = !quoted;
    else if (said[at] === separator && !quoted) {
      cut.push(said.slice(from, at));
      from = at + 1;
    }
  }
  return [...cut, said.slice(from)];
}
