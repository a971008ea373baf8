import { describe, expect, it } from 'vitest';
import { openArchive, photosOf, rowsOf } from '@/lib/transfer/archive';
import { detect } from '@/lib/transfer/detect';
import { ARCHIVE_LIMITS, LIMITS, TOO_MUCH } from '@/lib/transfer/limits';
import { archived } from '@/lib/transfer/zip';
import { bytesOf, file, zip } from '../../support/files';

const manifest = JSON.stringify({ gus: 'archive', schema: 1, exportedOn: '2026-11-21', people: 1 });

/** As many pictures as there are ids, of one byte each. */
const pictures = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `photos/00000000-0000-7000-8000-${String(at).padStart(12, '0')}.webp`,
      'x',
    ]),
  );

async function counted(all: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of all) count += 1;
  return count;
}

describe('An archive of Gus’s own', () => {
  it('comes back with more pictures than any other zip may hold files', async () => {
    const count = LIMITS.zipEntries + 500;
    const source = await zip({ 'manifest.json': manifest, ...pictures(count) }, 'gus.zip', false);
    expect(await detect(source)).toEqual({ kind: 'gus', questions: [] });
    expect(await counted(photosOf(await openArchive(source)))).toBe(count);
  });

  it('comes back from a file that is larger than any other may be', async () => {
    const large = new Uint8Array(LIMITS.bytes);
    const source = await zip({ 'manifest.json': manifest, 'photos/large.webp': large }, 'gus.zip', false);
    expect(source.size).toBeGreaterThan(LIMITS.bytes);
    expect((await openArchive(source)).manifest).toMatchObject({ people: 1 });
    expect((await detect(source)).kind).toBe('gus');
    await expect(detect({ ...file('First Name,'), size: source.size })).rejects.toThrow(TOO_MUCH.bytes);
  });

  it('comes back although a system unpacked it, and packed it with a folder around it', async () => {
    const source = await zip({
      'gus-archive-2026-11-21/people.jsonl': '{"id":"x"}\n',
      'gus-archive-2026-11-21/manifest.json': manifest,
      '__MACOSX/gus-archive-2026-11-21/._manifest.json': 'junk',
    });
    expect((await detect(source)).kind).toBe('gus');
    expect(await counted(rowsOf(await openArchive(source), 'people.jsonl', () => undefined))).toBe(1);
  });

  it('has limits too, and says which', async () => {
    const bytes = Buffer.from(await bytesOf(await zip({ 'manifest.json': manifest })));
    // What it says of itself in its list of contents, at the end: a file that unpacks to more than there may be.
    const swollen = Buffer.from(bytes);
    const listed = swollen.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    swollen.writeUInt32LE(0xfffffff0, listed + 24);
    await expect(archived(file(swollen), 'manifest.json')).rejects.toThrow(TOO_MUCH.archive);
    expect(ARCHIVE_LIMITS.zipEntries).toBeGreaterThan(LIMITS.rows);
  });
});
