import type { CalendarDate, FactCategory } from '@/lib/domain';
import type { Incoming, IncomingEvidence, IncomingInvitation, IncomingTestimonial } from './incoming';

export type AddedChannel = { kind: string; handle: string; state: string; since: CalendarDate | null };
export type AddedDate = {
  kind: 'birthday' | 'anniversary' | 'memorial';
  month: number;
  day: number;
  year: number | null;
};
export type AddedFact = {
  origin: string;
  text: string;
  category: FactCategory;
  depth: 1 | 2 | 3;
  sensitive: boolean;
  on: CalendarDate | null;
};

/** What a row adds to somebody: kept with the row once applied, so that exactly this can be taken away again. */
export type Added = {
  /** Lines that were empty. */
  lines: { howMet?: string; metOn?: CalendarDate; metThrough?: string; metIn?: string };
  channels: AddedChannel[];
  /** How the two are joined, said of a channel that was here without a word about that. */
  joined: AddedChannel[];
  dates: AddedDate[];
  labels: string[];
  facts: AddedFact[];
  happened: IncomingEvidence[];
  invitations: IncomingInvitation[];
  testimonials: IncomingTestimonial[];
  /** The mark of a picture: one at most, and none where there is one. */
  photos: string[];
  /** Under which names files know them. They tell nothing about anybody, so that they alone are no news. */
  origins: { source: string; key: string }[];
};

/** What is here of somebody, as far as a row may add to it. */
export type Here = {
  /** They were removed, and can still be brought back: nothing is added to them. */
  removed: boolean;
  howMet: string;
  metOn: CalendarDate | null;
  metThrough: string;
  metIn: string;
  channels: AddedChannel[];
  dates: AddedDate[];
  labels: string[];
  /** What is written down as small details. */
  texts: string[];
  /** The files' own names of everything that came with one. */
  brought: string[];
  photos: string[];
  origins: { source: string; key: string }[];
};

/** Somebody of whom nothing is known yet. */
export const nothingHere: Here = {
  removed: false,
  ...{ howMet: '', metOn: null, metThrough: '', metIn: '' },
  ...{ channels: [], dates: [], labels: [], texts: [], brought: [], photos: [], origins: [] },
};

/**
 * What a row adds to somebody: only what is not there. It fills gaps and adds handles; it never changes a line, a day
 * or a small detail that is here (model.md section 10, T4).
 */
export function adding(incoming: Incoming, here: Here): Added {
  const { howMet, metOn, metThrough, metIn } = incoming;
  const known = new Map(here.channels.map((channel) => [same(channel), channel]));
  const channels = (incoming.channels ?? []).map(({ kind, handle, state = '', since }) => {
    return { kind, handle, state, since: since ?? null };
  });
  const texts = new Set(here.texts.map(plain));
  const brought = new Set(here.brought);
  const isNew = <Item extends { origin: string }>({ origin }: Item) => !brought.has(origin);
  const origins = new Set(here.origins.map(({ source, key }) => `${source} ${key}`));
  return {
    lines: {
      ...(howMet && here.howMet === '' && { howMet }),
      ...(metOn && here.metOn === null && { metOn }),
      ...(metThrough && here.metThrough === '' && { metThrough }),
      ...(metIn && here.metIn === '' && { metIn }),
    },
    channels: once(
      channels.filter((channel) => !known.has(same(channel))),
      same,
    ),
    joined: once(
      channels.flatMap(({ state, since, ...channel }) => {
        const there = known.get(same(channel));
        if (!there || state === '' || there.state !== '') return [];
        // By the handle that is here, and without a day where one is here.
        return [{ ...there, state, since: there.since === null ? since : null }];
      }),
      same,
    ),
    dates: once(
      (incoming.dates ?? []).filter((date) => !here.dates.some((there) => isSameDate(there, date))),
      ({ kind, month, day }) => (kind === 'birthday' ? kind : `${kind} ${month} ${day}`),
    ),
    labels: (incoming.labels ?? []).filter(
      (label) => !here.labels.some((each) => plain(each) === plain(label)),
    ),
    facts: once(
      [...nicknames(incoming), ...(incoming.facts ?? []).map(toFact)].filter(
        (fact) => isNew(fact) && !texts.has(plain(fact.text)),
      ),
      ({ text }) => plain(text),
    ),
    happened: once((incoming.happened ?? []).filter(isNew), ({ origin }) => origin),
    invitations: once((incoming.invitations ?? []).filter(isNew), ({ origin }) => origin),
    testimonials: once((incoming.testimonials ?? []).filter(isNew), ({ origin }) => origin),
    photos: incoming.photo?.made && here.photos.length === 0 ? [incoming.photo.made.digest] : [],
    origins: once(
      (incoming.origins ?? []).filter(({ source, key }) => !origins.has(`${source} ${key}`)),
      ({ source, key }) => `${source} ${key}`,
    ),
  };
}

