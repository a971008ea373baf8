import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { dayThere, now } from '@/lib/clock';
import type { Keeper } from '@/lib/data/owner';
import { addDays, type CalendarDate, calendarDate } from '@/lib/domain';
import { faultOf } from './fault';

type Row = { id: string; zone: string };

const accountsAtOnce = 100;
const firstId = '';

/**
 * Does something for every account that has need of it, one after the other, each on the day it is where its owner is:
 * `some` does a batch and says how many it did, and is called until it did fewer than `batch`. Pauses between batches,
 * so that pages keep the database. An account that fails is passed over with a line in the log, which calls the job
 * `doing`, and waits for the next round. How many were done in all.
 */
export async function throughAccounts(
  due: (latest: CalendarDate, after: string, size: number) => Promise<Row[]>,
  some: (keeper: Keeper, batch: number) => Promise<number>,
  { doing, batch, pauseMs }: { doing: string; batch: number; pauseMs: number },
): Promise<number> {
  // No zone is more than a day ahead of Greenwich; which of these accounts are there yet is asked by `some`.
  const latest = addDays(calendarDate(now().toISOString().slice(0, 10)), 1);
  let done = 0;
  let after = firstId;
  for (;;) {
    const accounts = await due(latest, after, accountsAtOnce);
    for (const account of accounts)
      await orPassOver(`${doing} in one account`, async () => {
        const keeper = { id: account.id, today: dayThere(account.zone) };
        for (;;) {
          const did = await some(keeper, batch);
          done += did;
          if (did < batch) break;
          await pause(pauseMs);
        }
      });
    const last = accounts.at(-1);
    if (!last || accounts.length < accountsAtOnce) return done;
    after = last.id;
  }
}

/** Does something that may fail without harm to what comes after it; false where it did, with a line in the log. */
export async function orPassOver(doing: string, job: () => Promise<unknown>): Promise<boolean> {
  try {
    await job();
    return true;
  } catch (error) {
    console.error(`${doing} failed: ${faultOf(error)}`);
    return false;
  }
}

const running = globalThis as typeof globalThis & { gusRounds?: Set<string> };

/**
 * Runs a job at once and then so many minutes after each time it ended, for as long as the process lives; asked twice
 * for the same, it runs once. `doing` is what the log says where it failed.
 */
export function inRounds(doing: string, minutes: number, job: () => Promise<unknown>): void {
  running.gusRounds ??= new Set();
  if (running.gusRounds.has(doing)) return;
  running.gusRounds.add(doing);
  const round = async () => {
    try {
      await job();
    } catch (error) {
      // The database may be down for a moment; the next round finds the same people.
      console.error(`${doing} failed, next try in ${minutes} minutes: ${faultOf(error)}`);
    }
    setTimeout(round, minutes * 60_000).unref();
  };
  void round();
}
