import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type CalendarDate, type Evidence, firstCardOn, standsAs } from '@/lib/domain';
import { database, type Transaction } from './database';
import { Prisma } from './generated/client';
import { isId } from './ids';
import type { Keeper, Owner } from './owner';
import { searchText } from './search-text';
import { lockPeople, summarise } from './summary';

/** A piece of evidence as it is kept: the domain's value, and what only people need. */
export type Entry = Evidence & {
  id: string;
  loggedOn: CalendarDate;
  text: string;
  /** What a talk taught the owner; only where single entries are read, for a verdict rests on none of it. */
  learned?: string;
  sensitive: boolean;
  /** How they were in touch; touches only. */
  channel: string | null;
  /** Shared by everything that one save wrote. */
  occasion: string | null;
  /** The file's own name of it, where a file brought it. */
  origin: string | null;
};

/** A piece of evidence about to be kept, with the person it is about. */
export type NewEntry = {
  personId: string;
  evidence: Evidence;
  text?: string;
  learned?: string;
  sensitive?: boolean;
  channel?: string;
  occasion?: string;
  origin?: string;
};

export const entryColumns = {
  id: true,
  type: true,
  on: true,
  loggedOn: true,
  occasion: true,
  channel: true,
  text: true,
  learned: true,
  sensitive: true,
  detail: true,
  origin: true,
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof entryColumns }>;

/** The domain's value of a row. `detail` was checked when it was written and is trusted here. */
export function toEntry(row: Row): Entry {
  const { type, on, loggedOn, detail, learned, ...rest } = row;
  return {
    ...(detail as object),
    ...rest,
    ...(learned !== '' && { learned }),
    type,
    on: fromColumn(on),
    loggedOn: fromColumn(loggedOn),
  } as Entry;
}

/**
 * The columns of a value: type, day and text apart, the type's own fields in `detail`. What an entry has beside its value
 * is none of those, and is left out where a value was made of one.
 */
export function toRow(owner: Owner, entry: NewEntry): Prisma.EvidenceCreateManyInput {
  const { type, on, ...fields } = entry.evidence;
  const { loggedOn, ...own } = fields as Record<string, unknown>;
  const {
    id: _i,
    text: _t,
    learned: _l,
    sensitive: _s,
    channel: _c,
    occasion: _o,
    origin: _b,
    ...detail
  } = own;
  const { text = '', learned = '' } = entry;
  const cardOn = firstCardOn(entry.evidence);
  return {
    ownerId: owner.id,
    personId: entry.personId,
    type,
    on: toColumn(on),
    loggedOn: toColumn((loggedOn as CalendarDate | undefined) ?? owner.today),
    text,
    learned,
    sensitive: entry.sensitive ?? false,
    channel: entry.channel ?? null,
    occasion: entry.occasion ?? null,
    origin: entry.origin ?? null,
    searchText: searchText(text, learned),
    detail: detail as Prisma.InputJsonObject,
    rememberOn: cardOn && toColumn(cardOn),
    record: recordOf(entry.evidence),
  };
}

/** What my own record counts a piece as: how something went, or help that I may thank for. */
function recordOf(evidence: Evidence): string | null {
  if (evidence.type === 'outcome') return evidence.result;
  return evidence.type === 'help' && evidence.direction === 'received' ? 'owed' : null;
}

/** A person's whole history, oldest first; empty for somebody who is not here. */
export async function list(owner: Owner, personId: string): Promise<Entry[]> {
  if (!isId(personId)) return [];
  return read(database(), owner, personId);
}

/** As `list`, inside a transaction that already holds the person. */
export async function read(
  tx: Transaction | ReturnType<typeof database>,
  owner: Keeper,
  personId: string,
): Promise<Entry[]> {
  const rows = await tx.$queryRaw<Whole[]>`
    SELECT ${whole} AS entry FROM evidence
    WHERE owner_id = ${owner.id} AND person_id = ${personId} ORDER BY "on", id`;
  return rows.map(fromWhole);
}

