import type { CalendarDate } from '@/lib/domain';
import { markOf, textIn } from './cells';
import { wholeDayIn } from './days';
import type { IncomingEvidence } from './incoming';
import { isYes, list, thing, words } from './json';
import { type Rest, said } from './monica-rest';
import { cut } from './names';

/** What Monica calls a thing that happened with somebody, as Gus keeps it; undefined where it has no day or no words. */
export type Happened = IncomingEvidence | undefined;

const HARDSHIP =
  /end_of_relation|loss_of|broken|surgery|death|died|divorc|separat|grief|funeral|miscarr|accident|hospital|lost|(?<!overcame[ _]an[ _])illness/i;

/** A call: you talked, whoever called. */
export function callOf(item: unknown): Happened {
  const content = words(said(item, 'content'));
  const text = isYes(said(item, 'contact_called')) ? `They called. ${content}` : content;
  return happened('call', item, dayOf(said(item, 'called_at')), text, {
    type: 'touch',
    channel: 'phone',
    spoke: 'both',
  });
}

/** Something they did together; of a contact the file has only its uuid. */
export function activityOf(uuid: unknown, { activities }: Rest): Happened {
  const item = activities.get(words(uuid)) ?? {};
  const text = [said(item, 'summary'), said(item, 'description')].map(words).filter(Boolean).join('\n');
  return happened('activity', item, dayOf(said(item, 'happened_at')), text, {
    type: 'touch',
    channel: 'in-person',
    spoke: 'both',
  });
}

/** Messages between them, as one talk. */
export function conversationOf(item: unknown): Happened {
  const messages = list(said(item, 'messages'));
  const mine = messages.map((message) => isYes(said(message, 'written_by_me')));
  const spoke =
    mine.length === 0 || (mine.includes(true) && mine.includes(false)) ? 'both' : mine[0] ? 'me' : 'them';
  const text = messages
    .map((message, at) => `${mine[at] ? 'You' : 'They'}: ${words(said(message, 'content'))}`)
    .join('\n');
  return happened('conversation', item, dayOf(said(item, 'happened_at')), text, {
    type: 'touch',
    channel: 'message',
    spoke,
  });
}

/** Something to do for somebody is a promise of yours. */
export function taskOf(item: unknown): Happened {
  const text = [said(item, 'title'), said(item, 'description')].map(words).filter(Boolean).join(': ');
  const status = isYes(said(item, 'completed')) ? 'kept' : 'open';
  return happened('task', item, createdOn(item), text, { type: 'promise', by: 'me', status });
}

/** Money that one owes the other: a promise to give it back. */
export function debtOf(item: unknown): Happened {
  const currency = said(item, 'currency');
  const sum = [words(said(item, 'amount')), words(thing(currency).iso) || words(currency)]
    .filter(Boolean)
    .join(' ');
  const status = /complete/i.test(words(said(item, 'status'))) ? 'kept' : 'open';
  const by = isYes(said(item, 'in_debt')) ? 'me' : 'them';
  return happened('debt', item, createdOn(item), sum && `Give back ${sum}`, {
    type: 'promise',
    by,
    status,
  });
}

/** News of theirs. */
export function lifeEventOf(item: unknown, { eventTypes }: Rest): Happened {
  const { name = '', key = '' } = eventTypes.get(words(said(item, 'type'))) ?? {};
  const own = [said(item, 'name'), said(item, 'note')].map(words).filter(Boolean);
  const about = name || key.charAt(0).toUpperCase() + key.slice(1).replaceAll('_', ' ');
  const text = [about, own.join(', ')].filter(Boolean).join(': ');
  const news = HARDSHIP.test(`${key} ${name}`) ? 'hardship' : 'good';
  return happened('life-event', item, dayOf(said(item, 'happened_at')), text, {
    type: 'life',
    news,
  });
}

/** The day of a date or instant, in whatever form; instants of old exports are UTC and stay on their day. */
export function dayOf(value: unknown): CalendarDate | undefined {
  return wholeDayIn(words(value).slice(0, 10));
}

/** The day on which something was written down. */
export function createdOn(item: unknown): CalendarDate | undefined {
  return dayOf(said(item, 'created_at'));
}

type Without<Evidence> = Evidence extends IncomingEvidence ? Omit<Evidence, 'origin' | 'on' | 'text'> : never;

function happened(
  kind: string,
  item: unknown,
  on: CalendarDate | undefined,
  says: string,
  what: Without<IncomingEvidence>,
): Happened {
  const text = cut(textIn(says), 10_000);
  if (on === undefined || (text === '' && what.type !== 'touch')) return undefined;
  const uuid = words(thing(item).uuid);
  const origin = `monica:${kind}:${uuid || markOf(on, text)}`;
  return { origin, on, text, ...what } as IncomingEvidence;
}