/** Whether a row tells nothing that is not here. */
export function isNothing({ lines, origins: _known, ...lists }: Added): boolean {
  return Object.keys(lines).length === 0 && Object.values(lists).every((list) => list.length === 0);
}

/** Somebody as they are once a row was added: what the next row of the same file is held against. */
export function withAdded(here: Here, added: Added): Here {
  const joined = new Map(added.joined.map((channel) => [same(channel), channel]));
  return {
    ...here,
    ...added.lines,
    channels: [...here.channels.map((channel) => joined.get(same(channel)) ?? channel), ...added.channels],
    dates: [...here.dates, ...added.dates],
    labels: [...here.labels, ...added.labels],
    texts: [...here.texts, ...added.facts.map(({ text }) => text)],
    brought: [
      ...here.brought,
      ...[...added.facts, ...added.happened, ...added.invitations, ...added.testimonials].map(
        ({ origin }) => origin,
      ),
    ],
    photos: [...here.photos, ...added.photos],
    origins: [...here.origins, ...added.origins],
  };
}

/** What several rows about one person add. */
export function together(list: readonly Added[]): Added {
  const lines: Added['lines'] = {};
  // The first that has a line has filled it.
  for (const each of list) Object.assign(lines, { ...each.lines, ...lines });
  return {
    lines,
    channels: list.flatMap(({ channels }) => channels),
    joined: list.flatMap(({ joined }) => joined),
    dates: list.flatMap(({ dates }) => dates),
    labels: list.flatMap(({ labels }) => labels),
    facts: list.flatMap(({ facts }) => facts),
    happened: list.flatMap(({ happened }) => happened),
    invitations: list.flatMap(({ invitations }) => invitations),
    testimonials: list.flatMap(({ testimonials }) => testimonials),
    photos: list.flatMap(({ photos }) => photos),
    origins: list.flatMap(({ origins }) => origins),
  };
}

function nicknames({ nicknames = [] }: Incoming): AddedFact[] {
  return nicknames.map((name) => ({
    origin: `called ${plain(name)}`,
    text: `Also called ${name}.`,
    ...{ category: 'people' as const, depth: 1 as const, sensitive: false, on: null },
  }));
}

function toFact(fact: NonNullable<Incoming['facts']>[number]): AddedFact {
  return { ...fact, sensitive: fact.sensitive ?? false, on: fact.on ?? null };
}

// One birthday is enough: another one is no gap.
function isSameDate(known: AddedDate, date: AddedDate): boolean {
  if (known.kind !== date.kind) return false;
  return date.kind === 'birthday' || (known.month === date.month && known.day === date.day);
}

/** A way to reach somebody as it is compared. */
function same({ kind, handle }: { kind: string; handle: string }): string {
  if (kind === 'phone') return `phone ${handle.replace(/[^\d+]/g, '').replace(/^00/, '+')}`;
  return `${kind} ${plain(handle).replace(/^https?:\/\/(www\.)?|\/$/g, '')}`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

function once<Item>(list: readonly Item[], by: (item: Item) => string): Item[] {
  return [...new Map([...list].reverse().map((item) => [by(item), item])).values()].reverse();
}
