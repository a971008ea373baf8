import 'server-only';
import type { Transaction } from './database';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';
import { searchText } from './search-text';
import type { Known, Snapshot } from './sides';
import { wordsThatAreNames } from './words-that-are-names';

/** The occasions that one save wrote for the erased and for others, and those others. */
export type Company = { erased: string; occasions: string[]; people: string[] };

/** A text as it is without somebody's name. */
export type Unname = (text: string) => string;

const nobody = 'somebody';

/**
 * Takes a name out of texts, whole words only: `full` the name as it is, `short` also its first word, by which
 * notes call people, unless one of the others is called so too. "Dana’s dog" → "somebody’s dog". Case is aside
 * where the name has several words, and for a word of four letters or more that is nothing but a name. Any other is a
 * name as it was typed, with a capital, or all in capitals: erasing Will leaves what will be.
 */
export function unnaming(name: string, others: readonly string[]): { full: Unname; short: Unname } {
  const [first = '', ...more] = name.trim().split(/\s+/u);
  const shared = others.some((other) => words(other).includes(first.toLowerCase()));
  const called = isOnlyAName(first) ? replacing([first], 'giu') : replacing(spellings(first), 'gu');
  const full = more.length > 0 ? replacing([name.trim()], 'giu') : called;
  if (more.length === 0 || [...first].length < 2 || shared) return { full, short: full };
  return { full, short: (text) => called(full(text)) };
}

function isOnlyAName(word: string): boolean {
  return [...word].length >= 4 && !wordsThatAreNames.has(word.toLowerCase());
}

function spellings(word: string): string[] {
  const [initial = '', ...rest] = word;
  return [...new Set([word, initial.toUpperCase() + rest.join(''), word.toUpperCase()])];
}

function replacing(names: readonly string[], flags: 'gu' | 'giu'): Unname {
  const each = names.filter((name) => name !== '').map(escaped);
  if (each.length === 0) return (text) => text;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, flags);
  return (text) => text.replace(found, nobody);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function words(name: string): string[] {
  return name.toLowerCase().split(/\s+/u);
}

