import { type Choices, type Incoming, type Reading, type Source, Unreadable } from './incoming';
import { type Thing, words } from './json';
import { LIMITS, TOO_MUCH } from './limits';
import { count, gatherContact, photoOf, type Sums } from './monica-contact';
import { itemsIn, LISTS, type Rest, restOf, said } from './monica-rest';
import { pictureIn } from './picture';

type Row = Extract<Reading, { row: Incoming }>;

/**
 * The contacts of Monica's JSON (4.x), with talks, notes and promises. The file is read twice, because what belongs to a
 * contact stands before and behind it. Who has a picture is handed on when it comes, so that one picture is held at a time.
 */
export async function* readMonica(source: Source, _choices: Choices): AsyncGenerator<Reading> {
  const rest = await restOf(source);
  if (rest.names.size === 0) throw new Unreadable('There are no contacts in this file of Monica’s.');
  const sums: Sums = { brought: new Map(), left: new Map() };
  const waiting = new Map<string, Row[]>();
  let line = 0;
  for await (const { type, item } of itemsIn(source, LISTS)) {
    if (type === 'contact') {
      line += 1;
      if (line > LIMITS.rows) {
        yield { skipped: TOO_MUCH.rows, line };
        break;
      }
      if (rest.partial.has(words(item.uuid))) continue;
      const reading = contactIn(item, line, rest, sums);
      const photo = 'row' in reading ? photoOf(item) : '';
      if ('row' in reading && rest.photos.has(photo))
        waiting.set(photo, [...(waiting.get(photo) ?? []), reading]);
      else yield reading;
    } else if (type === 'photo') {
      const rows = waiting.get(words(item.uuid)) ?? [];
      waiting.delete(words(item.uuid));
      if (rows.length === 0) count(sums.left, 'photos that are not shown of anybody');
      for (const row of rows) yield withPhoto(row, words(said(item, 'dataUrl')));
    }
  }
  for (const rows of waiting.values()) yield* rows;
  yield* saidOf(rest, sums);
}

function contactIn(item: Thing, line: number, rest: Rest, sums: Sums): Reading {
  const uuid = words(item.uuid);
  if (uuid !== '' && uuid === rest.me)
    return { skipped: 'This is your own card.', line, ...named(rest.names.get(uuid)) };
  const reading = gatherContact(item, rest, sums).reading(line);
  if ('row' in reading && uuid !== '')
    reading.row.origins = [{ source: 'monica', key: uuid }, ...(reading.row.origins ?? [])];
  return reading;
}

function named(name: string | undefined): { name?: string } {
  return name ? { name } : {};
}

function withPhoto(row: Row, url: string): Row {
  const picture = pictureIn(url);
  if (!picture) return row;
  if ('why' in picture) return { ...row, remarks: [...(row.remarks ?? []), picture.why] };
  return { ...row, row: { ...row.row, photo: picture } };
}

/** What is to be said of the file as a whole: what came along, what did not, and secrets first. */
function* saidOf(rest: Rest, { brought, left }: Sums): Generator<Reading> {
  if (rest.secrets.size > 0)
    yield {
      remark: `This file holds secrets of your account at Monica (${[...rest.secrets].join(', ')}). Gus kept none of them. Renew them there, and delete the file when you are done.`,
    };
  if (brought.size > 0) yield { remark: `Brought along with the people: ${listed(brought)}.` };
  if (rest.partial.size > 0)
    yield {
      remark: `Contacts that exist in Monica only as somebody’s family or friend stand among the small details of those (${rest.partial.size.toLocaleString('en')}).`,
    };
  const unread = new Map([
    ...left,
    ...[...rest.unread].map(([type, times]): [string, number] => [
      UNREAD[type] ?? type.replaceAll('_', ' '),
      times,
    ]),
  ]);
  if (unread.size > 0) yield { remark: `Left out, because Gus has no place for it: ${listed(unread)}.` };
  yield { remark: 'Monica leaves out of its files where you met and why a debt is owed.' };
}

const UNREAD: Record<string, string> = {
  journal_entries: 'journal entries',
  document: 'documents',
  addressbook: 'address books',
  addressbook_subscription: 'subscriptions of address books',
};

function listed(sums: ReadonlyMap<string, number>): string {
  return [...sums].map(([what, times]) => `${what} (${times.toLocaleString('en')})`).join(', ');
}
