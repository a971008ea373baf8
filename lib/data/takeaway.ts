import 'server-only';
import { fromColumn } from '@/lib/clock';
import { STAGE_NAMES } from '@/lib/domain';
import type { Taken } from '@/lib/transfer/taken';
import { database } from './database';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';

const atOnce = 200;

const columns = {
  ...{ id: true, name: true, howMet: true, metOn: true, metThrough: true, metIn: true, labels: true },
  ...{
    confirmedStage: true,
    standing: true,
    shareable: true,
    archived: true,
    addedOn: true,
    lastTwoWayOn: true,
  },
  channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' } },
  dates: { select: { kind: true, month: true, day: true, year: true }, orderBy: { id: 'asc' } },
  evidence: {
    where: { type: 'fact' },
    select: { text: true, sensitive: true, detail: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
    take: 1000,
  },
} satisfies Prisma.PersonSelect;

/** Everybody who is here, by name, some at a time; with their pictures where they are wanted. */
export async function* people(owner: Owner, { photos = false } = {}): AsyncGenerator<Taken[]> {
  for (let after: { sortName: string; id: string } | null = null; ; ) {
    const rows: (Prisma.PersonGetPayload<{ select: typeof columns }> & {
      sortName: string;
      photo?: { bytes: Uint8Array } | null;
    })[] = await database().person.findMany({
      where: {
        ...{ ownerId: owner.id, removedOn: null },
        ...(after && {
          sortName: { gte: after.sortName },
          OR: [{ sortName: { gt: after.sortName } }, { sortName: after.sortName, id: { gt: after.id } }],
        }),
      },
      select: { ...columns, sortName: true, ...(photos && { photo: { select: { bytes: true } } }) },
      orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
      take: atOnce,
    });
    yield rows.map(toTaken);
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = { sortName: last.sortName, id: last.id };
  }
}

function toTaken({
  evidence,
  confirmedStage,
  metOn,
  addedOn,
  lastTwoWayOn,
  photo,
  ...row
}: Prisma.PersonGetPayload<{ select: typeof columns }> & { photo?: { bytes: Uint8Array } | null }): Taken {
  return {
    ...row,
    ring: STAGE_NAMES[confirmedStage],
    metOn: metOn && fromColumn(metOn),
    addedOn: fromColumn(addedOn),
    lastTwoWayOn: lastTwoWayOn && fromColumn(lastTwoWayOn),
    facts: evidence.map(({ text, sensitive, detail }) => {
      const { category, depth } = detail as unknown as Pick<Taken['facts'][number], 'category' | 'depth'>;
      return { text, sensitive, category, depth };
    }),
    ...(photo && { photo: photo.bytes }),
  };
}
