import 'server-only';
import { database, type Transaction } from './database';
import { eraseFromFiles } from './erasure-files';
import { isId } from './ids';
import type { Keeper } from './owner';
import { escapeLike } from './search-text';
import { lockPeople, summarise } from './summary';
import { unnaming } from './unnaming';
import { type Erased, mentions } from './unnaming-rows';

// Everything the owner wrote is looked through, which takes longer than any other write: seconds for 100,000 rows of files.
const patience = { timeout: 10 * 60_000 };

/** Somebody came in between who must be held too: nothing is written, and it begins anew. */
const overtaken = new Error('overtaken while erasing');
const mostTries = 20;

/** Nobody else is erased: who was brought back while the trash is emptied, say. */
type Only = { removedBefore?: Date };

/**
 * Erases a person and every row about them: what was written down, checks with their snapshots, grants. What stays
 * with others loses the name: the whole name wherever the owner wrote it, also in what was known at a check, and the
 * first name in notes of the same occasions. People called after them keep their names, and a skill its word. False
 * where they are not here, or were not removed before that day. model.md section 10, T3 and T5.
 */
export async function erase(owner: Keeper, id: string, only: Only = {}): Promise<boolean> {
  if (!isId(id)) return false;
  for (let tries = 1; ; tries++) {
    try {
      return await database().$transaction((tx) => eraseOnce(tx, owner, id, only), patience);
    } catch (error) {
      if (error !== overtaken || tries === mostTries) throw error;
    }
  }
}

/**
 * Whoever is touched must be held in one go, or two saves would dead-lock; who they are is only sure once the
 * erased is held. So it is asked before and after.
 */
async function eraseOnce(tx: Transaction, owner: Keeper, id: string, only: Only): Promise<boolean> {
  const before = await erasedOf(tx, owner, id, only);
  if (!before) return false;
  const held = new Set([id, ...before.company, ...before.woven]);
  for await (const { whose } of mentions(tx, owner, before)) if (whose !== null) held.add(whose);
  if (!(await lockPeople(tx, owner, [...held], { removed: true }))) throw overtaken;
  const erased = await erasedOf(tx, owner, id, only);
  if (!erased) throw overtaken;
  // Those woven together with the erased lose a grant, of which the week would ask.
  const changed = new Set([...erased.company, ...erased.woven]);
  if (![...changed].every((each) => held.has(each))) throw overtaken;
  await tx.person.deleteMany({ where: { ownerId: owner.id, id } });
  await eraseFromFiles(tx, owner, id, erased);
  for await (const { whose, isQuoted, write } of mentions(tx, owner, erased)) {
    if (whose !== null && !held.has(whose)) throw overtaken;
    if (!(await write())) throw overtaken;
    if (whose !== null && isQuoted) changed.add(whose);
  }
  await summarise(tx, owner, [...changed]);
  return true;
}

/** What erasing somebody would take: things written down, questions to the gate, grants; null where they are not here. */
export async function count(
  owner: Keeper,
  id: string,
): Promise<{ entries: number; checks: number; grants: number; shared: number } | null> {
  if (!isId(id)) return null;
  const here = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: {
      _count: { select: { evidence: true, checks: true, checksWith: true, grants: true, overrides: true } },
    },
  });
  if (!here) return null;
  const { evidence: entries, checks: alone, checksWith, grants: granted, overrides } = here._count;
  const checks = alone + checksWith;
  const besides = { ownerId: owner.id, check: { withPersonId: id } };
  const grants = granted + overrides + (checksWith > 0 ? await namesBeside(besides) : 0);
  const company = await companyOf(database(), owner, id);
  return { entries, checks, grants, shared: company.people.length };
}

async function namesBeside(where: { ownerId: string; check: { withPersonId: string } }): Promise<number> {
  const counts = await Promise.all([database().grant.count({ where }), database().override.count({ where })]);
  return counts[0] + counts[1];
}

/** The erased with those who were there on the same occasions, and those asked about together with them. */
type Touching = Erased & { company: string[]; woven: string[] };

async function erasedOf(
  tx: Transaction,
  owner: Keeper,
  id: string,
  { removedBefore }: Only,
): Promise<Touching | null> {
  const person = await tx.person.findUnique({
    where: {
      ownerId_id: { ownerId: owner.id, id },
      ...(removedBefore && { removedOn: { lt: removedBefore } }),
    },
    select: { name: true, sortName: true },
  });
  if (!person) return null;
  const { occasions, people } = await companyOf(tx, owner, id);
  const [first = ''] = person.sortName.split(' ');
  const alike = await tx.person.findMany({
    where: { ownerId: owner.id, id: { not: id }, sortName: { contains: escapeLike(first) } },
    select: { id: true, name: true },
  });
  const others = alike.map(({ name }) => name);
  const company = alike.filter((each) => people.includes(each.id)).map(({ name }) => name);
  return {
    ...{ name: person.name, unname: unnaming(person.name, { company, others }), occasions },
    ...{ company: people, woven: await wovenWith(tx, owner, id) },
  };
}

/** The occasions that one save wrote for this person and for others, and those others. */
async function companyOf(tx: Transaction | ReturnType<typeof database>, owner: Keeper, id: string) {
  const mine = await tx.evidence.findMany({
    where: { ownerId: owner.id, personId: id, occasion: { not: null } },
    select: { occasion: true },
    distinct: ['occasion'],
  });
  const occasions = mine.flatMap((row) => row.occasion ?? []);
  const others = await tx.evidence.findMany({
    where: { ownerId: owner.id, occasion: { in: occasions }, personId: { not: id } },
    select: { personId: true },
    distinct: ['personId'],
  });
  return { occasions, people: others.map((row) => row.personId) };
}

/** Whoever was asked about first, where the erased is the other of two: such a question goes with either of them. */
async function wovenWith(tx: Transaction, owner: Keeper, id: string): Promise<string[]> {
  const rows = await tx.check.findMany({
    where: { ownerId: owner.id, withPersonId: id },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.map((row) => row.personId);
}
