import { type CalendarDate, dayNumber } from './calendar';
import type { Evidence } from './evidence';
import { POLICY } from './policy';
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
