import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import {
  type CalendarDate,
  canOverride,
  GATE,
  isIntroduction,
  isOnThePath,
  type OverrideLack,
  pressureOn,
  type RequestKind,
  type Ruling,
} from '@/lib/domain';
import { grantLine, isRefused } from './ask-answers';
import { type Beginning, begin, type Obstacle, obstacleTo } from './beginning';
import { database } from './database';
import type { Prisma } from './generated/client';
import { held } from './granting';
import { isId } from './ids';
import { type OutcomeEntry, toldOf } from './outcomes';
import type { Owner } from './owner';
import { answerOf, judgeSides, kept, type Sides } from './sides';
import { summarise } from './summary';
import type { Before } from './timeline';

/** What goes with an override: what would be said in the owner's own words, why, and "I stake my name on this". */
export type Stake = { recipient: string; text: string; reason: string; staked: boolean };

/**
 * How going against a "not yet" ended. `earned`: it is by now, and is granted the ordinary way; `never` carries what
 * must be lifted first, and of two people, with whom; `lacks` is what canOverride misses; `otherwise` was no "not yet"
 * when it was asked; `alone` is a match of one; `answered` is a line of an ask that was answered otherwise; `unnamed`
 * are people not to be named in introductions; `unasked` are two who must both be asked first, and nobody said who
 * hears of it. Where both are asked first, an introduction is `begun`; what may stand in its way is an Obstacle.
 */
export type Overridden =
  | 'overridden'
  | { begun: string }
  | Obstacle
  | 'unasked'
  | 'already'
  | 'otherwise'
  | 'alone'
  | 'answered'
  | 'earned'
  | { never: Ruling; of: string | null }
  | { lacks: { code: OverrideLack; what: string }[] };

/**
 * Puts the owner's name to what is not yet earned (model.md, section 4, "Override"). The gate is asked again inside the
 * transaction, on today's evidence, and the override keeps what it was made on. It changes no evidence of theirs and no
 * ring (P18): from here on the week may ask how it went, no more. Sent again it is the same override.
 *
 * It spares nobody the asking: where both are asked first, it begins an introduction with these words, a draft, and the
 * name stands behind it once they are introduced.
 */
export async function create(
  owner: Owner,
  checkId: string,
  stake: Stake,
  beginning?: Beginning,
): Promise<Overridden> {
  const recipient = beginning?.recipient;
  return database().$transaction(async (tx): Promise<Overridden> => {
    const check = await held(tx, owner, checkId, typeof recipient === 'string' ? [recipient] : []);
    if (!check) return 'notHere';
    if (check.override) return 'already';
    const { personId, withPersonId, kind, askId } = check;
    if (check.grant || check.verdict !== 'not yet') return 'otherwise';
    if (GATE[kind].both && withPersonId === null) return 'alone';
    const request = { kind, area: check.area ?? undefined };
    const sides = await judgeSides(tx, owner, [personId, withPersonId], request);
    const refused = judged(sides, askId, owner.today, stake);
    if (refused) return refused;
    if (isIntroduction(kind) && sides.some(({ person }) => !person.shareable)) return 'unnamed';
    const onThePath = isOnThePath(kind);
    if (onThePath && !beginning) return 'unasked';
    const obstacle = onThePath && beginning ? await obstacleTo(tx, owner, check, beginning) : null;
    if (obstacle) return obstacle;
    if (askId !== null) {
      const isSaid = onThePath ? isRefused(tx, owner, askId) : !(await grantLine(tx, owner, askId, check));
      if (await isSaid) return 'answered';
    }
    const { text, reason } = stake;
    await tx.override.create({
      data: {
        ...{ ownerId: owner.id, checkId, personId, on: toColumn(owner.today), text, reason },
        ...{ recipient: stake.recipient, ...kept(sides) },
      },
      select: { checkId: true },
    });
    const begun = onThePath && beginning ? await begin(tx, owner, check, { ...beginning, text }) : null;
    await summarise(tx, owner, [personId]);
    return begun === null ? 'overridden' : { begun };
  });
}

function judged(sides: Sides, askId: string | null, today: CalendarDate, stake: Stake): Overridden | null {
  const { verdict } = answerOf(sides);
  if (verdict === 'earned') return 'earned';
  const never = sides.find(({ ruling }) => ruling.verdict === 'never');
  if (never) return { never: never.ruling, of: sides.length > 1 ? never.person.name : null };
  const known = sides.flatMap(({ history }) => history);
  const ask = pressureOn(known, askId);
  const ruled = canOverride({ ...stake, verdict, ask, today });
  return ruled.ok ? null : { lacks: ruled.lacks };
}

/** Something the owner put their name to before it was earned, and what came of it; null where nothing was told yet. */
export type Override = {
  checkId: string;
  on: CalendarDate;
  person: { id: string; name: string };
  kind: RequestKind;
  area: string | null;
  reason: string;
  outcome: OutcomeEntry | null;
};

const columns = {
  checkId: true,
  on: true,
  reason: true,
  person: { select: { id: true, name: true } },
  check: { select: { kind: true, area: true } },
} satisfies Prisma.OverrideSelect;

/** One page of everything the owner put their name to before it was earned, newest first. */
export async function list(
  owner: Owner,
  before: Before | null = null,
  size = 20,
): Promise<{ overrides: Override[]; next: Before | null }> {
  const on = before && toColumn(before.on);
  const rows = await database().override.findMany({
    where: {
      ownerId: owner.id,
      person: { removedOn: null },
      ...(on && { on: { lte: on }, OR: [{ on: { lt: on } }, { on, checkId: { lt: before.id } }] }),
    },
    select: columns,
    orderBy: [{ on: 'desc' }, { checkId: 'desc' }],
    take: size + 1,
  });
  const overrides = await withOutcomes(owner, rows.slice(0, size));
  const last = rows.length > size ? overrides.at(-1) : undefined;
  return { overrides, next: last ? { on: last.on, id: last.checkId } : null };
}

/** The latest of these people: what came of it the other times stands before the next. At most `size`. */
export async function listOf(owner: Owner, personIds: readonly string[], size = 5): Promise<Override[]> {
  const ids = personIds.filter(isId);
  // A question for each side: together they are of no index, and everybody's would be read.
  const sides = [{ personId: { in: ids } }, { check: { withPersonId: { in: ids } } }].map((about) =>
    database().override.findMany({
      where: { ownerId: owner.id, person: { removedOn: null }, ...about },
      select: columns,
      orderBy: [{ on: 'desc' }, { checkId: 'desc' }],
      take: size,
    }),
  );
  const rows = new Map((await Promise.all(sides)).flat().map((row) => [row.checkId, row]));
  const latest = [...rows.values()].sort(
    (a, b) => b.on.getTime() - a.on.getTime() || (a.checkId < b.checkId ? 1 : -1),
  );
  return withOutcomes(owner, latest.slice(0, size));
}

async function withOutcomes(
  owner: Owner,
  rows: Prisma.OverrideGetPayload<{ select: typeof columns }>[],
): Promise<Override[]> {
  const given = rows.map(({ on, check, ...row }) => {
    return { ...row, on: fromColumn(on), kind: check.kind as RequestKind, area: check.area };
  });
  const told = await toldOf(owner, given);
  return given.map((each, at) => ({ ...each, outcome: told[at] ?? null }));
}
