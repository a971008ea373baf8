import ICAL from 'ical.js';
import type { Taken } from './taken';

// One less than RFC 6350's 75 octets: ical.js does not count the space that a folded line begins with.
ICAL.foldLength = 74;

export type Version = '3.0' | '4.0';

/**
 * People as vCards, version 4.0 (RFC 6350) or 3.0 (RFC 2426), lines folded by octet. Their pictures are WebP in 4.0 and JPEG
 * in 3.0, which older programs read. Small details go along as notes, but
 * for what was confided or is sensitive: a card is made to be passed on.
 */
export function vcards(people: readonly Taken[], version: Version): string {
  return people.map((person) => `${cardOf(person, version)}\r\n`).join('');
}

function cardOf(person: Taken, version: Version): string {
  const card = new ICAL.Component(['vcard', [], []]);
  const add = (name: string, value: string | string[], parameters: Record<string, string> = {}) => {
    const property = new ICAL.Property(name, card);
    for (const [key, each] of Object.entries(parameters)) property.setParameter(key, each);
    property.setValue(value as never);
    card.addProperty(property);
    return property;
  };
  add('version', version);
  add('uid', version === '4.0' ? `urn:uuid:${person.id}` : person.id);
  add('fn', person.name);
  add('n', namesOf(person.name));
  for (const { kind, handle } of person.channels) addChannel(add, kind, handle);
  for (const { kind, month, day, year } of person.dates) {
    const date = dateOf(year, month, day, version);
    if (kind === 'birthday') add('bday', date, { value: 'date' });
    if (kind === 'anniversary') add(version === '4.0' ? 'anniversary' : 'x-anniversary', date);
  }
  if (person.labels.length > 0) {
    const categories = new ICAL.Property('categories', card);
    categories.setValues([...person.labels] as never);
    card.addProperty(categories);
  }
  const known = person.facts
    .filter(({ depth, sensitive }) => depth < 3 && !sensitive)
    .map(({ text }) => text);
  if (known.length > 0) add('note', known.join('\n'));
  if (person.photo) card.addProperty(new ICAL.Property(photoOf(person.photo, version)));
  // ical.js escapes the comma of a URI too, which no reader takes for one; it stands in the line's first 75 octets.
  return card.toString().replace('image/webp;base64\\,', 'image/webp;base64,');
}

type Add = (name: string, value: string | string[], parameters?: Record<string, string>) => unknown;

function addChannel(add: Add, kind: string, handle: string): void {
  if (kind === 'email') add('email', handle);
  else if (kind === 'phone') add('tel', handle);
  else if (kind === 'web') add('url', handle);
  else if (kind === 'post') add('adr', ['', '', handle, '', '', '', '']);
  else add('x-socialprofile', handle, { type: kind });
}

function photoOf(photo: Uint8Array, version: Version) {
  const base64 = Buffer.from(photo).toString('base64');
  return version === '4.0'
    ? ['photo', {}, 'uri', `data:image/webp;base64,${base64}`]
    : ['photo', { encoding: 'b', type: 'JPEG' }, 'binary', base64];
}

/** Family, given: the last word and those before it; one word is a given name. */
function namesOf(name: string): string[] {
  const words = name.trim().split(/\s+/u);
  const family = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [family, words.slice(0, words.length > 1 ? -1 : 1).join(' '), '', '', ''];
}

/** A day whose year is not known has none in 4.0; in 3.0 it is written so too, as phones do. */
function dateOf(year: number | null, month: number, day: number, version: Version): string {
  const two = (n: number) => String(n).padStart(2, '0');
  if (year === null) return `--${two(month)}${version === '4.0' ? '' : '-'}${two(day)}`;
  const four = String(year).padStart(4, '0');
  return version === '4.0' ? `${four}${two(month)}${two(day)}` : `${four}-${two(month)}-${two(day)}`;
}
