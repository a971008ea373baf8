import { type CalendarDate, isCalendarDate } from '@/lib/domain';
import { factsOf, notesOf } from './facts';
import { Gathered } from './gathered';
import type { IncomingEvidence, IncomingFact } from './incoming';
import { isYes, list, type Thing, thing, words } from './json';
import { nameOfContact, type Rest, said } from './monica-rest';
import * as talks from './monica-talks';
import { tellRelation } from './relations';
import { inWords } from './vcard-days';

/** What was made of the things around contacts, by name: for the sums at the end. */
export type Sums = { brought: Map<string, number>; left: Map<string, number> };

/** A contact with everything that stands around it. */
export function gatherContact(contact: Thing, rest: Rest, sums: Sums): Gathered {
  const person = new Gathered();
  const text = (name: string) => words(said(contact, name));
  person.parts.whole = nameOfContact(contact);
  person.nickname(text('nickname'));
  person.job('0', 'position', text('job'));
  person.job('0', 'company', text('company'));
  person.know(notesOf(text('description')));
  if (text('food_preferences')) person.know(factsOf(`Food: ${text('food_preferences')}`, 'preferences'));
  for (const tag of list(said(contact, 'tags'))) person.label(words(tag) || words(said(tag, 'name')));
  if (isYes(said(contact, 'is_starred'))) person.label('starred');
  if (said(contact, 'is_active') === false) person.more.archived = true;
  const cadence = Number(text('stay_in_touch_frequency'));
  if (cadence >= 1 && cadence <= 3650) person.more.cadenceDays = Math.round(cadence);
  tellBirth(person, thing(said(contact, 'birthdate')));
  tellMeeting(person, contact, rest);
  tellDeath(person, contact);
  for (const { type, to } of rest.relations.get(words(contact.uuid)) ?? []) {
    const born = rest.partial.get(to);
    tellRelation(person, type, rest.names.get(to) ?? '', born ? `, born ${inWords(born.slice(0, 10))}` : '');
  }
  const happened: IncomingEvidence[] = [];
  for (const part of list(contact.data)) tellPart(person, happened, thing(part), rest, sums);
  const last = lastTalk(contact, happened);
  if (last) happened.push(last);
  if (happened.length > 0) person.more.happened = distinct(happened);
  return person;
}

/** The picture they chose for somebody, by its uuid. */
export function photoOf(contact: Thing): string {
  return words(thing(said(contact, 'avatar')).avatar_photo);
}

function tellPart(person: Gathered, happened: IncomingEvidence[], part: Thing, rest: Rest, sums: Sums): void {
  const type = words(part.type);
  const happens = HAPPENS[type];
  const small = SMALL[type];
  for (const item of list(part.values)) {
    if (happens) {
      const evidence = happens.of(item, rest);
      if (evidence) happened.push(evidence);
      count(
        evidence ? sums.brought : sums.left,
        evidence ? happens.was : `${happens.was} without a day or words`,
      );
    } else if (small) {
      const facts = small.facts(item);
      person.know(dated(facts, talks.createdOn(item)));
      count(
        facts.length > 0 ? sums.brought : sums.left,
        facts.length > 0 ? small.was : `${small.was} without words of your own`,
      );
    } else if (type === 'contact_field') tellField(person, item, rest);
    else if (type === 'address') tellAddress(person, item);
    else if (type !== 'photo') count(sums.left, `${type.replaceAll('_', ' ') || 'thing'}s`);
  }
}

const HAPPENS: Record<string, { was: string; of(item: unknown, rest: Rest): talks.Happened }> = {
  call: { was: 'calls', of: talks.callOf },
  activity: { was: 'activities', of: talks.activityOf },
  conversation: { was: 'conversations', of: talks.conversationOf },
  task: { was: 'tasks', of: talks.taskOf },
  debt: { was: 'debts', of: talks.debtOf },
  life_event: { was: 'life events', of: talks.lifeEventOf },
};

const SMALL: Record<string, { was: string; facts(item: unknown): IncomingFact[] }> = {
  note: { was: 'notes', facts: (item) => notesOf(words(said(item, 'body'))) },
  pet: { was: 'pets', facts: (item) => factsOf(petWords(item), 'people') },
  gift: { was: 'gifts', facts: (item) => factsOf(giftWords(item), 'preferences') },
  reminder: { was: 'reminders', facts: (item) => factsOf(reminderWords(item), 'milestones') },
};

function petWords(item: unknown): string {
  const [name, category] = [words(said(item, 'name')), words(said(item, 'category')).toLowerCase()];
  const kind = category === '' || category === 'other' ? 'pet' : category;
  return `Has ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}${name && ` named ${name}`}`;
}

