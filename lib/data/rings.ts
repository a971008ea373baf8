import 'server-only';
import { fromColumn } from '@/lib/clock';
import {
  type CalendarDate,
  type Kept,
  type Measures,
  MOST_DOTS,
  type Stage,
  type Standing,
} from '@/lib/domain';
import { database } from './database';
import type { Owner } from './owner';
import { named } from './roster';

/** Somebody as the ring chart draws them. */
export type RingPerson = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  inner: boolean;
  addedOn: CalendarDate;
  lastTwoWayOn: CalendarDate | null;
  cadenceDays: number | null | undefined;
  /** What the rules read of them, on the day they were last judged, and "keep for now". */
  measures: Measures;
  kept: Kept | null;
};

/** So many people are drawn one by one; beyond that each ring is one mark (model.md, "Ring chart"). */
export const mostDrawn = MOST_DOTS;

/** How many people the rings hold: within each ring, and outside by the user's word. */
export async function count(owner: Owner): Promise<{ stage: Stage; standing: Standing; people: number }[]> {
  const rows = await database().person.groupBy({
    by: ['confirmedStage', 'standing'],
    where: { ownerId: owner.id, archived: false },
    _count: true,
  });
  return rows.map((row) => ({ stage: row.confirmedStage, standing: row.standing, people: row._count }));
}

/** Up to `size` people for the chart, by name: the order of the table and of the keyboard. */
export async function list(owner: Owner, size = mostDrawn): Promise<RingPerson[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, archived: false },
    select: {
      id: true,
      name: true,
      confirmedStage: true,
      standing: true,
      inner: true,
      addedOn: true,
      lastTwoWayOn: true,
      rhythm: true,
      cadenceDays: true,
      measures: true,
      keptOn: true,
      keptMet: true,
    },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    take: size,
  });
  return rows.map(({ confirmedStage, rhythm, cadenceDays, measures, keptOn, keptMet, ...row }) => ({
    ...row,
    stage: confirmedStage,
    addedOn: fromColumn(row.addedOn),
    lastTwoWayOn: row.lastTwoWayOn && fromColumn(row.lastTwoWayOn),
    cadenceDays: rhythm === 'none' ? null : rhythm === 'days' ? (cadenceDays ?? undefined) : undefined,
    measures: measures as unknown as Measures,
    kept: keptOn && { on: fromColumn(keptOn), met: keptMet ?? 0 },
  }));
}

/** The people nearest to the owner, by ring and then name, for a choice of at most `size`; `first` lead it. */
export async function nearest(
  owner: Owner,
  first: readonly string[] = [],
  size = 40,
): Promise<{ id: string; name: string }[]> {
  const [chosen, rows] = await Promise.all([
    named(owner, first),
    database().person.findMany({
      where: { ownerId: owner.id, archived: false, confirmedStage: { in: ['friend', 'trusted', 'liked'] } },
      select: { id: true, name: true },
      orderBy: [{ confirmedStage: 'desc' }, { sortName: 'asc' }],
      take: size,
    }),
  ]);
  return [...chosen, ...rows.filter((row) => !first.includes(row.id))];
}
