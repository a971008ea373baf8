import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { dayThere, now } from '@/lib/clock';
import { accountsDue, refreshSome } from '@/lib/data/refresh';
import { addDays, calendarDate } from '@/lib/domain';

const everyMs = 5 * 60_000;
// Small, because a save about one of these people waits until their batch is done.
const batch = 10;
const accountsAtOnce = 100;
const firstId = '';

/**
 * Judges anew everybody whose summary passing time may have made untrue, account by account, each on the
 * day it is where its owner is. Pauses between batches, so that pages keep the database. How many it did.
 */
export async function refreshDue(pauseMs = 20): Promise<number> {
  // No zone is more than a day ahead of Greenwich; which of these accounts are there yet is asked below.
  const latest = addDays(calendarDate(now().toISOString().slice(0, 10)), 1);
  let done = 0;
  let after = firstId;
  for (;;) {
    const accounts = await accountsDue(latest, after, accountsAtOnce);
    for (const account of accounts) {
      const keeper = { id: account.id, today: dayThere(account.zone) };
      for (;;) {
        const some = await refreshSome(keeper, batch);
        done += some;
        if (some < batch) break;
        await pause(pauseMs);
      }
    }
    const last = accounts.at(-1);
    if (!last || accounts.length < accountsAtOnce) return done;
    after = last.id;
  }
}

const kept = globalThis as typeof globalThis & { gusRefreshing?: boolean };

/** Refreshes at once and then every few minutes, for as long as the process lives; asked twice, it runs once. */
export function keepFresh(): void {
  if (kept.gusRefreshing) return;
  kept.gusRefreshing = true;
  void round();
}

async function round(): Promise<void> {
  try {
    await refreshDue();
  } catch (error) {
    // The database may be down for a moment; the next round finds the same people.
    console.error(`Refreshing summaries failed, next try in five minutes: ${sentenceOf(error)}`);
  }
  setTimeout(round, everyMs).unref();
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
}
