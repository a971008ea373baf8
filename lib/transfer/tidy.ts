import type { Incoming } from './incoming';

const most = { name: 200, line: 200, handle: 300, origin: 500, text: 20_000, label: 60 };
const mostOfAKind = 200;
/** Years of notes and weekly calls. */
const mostWritten = 2_000;

/**
 * A row as it may be kept: without control characters (Postgres takes no NUL), names and lines of one line, nothing
 * longer than the book has room for. A handle that is too long is no handle and is left out.
 */
export function tidy(incoming: Incoming): Incoming {
  const { channels, facts, happened, invitations, testimonials, labels, nicknames } = incoming;
  return clean({
    ...incoming,
    name: line(incoming.name, most.name),
    ...(incoming.origins && {
      origins: incoming.origins.map(({ source, key }) => ({ source, key: line(key, most.origin) })),
    }),
    ...(incoming.howMet !== undefined && { howMet: text(incoming.howMet, 2000) }),
    ...(incoming.metThrough !== undefined && { metThrough: line(incoming.metThrough, most.line) }),
    ...(incoming.metIn !== undefined && { metIn: line(incoming.metIn, most.line) }),
    channels: some(channels)
      .map((channel) => ({ ...channel, handle: line(channel.handle, most.handle + 1) }))
      .filter(({ handle }) => handle !== '' && handle.length <= most.handle),
    labels: unique(some(labels).map((label) => line(label.replace(/,/g, ' '), most.label))),
    nicknames: unique(some(nicknames).map((name) => line(name, most.name))),
    facts: some(facts, mostWritten).flatMap((fact) => withText(fact)),
    happened: latest(happened).map((event) => ({ ...event, text: text(event.text, most.text) })),
    invitations: some(invitations).map((each) => ({ ...each, text: text(each.text, most.text) })),
    testimonials: some(testimonials).map((each) => ({
      ...each,
      text: text(each.text, most.text),
      area: line(each.area, 80).toLowerCase(),
    })),
  });
}

function withText<Fact extends { text: string }>(fact: Fact): Fact[] {
  const words = text(fact.text, most.text);
  return words === '' ? [] : [{ ...fact, text: words }];
}

function some<Item>(list: readonly Item[] | undefined, most = mostOfAKind): readonly Item[] {
  return (list ?? []).slice(0, most);
}

/** Of more than there is room for, the latest. */
function latest<Event extends { on: string }>(list: readonly Event[] = []): readonly Event[] {
  if (list.length <= mostWritten) return list;
  return list.toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0)).slice(0, mostWritten);
}

/** What a row has too much of, a sentence each: `tidy` leaves the rest out. */
export function tooMuchIn(incoming: Incoming): string[] {
  return Object.entries(KINDS).flatMap(([kind, words]) => {
    const count = incoming[kind as keyof typeof KINDS]?.length ?? 0;
    const most = kind === 'facts' || kind === 'happened' ? mostWritten : mostOfAKind;
    const which = kind === 'happened' ? 'latest' : 'first';
    if (count <= most) return [];
    const [all, kept] = [count.toLocaleString('en'), most.toLocaleString('en')];
    return [`There are ${all} ${words} in this row: the ${which} ${kept} are kept.`];
  });
}

const KINDS = {
  nicknames: 'names',
  channels: 'ways to reach them',
  labels: 'labels',
  facts: 'small details',
  happened: 'talks and other things that happened',
  invitations: 'invitations',
  testimonials: 'words for a skill',
} as const satisfies Partial<Record<keyof Incoming, string>>;

function unique(list: string[]): string[] {
  return [...new Set(list)].filter((each) => each !== '');
}

function clean<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
    ),
  ) as Value;
}

/** One line of plain text, cut at a whole letter. */
export function line(typed: string, length: number): string {
  return text(typed.replace(/\s+/gu, ' '), length);
}

function text(typed: string, length: number): string {
  const plain = typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}/gu, ' ')
    .trim();
  return plain.length <= length ? plain : [...plain].slice(0, length).join('').trim();
}
