import 'server-only';
import { unnameLines } from './boundaries';
import { database, type Transaction } from './database';
import { unnameDrafts } from './drafts';
import { isId } from './ids';
import type { Owner } from './owner';
import { escapeLike, searchText } from './search-text';
import { lockPeople, summarise } from './summary';
import { unnameTestimonials } from './testimonials';
import {
  type Company,
  unnameChecks,
  unnameEvidence,
  unnameGrants,
  unnameIntroductions,
  unnameOverrides,
  unnaming,
} from './unnaming';

/**
 * Erases a person and every row about them: what was written down, checks with their snapshots, grants. What
 * stays with others loses the name: notes of the same occasions, others' checks that quote them, grants that
 * were made towards them, and "through whom". False where they are not here. model.md section 10, T3.
 */
export async function erase(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  for (;;) {
    const ended = await database().$transaction((tx) => eraseOnce(tx, owner, id));
    if (ended !== 'again') return ended;
  }
}

/**
 * Whoever is touched must be held in one go, or two saves would dead-lock; who they are is only sure once the
 * erased is held. So it is asked before and after, and `again` where somebody came in or left in between.
 */
async function eraseOnce(tx: Transaction, owner: Owner, id: string): Promise<boolean | 'again'> {
  const before = await companyOf(tx, owner, id);
  const touched = new Set([
    ...before.people,
    ...(await metThrough(tx, owner, id)),
    ...(await wovenWith(tx, owner, id)),
  ]);
  if (!(await lockPeople(tx, owner, [id, ...touched]))) return touched.size > 0 ? 'again' : false;
  const company = await companyOf(tx, owner, id);
  const met = await metThrough(tx, owner, id);
  const woven = await wovenWith(tx, owner, id);
  if (![...company.people, ...met, ...woven].every((each) => touched.has(each))) return 'again';
  const unname = await unnamingOf(tx, owner, id, company.people);
  await unnameEvidence(tx, owner, company, unname.short);
  await unnameChecks(tx, owner, company, unname.short);
  await unnameGrants(tx, owner, id, unname.full);
  await unnameOverrides(tx, owner, id, unname.full);
  await unnameTestimonials(tx, owner, id, unname.full);
  await unnameDrafts(tx, owner, id, unname.full);
  await unnameLines(tx, owner, unname.full);
  await unnameIntroductions(tx, owner, id, unname.full);
  await unnameMeetings(tx, owner, met);
  const gone = await tx.person.deleteMany({ where: { ownerId: owner.id, id } });
  // Those woven together with the erased have lost a grant, of which the week would ask.
  await summarise(tx, owner, [...company.people, ...woven]);
  return gone.count === 1;
}

/** What erasing somebody would take: things written down, questions to the gate, grants; null where they are not here. */
export async function count(
  owner: Owner,
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

/** The occasions that one save wrote for this person and for others, and those others. */
async function companyOf(
  tx: Transaction | ReturnType<typeof database>,
  owner: Owner,
  id: string,
): Promise<Company> {
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
  return { erased: id, occasions, people: others.map((row) => row.personId) };
}

/** Whoever was asked about first, where the erased is the other of two: such a question goes with either of them. */
async function wovenWith(tx: Transaction, owner: Owner, id: string): Promise<string[]> {
  const rows = await tx.check.findMany({
    where: { ownerId: owner.id, withPersonId: id },
    select: { personId: true },
    distinct: ['personId'],
  });
  return rows.map((row) => row.personId);
}

async function unnamingOf(tx: Transaction, owner: Owner, id: string, company: string[]) {
  const rows = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [id, ...company] } },
    select: { id: true, name: true },
  });
  const name = rows.find((row) => row.id === id)?.name ?? '';
  const others = rows.filter((row) => row.id !== id).map((row) => row.name);
  return unnaming(name, others);
}

/** Whoever was met through somebody, by their name; nobody where another person has the name. */
async function metThrough(tx: Transaction, owner: Owner, id: string): Promise<string[]> {
  const key = { ownerId_id: { ownerId: owner.id, id } };
  const person = await tx.person.findUnique({ where: key, select: { sortName: true } });
  if (!person) return [];
  const others = { ownerId: owner.id, id: { not: id } };
  if ((await tx.person.count({ where: { ...others, sortName: person.sortName } })) > 0) return [];
  const rows = await tx.person.findMany({
    where: { ...others, searchText: { contains: escapeLike(person.sortName) }, metThrough: { not: '' } },
    select: { id: true, metThrough: true },
  });
  return rows.filter((row) => searchText(row.metThrough) === person.sortName).map((row) => row.id);
}

/** They were met through somebody, and it is no longer said through whom. */
async function unnameMeetings(tx: Transaction, owner: Owner, met: readonly string[]) {
  const rows = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [...met] } },
    select: {
      id: true,
      name: true,
      howMet: true,
      channels: { select: { handle: true }, orderBy: { id: 'asc' } },
    },
  });
  for (const row of rows) {
    const handles = row.channels.map((channel) => channel.handle);
    await tx.person.updateMany({
      where: { ownerId: owner.id, id: row.id },
      data: { metThrough: '', searchText: searchText(row.name, row.howMet, ...handles) },
    });
  }
}
