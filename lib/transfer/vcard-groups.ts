import { lineOf } from './cells';
import type { Source } from './incoming';
import type { Encoding } from './text';
import { cardsOf, type RawLine } from './vcard-lines';
import { type Property, propertyOf } from './vcard-property';

/** What a card tells of others: whose labels a group card gives, and who is meant by a UID. */
export type Others = { labels: Map<string, string[]>; names: Map<string, string> };

const TELLING = /^(?:[\w-]+\.)?(?:uid|fn|kind|member|x-addressbookserver-(?:kind|member))[;:]/i;

/** Reads a file once for what its cards say of each other, since a group may stand before or behind its people. */
export async function othersIn(source: Source, encoding: Encoding): Promise<Others> {
  const others: Others = { labels: new Map(), names: new Map() };
  for await (const card of cardsOf(source, encoding)) {
    if (!('lines' in card) || 'broken' in card) continue;
    const told = propertiesOf(card.lines.filter((line) => TELLING.test(line)));
    const name = lineOf(told.find((property) => property.name === 'FN')?.values[0] ?? '');
    if (kindOf(told) === 'group') {
      for (const property of told.filter(({ name }) => name.endsWith('MEMBER'))) {
        const member = uidOf(property.values[0]);
        if (name && member) others.labels.set(member, [...(others.labels.get(member) ?? []), name]);
      }
    } else {
      const uid = uidOf(told.find((property) => property.name === 'UID')?.values[0]);
      if (uid && name) others.names.set(uid, name);
    }
  }
  return others;
}

/** 'individual' where a card does not say. */
export function kindOf(properties: readonly Property[]): string {
  const kind = properties.find(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND');
  return lineOf(kind?.values[0] ?? '').toLowerCase() || 'individual';
}

/** A UID as it is compared; some write "urn:uuid:" before it. */
export function uidOf(value = ''): string {
  return lineOf(value)
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();
}

/** The lines of a card that make sense. */
export function propertiesOf(lines: readonly RawLine[]): Property[] {
  return lines.flatMap((line) => propertyOf(line) ?? []);
}
