import 'server-only';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Before, beforeWhere } from './timeline';

export type FactEntry = Extract<Entry, { type: 'fact' }>;

/** Some of the small details of a person; `next` is null on the last page. */
export type Page = { facts: FactEntry[]; next: Before | null };

/** The small details of a person, the latest first, some at a time. */
export async function list(
  owner: Owner,
  personId: string,
  before: Before | null = null,
  size = 12,
): Promise<Page> {
  if (!isId(personId)) return { facts: [], next: null };
  const rows = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId,
      type: 'fact',
      ...beforeWhere(before),
    },
    select: entryColumns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const facts = rows
    .slice(0, size)
    .map(toEntry)
    .filter((entry) => entry.type === 'fact');
  const last = rows.length > size ? facts.at(-1) : undefined;
  return { facts, next: last ? { on: last.on, id: last.id } : null };
}
