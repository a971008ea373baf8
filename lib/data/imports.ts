import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import { addDays, type CalendarDate } from '@/lib/domain';
import type { Choices, Kind, Question } from '@/lib/transfer/incoming';
import { line } from '@/lib/transfer/tidy';
import { database } from './database';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople } from './summary';

export type State =
  | 'reading'
  | 'mapping'
  | 'ready'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'failed';

/** For so many days a file can be taken away again; then what its lines told is let go, and the sums stay. */
export const KEPT_DAYS = 90;

/**
 * How many rows would do what; once applied, what they did, and how many people who were here gained something or stayed
 * as they were; once undone, how many stayed.
 */
export type Sums = Partial<
  Record<
    'fresh' | 'same' | 'fills' | 'perhaps' | 'skipped' | 'gained' | 'unchanged' | 'left' | 'kept',
    number
  >
>;

/** Something to say of the file as a whole. */
export type Remark = { says: string; line?: number };

/** How the file is read: what the user said of it, and what was or is to be asked. */
export type HowRead = {
  choices?: Choices;
  questions?: Question[];
  /** The mark of a table's header, under which the choice of its columns is remembered once it is brought in. */
  header?: string;
  /** What was said before, where it is asked again. */
  before?: Choices;
  /** Of whom something was said last in the triage, and what. */
  said?: { id: string; as: 'friend' | 'better' | 'keep' | 'out' }[];
};

/** One file that was brought. */
export type Import = {
  id: string;
  kind: Kind | '';
  fileName: string;
  on: CalendarDate;
  /** When it came. */
  at: Date;
  state: State;
  done: number;
  total: number | null;
  problem: string;
  remarks: Remark[];
  reading: HowRead;
  sums: Sums;
  appliedOn: CalendarDate | null;
};

const columns = {
  ...{ id: true, kind: true, fileName: true, on: true, at: true, state: true, done: true, total: true },
  ...{ problem: true, remarks: true, reading: true, sums: true, appliedOn: true },
} satisfies Prisma.ImportSelect;

function toImport(row: Prisma.ImportGetPayload<{ select: typeof columns }>): Import {
  return {
    ...row,
    kind: row.kind as Kind | '',
    on: fromColumn(row.on),
    remarks: row.remarks as Remark[],
    reading: row.reading as HowRead,
    sums: row.sums as Sums,
    appliedOn: row.appliedOn && fromColumn(row.appliedOn),
  };
}

/** Notes that a file has come, about to be read; it lies under that id. */
export async function create(owner: Owner, fileName: string, id: string): Promise<void> {
  await database().import.create({
    data: { ownerId: owner.id, id, fileName: line(fileName, 200), on: toColumn(owner.today) },
    select: { id: true },
  });
}

/** One of them, or null where it is not here. */
export async function get(owner: Owner, id: string): Promise<Import | null> {
  if (!isId(id)) return null;
  const row = await database().import.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: columns,
  });
  return row && toImport(row);
}

/** The latest of them, at most 50. */
export async function list(owner: Owner): Promise<Import[]> {
  const rows = await database().import.findMany({
    where: { ownerId: owner.id },
    select: columns,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: 50,
  });
  return rows.map(toImport);
}

