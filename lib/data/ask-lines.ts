import 'server-only';
import { type AskLine, isSameLine, type RequestKind, type Ruling } from '@/lib/domain';
import type { database, Transaction } from './database';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';
import { standingColumns, standsSince } from './stands';

/** One thing that was asked for: what the gate said of it then, and whoever was named for it since. */
export type LineThen = {
  check: string;
  kind: RequestKind;
  area: string | null;
  ruling: Ruling;
  granted: boolean;
  /** Of a line that asks to be woven together with somebody: with whom, each a question of its own. */
  pairs: {
    check: string;
    other: { id: string; name: string };
    verdict: Ruling['verdict'];
    granted: boolean;
  }[];
};

/** The columns of a line with what was said of it. */
export const lineThenColumns = {
  ...standingColumns,
  id: true,
  ruling: true,
  verdict: true,
  withPerson: { select: { id: true, name: true } },
} satisfies Prisma.CheckSelect;

type Row = Prisma.CheckGetPayload<{ select: typeof lineThenColumns }>;

/** The lines of an ask, out of all that was asked of the gate for it. */
export function toLinesThen(checks: readonly Row[]): LineThen[] {
  const named = checks.flatMap(({ withPerson: other, ...row }) => (other ? [{ ...row, other }] : []));
  return checks
    .filter(({ withPerson }) => withPerson === null)
    .map((row) => {
      const pairs = named
        .filter(({ kind }) => kind === row.kind)
        .map((pair) => ({
          ...{ check: pair.id, other: pair.other, granted: standsSince(pair) !== null },
          verdict: pair.verdict as Ruling['verdict'],
        }));
      return {
        ...{ check: row.id, kind: row.kind as RequestKind, area: row.area, pairs },
        ruling: row.ruling as unknown as Ruling,
        granted: standsSince(row) !== null || pairs.some(({ granted }) => granted),
      };
    });
}

/** More lines than an ask can have; whoever was named for one of them since comes after these. */
export const mostLines = 200;

/** The lines of an ask, each with whether it was granted; whoever was named for one since is no line of its own. */
export async function linesOf(
  db: Db,
  owner: Owner,
  askId: string,
): Promise<(AskLine & { granted: boolean })[]> {
  const rows = await db.check.findMany({
    where: { ownerId: owner.id, askId },
    select: { withPersonId: true, ...standingColumns },
    orderBy: { id: 'asc' },
    take: mostLines,
  });
  const granted = rows.filter((row) => standsSince(row) !== null);
  return rows
    .filter(({ withPersonId }) => withPersonId === null)
    .map(({ kind, area }) => {
      const line = { kind: kind as RequestKind, ...(area !== null && { area }) };
      return { ...line, granted: granted.some((row) => isSameLine(toLine(row), line)) };
    });
}

/**
 * Whether the owner's name stands behind every line of an ask: the line itself, or the same asked of the gate since
 * that day apart from any ask, because by then it was earned. A line of another ask stands for that one.
 */
export async function isAllGranted(
  db: Db,
  owner: Owner,
  ask: { id: string; personId: string; on: Date },
): Promise<boolean> {
  const lines = await linesOf(db, owner, ask.id);
  const missing = lines.filter((line) => !line.granted);
  if (missing.length === 0) return lines.length > 0;
  const rows = await db.check.findMany({
    where: {
      ...{ ownerId: owner.id, askId: null },
      OR: missing.map(({ kind, area }) => ({ kind, area: area ?? null })),
      AND: [
        { OR: [{ personId: ask.personId }, { withPersonId: ask.personId }] },
        { OR: [{ grant: { is: { on: { gte: ask.on } } } }, { override: { isNot: null } }] },
      ],
    },
    select: standingColumns,
    orderBy: { id: 'desc' },
    take: mostLines,
  });
  const apart = rows.filter((row) => {
    const since = standsSince(row);
    return since !== null && since >= ask.on;
  });
  return missing.every((line) => apart.some((row) => isSameLine(toLine(row), line)));
}

function toLine({ kind, area }: { kind: string; area: string | null }) {
  return { kind: kind as RequestKind, area };
}

type Db = Transaction | ReturnType<typeof database>;
