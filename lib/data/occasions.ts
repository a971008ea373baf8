import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type CalendarDate, isRecalled } from '@/lib/domain';
import { database, type Transaction } from './database';
import { type Entry, entryColumns, type NewEntry, passing, toEntry, toRow } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';

/** What one save of the log form writes, for one person; a draft where they are new. */
export type Part = {
  person: string | Draft;
  entries: Omit<NewEntry, 'personId' | 'occasion'>[];
  /** What the user said of them along the way; it fills only what they had left open. */
  said?: Said;
};

/** Since when they know each other, and how often they talk, in days between talks (1 to 3650). */
export type Said = { metOn: CalendarDate; cadenceDays: number };

/** What a save filled in about a person; kept with its pieces, so that it can be taken back with them. */
export type Filled = Partial<Said>;

/** Somebody a save was about, and whether Gus keeps a rhythm with them. */
export type Seen = { id: string; name: string; hasRhythm: boolean };

/** How a save ended; `again` where the same form was saved before, `notHere` where somebody is gone. */
export type Logged = { people: Seen[]; filled: Filled } | 'again' | 'notHere';

/**
 * Keeps everything of one save, or nothing: touches, small details, promises, help, for one or several
 * people, new ones included. The form's token makes a second save of it a no-op.
 */
export async function log(owner: Owner, token: string, parts: readonly Part[]): Promise<Logged> {
  return database().$transaction(async (tx) => {
    const known = parts.flatMap((part) => (typeof part.person === 'string' ? [part.person] : []));
    if (!(await lockPeople(tx, owner, known))) return 'notHere';
    if (!(await claim(tx, owner, token))) return 'again';
    const people: string[] = [];
    const filled: Filled = {};
    for (const part of parts) {
      const id = typeof part.person === 'string' ? part.person : await insert(tx, owner, part.person);
      const now = part.said ? await fill(tx, owner, id, part.said) : {};
      await keep(tx, owner, token, id, part.entries, now);
      people.push(id);
      Object.assign(filled, now);
    }
    await tx.person.updateMany({
      where: { ownerId: owner.id, id: { in: talkedWith(owner, parts, people) } },
      data: { snoozes: 0, snoozedUntil: null },
    });
    await summarise(tx, owner, people);
    return { people: await seen(tx, owner, people), filled };
  });
}

/** A piece of a save, and whom it is about. */
export type Piece = Entry & { about: string };

/** What taking back a save would take: the first `most` pieces, by person, and how many there are in all. */
export async function removable(
  owner: Owner,
  occasion: string,
  most: number,
): Promise<{ pieces: Piece[]; total: number }> {
  if (!isId(occasion)) return { pieces: [], total: 0 };
  const where = removableOf(owner, occasion);
  const [total, rows] = await Promise.all([
    database().evidence.count({ where }),
    database().evidence.findMany({
      where,
      select: { ...entryColumns, person: { select: { name: true } } },
      orderBy: [{ personId: 'asc' }, { id: 'asc' }],
      take: most,
    }),
  ]);
  return { pieces: rows.map(({ person, ...row }) => ({ ...toEntry(row), about: person.name })), total };
}

// What was decided, or decided on, stays; so does what is about somebody removed, until they are back.
function removableOf(owner: Owner, occasion: string) {
  return { ownerId: owner.id, occasion, type: passing, person: { removedOn: null } };
}

/** What was recalled in one go: how many talks, from when on, and the day it was written down. */
export type RecalledOccasion = { occasion: string; on: CalendarDate; talks: number; since: CalendarDate };

/** What an interview about somebody wrote, the latest first; for taking it back. */
export async function recalled(owner: Owner, personId: string): Promise<RecalledOccasion[]> {
  if (!isId(personId)) return [];
  const groups = await database().evidence.groupBy({
    by: ['occasion', 'loggedOn'],
    where: {
      ownerId: owner.id,
      personId,
      type: 'touch',
      occasion: { not: null },
      detail: { path: ['recalled'], equals: true },
    },
    _count: true,
    _min: { on: true },
    orderBy: { loggedOn: 'desc' },
    take: 20,
  });
  return groups.flatMap(({ occasion, loggedOn, _count, _min }) =>
    occasion && _min.on
      ? [{ occasion, on: fromColumn(loggedOn), talks: _count, since: fromColumn(_min.on) }]
      : [],
  );
}

