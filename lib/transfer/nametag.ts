import { lineOf } from './cells';
import { wholeDayIn } from './days';
import { factsOf, notesOf } from './facts';
import { Gathered } from './gathered';
import { type Choices, type Reading, type Source, Unreadable } from './incoming';
import { list, type Thing, thing, valuesIn, words } from './json';
import { LIMITS, TOO_MUCH } from './limits';
import { tellNametagDates, tellRhythm } from './nametag-days';
import { pictureIn } from './picture';
import { tellRelation } from './relations';

/** What stands in a file of Nametag's beside its people. */
type Rest = { journal: Map<string, Thing[]>; fields: Map<string, string>; leftOut: Map<string, number> };

const LEFT_OUT = { notificationEndpoints: 'places that get notifications', pushSubscriptions: 'devices' };

/** The people of Nametag's JSON, whatever its version, with their dates, groups, relations and journal. */
export async function* readNametag(source: Source, _choices: Choices): AsyncGenerator<Reading> {
  const rest = await restOf(source);
  let line = 0;
  for await (const { value } of valuesIn(source, ['$.people.*'])) {
    line += 1;
    if (line > LIMITS.rows) {
      yield { skipped: TOO_MUCH.rows, line };
      break;
    }
    yield readPerson(thing(value), rest, line);
  }
  if (line === 0) throw new Unreadable('There are no people in this file of Nametag’s.');
  const left = [...rest.leftOut].map(([what, times]) => `${what} (${times.toLocaleString('en')})`);
  if (left.length > 0) yield { remark: `Left out, because Gus has no place for it: ${left.join(', ')}.` };
  yield {
    remark: 'Nametag leaves out of its files what a date is about, pictures and what is in its trash.',
  };
}

async function restOf(source: Source): Promise<Rest> {
  const rest: Rest = { journal: new Map(), fields: new Map(), leftOut: new Map() };
  const paths = ['journalEntries', 'customFieldTemplates', ...Object.keys(LEFT_OUT)].map(
    (name) => `$.${name}.*`,
  );
  for await (const { path, value } of valuesIn(source, paths)) {
    const item = thing(value);
    const said = LEFT_OUT[path[0] as keyof typeof LEFT_OUT];
    if (said) rest.leftOut.set(said, (rest.leftOut.get(said) ?? 0) + 1);
    else if (path[0] === 'customFieldTemplates') rest.fields.set(words(item.slug), words(item.name));
    else {
      // Older files name the people of an entry, newer ones say which of that name.
      const whose = list(item.peopleIds).length > 0 ? list(item.peopleIds) : list(item.people);
      if (whose.length === 0) rest.leftOut.set(ABOUT_NOBODY, (rest.leftOut.get(ABOUT_NOBODY) ?? 0) + 1);
      for (const key of whose.map(words)) rest.journal.set(key, [...(rest.journal.get(key) ?? []), item]);
    }
  }
  return rest;
}

const ABOUT_NOBODY = 'journal entries about nobody';

function readPerson(item: Thing, rest: Rest, line: number): Reading {
  const person = new Gathered();
  const text = (name: string) => words(item[name]);
  person.parts.first = text('name');
  person.parts.middle = text('middleName');
  person.parts.last = [text('surname'), text('secondLastName')].filter(Boolean).join(' ');
  person.parts.prefix = text('prefix');
  person.parts.suffix = text('suffix');
  person.nickname(text('nickname'));
  person.nickname(text('displayNameOverride') || text('cardDavDisplayName'));
  person.job('0', 'position', text('jobTitle'));
  person.job('0', 'company', text('organization'));
  for (const group of list(item.groups)) person.label(words(group) || words(thing(group).name));
  person.label(words(thing(item.relationshipToUser).label) || words(thing(item.relationshipToUser).name));
  tellReach(person, item);
  tellNametagDates(person, item);
  tellRhythm(person, item);
  tellFacts(person, item, rest);
  tellPhoto(person, text('photo'));
  const reading = person.reading(line);
  if ('row' in reading && text('id') !== '')
    reading.row.origins = [{ source: 'nametag', key: text('id') }, ...(reading.row.origins ?? [])];
  return reading;
}

function tellReach(person: Gathered, item: Thing): void {
  const each = (name: string, tell: (one: Thing, at: number) => void) => {
    for (const [at, one] of list(item[name]).entries()) tell(thing(one), at);
  };
  const channel = (kind: string, handle: string) => handle && person.channel(kind, handle);
  each('emails', ({ email }) => channel('email', words(email)));
  each('phoneNumbers', ({ number }) => channel('phone', words(number)));
  each('urls', ({ url }) => channel('web', words(url)));
  each('imHandles', ({ protocol, handle }) => {
    if (words(handle)) channel('other', [words(protocol), words(handle)].filter(Boolean).join(': '));
  });
  each('addresses', (address, at) => {
    const parts = { street: 'streetLine1', street2: 'streetLine2', city: 'locality', region: 'region' };
    for (const [part, name] of Object.entries({ ...parts, postcode: 'postalCode', country: 'country' }))
      if (words(address[name])) person.post(`${at}`, part, words(address[name]));
  });
  // A place without a name is two numbers; they may be numbers or text.
  each('locations', ({ label }) => person.know(factsOf(words(label), 'places')));
}

function tellFacts(person: Gathered, item: Thing, { journal, fields }: Rest): void {
  person.know(notesOf(words(item.notes)));
  const field = (name: string, value: unknown) => {
    const said =
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : list(value).map(words).join(', ') || words(value);
    if (said !== '') person.know(notesOf(name ? `${name}: ${lineOf(said)}` : said));
  };
  for (const one of list(item.customFields).map(thing)) field(words(one.key), one.value);
  for (const one of list(item.customFieldValues).map(thing))
    field(fields.get(words(one.slug)) ?? words(one.slug), one.value);
  // Each pair may be told from both ends: every person keeps their own end of it.
  for (const one of list(item.relationships).map(thing)) {
    const type = thing(one.relationshipType);
    const notes = words(one.notes);
    tellRelation(
      person,
      words(type.label) || words(type.name),
      words(one.relatedPersonName),
      notes && `, ${notes}`,
    );
  }
  const name = [item.name, item.middleName, item.surname, item.secondLastName]
    .map(words)
    .filter(Boolean)
    .join(' ');
  for (const entry of [...(journal.get(words(item.id)) ?? []), ...(journal.get(name) ?? [])]) {
    const on = wholeDayIn(words(entry.date).slice(0, 10));
    const facts = notesOf([words(entry.title), words(entry.body)].filter(Boolean).join('\n'));
    person.know(facts.map((fact) => ({ ...fact, ...(on && { on }) })));
  }
}

/** The name of a file is none: Nametag puts those where its pictures were. */
function tellPhoto(person: Gathered, photo: string): void {
  const picture = pictureIn(photo);
  if (picture && 'base64' in picture && photo.startsWith('data:')) person.more.photo = picture;
  else if (photo !== '') person.say('Nametag does not put pictures into its files, so theirs is missing.');
}
