import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toColumn } from '@/lib/clock';
import * as accounts from '@/lib/data/accounts';
import { database } from '@/lib/data/database';
import { apply } from '@/lib/data/import-apply';
import { inTurn } from '@/lib/data/import-turn';
import * as imports from '@/lib/data/imports';
import * as matchKeys from '@/lib/data/match-keys';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { refreshSome } from '@/lib/data/refresh';
import { restore } from '@/lib/data/restoring';
import * as sessions from '@/lib/data/sessions';
import { lockPeople } from '@/lib/data/summary';
import * as trash from '@/lib/data/trash';
import { archiveOf } from '@/lib/jobs/archive';
import { applyImport } from '@/lib/jobs/import-write';
import { openArchive } from '@/lib/transfer/archive';
import { anOwner } from '../support/factories';
import { file } from '../support/files';
import { aPerson, fact, logged } from '../support/history';
import { applied, brought, linkedin } from '../support/imports';
import { untilSomebodyWaits } from '../support/waiting';

/** Holds something until it is let go. */
async function holding(hold: (tx: Parameters<typeof lockPeople>[0]) => Promise<unknown>) {
  let free = () => {};
  const until = new Promise<void>((resolve) => {
    free = resolve;
  });
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((held, failed) => {
    ended = database().$transaction(
      async (tx) => {
        await hold(tx);
        held();
        await until;
      },
      { timeout: 60_000 },
    );
    ended.catch(failed);
  });
  return async () => {
    free();
    await ended;
  };
}

const holdFile = (owner: Owner, id: string) =>
  holding((tx) => tx.$queryRaw`SELECT 1 FROM import WHERE owner_id = ${owner.id} AND id = ${id} FOR UPDATE`);

describe('while a file is brought in', () => {
  afterEach(async () => {
    await database().$executeRawUnsafe('DROP TRIGGER IF EXISTS refused ON person');
    vi.restoreAllMocks();
  });

  it('whoever gains nothing by it can be written about', async () => {
    const owner = await anOwner();
    const bytes = linkedin(['Ada', 'ada', 'ada@example.org']);
    await applied(owner, await brought(owner, bytes));
    const ada = await database().person.findFirstOrThrow({ where: { ownerId: owner.id } });
    const id = await brought(owner, bytes);
    await imports.move(owner, id, ['ready'], 'applying');
    // So that it stands where it has looked through all, and has ended nothing.
    const letGo = await holdFile(owner, id);
    const done = apply(owner, id, () => undefined);
    await untilSomebodyWaits();
    await logged(owner, ada.id, fact(owner.today, 'Her dog is named Gus.'));
    await letGo();
    expect(await done).toBe(true);
    expect(await imports.get(owner, id)).toMatchObject({ state: 'applied', sums: { same: 1 } });
  });

  it('what is typed about somebody of whom the preview knew nothing stays', async () => {
    const owner = await anOwner();
    const channels = [{ kind: 'email', handle: 'ada@example.org' }];
    const ada = await aPerson(owner, { name: 'Ada Lovelace', channels });
    const { id } = await database().import.create({
      data: {
        ownerId: owner.id,
        fileName: 'a.csv',
        kind: 'table',
        on: toColumn(owner.today),
        state: 'applying',
      },
    });
    await database().importRow.create({
      data: {
        ...{ ownerId: owner.id, importId: id, no: 0, line: 2, name: 'Ada Lovelace', verdict: 'fresh' },
        incoming: { name: 'Ada Lovelace', channels, howMet: 'From a file', metIn: 'Choir' },
      },
    });
    const letGo = await holding(async (tx) => {
      await lockPeople(tx, owner, [ada]);
      await tx.person.updateMany({ where: { id: ada }, data: { howMet: 'By hand' } });
    });
    const done = apply(owner, id, () => undefined);
    await untilSomebodyWaits();
    await letGo();
    expect(await done).toBe(true);
    expect(await people.get(owner, ada)).toMatchObject({ howMet: 'By hand', metIn: 'Choir' });
  });

  it('a save that waits crosswise for it goes through, and the file is begun again', async () => {
    const owner = await anOwner();
    const [ada, zoe] = ['ada', 'zoe'].map((name) => ({ kind: 'email', handle: `${name}@example.org` }));
    if (!ada || !zoe) throw new Error('two handles');
    const a = await aPerson(owner, { name: 'Ada Lovelace', channels: [ada] });
    const z = await aPerson(owner, { name: 'Zoe Lovelace', channels: [zoe] });
    const { id } = await database().import.create({
      data: {
        ...{ ownerId: owner.id, fileName: 'a.csv', kind: 'table', on: toColumn(owner.today) },
        state: 'applying',
      },
    });
    const row = { ownerId: owner.id, importId: id };
    await database().importRow.createMany({
      data: [
        {
          ...{ ...row, no: 0, line: 2, name: 'Zoe Lovelace', verdict: 'fills', personId: z },
          incoming: { name: 'Zoe Lovelace', channels: [zoe], metIn: 'Choir' },
        },
        // Of whom the preview knew nothing: held only when the file comes to them.
        {
          ...{ ...row, no: 1, line: 3, name: 'Ada Lovelace', verdict: 'fresh' },
          incoming: { name: 'Ada Lovelace', channels: [ada], metIn: 'Choir' },
        },
      ],
    });
    const letGo = await holding((tx) => tx.$executeRaw`LOCK TABLE account IN ACCESS EXCLUSIVE MODE`);
    const done = apply(owner, id, () => undefined);
    await untilSomebodyWaits();
    const saved = database().$transaction(async (tx) => {
      // It does not look for a deadlock itself, so that it is the file that gives way.
      await tx.$executeRaw`SET LOCAL deadlock_timeout = '1min'`;
      await lockPeople(tx, owner, [a]);
      await lockPeople(tx, owner, [z]);
      await tx.person.updateMany({ where: { id: { in: [a, z] } }, data: { howMet: 'By hand' } });
    });
    await untilSomebodyWaits(2).finally(letGo);
    await saved;
    expect(await done).toBe(true);
    for (const id of [a, z])
      expect(await people.get(owner, id)).toMatchObject({ howMet: 'By hand', metIn: 'Choir' });
    expect(await imports.get(owner, id)).toMatchObject({ state: 'applied', sums: { fills: 2 } });
  });

  it('another one waits for its turn, and holds no question open meanwhile', async () => {
    const owner = await anOwner();
    const [one, other] = [
      await brought(owner, linkedin(['Ada', 'ada'], ['Bo', 'bo'])),
      await brought(owner, linkedin(['Bo', 'bo'], ['Cy', 'cy'])),
    ];
    await Promise.all([applied(owner, one), applied(owner, other)]);
    const names = await database().person.findMany({
      where: { ownerId: owner.id },
      select: { name: true },
      orderBy: { name: 'asc' },
    });
    expect(names.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Bo Lovelace', 'Cy Lovelace']);
    const turns: string[] = [];
    const { waiting } = await inTurn(owner, async (tx) => {
      const waiting = inTurn(owner, async () => turns.push('second'));
      for (let at = 0; at < 20; at++) await tx.$queryRaw`SELECT 1 AS one`;
      turns.push('first');
      return { waiting };
    });
    await waiting;
    expect(turns).toEqual(['first', 'second']);
  });

  it('one that fails stands where it stood, with nobody here from it, and can be begun again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const owner = await anOwner();
    const id = await brought(owner, linkedin(['Ada', 'ada'], ['Stuck', 'stuck']));
    await database().$executeRawUnsafe(`CREATE OR REPLACE FUNCTION refused() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no'; END $$`);
    await database().$executeRawUnsafe(`CREATE TRIGGER refused BEFORE INSERT ON person FOR EACH ROW
      WHEN (NEW.name = 'Stuck Lovelace') EXECUTE FUNCTION refused()`);
    await imports.move(owner, id, ['ready'], 'applying');
    await applyImport(owner, id);
    expect(await imports.get(owner, id)).toMatchObject({
      state: 'ready',
      problem: expect.stringContaining('nothing was changed'),
      sums: { fresh: 2 },
    });
    expect(await database().person.count({ where: { ownerId: owner.id } })).toBe(0);
    await database().$executeRawUnsafe('DROP TRIGGER refused ON person');
    await applied(owner, id);
    expect(await imports.get(owner, id)).toMatchObject({ state: 'applied', problem: '', sums: { fresh: 2 } });
  });
});

