import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { AskFlag, CalendarDate, RequestKind, Ruling, Stage } from '@/lib/domain';
import { database } from './database';
import type { AskState, Prisma } from './generated/client';
import type { Owner } from './owner';

/** A line of the ledger. */
export type AskLine = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  channel: string | null;
  lines: { kind: RequestKind; area: string | null; verdict: Ruling['verdict'] }[];
  flags: AskFlag[];
  points: number;
  stageAtAsk: Stage;
  state: AskState;
};

export type Filter = { state?: AskState; channel?: string; oneLinkStand?: boolean; personId?: string };

/** Where a page of the ledger goes on: after this ask. */
export type After = { on: CalendarDate; id: string };

/** The ledger, newest first, 50 at a time; `next` is null on the last page. */
export async function list(
  owner: Owner,
  filter: Filter = {},
  after: After | null = null,
  size = 50,
): Promise<{ asks: AskLine[]; next: After | null }> {
  const rows = await database().ask.findMany({
    where: {
      ...filter,
      ownerId: owner.id,
      ...(after && {
        on: { lte: toColumn(after.on) },
        OR: [{ on: { lt: toColumn(after.on) } }, { on: toColumn(after.on), id: { lt: after.id } }],
      }),
    },
    select: lineColumns,
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  const asks = rows.slice(0, size).map(toLine);
  const last = asks.at(-1);
  return { asks, next: rows.length > size && last ? { on: last.on, id: last.id } : null };
}

const lineColumns = {
  id: true,
  person: { select: { id: true, name: true } },
  on: true,
  channel: true,
  checks: { select: { kind: true, area: true, verdict: true }, orderBy: { id: 'asc' }, take: 20 },
  flags: true,
  points: true,
  stageAtAsk: true,
  state: true,
} satisfies Prisma.AskSelect;

function toLine({ checks, ...row }: Prisma.AskGetPayload<{ select: typeof lineColumns }>): AskLine {
  return {
    ...row,
    on: fromColumn(row.on),
    flags: row.flags as AskFlag[],
    lines: checks as AskLine['lines'],
  };
}
