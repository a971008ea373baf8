import 'server-only';
import { fromColumn } from '@/lib/clock';
import type { Balance, CalendarDate, Measures, Road, Stage, Standing } from '@/lib/domain';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { freshen } from './refresh';

/** A person as their own page shows them, without their history: what the owner said, and what was derived. */
export type Portrait = {
  id: string;
  name: string;
  /** The mark of their picture, where there is one. */
  photo: string | null;
  howMet: string;
  metOn: CalendarDate | null;
  /** That day is only about right: “I already know them” chose it, and its first talk with it. */
  metAbout: boolean;
  metThrough: string;
  metIn: string;
  metOnline: boolean | null;
  channels: { kind: string; handle: string }[];
  dates: { kind: 'birthday' | 'anniversary' | 'memorial'; month: number; day: number; year: number | null }[];
  rhythm: 'ring' | 'days' | 'none';
  cadenceDays: number | null;
  inner: boolean;
  intention: boolean;
  /** Came with a file, and asks for nothing until something is said or done about them. */
  quiet: boolean;
  labels: string[];
  stage: Stage;
  eligible: Stage;
  stageSince: CalendarDate | null;
  standing: Standing;
  addedOn: CalendarDate;
  archived: boolean;
  snoozedUntil: CalendarDate | null;
  snoozes: number;
  lastTwoWayOn: CalendarDate | null;
  /** Of all time: the first thing they asked for, and the first warm day. */
  firstAskedOn: CalendarDate | null;
  firstWarmOn: CalendarDate | null;
  /** "Keep for now", while it may hide a move: the day, and how many criteria held then. */
  kept: { on: CalendarDate; met: number } | null;
  measures: Measures;
  /** The help between the two; null where that was last judged before it was kept. */
  balance: Balance | null;
  road: Road | null;
};

/**
 * One person, or null where they are not here. Measures and road are of today: a row of an earlier day is
 * judged anew first, which is the only time that this reads a history.
 */
export async function get(owner: Owner, id: string): Promise<Portrait | null> {
  if (!isId(id)) return null;
  const row = await read(owner, id);
  if (!row || row.summarisedOn === owner.today) return row;
  await freshen(owner, id);
  return read(owner, id);
}

async function read(
  owner: Owner,
  id: string,
): Promise<(Portrait & { summarisedOn: CalendarDate | null }) | null> {
  const row = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id }, removedOn: null },
    select: columns,
  });
  if (!row) return null;
  const day = (column: Date | null) => column && fromColumn(column);
  const { confirmedStage, eligibleStage, keptOn, keptMet, measures, road, ...rest } = row;
  return {
    ...rest,
    photo: row.photo?.digest ?? null,
    stage: confirmedStage,
    eligible: eligibleStage,
    metOn: day(row.metOn),
    metAbout: row.metOn !== null && (await isRecalledDay(owner, id, row.metOn)),
    stageSince: day(row.stageSince),
    addedOn: fromColumn(row.addedOn),
    snoozedUntil: day(row.snoozedUntil),
    lastTwoWayOn: day(row.lastTwoWayOn),
    firstAskedOn: day(row.firstAskedOn),
    firstWarmOn: day(row.firstWarmOn),
    summarisedOn: day(row.summarisedOn),
    kept: keptOn && { on: fromColumn(keptOn), met: keptMet ?? 0 },
    measures: measures as unknown as Measures,
    balance: row.balance as unknown as Balance | null,
    road: road as unknown as Road | null,
  };
}

async function isRecalledDay(owner: Owner, personId: string, on: Date): Promise<boolean> {
  const talk = await database().evidence.findFirst({
    where: { ownerId: owner.id, personId, on, detail: { path: ['recalled'], equals: true } },
    select: { id: true },
  });
  return talk !== null;
}

const columns = {
  id: true,
  name: true,
  howMet: true,
  metOn: true,
  metThrough: true,
  metIn: true,
  metOnline: true,
  channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' } },
  dates: { select: { kind: true, month: true, day: true, year: true }, orderBy: { id: 'asc' } },
  rhythm: true,
  cadenceDays: true,
  inner: true,
  intention: true,
  quiet: true,
  labels: true,
  confirmedStage: true,
  eligibleStage: true,
  stageSince: true,
  standing: true,
  addedOn: true,
  archived: true,
  snoozedUntil: true,
  snoozes: true,
  lastTwoWayOn: true,
  firstAskedOn: true,
  firstWarmOn: true,
  keptOn: true,
  keptMet: true,
  measures: true,
  balance: true,
  road: true,
  summarisedOn: true,
  photo: { select: { digest: true } },
} satisfies Prisma.PersonSelect;
