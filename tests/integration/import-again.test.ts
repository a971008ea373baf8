import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerImport,
  askColumnsAgain,
  forgetImport,
  startImport,
  takeImportBack,
} from '@/app/actions/imports';
import * as importRows from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { drop, folder } from '@/lib/jobs/uploads';
import { sendTo } from '../support/action';
import { anAccount, anOwner } from '../support/factories';
import { aFile, applied, brought, linkedin } from '../support/imports';

const table = 'Who,Where,Mail\nAda Lovelace,London,ada@example.org\nBo Birch,Bath,bo@example.org\n';
const wrong = { 'columns.c0': 'note', 'columns.c1': 'name', 'columns.c2': 'email' };
const right = { 'columns.c0': 'name', 'columns.c1': '', 'columns.c2': 'email' };
const stateOf = async (owner: Owner, id: string) => (await imports.get(owner, id))?.state;
const namesIn = async (owner: Owner, id: string) =>
  (await importRows.list(owner, id, 'fresh')).rows.map(({ name }) => name);
const isAt = (owner: Owner, id: string, state: imports.State) =>
  expect.poll(() => stateOf(owner, id), { timeout: 20_000 }).toBe(state);

/** A file of which something was said, read to its preview. */
async function previewed(owner: Owner, token: string, says: Record<string, string>): Promise<string> {
  const id = await brought(owner, table);
  expect(await stateOf(owner, id)).toBe('mapping');
  expect(await sendTo(answerImport, token, { import: id, ...says })).toMatchObject({ status: 'gone' });
  await isAt(owner, id, 'ready');
  return id;
}

describe('A table whose columns were said wrongly', () => {
  it('is asked about again, with what was said before, and read anew', async () => {
    const { owner, token } = await anAccount();
    const id = await previewed(owner, token, wrong);
    expect(await namesIn(owner, id)).toEqual(['London', 'Bath']);
    expect(await sendTo(askColumnsAgain, token, { import: id })).toMatchObject({ status: 'gone' });
    await isAt(owner, id, 'mapping');
    expect((await imports.get(owner, id))?.reading).toMatchObject({
      questions: [{ asks: 'columns', header: ['Who', 'Where', 'Mail'] }],
      before: { columns: { 0: 'note', 1: 'name', 2: 'email' } },
    });
    expect(await namesIn(owner, id)).toEqual([]);
    await sendTo(answerImport, token, { import: id, ...right });
    await isAt(owner, id, 'ready');
    expect(await namesIn(owner, id)).toEqual(['Ada Lovelace', 'Bo Birch']);
  });

  it('is asked again which way round its days are, too, and what was said is kept in mind', async () => {
    const { owner, token } = await anAccount();
    const id = await brought(owner, 'Who,Born\nAda,3/4/1990\nBo,5/6/1991\n');
    const columns = { 'columns.c0': 'name', 'columns.c1': 'birthday' };
    const asks = (what: string) =>
      expect
        .poll(async () => (await imports.get(owner, id))?.reading.questions?.[0]?.asks, { timeout: 20_000 })
        .toBe(what);
    await sendTo(answerImport, token, { import: id, ...columns });
    await asks('dayFirst');
    await sendTo(answerImport, token, { import: id, dayFirst: 'month' });
    await isAt(owner, id, 'ready');
    await sendTo(askColumnsAgain, token, { import: id });
    await asks('columns');
    await sendTo(answerImport, token, { import: id, ...columns });
    await asks('dayFirst');
    expect((await imports.get(owner, id))?.reading.before).toMatchObject({ dayFirst: false });
  });

  it('is remembered once it was brought in, and not before', async () => {
    const { owner, token } = await anAccount();
    const id = await previewed(owner, token, wrong);
    expect(await imports.remove(owner, id)).toBe(true);
    const again = await previewed(owner, token, right);
    await applied(owner, again);
    expect(existsSync(join(folder(), again))).toBe(false);
    const third = await brought(owner, table);
    expect(await imports.get(owner, third)).toMatchObject({ state: 'ready', sums: { same: 2 } });
  });

  it('can be put right where it was remembered, too', async () => {
    const { owner, token } = await anAccount();
    await applied(owner, await previewed(owner, token, wrong));
    const id = await brought(owner, table);
    expect(await stateOf(owner, id)).toBe('ready');
    await sendTo(askColumnsAgain, token, { import: id });
    await isAt(owner, id, 'mapping');
    await sendTo(answerImport, token, { import: id, ...right });
    await isAt(owner, id, 'ready');
    await applied(owner, id);
    expect(await imports.get(owner, await brought(owner, table))).toMatchObject({
      state: 'ready',
      reading: { choices: { columns: { 0: 'name', 2: 'email' } } },
    });
  });

  it('says so where its file is gone by now, and is nobody else’s', async () => {
    const { owner, token } = await anAccount();
    const id = await previewed(owner, token, wrong);
    expect(await imports.askAgain(await anOwner(), id)).toBe(false);
    await drop(id);
    expect(await sendTo(askColumnsAgain, token, { import: id })).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/bring it once more/),
    });
    expect(await stateOf(owner, id)).toBe('ready');
  });
});

describe('A file that went on in another window', () => {
  it('is shown as it stands now, whatever was pressed', async () => {
    const { owner, token } = await anAccount();
    const id = await brought(owner, linkedin(['Ada', 'ada']));
    await applied(owner, id);
    const shown = { status: 'gone', to: `/people/import/${id}` };
    for (const action of [startImport, askColumnsAgain, answerImport, forgetImport])
      expect(await sendTo(action, token, { import: id })).toEqual(shown);
    expect(await stateOf(owner, id)).toBe('applied');
    const waiting = await aFile(owner, 'ready');
    expect(await sendTo(takeImportBack, token, { import: waiting })).toMatchObject({ status: 'gone' });
    expect(await stateOf(owner, waiting)).toBe('ready');
  });

  it('of which nothing came cannot be taken away, and is forgotten at once', async () => {
    const { owner, token } = await anAccount();
    const file = linkedin(['Ada', 'ada']);
    await applied(owner, await brought(owner, file));
    const again = await brought(owner, file);
    await applied(owner, again);
    const here = await imports.get(owner, again);
    expect(here && imports.takeBackUntil(here)).toBeNull();
    expect(await sendTo(takeImportBack, token, { import: again })).toMatchObject({ status: 'refused' });
    expect(await sendTo(forgetImport, token, { import: again })).toMatchObject({ status: 'gone' });
    expect(await imports.get(owner, again)).toBeNull();
  });
});
