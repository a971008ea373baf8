import { randomUUID } from 'node:crypto';
import { prove } from '@/lib/auth/proof';
import { signUp } from '@/lib/auth/sign-up';
import * as ledger from '@/lib/data/ask-ledger';
import * as checks from '@/lib/data/checks';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import { anAsker } from './asked';
import { chance } from './chance';
import { introduce } from './introduced';
import { invite } from './invited';
import { aLife, aLongLife } from './life';
import { askThem } from './my-asks';
import { write } from './notebook';

/** An account of the benchmark, and what its pages are asked for. */
export type Notebook = {
  people: number;
  /** What the browser keeps when signed in. */
  token: string;
  /** Some of the people, spread over the whole list. */
  some: string[];
  /** The one with whom there was something nearly every day. */
  much: string;
  /** A stored check each for some of them. */
  checks: string[];
  /** Those who asked for something often, and an ask each of some of them, the latest first. */
  askers: string[];
  asks: { id: string; on: string }[];
  /** What to search for: names, words of notes, and slips of the pen. */
  words: { names: string[]; notes: string[]; slips: string[] };
};

const atOnce = 500;

// 5,000 asks from 2,000 people on.
const mostAskers = 200;
const asksEach = 25;

/** Makes an account with so many people, the same people in every run. One with nobody has no words either. */
export async function fill(people: number): Promise<Notebook> {
  const { owner, token } = await anAccount(people);
  if (people === 0) return empty(token);
  const by = chance(people);
  const [much = ''] = await write(owner, by, [aLongLife(by, owner.today, { touches: 500, facts: 40 })]);
  const ids: string[] = [];
  const asking = Math.min(mostAskers, Math.floor(people / 10));
  while (ids.length < people - 1 - asking) {
    const size = Math.min(atOnce, people - 1 - asking - ids.length);
    const lives = Array.from({ length: size }, () => aLife(by, owner.today, { touches: 5, facts: 3 }));
    ids.push(...(await write(owner, by, lives)));
  }
  const askers = await write(
    owner,
    by,
    Array.from({ length: asking }, () => anAsker(by, owner.today, asksEach, { touches: 5, facts: 3 })),
  );
  const some = spread(ids, 50);
  const checks = await askAbout(owner, [much, ...some.slice(0, 4)]);
  await introduce(owner, ids.slice(0, people / 4));
  await askThem(owner, ids.slice(0, people / 4));
  await invite(owner, ids, 1000);
  const words = { notes: ['recipe', 'porto', 'wedding'], slips: ['pnao', 'lisbn', 'tmoatoes'] };
  return {
    ...{ people, token, some, much, askers },
    asks: await someAsks(owner),
    checks,
    words: { names: await firstNames(owner, some), ...words },
  };
}

function empty(token: string): Notebook {
  const words = { names: [], notes: [], slips: [] };
  return { people: 0, token, some: [], much: '', checks: [], askers: [], asks: [], words };
}

async function anAccount(people: number): Promise<{ owner: Owner; token: string }> {
  const newcomer = {
    name: 'Ann',
    email: `bench.${people}.${randomUUID()}@example.org`,
    password: randomUUID(),
    zone: 'UTC',
  };
  const entry = await signUp(newcomer, { address: `127.0.0.${people % 250}`, device: 'npm run bench' });
  const proof = 'token' in entry ? await prove(entry.token) : null;
  if (!('token' in entry) || !proof) throw new Error('The account of the benchmark could not be made.');
  return { owner: proof.owner, token: entry.token };
}

function spread<T>(all: readonly T[], count: number): T[] {
  const apart = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, at) => at % apart === 0).slice(0, count);
}

async function askAbout(owner: Owner, ids: readonly string[]): Promise<string[]> {
  const made: string[] = [];
  for (const id of ids) {
    const check = await checks.create(owner, randomUUID(), { who: id, kind: 'introduce' });
    if (check) made.push(check);
  }
  return made;
}

/** One of each page of what is still open, which has the most to show, as the pages hand it on. */
async function someAsks(owner: Owner): Promise<{ id: string; on: string }[]> {
  const some: { id: string; on: string }[] = [];
  for (let after: ledger.After | null = null; some.length < 60; ) {
    const page = await ledger.list(owner, { states: ['open'] }, after);
    const [first] = page.asks;
    if (first) some.push({ id: first.id, on: first.on });
    if (!page.next) break;
    after = page.next;
  }
  return some;
}

async function firstNames(owner: Owner, ids: readonly string[]): Promise<string[]> {
  const people = await roster.named(owner, ids.slice(0, 5));
  return people.map(({ name }) => name.split(' ')[0] ?? name);
}