/** Every file that was ever brought, by the id under which it may still lie. */
export async function all(owner: Owner): Promise<string[]> {
  const rows = await database().import.findMany({ where: { ownerId: owner.id }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Takes a file from one state to another, saying what comes with it; false where it stands elsewhere by now. */
export async function move(
  owner: Owner,
  id: string,
  from: readonly State[],
  to: State,
  data: Partial<Pick<Import, 'kind' | 'done' | 'total' | 'problem' | 'remarks' | 'reading' | 'sums'>> = {},
): Promise<boolean> {
  if (!isId(id)) return false;
  const moved = await database().import.updateMany({
    where: { ownerId: owner.id, id, state: { in: [...from] } },
    data: { ...data, state: to, movedAt: await instant() },
  });
  return moved.count > 0;
}

/** Notes how far a job has come, and that it is alive. */
export async function beat(owner: Owner, id: string, done: number): Promise<void> {
  await database().$executeRaw`
    UPDATE import SET done = ${done}, moved_at = now()
    WHERE owner_id = ${owner.id} AND id = ${id} AND state IN ('reading', 'applying', 'undoing')`;
}

/** Silence of a job after which it was cut off: it beats every second or two. */
const silentFor = '45 seconds';

/**
 * Puts right what a stopped program left behind: a job that has been silent was cut off, and nothing of it is here. A
 * file being read is given up; one being brought in or taken back stands where it stood before. True where one was.
 */
export async function mend(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const silent = await database().$queryRaw<{ state: State }[]>`
    SELECT state FROM import WHERE owner_id = ${owner.id} AND id = ${id}
      AND state IN ('reading', 'applying', 'undoing') AND moved_at < now() - ${silentFor}::interval`;
  const state = silent[0]?.state;
  if (state === undefined) return false;
  if (state === 'reading')
    return fail(owner, id, 'Gus was stopped while it read this file. Bring it once more.');
  const problem = 'Gus was stopped in between, so nothing was changed. You can begin again.';
  return move(owner, id, [state], state === 'applying' ? 'ready' : 'applied', { problem });
}

/** Gives a file up that could not be read, with the sentence that says why; its rows go. */
export async function fail(owner: Owner, id: string, problem: string): Promise<boolean> {
  if (!(await move(owner, id, ['reading', 'mapping'], 'failed', { problem, sums: {} }))) return false;
  await database().importRow.deleteMany({ where: { ownerId: owner.id, importId: id } });
  return true;
}

/** The last day on which a file that was brought in can be taken away again; null for one that cannot be. */
export function takeBackUntil({ state, kind, sums, appliedOn }: Import): CalendarDate | null {
  // An archive came into an empty book: everything since is built on it. And of some files nothing came.
  if (kind === 'gus' || (sums.fresh ?? 0) + (sums.fills ?? 0) === 0) return null;
  return state === 'applied' && appliedOn ? addDays(appliedOn, KEPT_DAYS) : null;
}

/** Whatever was brought in before this day cannot be taken away any more, and what its lines told is let go. */
export function keptSince(today: CalendarDate): CalendarDate {
  return addDays(today, -KEPT_DAYS);
}

/** Whether what each line of a file told was let go; an archive is no file of lines. */
export function isLetGo({ kind, appliedOn }: Import, today: CalendarDate): boolean {
  return kind !== 'gus' && appliedOn !== null && appliedOn < keptSince(today);
}

/** Whether nothing can be done with a file any more: nobody is here from it, or its people are here to stay. */
export function isSettled(file: Import, today: CalendarDate): boolean {
  if (['mapping', 'ready', 'failed', 'undone'].includes(file.state)) return true;
  return file.state === 'applied' && (takeBackUntil(file) ?? '') < today;
}

/**
 * Forgets a file, whose people stay where they are here, and wait for no word any more; false where something can still
 * be done with it.
 */
export async function remove(owner: Owner, id: string): Promise<boolean> {
  const file = await get(owner, id);
  if (!file || !isSettled(file, owner.today)) return false;
  return database().$transaction(async (tx) => {
    const gone = await tx.import.deleteMany({ where: { ownerId: owner.id, id, state: file.state } });
    if (gone.count === 0) return false;
    const landed = { ownerId: owner.id, landedBy: id };
    const waiting = await tx.person.findMany({ where: landed, select: { id: true } });
    const ids = waiting.map((person) => person.id);
    await lockPeople(tx, owner, ids, { removed: true });
    await tx.person.updateMany({ where: landed, data: { landedBy: null } });
    return true;
  });
}

/**
 * Has the preview of a table read once more, and what its columns hold asked again; false where nothing was said of them,
 * or it stands elsewhere by now.
 */
export async function askAgain(owner: Owner, id: string): Promise<boolean> {
  const before = (await get(owner, id))?.reading.choices;
  if (!before?.columns) return false;
  const anew = { reading: { before }, sums: {}, remarks: [], done: 0, problem: '' };
  if (!(await move(owner, id, ['ready'], 'reading', anew))) return false;
  await database().importRow.deleteMany({ where: { ownerId: owner.id, importId: id } });
  return true;
}

// The database's clock, against which silence is measured: that of a test may stand still.
async function instant(): Promise<Date> {
  const rows = await database().$queryRaw<{ at: Date }[]>`SELECT now() AS at`;
  return rows[0]?.at ?? toColumn('1970-01-01' as CalendarDate);
}
