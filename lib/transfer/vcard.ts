import { lineOf } from './cells';
import { factsOf, notesOf } from './facts';
import { Gathered } from './gathered';
import { type Choices, type Reading, type Source, Unreadable } from './incoming';
import { LIMITS, TOO_MUCH } from './limits';
import { nameOf } from './names';
import { encodingOf } from './text';
import { FIELDS } from './vcard-fields';
import { kindOf, type Others, othersIn, propertiesOf, uidOf } from './vcard-groups';
import { type Card, cardsOf } from './vcard-lines';
import { type Property, propertyOf } from './vcard-property';

/** Lines that say nothing about somebody, or that are read together with others. */
const UNTOLD =
  /^(VERSION|PRODID|REV|UID|SOURCE|FN|N|NAME|KIND|ROLE|PROFILE|CLASS|MAILER|SORT-STRING|CLIENTPIDMAP|LABEL|MEMBER|AGENT|BEGIN|END|CREATED|X-AB(LABEL|SHOWAS|UID|ADR|ORDER)|X-PHONETIC-.*|X-(APPLE|ADDRESSBOOKSERVER|IMAGE|MS|EVOLUTION|MOZILLA|KADDRESSBOOK|GOOGLE|SHARED|RADICALE|CALENDARSERVER)-.*|X-FILE-AS)$/;

/**
 * The people of a vCard file, version 2.1, 3.0 or 4.0, card by card: one that is broken fails alone. Group cards become
 * labels of their members. The file is read twice, first for what its cards say of each other.
 */
export async function* readVcard(source: Source, choices: Choices): AsyncGenerator<Reading> {
  const encoding = await encodingOf(source);
  const others = await othersIn(source, encoding);
  const leftOut = new Map<string, number>();
  let [cards, stray, groups] = [0, 0, 0];
  for await (const card of cardsOf(source, encoding)) {
    if ('stray' in card) {
      stray += 1;
      continue;
    }
    if (cards === LIMITS.rows) {
      yield { skipped: TOO_MUCH.rows, line: card.line };
      break;
    }
    cards += 1;
    if ('broken' in card) {
      yield { skipped: card.broken, line: card.line, ...named(card) };
      continue;
    }
    const properties = propertiesOf(card.lines);
    const kind = kindOf(properties);
    if (kind === 'group') groups += 1;
    else if (kind === 'location' || kind === 'application' || kind === 'device')
      yield { skipped: `This card is a ${kind}, not a person.`, line: card.line, ...named(card) };
    else yield readCard(card, properties, others, choices, leftOut);
  }
  if (cards === 0) throw new Unreadable('There is no card in this file.');
  if (groups === 1) yield { remark: '1 group became a label of the people in it.' };
  if (groups > 1) yield { remark: `${groups} groups became labels of the people in them.` };
  if (stray > 0) yield { remark: `${many(stray, 'line')} between the cards belonged to none.` };
  if (leftOut.size > 0) {
    const kinds = [...leftOut].map(([name, times]) => `${name} (${times})`).slice(0, 20);
    yield { remark: `Gus has no place for these lines of the cards: ${kinds.join(', ')}.` };
  }
}

function readCard(
  card: Extract<Card, { tooLong: number }>,
  properties: readonly Property[],
  others: Others,
  { dayFirst }: Choices,
  leftOut: Map<string, number>,
): Reading {
  const person = new Gathered();
  const labels = labelsOf(properties);
  nameIn(person, properties);
  const seen = new Map<string, number>();
  const rest: string[] = [];
  for (const property of properties) {
    const nth = seen.get(property.name) ?? 0;
    seen.set(property.name, nth + 1);
    const label = labels.get(property.group) ?? '';
    const field = FIELDS[property.name];
    if (field && property.values.some((value) => value.trim() !== ''))
      field(person, property, {
        label,
        first: isFirst(property),
        nth: `${nth}`,
        others,
        ...(dayFirst !== undefined && { dayFirst }),
      });
    else if (!field && !UNTOLD.test(property.name)) {
      const words = besides(property);
      if (words !== '') rest.push(words);
      else leftOut.set(property.name, (leftOut.get(property.name) ?? 0) + 1);
    }
  }
  if (rest.length > 0) person.know(notesOf(`Also on their card: ${rest.join('; ')}`));
  tellRole(person, properties);
  tellLabel(person, properties);
  const uid = uidOf(first(properties, 'UID'));
  for (const label of others.labels.get(uid) ?? []) person.label(label);
  const off = card.lines.length - properties.length;
  if (off > 0) person.say(`${many(off, 'line')} of this card could not be read.`);
  if (card.tooLong > 0) person.say('A line of this card has more than 16 million letters and was left out.');
  const reading = person.reading(card.line);
  if ('row' in reading && uid !== '')
    reading.row.origins = [{ source: 'vcard', key: uid }, ...(reading.row.origins ?? [])];
  return reading;
}

