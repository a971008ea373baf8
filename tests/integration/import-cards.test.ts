import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toColumn } from '@/lib/clock';
import { insertMany } from '@/lib/data/bulk';
import { database } from '@/lib/data/database';
import { newId } from '@/lib/data/ids';
import * as importRows from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { rebuildSome } from '@/lib/data/rebuild';
import * as standings from '@/lib/data/standings';
import * as triage from '@/lib/data/triage';
import { DOWNLOADS } from '@/lib/jobs/downloads';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged } from '../support/history';
import { applied, brought, undone } from '../support/imports';
import { bookOf, offRowsOf } from '../support/tables';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/import', name));
const painted = async (color: string) =>
  (
    await sharp({ create: { width: 800, height: 800, channels: 3, background: color } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
const card = (name: string, base64: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${name}\r\nFN:${name}\r\nPHOTO;ENCODING=b;TYPE=JPEG:${base64}\r\nEND:VCARD\r\n`;
const another = { bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 };

const everybody = (owner: Owner) =>
  database().person.findMany({
    where: { ownerId: owner.id },
    select: { id: true, name: true },
    orderBy: { sortName: 'asc' },
  });
async function one(owner: Owner): Promise<string> {
  const [person] = await everybody(owner);
  if (!person) throw new Error('nobody is here');
  return person.id;
}

describe('Cards and other programs’ files, from the file to the book and back', () => {
  it.each([
    ['vcard-2.1-phone.vcf', 3],
    ['vcard-3.0-apple.vcf', 2],
    ['vcard-3.0-google.vcf', 4],
    ['vcard-4.0.vcf', 3],
    ['vcard-broken.vcf', 2],
    ['monica.json', 2],
    ['nametag.json', 2],
    ['facebook-friends.json', 4],
  ])('%s brings its %i people once, and is gone without a trace', async (name, count) => {
    const owner = await anOwner();
    const before = await bookOf(owner);
    const id = await brought(owner, fixture(name), name);
    const here = await imports.get(owner, id);
    // Two of one name in a file are asked about.
    const { fresh = 0, perhaps = 0 } = (here?.sums ?? {}) as Record<string, number>;
    expect([here?.state, fresh + perhaps]).toEqual(['ready', count]);
    await applied(owner, id);
    expect(await everybody(owner)).toHaveLength(fresh);
    const after = await bookOf(owner);
    expect(await offRowsOf(owner)).toEqual([]);
    const again = await brought(owner, fixture(name), name);
    expect((await imports.get(owner, again))?.sums).toMatchObject({ fresh: 0, fills: 0, same: fresh });
    await applied(owner, again);
    expect(await bookOf(owner)).toBe(after);
    await undone(owner, id);
    expect(await bookOf(owner)).toBe(before);
  });
});

describe('Two friends of one name in Facebook’s file', () => {
  it('are asked about: there are only names in it', async () => {
    const owner = await anOwner();
    const file = fixture('facebook-friends.json');
    const id = await brought(owner, file, 'friends.json');
    expect((await imports.get(owner, id))?.sums).toMatchObject({ fresh: 3, perhaps: 1, skipped: 1 });
    const [asked] = (await importRows.list(owner, id, 'perhaps')).rows;
    expect(asked).toMatchObject({ name: 'Ann Lee', line: 4, perhaps: [{ name: 'Ann Lee', line: 3 }] });
    await importRows.choose(owner, id, [{ no: asked?.no ?? -1, choice: 'new' }]);
    await applied(owner, id);
    expect(await everybody(owner)).toHaveLength(4);
    const again = await brought(owner, file, 'friends.json');
    expect((await imports.get(owner, again))?.sums).toMatchObject({ fresh: 0, perhaps: 0, same: 4 });
  });
});

it('The ways to reach somebody stay in the order of their card, the preferred one first', async () => {
  const owner = await anOwner();
  const others = Array.from({ length: 12 }, (_, at) => `EMAIL:dana.${at}@example.org`);
  const lines = ['BEGIN:VCARD', 'FN:Dana', ...others, 'EMAIL;PREF=1:dana@example.org', 'END:VCARD'];
  await applied(owner, await brought(owner, lines.join('\r\n'), 'dana.vcf'));
  const dana = await people.get(owner, await one(owner));
  expect(dana?.channels.map(({ handle }) => `EMAIL:${handle}`)).toEqual([
    'EMAIL:dana@example.org',
    ...others,
  ]);
});

it('A note of which the page shows a part is cut at a whole letter, also where that is an emoji', async () => {
  const owner = await anOwner();
  const note = `${'a'.repeat(199)}😀 and more`;
  const lines = ['BEGIN:VCARD', 'FN:Dana', `NOTE:${note}`, 'END:VCARD'];
  await applied(owner, await brought(owner, lines.join('\r\n'), 'dana.vcf'));
  const who = { where: { ownerId: owner.id }, select: { smallThing: true } };
  expect(await database().person.findFirst(who)).toEqual({ smallThing: `${'a'.repeat(199)}😀` });
  const by = await aPerson(owner, { name: 'Ruth' });
  await logged(owner, by, fact(owner.today, note));
  expect((await rebuildSome(owner, '', 10)).drift).toEqual([]);
});

it('What cannot be kept of a text, half of an emoji, becomes a sign in its place and keeps nobody out', async () => {
  const owner = await anOwner();
  const [addedOn, name] = [toColumn(owner.today), 'Dana \ud83d'];
  const row = { ownerId: owner.id, id: newId(), name, sortName: 'dana', searchText: 'dana', addedOn };
  await insertMany(database(), 'person', [row]);
  expect((await everybody(owner)).map((person) => person.name)).toEqual(['Dana \ufffd']);
});

it('A line that says nothing of anybody is kept beside the others with every list empty', async () => {
  const owner = await anOwner();
  await brought(owner, 'BEGIN:VCARD\r\nFN:Dana\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD', 'dana.vcf');
  const rows = await database().$queryRaw`
    SELECT verdict::text, perhaps, fills FROM import_row WHERE owner_id = ${owner.id} ORDER BY no`;
  expect(rows).toEqual([
    { verdict: 'fresh', perhaps: [], fills: [] },
    { verdict: 'skipped', perhaps: [], fills: [] },
  ]);
});

describe('Pictures in a file', () => {
  it('are made anew and small before anybody keeps them, and go with the import', async () => {
    const owner = await anOwner();
    const id = await brought(owner, card('Dana', await painted('#a30')), 'dana.vcf');
    await applied(owner, id);
    const dana = await one(owner);
    const photo = await photos.get(owner, dana);
    expect(await sharp(photo?.bytes).metadata()).toMatchObject({ format: 'webp', width: 512, height: 512 });
    expect(photo?.digest).toBe(photos.markOf(photo?.bytes ?? new Uint8Array()));
    await undone(owner, id);
    expect(await database().photo.count({ where: { ownerId: owner.id } })).toBe(0);
  });

  it('fill a gap, and never take the place of one that is here', async () => {
    const owner = await anOwner();
    await applied(owner, await brought(owner, 'BEGIN:VCARD\r\nUID:Dana\r\nFN:Dana\r\nEND:VCARD', 'dana.vcf'));
    const dana = await one(owner);
    const filling = await brought(owner, card('Dana', await painted('#a30')), 'dana.vcf');
    expect((await importRows.list(owner, filling, 'fills')).rows[0]?.fills).toEqual(['a picture']);
    await applied(owner, filling);
    const kept = await photos.digestOf(owner, dana);
    expect(kept).not.toBeNull();
    const other = await brought(owner, card('Dana', await painted('#03a')), 'dana.vcf');
    expect((await imports.get(owner, other))?.sums).toMatchObject({ same: 1 });
    await applied(owner, other);
    expect(await photos.digestOf(owner, dana)).toBe(kept);
    await undone(owner, filling);
    expect(await photos.digestOf(owner, dana)).toBeNull();
  });

  it('that were replaced by hand since stay, and whoever they show', async () => {
    const owner = await anOwner();
    const id = await brought(owner, card('Dana', await painted('#a30')), 'dana.vcf');
    await applied(owner, id);
    const dana = await one(owner);
    await photos.put(owner, dana, another);
    await undone(owner, id);
    expect(await photos.digestOf(owner, dana)).toBe(photos.markOf(another.bytes));
    expect((await imports.get(owner, id))?.sums).toMatchObject({ kept: 1 });
  });

  it('that are none are said, and the person comes all the same', async () => {
    const owner = await anOwner();
    const id = await brought(owner, card('Dana', 'bm8gcGljdHVyZQ=='), 'dana.vcf');
    const { rows } = await importRows.list(owner, id, 'fresh');
    expect(rows).toMatchObject([{ name: 'Dana', why: 'The picture could not be read and was left out.' }]);
    await applied(owner, id);
    expect(await photos.digestOf(owner, await one(owner))).toBeNull();
  });

  it('of whoever has died comes in in memory, is asked about nowhere, and a mistake is taken back', async () => {
    const owner = await anOwner();
    const died =
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ruth Cole\r\nBDAY:19500101\r\nDEATHDATE:20240305\r\nEND:VCARD\r\n';
    const id = await brought(owner, died, 'cards.vcf');
    await applied(owner, id);
    const ruth = await one(owner);
    const { now, changes } = (await standings.get(owner, ruth)) ?? {};
    expect([now?.standing, changes?.map(({ from, to }) => [from, to])]).toEqual([
      'memorial',
      [['open', 'memorial']],
    ]);
    expect(await triage.list(owner, id)).toEqual({ people: [], left: 0 });
    expect(await text(DOWNLOADS.dates?.make(owner) ?? Readable.from([]))).not.toContain('Ruth');
    await undone(owner, id);
    expect(await everybody(owner)).toEqual([]);

    const again = await brought(owner, died, 'cards.vcf');
    await applied(owner, again);
    const step = { from: 'memorial', to: 'open', reason: '', terms: '' } as const;
    expect(await standings.change(owner, await one(owner), step)).toBe('done');
    expect(await offRowsOf(owner)).toEqual([]);
  });

  it('of the older version have pictures that older programs read, and Gus does', async () => {
    const [owner, other] = [await anOwner(), await anOwner()];
    const file = `${card('Ada', await painted('red'))}${card('Bo', await painted('blue'))}`;
    await applied(owner, await brought(owner, file, 'cards.vcf'));
    const older = await text(DOWNLOADS['cards-3']?.make(owner) ?? Readable.from([]));
    expect(older.match(/PHOTO;ENCODING=B;TYPE=JPEG:\/9j\//gi)).toHaveLength(2);
    await applied(other, await brought(other, older, 'gus-people-3.vcf'));
    expect(await database().photo.count({ where: { ownerId: other.id, width: 512 } })).toBe(2);
  });

  it('that Gus wrote itself knows everybody again, whoever else has their name', async () => {
    const owner = await anOwner();
    for (const name of ['Grace Hopper', 'Grace Hopper', 'Ada']) await aPerson(owner, { name });
    const cards = await text(DOWNLOADS.cards?.make(owner) ?? Readable.from([]));
    const file = await imports.get(owner, await brought(owner, cards, 'gus-people.vcf'));
    expect(file?.sums).toMatchObject({ same: 3 });
  });
});
