import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { CalendarDate, Stage, Standing } from '@/lib/domain';
import { database, type Transaction } from './database';
import { digestOf } from './draft-digest';
import { type NewEntry, toRow } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import * as matchKeys from './match-keys';
import type { Owner } from './owner';
import type { Draft } from './person-draft';
import { personText, searchText } from './search-text';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';

export { type Draft, draft } from './person-draft';

/** Adds somebody, with what is already known of them; null where the form's token was used before. */
export async function create(
  owner: Owner,
  draft: Draft,
  token: string,
  known: Omit<NewEntry, 'personId'>[] = [],
): Promise<string | null> {
  return database().$transaction(async (tx) => {
    if (!(await claim(tx, owner, token))) return null;
    return insert(tx, owner, draft, known);
  });
}

/** As `create`, inside somebody else's transaction and without a token. */
export async function insert(
  tx: Transaction,
  owner: Owner,
  draft: Draft,
  known: Omit<NewEntry, 'personId'>[] = [],
): Promise<string> {
  const { channels, dates, ...columns } = draft;
  const person = await tx.person.create({
    data: {
      ownerId: owner.id,
      ...columnsOf(draft),
      ...columns,
      ...days(draft),
      addedOn: toColumn(owner.today),
    },
    select: { id: true },
  });
  await keepLists(tx, owner, person.id, draft);
  if (known.length > 0) {
    await tx.evidence.createMany({
      data: known.map((entry) => toRow(owner, { ...entry, personId: person.id })),
    });
  }
  await summarise(tx, owner, [person.id]);
  return person.id;
}

/**
 * Changes what the user says of a person. With the digest of what the form was opened with, nothing is written where
 * that has changed since: another window's words would be lost without a sound.
 */
export async function update(
  owner: Owner,
  id: string,
  draft: Draft,
  opened?: string,
): Promise<'saved' | 'changed' | 'notHere'> {
  if (!isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [id]))) return 'notHere';
    if (opened !== undefined) {
      const here = await read(tx, owner, id);
      if (here === null || digestOf(here) !== opened) return 'changed';
    }
    const { channels, dates, ...columns } = draft;
    await tx.person.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      // Whoever is written about by hand is no longer one of many in a file.
      data: { ...columnsOf(draft), ...columns, ...days(draft), quiet: false },
      select: { id: true },
    });
    await tx.channel.deleteMany({ where: { ownerId: owner.id, personId: id } });
    await tx.personDate.deleteMany({ where: { ownerId: owner.id, personId: id } });
    await keepLists(tx, owner, id, draft);
    await summarise(tx, owner, [id]);
    return 'saved';
  });
}

/** Puts somebody out of sight, or back; false where they are not here. */
export async function archive(owner: Owner, id: string, archived: boolean): Promise<boolean> {
  if (!isId(id)) return false;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [id]))) return false;
    await tx.person.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { archived },
      select: { id: true },
    });
    await summarise(tx, owner, [id]);
    return true;
  });
}

function columnsOf(draft: Draft) {
  return { sortName: searchText(draft.name), searchText: personText(draft, draft.channels) };
}

function days(draft: Draft) {
  return {
    metOn: draft.metOn && toColumn(draft.metOn),
    cadenceDays: draft.rhythm === 'days' ? draft.cadenceDays : null,
  };
}

async function keepLists(
  tx: Transaction,
  owner: Owner,
  personId: string,
  { name, channels, dates }: Pick<Draft, 'name' | 'channels' | 'dates'>,
) {
  const of = { ownerId: owner.id, personId };
  await tx.channel.createMany({
    data: channels.map(({ since, until, ...channel }) => ({
      ...of,
      ...channel,
      since: since && toColumn(since),
      until: until && toColumn(until),
    })),
  });
  await tx.personDate.createMany({ data: dates.map((date) => ({ ...of, ...date })) });
  await matchKeys.keep(tx, owner, [{ id: personId, name, channels }]);
}

/** A person as their own page and their edit form need them, without their history. */
export type PersonDetail = Draft & {
  id: string;
  stage: Stage;
  eligible: Stage;
  stageSince: CalendarDate | null;
  standing: Standing;
  addedOn: CalendarDate;
  archived: boolean;
  snoozedUntil: CalendarDate | null;
  snoozes: number;
  lastTwoWayOn: CalendarDate | null;
  keptOn: CalendarDate | null;
};

/** One person, or null where they are not here: another owner's id is as unknown as a made-up one. */
export async function get(owner: Owner, id: string): Promise<PersonDetail | null> {
  return isId(id) ? read(database(), owner, id) : null;
}

async function read(tx: Transaction, owner: Owner, id: string): Promise<PersonDetail | null> {
  const row = await tx.person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, removedOn: null },
    select: detailColumns,
  });
  if (!row) return null;
  const day = (column: Date | null) => column && fromColumn(column);
  const { confirmedStage, eligibleStage, ...rest } = row;
  return {
    ...rest,
    stage: confirmedStage,
    eligible: eligibleStage,
    channels: row.channels.map((each) => ({ ...each, since: day(each.since), until: day(each.until) })),
    metOn: day(row.metOn),
    stageSince: day(row.stageSince),
    addedOn: fromColumn(row.addedOn),
    snoozedUntil: day(row.snoozedUntil),
    lastTwoWayOn: day(row.lastTwoWayOn),
    keptOn: day(row.keptOn),
  };
}

const detailColumns = {
  id: true,
  name: true,
  howMet: true,
  metOn: true,
  metThrough: true,
  metIn: true,
  metOnline: true,
  channels: {
    select: { kind: true, handle: true, state: true, since: true, until: true },
    orderBy: { id: 'asc' },
  },
  dates: { select: { kind: true, month: true, day: true, year: true }, orderBy: { id: 'asc' } },
  rhythm: true,
  cadenceDays: true,
  shareable: true,
  inner: true,
  intention: true,
  standingConsent: true,
  labels: true,
  confirmedStage: true,
  eligibleStage: true,
  stageSince: true,
  standing: true,
  addedOn: true,
  archived: true,
  snoozedUntil: true,
  snoozes: true,
  lastTwoWayOn: true,
  keptOn: true,
} satisfies Prisma.PersonSelect;