/** A line that Gus has no place for, as somebody may have written it ("Car: Volvo 240"); '' for what is for programs. */
function besides({ name, values }: Property): string {
  const said = lineOf(values.join(', '));
  const isForPrograms = /^[a-z][a-z\d+.-]*:\S/i.test(said) || /\S{60}/.test(said) || !/\p{L}{2}/u.test(said);
  if (isForPrograms || said.length > 300) return '';
  const called = name.replace(/^X-/, '').replace(/[-_]+/g, ' ').toLowerCase();
  return `${called.charAt(0).toUpperCase()}${called.slice(1)}: ${said}`;
}

/** The name as their card shows it; without one, out of its parts. What the parts say otherwise is a name too. */
function nameIn(person: Gathered, properties: readonly Property[]): void {
  const shown = first(properties, 'FN');
  const [last = '', given = '', middle = '', prefix = '', suffix = ''] =
    properties.find(({ name }) => name === 'N')?.values ?? [];
  const parts = { last, first: given, middle, prefix, suffix };
  Object.assign(person.parts, nameOf({ whole: shown }) === '' ? parts : { whole: shown });
  for (const part of ['FIRST', 'MIDDLE', 'LAST'])
    person.yomi.push(...[first(properties, `X-PHONETIC-${part}-NAME`)].filter(Boolean));
  const other = nameOf({ first: given, last });
  const words = new Set(shown.toLowerCase().split(/[\s,.]+/));
  if (
    given &&
    last &&
    !other
      .toLowerCase()
      .split(/[\s,.]+/)
      .every((word) => words.has(word))
  )
    person.nickname(other);
}

/** What Apple calls the lines of each group: `item1.X-ABLabel:_$!<HomePage>!$_`. */
function labelsOf(properties: readonly Property[]): Map<string, string> {
  const labels = properties.filter(({ name, group }) => name === 'X-ABLABEL' && group !== '');
  return new Map(
    labels.map(({ group, values }) => [group, lineOf(values[0] ?? '').replace(/^_\$!<(.*)>!\$_$/, '$1')]),
  );
}

/** What they do, where no title says it, and beside it where it says something else. */
function tellRole(person: Gathered, properties: readonly Property[]): void {
  const [title, role] = [first(properties, 'TITLE'), first(properties, 'ROLE')];
  if (title === '') person.job('0', 'position', role);
  else if (role !== '' && role !== title) person.know(factsOf(`Role: ${role}`, 'work'));
}

/** An address as one text (2.1 and 3.0) stands in for the address in parts that is missing. */
function tellLabel(person: Gathered, properties: readonly Property[]): void {
  if (properties.some(({ name, values }) => name === 'ADR' && values.some((value) => value.trim() !== '')))
    return;
  for (const [at, { name, values }] of properties.entries())
    if (name === 'LABEL') person.post(`label ${at}`, 'whole', (values[0] ?? '').replace(/\n+/g, ', '));
}

function isFirst({ params }: Property): boolean {
  return params.get('pref')?.[0] === '1' || (params.get('type')?.includes('pref') ?? false);
}

function first(properties: readonly Property[], wanted: string): string {
  return lineOf(properties.find(({ name, values }) => name === wanted && values[0]?.trim())?.values[0] ?? '');
}

/** Who a broken card is about, as far as it says. */
function named({ lines }: Card): { name?: string } {
  const properties = lines
    .filter((line) => /^(?:[\w-]+\.)?f?n[;:]/i.test(line))
    .flatMap((line) => propertyOf(line) ?? []);
  const [last = '', given = ''] = properties.find(({ name }) => name === 'N')?.values ?? [];
  const name = first(properties, 'FN') || lineOf(`${given} ${last}`);
  return name === '' ? {} : { name };
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
