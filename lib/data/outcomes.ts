import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  addDays,
  type CalendarDate,
  isIntroduction,
  POLICY,
  REQUEST_KINDS,
  type RequestKind,
  SHUT,
} from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';

/** A grant of which nobody has told yet how it went. */
export type Awaited = { checkId: string; person: { id: string; name: string }; on: CalendarDate };

// Older ones are asked about no more: by then there is nothing left to remember.
const askedFor = 365;

/**
 * Grants with a third person in them, at least three weeks old, without an outcome since: of some people, or the
 * oldest of anybody's. The week's own question ends after three lists; this one does not (model.md section 6).
 */
export async function awaited(
  owner: Owner,
  { of, size = 20 }: { of?: readonly string[]; size?: number } = {},
): Promise<Awaited[]> {
  const grants = await database().grant.findMany({
    where: {
      ownerId: owner.id,
      personId: of && { in: [...of] },
      on: {
        gte: toColumn(addDays(owner.today, -askedFor)),
        lte: toColumn(addDays(owner.today, -POLICY.nurture.outcome.after)),
      },
      check: { kind: { in: REQUEST_KINDS.filter(isIntroduction) } },
      person: { archived: false, standing: { notIn: [...SHUT] } },
    },
    select: {
      checkId: true,
      on: true,
      check: { select: { kind: true, area: true } },
      person: { select: { id: true, name: true } },
    },
    orderBy: [{ on: 'asc' }, { checkId: 'asc' }],
    take: 100,
  });
  const told = await database().evidence.findMany({
    where: {
      ownerId: owner.id,
      personId: { in: grants.map(({ person }) => person.id) },
      type: 'outcome',
    },
    select: { ...entryColumns, personId: true },
    take: 500,
  });
  const outcomes = told.map(({ personId, ...row }) => ({ personId, ...toEntry(row) }));
  return grants
    .map(({ on, ...grant }) => ({ ...grant, on: fromColumn(on) }))
    .filter(
      ({ person, on, check }) =>
        !outcomes.some(
          (entry) =>
            entry.type === 'outcome' &&
            entry.personId === person.id &&
            entry.on >= on &&
            entry.request === check.kind &&
            (check.area === null || entry.area === check.area),
        ),
    )
    .slice(0, size)
    .map(({ checkId, person, on }) => ({ checkId, person, on }));
}

export type OutcomeEntry = Extract<Entry, { type: 'outcome' }>;

/** What was told of a grant: the first outcome of its kind (and skill, where it has one) since its day, or null. */
export async function get(
  owner: Owner,
  personId: string,
  granted: { kind: RequestKind; area: string | null; on: CalendarDate },
): Promise<OutcomeEntry | null> {
  if (!isId(personId)) return null;
  const rows = await database().evidence.findMany({
    where: { ownerId: owner.id, personId, type: 'outcome', on: { gte: toColumn(granted.on) } },
    select: entryColumns,
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: 50,
  });
  const told = rows.map(toEntry).filter((entry) => entry.type === 'outcome');
  const { kind, area } = granted;
  return told.find((entry) => entry.request === kind && (area === null || entry.area === area)) ?? null;
}