/** The histories of several people in one question, by person; for lists of at most some dozens. */
export async function listMany(owner: Owner, personIds: readonly string[]): Promise<Map<string, Entry[]>> {
  const rows = await database().$queryRaw<(Whole & { personId: string })[]>`
    SELECT person_id AS "personId", ${whole} AS entry FROM evidence
    WHERE owner_id = ${owner.id} AND person_id = ANY(${personIds.filter(isId)}) ORDER BY "on", id`;
  const histories = new Map<string, Entry[]>(personIds.map((id) => [id, []]));
  for (const row of rows) histories.get(row.personId)?.push(fromWhole(row));
  return histories;
}

/** An entry as one text. A history is read for every save: column by column, hundreds cost ten times as much. */
export type Whole = { entry: string };

/** Selects it: each column by the name that an entry has for it. */
export const whole = Prisma.sql`json_build_object('detail', detail, 'id', id, 'type', type, 'on', "on",
  'loggedOn', logged_on, 'occasion', occasion, 'channel', channel, 'text', text, 'sensitive', sensitive,
  'origin', origin)::text`;

/** The value of such a text, as toEntry makes it of a row: the type's own fields, and over them what is a column. */
export function fromWhole({ entry }: Whole): Entry {
  const { detail, ...columns } = JSON.parse(entry) as Entry & { detail: object };
  return { ...detail, ...columns } as Entry;
}

/** One piece of evidence of one person, or null where it is not theirs. */
export async function get(owner: Owner, personId: string, id: string): Promise<Entry | null> {
  if (!isId(id) || !isId(personId)) return null;
  const row = await database().evidence.findFirst({
    where: { ownerId: owner.id, personId, id },
    select: entryColumns,
  });
  return row && toEntry(row);
}

/**
 * How a correction ended, nothing written but by the first: `changed` where it was settled or altered in its kind
 * meanwhile, `decided` where it is kept as it was because of what was decided on it.
 */
export type Corrected = 'corrected' | 'changed' | 'decided' | 'notHere';

/**
 * What nobody corrects or removes on its own: a second chance is a decision, and an ask is what decisions were made on
 * (lib/data/asks.ts says how one is taken out of the evidence).
 */
const lasting: Evidence['type'][] = ['secondChance', 'ask'];

/** Every type but those. */
export const passing = { notIn: lasting };

/**
 * Corrects what was logged, and judges the person anew. It is built of what stands there now, which nobody else can
 * change meanwhile: what was said in another tab, such as that it was put right, stays said. Its type stays what it was;
 * a promise must still stand as the form found it (`was`, as in `standsAs`), or a correction in an old tab would take a
 * settling back. Where `build` gives null, the form was not one of its type.
 */
export async function correct(
  owner: Owner,
  { person, entry: id }: { person: string; entry: string },
  build: (before: Entry) => Omit<NewEntry, 'personId'> | null,
  was?: string,
): Promise<Corrected> {
  if (!isId(id) || !isId(person)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [person]))) return 'notHere';
    const row = await tx.evidence.findFirst({
      where: { ownerId: owner.id, personId: person, id },
      select: { ...entryColumns, record: true },
    });
    if (!row) return 'notHere';
    const { record, ...rest } = row;
    const before = toEntry(rest);
    if (lasting.includes(before.type)) return 'decided';
    const built = build(before);
    if (built?.evidence.type !== before.type) return 'changed';
    if (before.type === 'promise' && was !== undefined && standsAs(before) !== was) return 'changed';
    // How well a small detail is remembered stays what it is, whatever becomes of its words.
    const {
      ownerId,
      personId,
      occasion: _kept,
      loggedOn: _first,
      rememberOn: _asked,
      origin: _brought,
      ...columns
    } = toRow(owner, { ...built, personId: person });
    // What was thanked for once stays so.
    if (record === 'thanked' && columns.record === 'owed') columns.record = record;
    await tx.evidence.updateMany({ where: { ownerId, personId, id }, data: columns });
    await summarise(tx, owner, [personId]);
    return 'corrected';
  });
}

/** Takes back one piece of evidence and judges the person anew; false where it is not here, or lasting. */
export async function remove(owner: Owner, personId: string, id: string): Promise<boolean> {
  if (!isId(id) || !isId(personId)) return false;
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return false;
    const gone = await tx.evidence.deleteMany({
      where: { ownerId: owner.id, personId, id, type: passing },
    });
    if (gone.count > 0) await summarise(tx, owner, [personId]);
    return gone.count > 0;
  });
}
