import type { CalendarDate, Tolerance } from '@/lib/domain';

declare const proven: unique symbol;

/**
 * Somebody who has shown who they are. Only lib/auth makes one, from a session row that was just read, so
 * no function of lib/data can be called for an account without proof.
 */
export type Owner = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  /** How many people a week's list holds, 1 to 20. */
  readonly capacity: number;
  /** 0 = Monday … 6 = Sunday. */
  readonly workdays: readonly number[];
  readonly weekStartsOn: number;
  /** How much they put up with: it moves proposals only. */
  readonly tolerance: Tolerance;
  /** The day on which the week's question was last answered or put aside. */
  readonly questionOn: CalendarDate | null;
  /** The session this request came with. */
  readonly sessionId: string;
  /** The day it is where the owner is. */
  readonly today: CalendarDate;
  readonly [proven]: true;
};

/**
 * Whose notebook, and the day it is there: enough to keep derived rows right, and nothing to read anybody's
 * words with. An owner is one; jobs, which nobody signs in to, make one of an account's row.
 */
export type Keeper = Pick<Owner, 'id' | 'today'>;
