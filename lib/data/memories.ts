import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { type CalendarDate, type FactCategory, type Memory, SHUT } from '@/lib/domain';
import { database } from './database';
import { entryColumns, toEntry } from './evidence';
import type { FactEntry } from './facts';
import { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';

/** A small detail that a card asks for. `due` is the day from which it does, and changes with every answer. */
export type Card = {
  id: string;
  personId: string;
  name: string;
  category: FactCategory;
  text: string;
  on: CalendarDate;
  due: CalendarDate;
  memory: Memory | null;
};

// Past so many, the newest are all of people whom no card asks about: a guard, not a limit to be met.
const mostLookedAt = 200;

/**
 * The small details that are due, those that fell due last first: they are nearly known, and years of notes wait
 * behind them instead of in their way (model.md section 7). Never what is marked sensitive, since a card is shown
 * to whoever looks over a shoulder; never of people who are severed, pests, in memory or out of sight, whom Gus
 * does not bring up. What is between us, but not sensitive, is asked for like all else: it is the owner's own page.
 */
export async function list(owner: Owner, size = 12): Promise<Card[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT due.*, person.name FROM (
      SELECT ${columns} FROM evidence
      WHERE owner_id = ${owner.id} AND remember_on <= ${toColumn(owner.today)}::date
        AND NOT sensitive AND text <> ''
      ORDER BY remember_on DESC, id DESC LIMIT ${mostLookedAt}) AS due
    CROSS JOIN LATERAL (
      SELECT name FROM person
      WHERE owner_id = ${owner.id} AND id = due."personId" AND NOT archived
        AND NOT quiet AND standing::text <> ALL(${[...SHUT]}) LIMIT 1) AS person
    ORDER BY due.due DESC, due.id DESC LIMIT ${size}`;
  return rows.map(toCard);
}

/** One small detail with its memory, as long as a card may ask for it; else null. */
export async function get(owner: Owner, id: string): Promise<Card | null> {
  if (!isId(id)) return null;
  const rows = await database().$queryRaw<Row[]>`
    SELECT due.*, person.name FROM (
      SELECT ${columns} FROM evidence
      WHERE owner_id = ${owner.id} AND id = ${id} AND remember_on IS NOT NULL AND NOT sensitive) AS due
    JOIN person ON person.owner_id = ${owner.id} AND person.id = due."personId"
      AND NOT person.archived AND person.standing::text <> ALL(${[...SHUT]})`;
  return rows.map(toCard)[0] ?? null;
}

// More than anybody knows by heart of one person: a guard, not a limit to be met.
const mostKnown = 200;

/** What is known of somebody, the latest first, each with its memory. */
export async function known(
  owner: Owner,
  personId: string,
): Promise<(FactEntry & { memory: Memory | null })[]> {
  if (!isId(personId)) return [];
  const rows = await database().evidence.findMany({
    where: { ownerId: owner.id, personId, type: 'fact' },
    select: { ...entryColumns, memory: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: mostKnown,
  });
  return rows.flatMap(({ memory, ...row }) => {
    const entry = toEntry(row);
    return entry.type === 'fact' ? [{ ...entry, memory: memory as Memory | null }] : [];
  });
}

/**
 * Keeps what an answer made of a memory, if the card still stands as it was shown (`due`): answered in another tab,
 * or sent twice, it counts once. False where nothing was kept.
 */
export async function answer(owner: Owner, id: string, due: CalendarDate, memory: Memory): Promise<boolean> {
  if (!isId(id)) return false;
  const kept = await database().evidence.updateMany({
    where: { ownerId: owner.id, id, type: 'fact', rememberOn: toColumn(due), person: { removedOn: null } },
    data: { rememberOn: toColumn(memory.due), memory },
  });
  return kept.count === 1;
}

type Row = Omit<Card, 'on' | 'due'> & { on: Date; due: Date };

const columns = Prisma.sql`id, person_id AS "personId", detail->>'category' AS category, text, "on",
  remember_on AS due, memory`;

function toCard({ on, due, ...row }: Row): Card {
  return { ...row, on: fromColumn(on), due: fromColumn(due) };
}
