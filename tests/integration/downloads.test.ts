import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as people from '@/lib/data/people';
import * as photos from '@/lib/data/photos';
import { archiveOf } from '@/lib/jobs/archive';
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

it('whoever stops reading ends the making of it, at whatever moment', async () => {
  const owner = await anOwner();
  for (const name of ['Ada', 'Bo', 'Cy']) await aPerson(owner, { name });
  for (let moment = 0; moment < 60; moment += 1) {
    const download = archiveOf(owner);
    download.resume();
    for (let turn = 0; turn < moment; turn += 1) await setImmediate();
    download.destroy();
  }
  // Each was read within a transaction; all of them are over, and none of them left an error that nobody heard.
  await expect.poll(() => openTransactions()).toBe(0);
});

async function openTransactions(): Promise<unknown> {
  const [row] = await database().$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  return row?.open;
}

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
