import 'server-only';
import { toColumn } from '@/lib/clock';
import type { CalendarDate, Evidence, RequestKind } from '@/lib/domain';
import type { Added } from '@/lib/transfer/adding';
import type { Incoming } from '@/lib/transfer/incoming';
import { type Entry, toRow } from './evidence';
import type { Prisma } from './generated/client';
import { newId } from './ids';
import type { Owner } from './owner';
import { personText, searchText } from './search-text';
import { type Alike, summaryAmong, toSubject } from './summary';

/** Somebody new from a file: a respected stranger who asks for nothing, and waits for a word what they are. */
export function personRow(
  owner: Owner,
  importId: string,
  { id, incoming, added, entries, neverKinds, alike }: Newcomer,
): Prisma.PersonCreateManyInput {
  const { metOn, ...lines } = { howMet: '', metThrough: '', metIn: '', ...added.lines };
  const columns = {
    ...lines,
    id,
    metOn: metOn ? toColumn(metOn) : null,
    addedOn: toColumn(owner.today),
    ...rhythmOf(incoming),
    archived: incoming.archived ?? false,
    quiet: true,
    standing: incoming.died ? ('memorial' as const) : ('open' as const),
  };
  const subject = toSubject({
    ...columns,
    ...{ confirmedStage: 'stranger', inner: false, intention: false, snoozedUntil: null },
    ...{ neverKinds: [], account: { neverKinds }, dates: added.dates, grants: [], overrides: [] },
  });
  const { road, ...summary } = summaryAmong(alike, subject, entries, owner.today, columns);
  return {
    ...columns,
    ...summary,
    road: road ?? undefined,
    ownerId: owner.id,
    name: incoming.name,
    sortName: searchText(incoming.name),
    searchText: personText({ ...lines, name: incoming.name }, added.channels),
    labels: added.labels,
    landedBy: incoming.archived || incoming.died ? null : importId,
  };
}

type Newcomer = {
  id: string;
  incoming: Incoming;
  added: Added;
  entries: Entry[];
  /** What the owner does for nobody. */
  neverKinds: RequestKind[] | string[];
  alike: Alike;
};

/** That somebody new is in memory, as the change of standing that it is: a mistake of the file can be taken back. */
export function remembered(owner: Owner, personId: string, incoming?: Incoming) {
  if (!incoming?.died) return [];
  const on = toColumn(owner.today);
  return [{ ownerId: owner.id, id: newId(), personId, on, from: 'open', to: 'memorial' }];
}

/** How often a file says they are talked with. It asks for nothing while they are quiet strangers. */
export function rhythmOf({ never, cadenceDays }: Pick<Incoming, 'never' | 'cadenceDays'>) {
  if (never) return { rhythm: 'none' as const, cadenceDays: null };
  const days = Math.round(cadenceDays ?? 0);
  if (days < 1 || days > 3650) return { rhythm: 'ring' as const, cadenceDays: null };
  return { rhythm: 'days' as const, cadenceDays: days };
}

/** Small details and what happened, as rows. All of it counts as recalled: it was not written down here when it happened. */
export function evidenceRows(owner: Owner, personId: string, { facts, happened }: Added) {
  const known = facts.map(({ origin, text, category, depth, sensitive, on }) => ({
    ...{ origin, text, sensitive, channel: undefined },
    evidence: { type: 'fact', on: on ?? owner.today, category, depth, shareable: depth < 3 } as Evidence,
  }));
  const events = happened.map((event) => ({
    ...{ origin: event.origin, text: event.text, sensitive: false },
    channel: event.type === 'touch' ? event.channel : undefined,
    evidence: eventOf(event),
  }));
  return [...known, ...events].map(({ evidence, ...rest }) => ({
    ...toRow(owner, { ...rest, personId, evidence: { ...evidence, fromFile: true } }),
    id: newId(),
  }));
}

function eventOf(event: Added['happened'][number]): Evidence {
  switch (event.type) {
    case 'touch':
      return { type: 'touch', on: event.on, spoke: event.spoke, warmth: 0 };
    case 'promise': {
      const { on, by, due, status } = event;
      const kept = status === 'kept' ? { resolvedOn: due ?? on } : {};
      return { type: 'promise', on, by, status, ...(due && { due }), ...kept };
    }
    case 'life':
      return { type: 'life', on: event.on, news: event.news };
    case 'help':
      return { type: 'help', on: event.on, direction: event.direction, size: event.size };
  }
}

/** Rows about to be written as the history they will be: in the order of the days, then of the ids. */
export function historyOf(rows: ReturnType<typeof evidenceRows>): Entry[] {
  const day = (column: Date | string) => new Date(column).toISOString().slice(0, 10) as CalendarDate;
  const entries = rows.map(({ detail, id, type, on, loggedOn, text, sensitive, channel, origin }) => ({
    ...(detail as object),
    ...{ id, type, on: day(on), loggedOn: day(loggedOn), occasion: null },
    ...{ text: text ?? '', sensitive: sensitive ?? false, channel: channel ?? null, origin: origin ?? null },
  })) as Entry[];
  return entries.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** Ways to reach somebody, as rows. */
export function channelRows(owner: Owner, personId: string, { channels }: Added) {
  return channels.map(({ since, ...channel }) => ({
    ...channel,
    ...{ ownerId: owner.id, id: newId(), personId, since: since && toColumn(since) },
  }));
}

/** Invitations to be looked at, as rows. */
export function invitationRows(owner: Owner, personId: string, { invitations }: Added) {
  return invitations.map(({ on, answer, ...invitation }) => ({
    ...{ ...invitation, ownerId: owner.id, id: newId(), personId, on: toColumn(on), answer },
    answeredOn: answer ? toColumn(on) : null,
    ...{ recognised: false, sameField: false },
  }));
}

/** Endorsements and recommendations as rows: a record, and no trust. */
export function testimonialRows(owner: Owner, personId: string, { testimonials }: Added) {
  return testimonials.map(({ on, ...each }) => ({
    ...{ ...each, ownerId: owner.id, id: newId(), personId, on: toColumn(on) },
  }));
}

/** The picture that a row adds to somebody, where it does. */
export function photoRows(
  owner: Owner,
  personId: string,
  list: readonly { incoming: Incoming; added: Added }[],
): Prisma.PhotoCreateManyInput[] {
  return list.flatMap(({ incoming: { photo }, added }) => {
    if (!photo?.made || !added.photos.includes(photo.made.digest)) return [];
    return [{ ownerId: owner.id, personId, bytes: Buffer.from(photo.base64, 'base64'), ...photo.made }];
  });
}
