import type { Source } from './incoming';
import { isYes, list, type Thing, thing, valuesIn, words } from './json';
import { nameOf } from './names';

/** What one has to know of a Monica file before its contacts can be read; the parts of it lie before and behind them. */
export type Rest = {
  names: Map<string, string>;
  /** Contacts that exist only as somebody's child or wife, with what is known of them. */
  partial: Map<string, string>;
  relations: Map<string, { type: string; to: string }[]>;
  activities: Map<string, Thing>;
  /** What a field of a contact is ("phone"), and what a life event is about, by uuid. */
  fieldTypes: Map<string, string>;
  eventTypes: Map<string, { name: string; key: string }>;
  photos: Set<string>;
  me: string;
  secrets: Set<string>;
  /** What Gus has no place for, by name. */
  unread: Map<string, number>;
};

/** Where Monica keeps its lists; `type` comes before `values` and says what is in them. */
export const LISTS = ['$.account.data.*.type', '$.account.data.*.values.*'];
const PROPERTIES = ['journal_entries', 'audit_logs'].map((name) => `$.account.properties.${name}.*`);
const INSTANCE = ['contact_field_types', 'life_event_types'].map((name) => `$.account.instance.${name}.*`);

const SECRET = /secret|password|api_key|token|recovery/i;

/** Reads a file once for everything that belongs to contacts without standing among them. */
export async function restOf(source: Source): Promise<Rest> {
  const rest: Rest = {
    names: new Map(),
    partial: new Map(),
    relations: new Map(),
    activities: new Map(),
    fieldTypes: new Map(),
    eventTypes: new Map(),
    photos: new Set(),
    me: '',
    secrets: new Set(),
    unread: new Map(),
  };
  for await (const { type, item } of itemsIn(source, [...LISTS, ...PROPERTIES, ...INSTANCE]))
    note(rest, type, item);
  return rest;
}

/** The items of a Monica file, each with the name of its list. */
export async function* itemsIn(
  source: Source,
  paths: string[],
): AsyncGenerator<{ type: string; item: Thing }> {
  let type = '';
  for await (const { path, value } of valuesIn(source, paths)) {
    if (path.length === 4 && path[3] === 'type') type = words(value);
    else yield { type: path[1] === 'data' ? type : words(path[2]), item: thing(value) };
  }
}

/** What an item says under a name; Monica puts most of it under `properties`. */
export function said(item: unknown, name: string): unknown {
  return thing(thing(item).properties)[name] ?? thing(item)[name];
}

/** The name of a contact, as it is shown. */
export function nameOfContact(contact: Thing): string {
  const part = (name: string) => words(said(contact, `${name}_name`));
  return (
    nameOf({ first: part('first'), middle: part('middle'), last: part('last') }) ||
    words(said(contact, 'nickname'))
  );
}

function note(rest: Rest, type: string, item: Thing): void {
  const uuid = words(item.uuid);
  switch (type) {
    case 'contact':
      rest.names.set(uuid, nameOfContact(item));
      if (isYes(said(item, 'is_partial'))) rest.partial.set(uuid, words(thing(said(item, 'birthdate')).date));
      break;
    case 'relationship': {
      const of = words(said(item, 'contact_is'));
      const relation = { type: words(said(item, 'type')), to: words(said(item, 'of_contact')) };
      rest.relations.set(of, [...(rest.relations.get(of) ?? []), relation]);
      break;
    }
    case 'activity':
      rest.activities.set(uuid, item);
      break;
    case 'photo':
      rest.photos.add(uuid);
      break;
    case 'contact_field_types':
      rest.fieldTypes.set(uuid, words(said(item, 'type')) || words(said(item, 'name')));
      break;
    case 'life_event_types':
      rest.eventTypes.set(uuid, {
        name: words(said(item, 'name')),
        key: words(said(item, 'default_life_event_type_key')),
      });
      break;
    case 'user':
      rest.me ||= words(said(item, 'me_contact'));
      noteSecrets(rest, item);
      break;
    default:
      noteSecrets(rest, item);
      if (type !== 'audit_logs') rest.unread.set(type, (rest.unread.get(type) ?? 0) + 1);
  }
}

function noteSecrets(rest: Rest, item: Thing): void {
  for (const [name, value] of [...Object.entries(item), ...Object.entries(thing(item.properties))])
    if (SECRET.test(name) && (words(value) !== '' || list(value).length > 0)) rest.secrets.add(name);
}