function giftWords(item: unknown): string {
  const [name, comment] = [words(said(item, 'name')), words(said(item, 'comment'))];
  const status = words(said(item, 'status'));
  const how =
    status === 'offered' ? 'You gave them' : status === 'received' ? 'They gave you' : 'An idea for a gift:';
  return name && `${how} ${[name, comment, words(said(item, 'url'))].filter(Boolean).join(', ')}`;
}

/** Those that Monica makes itself, for birthdays, are no words of anybody. */
function reminderWords(item: unknown): string {
  const title = [words(said(item, 'title')), words(said(item, 'description'))].filter(Boolean).join(', ');
  if (said(item, 'delible') === false || said(item, 'delible') === 0 || title === '') return '';
  return `Remember: ${title} (${inWords(words(said(item, 'initial_date')).slice(0, 10))})`;
}

function tellField(person: Gathered, item: unknown, { fieldTypes }: Rest): void {
  const handle = words(said(item, 'data'));
  const named = fieldTypes.get(words(said(item, 'type'))) ?? '';
  const kind = KINDS.find(([, says]) => says.test(named))?.[0] ?? guessed(handle);
  if (handle === '') return;
  if (kind === 'other') person.channel('other', named ? `${named}: ${handle}` : handle);
  else person.channel(kind, handle);
}

const KINDS: [string, RegExp][] = [
  ['email', /mail/i],
  ['whatsapp', /whats/i],
  ['phone', /phone|mobile|tel\b/i],
  ['signal', /signal/i],
  ['linkedin', /linkedin/i],
  ['facebook', /facebook/i],
  ['x', /twitter|^x$/i],
  ['mastodon', /mastodon/i],
  ['web', /web|site|url|blog/i],
  ['other', /./],
];

function guessed(handle: string): string {
  if (/^\S+@\S+\.\S+$/.test(handle)) return 'email';
  if (/^https?:/i.test(handle)) return 'web';
  return /^[+\d][\d\s()/.-]+$/.test(handle) ? 'phone' : 'other';
}

function tellAddress(person: Gathered, item: unknown): void {
  const which = `${words(said(item, 'name'))} ${words(thing(item).uuid)} ${words(said(item, 'street'))}`;
  const parts = {
    street: 'street',
    city: 'city',
    region: 'province',
    postcode: 'postal_code',
    country: 'country',
  };
  for (const [part, name] of Object.entries(parts)) {
    const text = words(said(item, name));
    if (text) person.post(which, part, text);
  }
}

/** A date made out of an age is no birthday, only about a year. */
function tellBirth(person: Gathered, birth: Thing): void {
  const day = words(birth.date).slice(0, 10);
  if (!isCalendarDate(day)) return;
  if (isYes(birth.is_age_based)) person.know(factsOf(`Born around ${day.slice(0, 4)}`, 'milestones'));
  else person.date('birthday', isYes(birth.is_year_unknown) ? `-${day.slice(4)}` : day, {});
}

function tellMeeting(person: Gathered, contact: Thing, { names }: Rest): void {
  const met = thing(said(contact, 'first_met_date'));
  const day = words(met.date).slice(0, 10);
  const isWhole = isCalendarDate(day) && !isYes(met.is_age_based) && !isYes(met.is_year_unknown);
  if (isWhole) person.more.metOn = day as CalendarDate;
  else if (isCalendarDate(day)) person.more.howMet = `You met around ${day.slice(0, 4)}.`;
  const through = names.get(words(said(contact, 'first_met_through')));
  if (through) person.more.metThrough = through;
}

/** The day they last talked, where nothing that Monica tells of was on it or since. */
function lastTalk(contact: Thing, happened: readonly IncomingEvidence[]): IncomingEvidence | undefined {
  const on = talks.dayOf(said(contact, 'last_talked_to'));
  if (!on || happened.some((each) => each.type === 'touch' && each.on >= on)) return undefined;
  const text = 'The last talk, as Monica has it';
  return { type: 'touch', origin: `monica:last-talk:${on}`, on, text, channel: 'message', spoke: 'both' };
}

function tellDeath(person: Gathered, contact: Thing): void {
  if (!isYes(said(contact, 'is_dead'))) return;
  const day = words(thing(said(contact, 'deceased_date')).date).slice(0, 10);
  person.know(factsOf(day ? `Died on ${inWords(day)}` : 'Has died', 'milestones'));
  person.died();
}

function dated(facts: readonly IncomingFact[], on: CalendarDate | undefined): IncomingFact[] {
  return facts.map((fact) => ({ ...fact, ...(on && { on }) }));
}

function distinct(happened: readonly IncomingEvidence[]): IncomingEvidence[] {
  return [...new Map(happened.map((evidence) => [evidence.origin, evidence])).values()];
}

/** One more of these. */
export function count(sums: Map<string, number>, what: string): void {
  sums.set(what, (sums.get(what) ?? 0) + 1);
}
