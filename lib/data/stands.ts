import 'server-only';
import { isOnThePath, type RequestKind } from '@/lib/domain';
import type { Prisma } from './generated/client';

/** The introduction that was made on a check: there is at most one. */
export const madeIntroduction = {
  where: { madeOn: { not: null } },
  select: { madeOn: true },
  take: 1,
} satisfies Prisma.Check$introductionsArgs;

/** The columns of a check that say whether the owner's name stands behind it. */
export const standingColumns = {
  kind: true,
  area: true,
  grant: { select: { on: true } },
  override: { select: { on: true } },
  introductions: madeIntroduction,
} satisfies Prisma.CheckSelect;

type Standing = Prisma.CheckGetPayload<{ select: typeof standingColumns }>;

/** The day since which the owner's name stands behind a check: granted, or put to a "not yet"; or null. */
export function standsSince({ grant, override, ...check }: Standing): Date | null {
  return grant?.on ?? (override && anywaySince(override.on, check));
}

/**
 * The day since which a name that was put to a "not yet" stands behind it. Where both are asked first, that only began
 * with it: the name stands from the day they were introduced, and until then there is none.
 */
export function anywaySince(
  on: Date,
  { kind, introductions }: Pick<Standing, 'kind' | 'introductions'>,
): Date | null {
  return isOnThePath(kind as RequestKind) ? (introductions[0]?.madeOn ?? null) : on;
}
