import { type CalendarDate, dayNumber } from './calendar';
import type { Evidence, Stage } from './evidence';
import { POLICY, rank } from './policy';
import { ofType } from './tally';

/** Size points given and received in 730 days, and where they leave the two of you, −1 … 1. */
export type Balance = { given: number; received: number; balance: number };

/**
 * The ledger of help: b = (R − G) / (R + G + 2) with points 1 / 3 / 5 by size, fewer than 730 days ago; strings
 * and second chances do not matter here (model.md, section 8). It gates nothing; shown as words only.
 */
export function balance(history: readonly Evidence[], today: CalendarDate): Balance {
  const on = dayNumber(today);
  let given = 0;
  let received = 0;
  for (const help of ofType(history, 'help')) {
    const ago = on - dayNumber(help.on);
    if (ago < 0 || ago >= POLICY.ledger.window) continue;
    const points = POLICY.ledger.points[help.size];
    if (help.direction === 'given') given += points;
    else received += points;
  }
  return balanceOf(given, received);
}

/** The balance of two sums of points. */
export function balanceOf(given: number, received: number): Balance {
  return { given, received, balance: (received - given) / (received + given + 2) };
}

/** The balance as it is said to the owner. */
export type BalanceWords = {
  what: string;
  /** Points, for the outer rings alone; null for people one does not keep count with. */
  counts: { given: number; received: number } | null;
  /** What came to me, as gratitude; null when nothing did. */
  gratitude: string | null;
};

/**
 * The balance in words. For trusted people and friends the counts are hidden: keeping count sours what is close
 * (model.md, section 8, "Reciprocity"). What I received is a gift, never a return (S2-14).
 */
export function balanceWords({ given, received, balance: b }: Balance, stage: Stage): BalanceWords {
  const close = rank(stage) >= rank('trusted');
  return {
    what: leaning(given, received, b),
    counts: close ? null : { given, received },
    gratitude: received > 0 ? 'They have been there for you. That is something to be glad of.' : null,
  };
}

// "Lately": help of more than two years ago is no longer weighed, and may well have been there.
function leaning(given: number, received: number, b: number): string {
  if (given + received === 0) return 'Neither of you has needed the other lately';
  if (b >= POLICY.nurture.kindness.from)
    return 'Kindness has come your way; there may be a way to return some';
  if (b <= POLICY.nurture.energy.to) return 'You have been giving a good deal; look after yourself too';
  if (given === 0) return 'Some kindness has come your way';
  if (received === 0) return 'You have been of some help to them';
  return 'Help goes both ways between you';
}