/**
 * Takes back everything that one save wrote, about everybody, and judges them anew: how many pieces that
 * were; 0 where it is not here. What it filled in goes too, unless it was changed since. What lasts stays.
 * `from`: the person on whose page it was asked; 0 where the save wrote nothing about them.
 */
export async function remove(owner: Owner, occasion: string, from?: string): Promise<number> {
  if (!isId(occasion)) return 0;
  return database().$transaction(async (tx) => {
    const where = removableOf(owner, occasion);
    const about = await tx.evidence.findMany({ where, select: { personId: true }, distinct: ['personId'] });
    const ids = about.map((row) => row.personId);
    if (from !== undefined && !ids.includes(from)) return 0;
    if (!(await lockPeople(tx, owner, ids))) return 0;
    await unfill(tx, owner, occasion, ids);
    const gone = await tx.evidence.deleteMany({ where });
    if (gone.count > 0) await summarise(tx, owner, ids);
    return gone.count;
  });
}

async function keep(
  tx: Transaction,
  owner: Owner,
  occasion: string,
  personId: string,
  entries: Part['entries'],
  filled: Filled,
) {
  const mark = Object.keys(filled).length > 0 ? { filled } : {};
  await tx.evidence.createMany({
    data: entries.map(({ evidence, ...rest }) =>
      toRow(owner, { ...rest, evidence: { ...evidence, ...mark }, personId, occasion }),
    ),
  });
}

/** A day they met and a rhythm, where the user had given none: what they said before is never overwritten. */
async function fill(tx: Transaction, owner: Owner, id: string, said: Said): Promise<Filled> {
  const met = await tx.person.updateMany({
    where: { ownerId: owner.id, id, metOn: null },
    data: { metOn: toColumn(said.metOn) },
  });
  const rhythm = await tx.person.updateMany({
    where: { ownerId: owner.id, id, rhythm: 'ring' },
    data: { rhythm: 'days', cadenceDays: said.cadenceDays },
  });
  return {
    ...(met.count > 0 && { metOn: said.metOn }),
    ...(rhythm.count > 0 && { cadenceDays: said.cadenceDays }),
  };
}

/** Empties what a save filled in, where it still says what the save said. */
async function unfill(
  tx: Transaction,
  owner: Owner,
  occasion: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; filled: Filled }[]>`
    SELECT DISTINCT person_id AS id, detail->'filled' AS filled FROM evidence
    WHERE owner_id = ${owner.id} AND occasion = ${occasion} AND person_id = ANY(${[...ids]})
      AND detail->'filled' IS NOT NULL`;
  for (const { id, filled } of rows) {
    const { metOn, cadenceDays } = filled;
    if (metOn)
      await tx.person.updateMany({
        where: { ownerId: owner.id, id, metOn: toColumn(metOn) },
        data: { metOn: null },
      });
    if (cadenceDays)
      await tx.person.updateMany({
        where: { ownerId: owner.id, id, rhythm: 'days', cadenceDays },
        data: { rhythm: 'ring', cadenceDays: null },
      });
  }
}

// A real talk ends a snooze: whoever was put off has been seen to. A sales pitch is none, nor is what one
// only remembers of years ago.
function talkedWith(owner: Owner, parts: readonly Part[], people: readonly string[]): string[] {
  const isTalk = ({ evidence }: Part['entries'][number]) =>
    evidence.type === 'touch' &&
    evidence.spoke === 'both' &&
    !evidence.salesy &&
    !isRecalled({ ...evidence, loggedOn: owner.today });
  return people.filter((_id, at) => parts[at]?.entries.some(isTalk));
}

async function seen(tx: Transaction, owner: Owner, ids: readonly string[]): Promise<Seen[]> {
  const rows = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [...ids] } },
    select: { id: true, name: true, rhythmClass: true },
  });
  const byId = new Map(
    rows.map(({ rhythmClass, ...row }) => [row.id, { ...row, hasRhythm: rhythmClass !== null }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
