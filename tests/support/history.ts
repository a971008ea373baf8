import { randomUUID } from 'node:crypto';
import type { NewEntry } from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { draft } from '@/lib/data/person-draft';
import { type CalendarDate, calendarDate, type Evidence } from '@/lib/domain';

/** A day, written as people write it in tests. */
export const day = (text: string): CalendarDate => calendarDate(text);

/** The same owner on another day: what their clock would say then. */
export const onDay = (owner: Owner, text: string): Owner => ({ ...owner, today: day(text) });

/** Everything one may say of a person, empty but for the name. */
export function aDraft(overrides: Partial<people.Draft> = {}): people.Draft {
  return { ...draft('Dana'), ...overrides };
}

/** Somebody in the owner's notebook; their id. */
export async function aPerson(owner: Owner, overrides: Partial<people.Draft> = {}): Promise<string> {
  const id = await people.create(owner, aDraft(overrides), randomUUID());
  if (!id) throw new Error('nobody was added');
  return id;
}

export type Happened = Omit<NewEntry, 'personId' | 'occasion'>;

/** What happened, as one save of the log form. */
export async function logged(owner: Owner, person: string, ...entries: Happened[]): Promise<string> {
  const token = randomUUID();
  const saved = await occasions.log(owner, token, [{ person, entries }]);
  if (typeof saved === 'string') throw new Error(`not logged: ${saved}`);
  return token;
}

/** A warm talk both ways. */
export const talk = (on: string, more: Partial<Extract<Evidence, { type: 'touch' }>> = {}): Happened => ({
  evidence: { type: 'touch', on: day(on), spoke: 'both', warmth: 1, ...more },
});

/** A small detail. */
export const fact = (
  on: string,
  text: string,
  more: Partial<Extract<Evidence, { type: 'fact' }>> = {},
): Happened => ({
  evidence: { type: 'fact', on: day(on), category: 'people', depth: 1, ...more },
  text,
});

/** A promise of theirs, kept on the day it was made unless said otherwise. */
export const promise = (
  on: string,
  text: string,
  more: Partial<Extract<Evidence, { type: 'promise' }>> = {},
): Happened => ({
  evidence: { type: 'promise', on: day(on), by: 'them', status: 'kept', resolvedOn: day(on), ...more },
  text,
});

/** Enough to be known: three things of two kinds, and two talks. */
export const acquaintance = (on: string, later: string): Happened[] => [
  fact(on, 'Her dog is named Gus.'),
  fact(on, 'She swims in the river.', { category: 'interests' }),
  fact(on, 'She edits books.', { category: 'work' }),
  talk(on),
  talk(later),
];
