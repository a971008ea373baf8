import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { DOWNLOADS } from '@/lib/jobs/downloads';
import { spooled } from '@/lib/jobs/spool';
import { openArchive, photosOf } from '@/lib/transfer/archive';
import { anOwner } from '../support/factories';
import { file } from '../support/files';
import { aPerson } from '../support/history';

it('however many downloads are paused, the notebook can be read, and each goes on where it was', async () => {
  const owner = await anOwner();
  const ids: string[] = [];
  for (const name of ['Ada', 'Bo', 'Cy']) {
    const id = await aPerson(owner, { name });
    // Pictures as Gus keeps them are packed as small as they get: far more than what lies between writing and reading.
    await photos.put(owner, id, { bytes: new Uint8Array(randomBytes(1_000_000)), width: 8, height: 8 });
    ids.push(id);
  }
  const started = Array.from({ length: 12 }, () => DOWNLOADS.archive?.make(owner) ?? Readable.from([]));
  await Promise.all(started.map((download) => once(download, 'readable')));
  expect((await people.get(owner, ids[0] ?? ''))?.name).toBe('Ada');
  const [first, ...others] = started;
  for (const other of others) other.destroy();
  const archive = await openArchive(file(await buffer(first ?? Readable.from([])), 'gus.zip'));
  let pictures = 0;
  for await (const _ of photosOf(archive)) pictures += 1;
  expect([archive.manifest.people, pictures]).toEqual([3, 3]);
});

it('what breaks off where it is made breaks off where it is read, after what was made', async () => {
  const half = spooled(() =>
    Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('cut off');
      })(),
      { objectMode: false },
    ),
  );
  const read: string[] = [];
  await expect(
    (async () => {
      for await (const piece of half) read.push(String(piece));
    })(),
  ).rejects.toThrow('cut off');
  expect(read).toEqual(['half']);
});
