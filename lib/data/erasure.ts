import 'server-only';
import type { Subject } from '@/lib/domain';
import { database, type Transaction } from './database';
import type { Entry } from './evidence';
import type { Prisma } from './generated/client';
import { isId } from './ids';
import type { Owner } from './owner';
import { searchText } from './search-text';
import { lockPeople, summarise } from './summary';
import { type Unname, unnaming } from './unnaming';

/**
 * Erases a person and every row about them: what was written down, checks with their snapshots, grants. What
 * stays with others loses the name: notes of the same occasions, others' checks that quote them, grants that
 * were made towards them, and "through whom". False where they are not here. model.md section 10, T3.
 */
export async function erase(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return database().$transaction(async (tx) => {
    const company = await companyOf(tx, owner, id);
    if (!(await lockPeople(tx, owner, [id, ...company.people]))) return false;
    const unname = await unnamingOf(tx, owner, id, company.people);
    await unnameEvidence(tx, owner, company, unname.short);
    await unnameChecks(tx, owner, company, unname.short);
    await unnameGrants(tx, owner, id, unname.full);
    await unnameMeetings(tx, owner, id, unname.name);
    const gone = await tx.person.deleteMany({ where: { ownerId: owner.id, id } });
    await summarise(tx, owner, company.people);
    return gone.count === 1;
  });
}

/** What erasing somebody would take: things written down, questions to the gate, grants; null where they are not here. */
export async function count(
  owner: Owner,
  id: string,
): Promise<{ entries: number; checks: number; grants: number; shared: number } | null> {
  if (!isId(id)) return null;
  const here = await database().person.findUnique({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { _count: { select: { evidence: true, checks: true, grants: true } } },
  });
  if (!here) return null;
  const { evidence: entries, checks, grants } = here._count;
  const company = await companyOf(database(), owner, id);
  return { entries, checks, grants, shared: company.people.length };
}

type Company = { erased: string; occasions: string[]; people: string[] };

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

async function unnamingOf(tx: Transaction, owner: Owner, id: string, company: string[]) {
  const rows = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [id, ...company] } },
    select: { id: true, name: true },
  });
  const name = rows.find((row) => row.id === id)?.name ?? '';
  const others = rows.filter((row) => row.id !== id).map((row) => row.name);
  return { name, ...unnaming(name, others) };
}

async function unnameEvidence(tx: Transaction, owner: Owner, company: Company, unname: Unname) {
  const rows = await tx.evidence.findMany({
    where: {
      ownerId: owner.id,
      occasion: { in: company.occasions },
      personId: { not: company.erased },
      text: { not: '' },
    },
    select: { id: true, text: true },
  });
  for (const row of rows) {
    const text = unname(row.text);
    if (text === row.text) continue;
    await tx.evidence.updateMany({
      where: { ownerId: owner.id, id: row.id },
      data: { text, searchText: searchText(text) },
    });
  }
}

/** A check keeps its evidence as it was on its day, and so what was written about several people at once. */
async function unnameChecks(tx: Transaction, owner: Owner, company: Company, unname: Unname) {
  const rows = await tx.check.findMany({
    where: { ownerId: owner.id, personId: { in: company.people } },
    select: { id: true, snapshot: true },
  });
  for (const { id, snapshot } of rows) {
    const { history, ...rest } = snapshot as unknown as Snapshot;
    const next = history.map((entry) =>
      company.occasions.includes(entry.occasion ?? '') ? { ...entry, text: unname(entry.text) } : entry,
    );
    if (next.every((entry, at) => entry.text === history[at]?.text)) continue;
    await tx.check.updateMany({
      where: { ownerId: owner.id, id },
      data: { snapshot: { ...rest, history: next } as unknown as Prisma.InputJsonObject },
    });
  }
}

type Snapshot = { subject: Subject; history: Entry[] };

async function unnameGrants(tx: Transaction, owner: Owner, id: string, unname: Unname) {
  const rows = await tx.grant.findMany({
    where: { ownerId: owner.id, personId: { not: id } },
    select: { checkId: true, recipient: true, benefit: true, text: true },
  });
  for (const { checkId, ...words } of rows) {
    const { recipient, benefit, text } = words;
    const next = { recipient: unname(recipient), benefit: unname(benefit), text: unname(text) };
    if (JSON.stringify(next) === JSON.stringify(words)) continue;
    await tx.grant.updateMany({ where: { ownerId: owner.id, checkId }, data: next });
  }
}

/** Whoever was met through them alone was met through somebody; another person of the name keeps theirs. */
async function unnameMeetings(tx: Transaction, owner: Owner, id: string, name: string) {
  const sortName = searchText(name);
  const namesakes = await tx.person.count({ where: { ownerId: owner.id, sortName, id: { not: id } } });
  if (namesakes > 0) return;
  const rows = await tx.person.findMany({
    where: {
      ownerId: owner.id,
      searchText: { contains: sortName },
      metThrough: { not: '' },
      id: { not: id },
    },
    select: {
      id: true,
      name: true,
      howMet: true,
      metThrough: true,
      channels: { select: { handle: true }, orderBy: { id: 'asc' } },
    },
  });
  for (const row of rows.filter((one) => searchText(one.metThrough) === sortName)) {
    const handles = row.channels.map((channel) => channel.handle);
    await tx.person.updateMany({
      where: { ownerId: owner.id, id: row.id },
      data: { metThrough: '', searchText: searchText(row.name, row.howMet, ...handles) },
    });
  }
}