/** An archive of somebody with a picture, which is looked at when everybody is here and nothing has ended. */
async function anArchive() {
  const owner = await anOwner({ name: 'Ann of the archive' });
  const ada = await aPerson(owner, { name: 'Ada' });
  const bytes = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'teal' } })
    .webp()
    .toBuffer();
  await photos.put(owner, ada, { bytes: new Uint8Array(bytes), width: 2, height: 2 });
  return { ada, archive: await openArchive(file(await buffer(archiveOf(owner)), 'gus.zip')) };
}

const during = (meanwhile: () => Promise<unknown>) => ({
  off: () => undefined,
  look: async (picture: Uint8Array) => {
    await meanwhile();
    return { bytes: new Uint8Array(picture), width: 2, height: 2 };
  },
});

describe('while an archive is brought back', () => {
  it('its owner signs in elsewhere and saves settings, and the jobs go on', async () => {
    const { ada, archive } = await anArchive();
    const there = await anOwner();
    const seen: unknown[] = [];
    const meanwhile = async () => {
      seen.push(await sessions.create(database(), there.id, 'another browser'));
      await accounts.update(there, {
        ...{ name: 'Ann', zone: 'Europe/Berlin', capacity: 9, workdays: [0], weekStartsOn: 0 },
        tolerance: 'strict',
      });
      // What the jobs do in this account: the others of this database may have any number of people.
      await Promise.all([refreshSome(there, 10), matchKeys.fillSome(there, '', 50), trash.due(there, 5)]);
    };
    expect([await restore(there, archive, during(meanwhile)), seen.length]).toEqual(['restored', 1]);
    expect((await people.get(there, ada))?.name).toBe('Ada');
    const { name } = await database().account.findUniqueOrThrow({ where: { id: there.id } });
    expect(name).toBe('Ann of the archive');
  });

  it('somebody added by hand comes in, and the archive does not', async () => {
    const { archive } = await anArchive();
    const there = await anOwner();
    const meanwhile = () => aPerson(there, { name: 'Ruth' });
    expect(await restore(there, archive, during(meanwhile))).toBe('inhabited');
    const here = await database().person.findMany({ where: { ownerId: there.id }, select: { name: true } });
    expect(here).toEqual([{ name: 'Ruth' }]);
  });

  it('somebody who is just being added at its end is waited for, and it does not come', async () => {
    const { archive } = await anArchive();
    const there = await anOwner();
    const row = { ownerId: there.id, name: 'Ruth', sortName: 'ruth', searchText: 'ruth' };
    const addedOn = toColumn(there.today);
    const letGo = await holding((tx) => tx.person.create({ data: { ...row, addedOn } }));
    const ended = restore(
      there,
      archive,
      during(async () => undefined),
    );
    await untilSomebodyWaits().finally(letGo);
    expect(await ended).toBe('inhabited');
    expect(await database().person.count({ where: { ownerId: there.id } })).toBe(1);
  });
});