/** Takes the erased out of the notes that others keep of the same occasions. */
export async function unnameEvidence(tx: Transaction, owner: Owner, company: Company, unname: Unname) {
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

/**
 * A check, an ask and a grant keep their evidence as it was on its day, and so what was written about several people at
 * once. A line of an ask keeps none: the ask does, once for all its lines.
 */
export async function unnameChecks(tx: Transaction, owner: Owner, company: Company, unname: Unname) {
  const where = { ownerId: owner.id, personId: { in: company.people } };
  const page = { select: { id: true, snapshot: true }, orderBy: { id: 'asc' } } as const;
  const checks = inBatches(20, (after, take) =>
    tx.check.findMany({
      ...page,
      where: { ownerId: owner.id, ...aboutAny(company), askId: null, id: { gt: after } },
      take,
    }),
  );
  for await (const { id, snapshot } of checks) {
    const next = unnamed(snapshot, company, unname);
    if (next) await tx.check.updateMany({ where: { ownerId: owner.id, id }, data: { snapshot: next } });
  }
  const asks = inBatches(20, (after, take) =>
    tx.ask.findMany({ ...page, where: { ...where, id: { gt: after } }, take }),
  );
  for await (const { id, snapshot } of asks) {
    const next = unnamed(snapshot, company, unname);
    if (next) await tx.ask.updateMany({ where: { ownerId: owner.id, id }, data: { snapshot: next } });
  }
  const grants = inBatches(20, async (after, take) => {
    const rows = await tx.grant.findMany({
      where: { ownerId: owner.id, check: aboutAny(company), checkId: { gt: after } },
      select: { checkId: true, snapshot: true },
      orderBy: { checkId: 'asc' },
      take,
    });
    return rows.map(({ checkId, snapshot }) => ({ id: checkId, snapshot }));
  });
  for await (const { id, snapshot } of grants) {
    const next = unnamed(snapshot, company, unname);
    if (next)
      await tx.grant.updateMany({ where: { ownerId: owner.id, checkId: id }, data: { snapshot: next } });
  }
  const overrides = inBatches(20, async (after, take) => {
    const rows = await tx.override.findMany({
      where: { ownerId: owner.id, check: aboutAny(company), checkId: { gt: after } },
      select: { checkId: true, snapshot: true },
      orderBy: { checkId: 'asc' },
      take,
    });
    return rows.map(({ checkId, snapshot }) => ({ id: checkId, snapshot }));
  });
  for await (const { id, snapshot } of overrides) {
    const next = unnamed(snapshot, company, unname);
    if (next)
      await tx.override.updateMany({ where: { ownerId: owner.id, checkId: id }, data: { snapshot: next } });
  }
}

function aboutAny({ people }: Company) {
  return { OR: [{ personId: { in: people } }, { withPersonId: { in: people } }] };
}

/** A snapshot without the name in what was written on those occasions; null where it is not in there. */
function unnamed(snapshot: unknown, company: Company, unname: Unname): Prisma.InputJsonObject | null {
  // A line of an ask keeps none of its own.
  if (snapshot === null) return null;
  const before = snapshot as Snapshot;
  const next: Snapshot = {
    ...unnamedOf(before, company, unname),
    ...(before.with && { with: unnamedOf(before.with, company, unname) }),
  };
  const isSame = JSON.stringify(next) === JSON.stringify(before);
  return isSame ? null : (next as unknown as Prisma.InputJsonObject);
}

function unnamedOf(known: Known, { occasions }: Company, unname: Unname): Known {
  const history = known.history.map((entry) =>
    occasions.includes(entry.occasion ?? '') ? { ...entry, text: unname(entry.text) } : entry,
  );
  return { ...known, history };
}

/**
 * Takes the erased out of what was said to others. Every grant is read: what Postgres takes for the same letter
 * depends on its locale, and none may be missed.
 */
export async function unnameGrants(tx: Transaction, owner: Owner, erased: string, unname: Unname) {
  const grants = inBatches(200, async (after, take) => {
    const rows = await tx.grant.findMany({
      where: { ownerId: owner.id, personId: { not: erased }, checkId: { gt: after } },
      select: { checkId: true, recipient: true, benefit: true, withBenefit: true, text: true },
      orderBy: { checkId: 'asc' },
      take,
    });
    return rows.map(({ checkId, ...words }) => ({ id: checkId, words }));
  });
  for await (const { id, words } of grants) {
    const next = {
      recipient: unname(words.recipient),
      benefit: unname(words.benefit),
      withBenefit: unname(words.withBenefit),
      text: unname(words.text),
    };
    if (JSON.stringify(next) === JSON.stringify(words)) continue;
    await tx.grant.updateMany({ where: { ownerId: owner.id, checkId: id }, data: next });
  }
}

/** Takes the erased out of the words and the notes of introductions between others. */
export async function unnameIntroductions(tx: Transaction, owner: Owner, erased: string, unname: Unname) {
  const introductions = inBatches(100, (after, take) =>
    tx.introduction.findMany({
      where: {
        ...{ ownerId: owner.id, id: { gt: after } },
        ...{ personId: { not: erased }, recipientId: { not: erased } },
      },
      select: {
        ...{ id: true, benefit: true, benefitBack: true, textToRecipient: true, textToPerson: true },
        ...{ text: true, steps: { where: { note: { not: '' } }, select: { id: true, note: true } } },
      },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  for await (const { id, steps, ...words } of introductions) {
    const next = {
      benefit: unname(words.benefit),
      benefitBack: unname(words.benefitBack),
      textToRecipient: unname(words.textToRecipient),
      textToPerson: unname(words.textToPerson),
      text: unname(words.text),
    };
    if (JSON.stringify(next) !== JSON.stringify({ ...next, ...words }))
      await tx.introduction.updateMany({ where: { ownerId: owner.id, id }, data: next });
    for (const { id: stepId, note } of steps) {
      if (unname(note) === note) continue;
      const where = { ownerId: owner.id, id: stepId };
      await tx.introductionStep.updateMany({ where, data: { note: unname(note) } });
    }
  }
}

/** The same of what the owner put their name to before it was earned. */
export async function unnameOverrides(tx: Transaction, owner: Owner, erased: string, unname: Unname) {
  const overrides = inBatches(200, async (after, take) => {
    const rows = await tx.override.findMany({
      where: { ownerId: owner.id, personId: { not: erased }, checkId: { gt: after } },
      select: { checkId: true, recipient: true, text: true, reason: true },
      orderBy: { checkId: 'asc' },
      take,
    });
    return rows.map(({ checkId, ...words }) => ({ id: checkId, words }));
  });
  for await (const { id, words } of overrides) {
    const { recipient, text, reason } = words;
    const next = { recipient: unname(recipient), text: unname(text), reason: unname(reason) };
    if (JSON.stringify(next) === JSON.stringify(words)) continue;
    await tx.override.updateMany({ where: { ownerId: owner.id, checkId: id }, data: next });
  }
}

/** Rows in the order of their ids, of which no more than a batch is held at once: snapshots are long. */
async function* inBatches<Row extends { id: string }>(
  size: number,
  next: (after: string, size: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const rows = await next(after, size);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last.id;
  }
}
