import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { clearCounters, counterStore } from '@/lib/data/counters';
import { env } from '@/lib/env';

// Counters live in Postgres, so they survive a restart and hold for several servers at once. Their keys are
// keyed hashes: whoever reads the table learns no e-mail and no address. They run on the machine's own
// clock, not on lib/clock: a clock that stands still would make a wait endless.

/** Wrong passwords an account may have in a day before it slows down. */
const freeTries = 5;
/** How long an account waits after its 5th wrong password, its 6th, …; minutes. */
const waits = [1, 2, 4, 8, 15];
/** Tries one address may make in 15 minutes, at any accounts. */
const triesPerAddress = 30;
/** Accounts one address may make in an hour. */
const accountsPerAddress = 100;

const minute = 60;
const day = 24 * 60 * minute;

/** Either leave to try, or how many minutes to wait. */
export type Leave = { wait: number } | { wait?: undefined; succeed: () => Promise<void> };

/** What whoever has to wait is told: the same for a wrong password and a right one, an account and none. */
export function tooMany(minutes: number): string {
  return `Too many tries just now. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`;
}

/**
 * Asks leave to try a password on an account, before the password is looked at. A try counts when it
 * begins, so that a hundred at once are not a hundred tries; `succeed` takes it back. The first 4 wrong
 * ones of a day cost nothing, from the 5th on the account waits between one try and the next (OWASP
 * Authentication Cheat Sheet: slow down, never lock out). The count fades after a day.
 */
export async function leaveToTry(email: string, address: string): Promise<Leave> {
  const place = key('address', networkOf(address));
  const account = key('account', email);
  const addresses = counter('sign-in-from', triesPerAddress, 15 * minute);
  const waitThere = await spend(addresses, place);
  if (waitThere !== undefined) return { wait: waitThere };
  const tries = counter('sign-in-to', freeTries, day);
  const { consumedPoints } = await tries.penalty(account);
  const step = consumedPoints - freeTries;
  const seconds = (waits[Math.min(step, waits.length - 1)] ?? 0) * minute;
  const turn = counter('sign-in-turn', 1, seconds);
  const waitHere = step < 0 ? undefined : await spend(turn, account);
  if (waitHere !== undefined) {
    await tries.reward(account);
    return { wait: waitHere };
  }
  return {
    succeed: async () => {
      await Promise.all([tries.delete(account), turn.delete(account), addresses.reward(place)]);
    },
  };
}

/** Minutes to wait before this address may make another account, or undefined when it may. */
export async function waitToSignUp(address: string): Promise<number | undefined> {
  return spend(counter('sign-up-from', accountsPerAddress, 60 * minute), key('address', networkOf(address)));
}

/** Takes one of a counter's points; the minutes to wait where none is left. */
async function spend(limiter: RateLimiterPrisma, on: string): Promise<number | undefined> {
  try {
    const { isFirstInDuration } = await limiter.consume(on);
    if (isFirstInDuration) await clearCounters();
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw refusal;
  }
}

function counter(keyPrefix: string, points: number, duration: number): RateLimiterPrisma {
  const storeClient = counterStore();
  // Its own clearing runs by a timer in every process; ours runs when a new counter begins.
  return new RateLimiterPrisma({ storeClient, keyPrefix, points, duration, clearExpiredByTimeout: false });
}

function key(kind: string, value: string): string {
  return createHmac('sha256', env.secret).update(`${kind}:${value}`).digest('base64url').slice(0, 32);
}

/** One household: an IPv4 address, or the /64 that a provider hands out under IPv6 (RFC 6177). */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const gap = plain.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  return [...front, ...Array<string>(gap).fill('0'), ...back]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
