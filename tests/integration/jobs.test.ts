import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/database';
import { newId } from '@/lib/data/ids';
import * as imports from '@/lib/data/imports';
import * as trash from '@/lib/data/trash';
import { emptyTrash, fillKeys } from '@/lib/jobs/tidy';
import { sweep } from '@/lib/jobs/uploads';
import { anOwner } from '../support/factories';
import { aPerson, onDay } from '../support/history';
import { aFile } from '../support/imports';

const long = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 10);

describe('what runs without anybody clicking', () => {
  // It goes through every account there is.
  beforeEach(async () => {
    await database().account.deleteMany();
  });
  afterEach(async () => {
    await database().$executeRawUnsafe('DROP TRIGGER IF EXISTS stuck ON person');
    vi.restoreAllMocks();
  });

  it('goes on with everybody else where erasing one of them fails, and the log tells nobody’s name', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const owners = [await anOwner(), await anOwner()];
    const due: string[] = [];
    for (const owner of owners)
      for (const name of ['Stuck Person', 'A', 'B', 'C', 'D', 'E', 'F']) {
        const id = await aPerson(owner, { name });
        await trash.remove(onDay(owner, long), id);
        due.push(id);
      }
    await database().$executeRawUnsafe(`CREATE OR REPLACE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'Stuck Person cannot go'; END $$`);
    await database().$executeRawUnsafe(`CREATE TRIGGER stuck BEFORE DELETE ON person FOR EACH ROW
      WHEN (OLD.name = 'Stuck Person') EXECUTE FUNCTION stuck()`);
    expect(await emptyTrash(0)).toBe(12);
    const left = await database().person.findMany({ where: { id: { in: due } }, select: { name: true } });
    expect(left).toEqual([{ name: 'Stuck Person' }, { name: 'Stuck Person' }]);
    expect(said).toHaveBeenCalledTimes(2);
    expect(said.mock.calls.join()).toMatch(/^Erasing whoever was removed failed: \w+/);
    expect(said.mock.calls.join()).not.toContain('Person');
  });

  it('keeps by what everybody is known again, and looks once at whoever is known by nothing', async () => {
    const owner = await anOwner();
    const row = { ownerId: owner.id, addedOn: new Date(long) };
    const nameless = Array.from({ length: 120 }, () => ({
      ...row,
      id: newId(),
      name: '',
      sortName: '',
      searchText: '',
    }));
    await database().person.createMany({ data: nameless });
    const dana = { ...row, id: newId(), name: 'Dana', sortName: 'dana', searchText: 'dana' };
    await database().person.create({ data: dana });
    expect(await fillKeys(0)).toBe(121);
    expect(await database().matchKey.count({ where: { personId: dana.id } })).toBe(1);
  });

  it('throws away files nobody came back to for a day, with what was shown of them', async () => {
    const owner = await anOwner();
    const folder = join(tmpdir(), 'gus', 'uploads');
    mkdirSync(folder, { recursive: true });
    const [old, young] = [await aFile(owner, 'mapping'), await aFile(owner, 'mapping')];
    for (const id of [old, young]) writeFileSync(join(folder, id), 'Name\nDana\n');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(folder, old), yesterday, yesterday);
    await sweep();
    expect([old, young].map((id) => existsSync(join(folder, id)))).toEqual([false, true]);
    expect(await imports.get(owner, old)).toMatchObject({ state: 'failed', reading: {} });
    expect((await imports.get(owner, young))?.state).toBe('mapping');
  });
});
