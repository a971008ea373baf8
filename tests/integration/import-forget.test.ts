import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Applied } from '@/app/(home)/people/import/[importId]/applied';
import { database } from '@/lib/data/database';
import { accountsDue, forget } from '@/lib/data/import-forget';
import * as importRows from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import * as triage from '@/lib/data/triage';
import { anOwner } from '../support/factories';
import { day, onDay } from '../support/history';
import { aFile, applied, brought, linkedin, undone } from '../support/imports';
import { bookOf } from '../support/tables';

// The 90th day after it is the 19th of February.
const began = '2026-11-21';
const lastDay = '2027-02-19';
const after = '2027-02-20';

const rowsOf = (owner: Owner) => database().importRow.count({ where: { ownerId: owner.id } });
const isDue = async (owner: Owner) =>
  (await accountsDue(owner.today, '', 10_000)).some(({ id }) => id === owner.id);

/** What stands on its page. */
async function page(owner: Owner, id: string): Promise<string> {
  const file = await imports.get(owner, id);
  if (!file) throw new Error('no file');
  return renderToStaticMarkup(await Applied({ owner, file, name: file.fileName, query: {} }));
}

async function aBook(): Promise<{ owner: Owner; file: string }> {
  const owner = onDay(await anOwner(), began);
  const file = await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org'], ['Bo', 'bo']));
  await applied(owner, file);
  return { owner, file };
}

describe('What the lines of a file told', () => {
  it('is kept as long as the file can be taken back, and then let go; its sums and people stay', async () => {
    const { owner, file } = await aBook();
    const before = await bookOf(owner);
    const then = onDay(owner, lastDay);
    expect([await isDue(then), await forget(then, 10)]).toEqual([false, 0]);
    const here = await imports.get(owner, file);
    expect(here && [imports.takeBackUntil(here), imports.isSettled(here, then.today)]).toEqual([
      lastDay,
      false,
    ]);
    const later = onDay(owner, after);
    expect([await isDue(later), await forget(later, 10)]).toEqual([true, 1]);
    expect(await rowsOf(owner)).toBe(0);
    expect(await bookOf(owner)).toBe(before);
    expect(await imports.get(owner, file)).toMatchObject({ state: 'applied', sums: { fresh: 2 } });
    expect([await isDue(later), await forget(later, 10)]).toEqual([false, 0]);
  });

  it('goes too where the file was taken back, and of one that was never brought in nothing stays', async () => {
    const { owner, file } = await aBook();
    await undone(owner, file);
    const waiting = await aFile(owner, 'ready');
    const asked = await aFile(owner, 'mapping');
    expect(await forget(onDay(owner, after), 10)).toBe(3);
    expect(await rowsOf(owner)).toBe(0);
    expect((await imports.list(owner)).map(({ id }) => id)).toEqual([file]);
    expect([await imports.get(owner, waiting), await imports.get(owner, asked)]).toEqual([null, null]);
  });

  it('knows the people again whose lines are gone', async () => {
    const { owner } = await aBook();
    await forget(onDay(owner, after), 10);
    const again = await brought(
      onDay(owner, after),
      linkedin(['Ada', 'ada', 'ada@example.org'], ['Bo', 'bo']),
    );
    expect((await importRows.list(owner, again, 'same')).rows.map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Bo Lovelace',
    ]);
  });
});

describe('A file that was brought in', () => {
  it('can be forgotten once it cannot be taken back any more, and its people stay', async () => {
    const { owner, file } = await aBook();
    const before = await bookOf(owner);
    expect(await imports.remove(onDay(owner, lastDay), file)).toBe(false);
    expect(await imports.remove(onDay(owner, after), file)).toBe(true);
    expect(await imports.list(owner)).toEqual([]);
    expect(await bookOf(owner)).toBe(before.replaceAll(file, ''));
  });

  it('offers to be forgotten once nobody from it waits for a word', async () => {
    const { owner, file } = await aBook();
    const later = onDay(owner, after);
    expect(await page(later, file)).toContain('Once you have said of everybody who they are');
    expect(await page(later, file)).not.toContain('Forget this file');
    const { people } = await triage.list(owner, file);
    const kept = people.map(({ id }) => ({ id, as: 'keep' as const }));
    expect(await triage.decide(owner, file, kept)).toBe(2);
    expect(await page(later, file)).toContain('Forget this file');
  });

  it('leaves nobody waiting for a word at a page that is gone', async () => {
    const { owner, file } = await aBook();
    expect((await triage.list(owner, file)).left).toBe(2);
    await imports.remove(onDay(owner, after), file);
    expect(await database().person.count({ where: { ownerId: owner.id, landedBy: { not: null } } })).toBe(0);
  });

  it('as an archive can be forgotten at once: it is never taken back', async () => {
    const owner = await anOwner();
    const file = await aFile(owner, 'applied');
    const where = { ownerId_id: { ownerId: owner.id, id: file } };
    await database().import.update({ where, data: { kind: 'gus' } });
    expect(await imports.remove(owner, file)).toBe(true);
  });

  it.each([
    ['table', lastDay, false],
    ['table', after, true],
    ['gus', after, false],
  ] as const)('as %s, on %s: what its lines told was let go is %s', async (kind, today, isLetGo) => {
    const owner = onDay(await anOwner(), began);
    const file = await aFile(owner, 'applied');
    const where = { ownerId_id: { ownerId: owner.id, id: file } };
    await database().import.update({ where, data: { kind } });
    const here = await imports.get(owner, file);
    expect(here && imports.isLetGo(here, day(today))).toBe(isLetGo);
  });
});
