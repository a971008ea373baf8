import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type AskFlag,
  type AskState,
  type CalendarDate,
  isOutOfOrder,
  type RequestKind,
  type Ruling,
  SHUT,
  type Stage,
} from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { type Before, beforeWhere } from './timeline';

/** A line of the ledger. */
export type AskLine = {
  id: string;
  person: { id: string; name: string; stage: Stage };
  on: CalendarDate;
  channel: string | null;
  product: string;
  lines: { kind: RequestKind; area: string | null; verdict: Ruling['verdict'] }[];
  flags: AskFlag[];
  points: number;
  stageAtAsk: Stage;
  /** Out of order: asked before the first warm day that there was with them, or while there is none. */
  isEarly: boolean;
  state: AskState;
  /** The day on which it is looked at again, where it was put off. */
  until: CalendarDate | null;
  /** How many of its lines were granted. */
  grantedLines: number;
  /** The day on which it was said to be written down by mistake. */
  mistakenOn: CalendarDate | null;
};

/** Which asks: of one of these states, by one channel, one-link stands, of one person. Mistakes unless `counted`. */
export type Filter = {
  states?: readonly AskState[];
  channel?: string;
  oneLinkStand?: boolean;
  personId?: string;
  counted?: boolean;
};

/** Where a page of the ledger goes on: after this ask. */
export type After = Before;

/** The ledger, newest first, 20 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  filter: Filter = {},
  after: After | null = null,
  size = 20,
): Promise<{ asks: AskLine[]; next: After | null }> {
  const { states, counted, ...same } = filter;
  if (same.personId !== undefined && !isId(same.personId)) return { asks: [], next: null };
  const where = {
    ...same,
    ownerId: owner.id,
    person: { removedOn: null },
    ...(counted && { mistakenOn: null }),
    ...beforeWhere(after),
  };
  // A question for each state: the index holds one state in the order of days, but not two of them.
  const found = await Promise.all(
    (states ?? [undefined]).map((state) =>
      database().ask.findMany({
        where: { ...where, state },
        select: lineColumns,
        orderBy: [{ on: 'desc' }, { id: 'desc' }],
        take: size + 1,
      }),
    ),
  );
  const rows = found
    .flat()
    .sort(latestFirst)
    .slice(0, size + 1);
  const asks = rows.slice(0, size).map(toLine);
  const last = asks.at(-1);
  return { asks, next: rows.length > size && last ? { on: last.on, id: last.id } : null };
}

const lineColumns = {
  id: true,
  person: { select: { id: true, name: true, confirmedStage: true, firstWarmOn: true } },
  on: true,
  channel: true,
  product: true,
  checks: {
    // Whoever was named for a line since is no line of its own.
    where: { withPersonId: null },
    select: { kind: true, area: true, verdict: true },
    orderBy: { id: 'asc' },
    take: 20,
  },
  flags: true,
  points: true,
  stageAtAsk: true,
  state: true,
  deferredUntil: true,
  grantedLines: true,
  mistakenOn: true,
} satisfies Prisma.AskSelect;

type Row = Prisma.AskGetPayload<{ select: typeof lineColumns }>;

function toLine({ checks, person, deferredUntil, ...row }: Row): AskLine {
  const { id, name, confirmedStage: stage, firstWarmOn } = person;
  const on = fromColumn(row.on);
  return {
    ...row,
    on,
    person: { id, name, stage },
    flags: row.flags as AskFlag[],
    lines: checks as AskLine['lines'],
    isEarly: isOutOfOrder(on, firstWarmOn && fromColumn(firstWarmOn)),
    until: row.state === 'deferred' && deferredUntil ? fromColumn(deferredUntil) : null,
    mistakenOn: row.mistakenOn && fromColumn(row.mistakenOn),
  };
}

function latestFirst(a: Row, b: Row): number {
  return b.on.getTime() - a.on.getTime() || (a.id < b.id ? 1 : -1);
}

/** An ask that was put off and whose day has come. */
export type BackAsk = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  until: CalendarDate;
};

/**
 * The asks put off until today or a day before, the longest due first, at most `most`. Nobody is asked about those who
 * are severed, pests or in memory, nor about what was written down by mistake.
 */
export async function listBack(owner: Owner, most: number): Promise<BackAsk[]> {
  const rows = await database().ask.findMany({
    where: {
      ...{ ownerId: owner.id, state: 'deferred', mistakenOn: null },
      deferredUntil: { lte: toColumn(owner.today) },
      person: { removedOn: null, standing: { notIn: [...SHUT] } },
    },
    select: { id: true, on: true, deferredUntil: true, person: { select: { id: true, name: true } } },
    orderBy: [{ deferredUntil: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.flatMap(({ deferredUntil, ...row }) =>
    deferredUntil ? [{ ...row, on: fromColumn(row.on), until: fromColumn(deferredUntil) }] : [],
  );
}
