import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  addDays,
  type CalendarDate,
  isIntroduction,
  isOnThePath,
  isOutcomeOf,
  type Outcome,
  POLICY,
  REQUEST_KINDS,
  type RequestKind,
  SHUT,
} from '@/lib/domain';
import { database, type Transaction } from './database';
import { type Entry, entryColumns, toEntry, toRow } from './evidence';
import { held } from './granting';
import { isId } from './ids';
import type { Owner } from './owner';
import { anywaySince, madeIntroduction, standingColumns, standsSince } from './stands';
import { once } from './submissions';
import { summarise } from './summary';
import type { Before } from './timeline';

/** Something the owner put their name to and of which nobody has told yet how it went. */
export type Awaited = { checkId: string; person: { id: string; name: string }; on: CalendarDate };

export type OutcomeEntry = Extract<Entry, { type: 'outcome' }> & {
  /** What lay behind a bad one, where the owner said so. */
  cause?: Cause;
};

/** A bad outcome was a mistake, or a breach of faith (model.md, section 4). */
export type Cause = 'mistake' | 'breach';

/** What was granted or overridden, of whom and when. */
type Given = {
  checkId: string;
  person: { id: string };
  kind: RequestKind;
  area: string | null;
  on: CalendarDate;
};

// Older ones are asked about no more: by then there is nothing left to remember.
const askedFor = 365;
const atOnce = 200;

/**
 * What has a third person in it, granted or overridden at least three weeks ago, without an outcome since: of some
 * people, or the oldest of anybody's, from `after` on. The week's own question ends after three lists; this one does not (model.md
 * section 6).
 */
export async function awaited(
  owner: Owner,
  { of, size = 20, after = null }: { of?: readonly string[]; size?: number; after?: Before | null } = {},
): Promise<Awaited[]> {
  const query = ripeFor(owner, of);
  const isNext = (each: Awaited) => after === null || oldestFirst(each, keyOf(after)) > 0;
  const untold = await Promise.all([
    oldestUntold(owner, size, isNext, (skip) => database().grant.findMany({ ...query, skip })),
    oldestUntold(owner, size, isNext, (skip) => anywayAgo(owner, query, skip)),
  ]);
  return untold
    .flat()
    .sort(oldestFirst)
    .slice(0, size)
    .map(({ checkId, person, on }) => ({ checkId, person, on }));
}

type Key = Pick<Awaited, 'on' | 'checkId'>;

const keyOf = ({ on, id: checkId }: Before): Key => ({ on, checkId });

function oldestFirst(a: Key, b: Key): number {
  return a.on.localeCompare(b.on) || a.checkId.localeCompare(b.checkId);
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
async function oldestUntold(
  owner: Owner,
  size: number,
  isNext: (each: Awaited) => boolean,
  next: (skip: number) => Promise<GivenRow[]>,
) {
  const untold: (Given & Awaited)[] = [];
  for (let skip = 0; untold.length < size; skip += atOnce) {
    const rows = await next(skip);
    const given = rows.map(({ on, check, ...row }) => {
      return { ...row, on: fromColumn(on), kind: check.kind as RequestKind, area: check.area };
    });
    const told = await toldOf(owner, given);
    untold.push(...given.filter((each, at) => !told[at] && isNext(each)));
    if (rows.length < atOnce) break;
  }
  return untold;
}

/**
 * What was told of each: the first outcome that names its check, or names none and is of its kind (and skill, where it
 * has one) since its day; else null.
 */
export async function toldOf(
  owner: Owner,
  given: readonly Given[],
  tx: Transaction | ReturnType<typeof database> = database(),
): Promise<(OutcomeEntry | null)[]> {
  const ids = [...new Set(given.map(({ person }) => person.id))].filter(isId);
  if (ids.length === 0) return given.map(() => null);
  const rows = await tx.evidence.findMany({
    where: { ownerId: owner.id, personId: { in: ids }, type: 'outcome' },
    select: { ...entryColumns, personId: true },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: 1000,
  });
  const outcomes = rows.reverse().map(({ personId, ...row }) => {
    return { personId, entry: toEntry(row) as OutcomeEntry };
  });
  return given.map(({ checkId: check, person, kind, area, on }) => {
    const grant = { on, request: kind, area: area ?? undefined, check };
    const first = outcomes.find((each) => each.personId === person.id && isOutcomeOf(each.entry, grant));
    return first?.entry ?? null;
  });
}

/** How telling ended: `already` where it was told, perhaps in another window; `again` where the form was sent before. */
export type Telling = 'told' | 'already' | 'again' | 'notHere';

/**
 * Writes down how something granted or overridden went: evidence of everybody it was about, one save, once. Asked
 * inside the transaction that holds them, so that of two windows the first tells.
 */
export async function tell(
  owner: Owner,
  token: string,
  checkId: string,
  { result, text }: { result: Outcome['result']; text: string },
): Promise<Telling> {
  return database().$transaction(async (tx): Promise<Telling> => {
    const check = await held(tx, owner, checkId);
    if (!check) return 'notHere';
    const { kind, area, personId, withPersonId } = check;
    const since = standsSince(
      await tx.check.findUniqueOrThrow({
        where: { ownerId_id: { ownerId: owner.id, id: checkId } },
        select: standingColumns,
      }),
    );
    if (!since) return 'notHere';
    return once(
      tx,
      owner,
      token,
      async () => {
        const sides = [personId, ...(withPersonId === null ? [] : [withPersonId])];
        const given = sides.map((id) => ({ checkId, person: { id }, kind, area, on: fromColumn(since) }));
        const told = await toldOf(owner, given, tx);
        const untold = sides.filter((_, at) => !told[at]);
        if (untold.length === 0) return 'already';
        const on = owner.today;
        const evidence = {
          type: 'outcome',
          on,
          request: kind,
          area: area ?? '',
          result,
          check: checkId,
        } as const;
        await tx.evidence.createMany({
          data: untold.map((personId) => toRow(owner, { personId, evidence, text, occasion: token })),
        });
        await summarise(tx, owner, untold);
        return 'told';
      },
      (ended) => ended === 'told',
    );
  });
}
