import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Incoming, Reading, Source } from '@/lib/transfer/incoming';

/** A file out of tests/fixtures/import. */
export function fixture(name: string, piece?: number): Source {
  return file(readFileSync(join(import.meta.dirname, '../fixtures/import', name)), name, piece);
}

/** A file with this content, handed over in pieces of that many bytes. */
export function file(content: string | Uint8Array, name = 'file', piece = 65_536): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* part(start: number, end: number) {
    for (let at = start; at < end; at += piece) yield bytes.subarray(at, Math.min(end, at + piece));
  }
  return { name, size: bytes.length, open: () => part(0, bytes.length), part };
}

/** Everything a reader says. */
export async function allOf(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const all: Reading[] = [];
  for await (const reading of readings) all.push(reading);
  return all;
}

/** The people of what a reader said. */
export function peopleIn(readings: readonly Reading[]): Incoming[] {
  return readings.flatMap((reading) => ('row' in reading ? [reading.row] : []));
}

/** A zip of these files, by name. */
export async function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'files.zip',
  compress = true,
): Promise<Source> {
  const zipped = new ZipFile();
  for (const [path, content] of Object.entries(files))
    zipped.addBuffer(Buffer.from(content), path, { compress });
  zipped.end();
  return file(await buffer(zipped.outputStream), name);
}

/** The bytes of a file. */
export async function bytesOf(source: Source): Promise<Uint8Array> {
  return await buffer(source.open());
}
