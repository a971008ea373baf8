import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  addDays,
  type CalendarDate,
  isIntroduction,
  isOnThePath,
  isOutcomeOf,
  POLICY,
  REQUEST_KINDS,
  type RequestKind,
  SHUT,
} from '@/lib/domain';
import { database } from './database';
import { type Entry, entryColumns, toEntry } from './evidence';
import { isId } from './ids';
import type { Owner } from './owner';
import { anywaySince, madeIntroduction } from './stands';
import { lockPeople, summarise } from './summary';

/** Something the owner put their name to and of which nobody has told yet how it went. */
export type Awaited = { checkId: string; person: { id: string; name: string }; on: CalendarDate };

export type OutcomeEntry = Extract<Entry, { type: 'outcome' }> & {
  /** What lay behind a bad one, where the owner said so. */
  cause?: Cause;
};

/** A bad outcome was a mistake, or a breach of faith (model.md, section 4). */
export type Cause = 'mistake' | 'breach';

/** What was granted or overridden, of whom and when. */
type Given = { person: { id: string }; kind: RequestKind; area: string | null; on: CalendarDate };

// Older ones are asked about no more: by then there is nothing left to remember.
const askedFor = 365;
const atOnce = 200;

/**
 * What has a third person in it, granted or overridden at least three weeks ago, without an outcome since: of some
 * people, or the oldest of anybody's. The week's own question ends after three lists; this one does not (model.md
 * section 6).
 */
export async function awaited(
  owner: Owner,
  { of, size = 20 }: { of?: readonly string[]; size?: number } = {},
): Promise<Awaited[]> {
  const query = ripeFor(owner, of);
  const untold = await Promise.all([
    oldestUntold(owner, size, (skip) => database().grant.findMany({ ...query, skip })),
    oldestUntold(owner, size, (skip) => anywayAgo(owner, query, skip)),
  ]);
  return untold
    .flat()
    .sort((a, b) => a.on.localeCompare(b.on) || a.checkId.localeCompare(b.checkId))
    .slice(0, size)
    .map(({ checkId, person, on }) => ({ checkId, person, on }));
}

/** What is old enough to be asked about, and not too old: of some people, or of anybody. */
function ripeFor(owner: Owner, of: readonly string[] | undefined) {
  return {
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
    orderBy: [{ on: 'asc' as const }, { checkId: 'asc' as const }],
    take: atOnce,
  };
}

/**
 * What the owner put their name to anyway, so long ago. Where both are asked first the name stands from the day they
 * were introduced, which is not before the day of the override.
 */
async function anywayAgo(owner: Owner, query: ReturnType<typeof ripeFor>, skip: number): Promise<GivenRow[]> {
  const { on, personId, person, check } = query.where;
  const rows = await database().override.findMany({
    where: {
      ...{ ownerId: owner.id, personId, person, on: { lte: on.lte } },
      OR: [
        { on, check: { kind: { in: check.kind.in.filter((kind) => !isOnThePath(kind)) } } },
        { check: { ...check, introductions: { some: { madeOn: on } } } },
      ],
    },
    select: {
      ...query.select,
      check: { select: { kind: true, area: true, introductions: madeIntroduction } },
    },
    orderBy: query.orderBy,
    take: query.take,
    skip,
  });
  return rows.flatMap(({ on: put, ...row }) => {
    const since = anywaySince(put, row.check);
    return since ? [{ ...row, on: since }] : [];
  });
}

type GivenRow = {
  checkId: string;
  on: Date;
  check: { kind: string; area: string | null };
  person: { id: string; name: string };
};

/** The oldest of which nothing was told, at least `size` where there are so many: page by page, past all that was. */
async function oldestUntold(owner: Owner, size: number, next: (skip: number) => Promise<GivenRow[]>) {
  const untold: (Given & Awaited)[] = [];
  for (let skip = 0; untold.length < size; skip += atOnce) {
    const rows = await next(skip);
    const given = rows.map(({ on, check, ...row }) => {
      return { ...row, on: fromColumn(on), kind: check.kind as RequestKind, area: check.area };
    });
    const told = await toldOf(owner, given);
    untold.push(...given.filter((_, at) => !told[at]));
    if (rows.length < atOnce) break;
  }
  return untold;
}

/** What was told of each: the first outcome of its kind (and skill, where it has one) since its day, or null. */
export async function toldOf(owner: Owner, given: readonly Given[]): Promise<(OutcomeEntry | null)[]> {
  const ids = [...new Set(given.map(({ person }) => person.id))].filter(isId);
  if (ids.length === 0) return given.map(() => null);
  const since = toColumn(given.map(({ on }) => on).sort()[0] ?? owner.today);
  const rows = await database().evidence.findMany({
    where: { ownerId: owner.id, personId: { in: ids }, type: 'outcome', on: { gte: since } },
    select: { ...entryColumns, personId: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: 1000,
  });
  const outcomes = rows.flatMap(({ personId, ...row }) => {
    const entry = toEntry(row);
    return entry.type === 'outcome' ? [{ personId, entry }] : [];
  });
  return given.map(({ person, kind, area, on }) => {
    const grant = { on, request: kind, area: area ?? undefined };
    const first = outcomes.find((each) => each.personId === person.id && isOutcomeOf(each.entry, grant));
    return first?.entry ?? null;
  });
}

/** What was told of something granted or overridden, or null. */
export async function get(
  owner: Owner,
  personId: string,
  granted: Omit<Given, 'person'>,
): Promise<OutcomeEntry | null> {
  const [told] = await toldOf(owner, [{ ...granted, person: { id: personId } }]);
  return told ?? null;
}

/** How saying more of an outcome ended: `already` where it was said, `early` before the outcome itself. */
export type Amended = 'amended' | 'already' | 'early' | 'notHere';

/** Notes that what went badly was put right on a day: from then on it weighs 1 instead of 2. It stays a bad outcome. */
export function putRight(owner: Owner, personId: string, id: string, on: CalendarDate): Promise<Amended> {
  return amend(owner, personId, id, (entry) => {
    if (entry.amendsOn) return 'already';
    return on < entry.on ? 'early' : { amendsOn: on };
  });
}

/** Notes what lay behind a bad outcome; said once, it stays so. A breach of faith is written down apart, and only if the owner wants to. */
export function because(owner: Owner, personId: string, id: string, cause: Cause): Promise<Amended> {
  return amend(owner, personId, id, (entry) => (entry.cause ? 'already' : { cause }));
}

type More = { amendsOn: CalendarDate } | { cause: Cause };

async function amend(
  owner: Owner,
  personId: string,
  id: string,
  say: (entry: OutcomeEntry) => More | 'already' | 'early',
): Promise<Amended> {
  if (!isId(personId) || !isId(id)) return 'notHere';
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return 'notHere';
    const where = { ownerId: owner.id, personId, id, type: 'outcome' as const, record: 'bad' };
    const row = await tx.evidence.findFirst({ where, select: { ...entryColumns } });
    if (!row) return 'notHere';
    const more = say(toEntry(row) as OutcomeEntry);
    if (typeof more === 'string') return more;
    await tx.evidence.updateMany({ where, data: { detail: { ...(row.detail as object), ...more } } });
    await summarise(tx, owner, [personId]);
    return 'amended';
  });
}
