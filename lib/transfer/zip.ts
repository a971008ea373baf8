import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { lineOf } from './cells';
import { type Source, Unreadable } from './incoming';
import { ARCHIVE_LIMITS, LIMITS, TOO_MUCH } from './limits';
import { headOf } from './text';

/** What a zip holds: its files, those in zips within it too, and what could not be unpacked. */
export type Unzipped = { files: Source[]; remarks: string[] };

/** A zip that was not what it was when it was packed: not one of its files is to be trusted. */
export class Damaged extends Unreadable {
  constructor() {
    super('This zip is damaged, or was cut off on its way. Download it again, and bring the new one.');
  }
}

/** Whether these are the first bytes of a zip. */
export function isZip(head: Uint8Array): boolean {
  const [p, k, a, b] = head;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * The files of a zip, each to be read as often as wanted; nothing is written anywhere. Throws Unreadable where the zip is
 * damaged or holds more than LIMITS say.
 */
export async function unzipped(source: Source): Promise<Unzipped> {
  const found: Unzipped = { files: [], remarks: [] };
  await open(source, 1, found, { most: LIMITS, tooMuch: TOO_MUCH, sums: { entries: 0, bytes: 0 } });
  return found;
}

/**
 * The files of an archive by their names in it, and none of a zip within it; undefined where the zip has no file of the
 * name `first`. The folder in which that one lies is left out of the names: some systems unpack a zip as it arrives, and
 * pack it with a folder around it. Throws Unreadable as `unzipped` does.
 */
export async function archived(source: Source, first: string): Promise<Map<string, Source> | undefined> {
  const tooMuch = { zipEntries: TOO_MUCH.archive, zipRatio: TOO_MUCH.archive, unzipped: TOO_MUCH.archive };
  const bounds: Bounds = { most: ARCHIVE_LIMITS, tooMuch, sums: { entries: 0, bytes: 0 } };
  const files = await entriesOf(source, { files: [], remarks: [] }, bounds);
  const folder = files
    .find(({ name }) => name === first || name.endsWith(`/${first}`))
    ?.name.slice(0, -first.length);
  if (folder === undefined) return undefined;
  return new Map(
    files.flatMap((file) => (file.name.startsWith(folder) ? [[file.name.slice(folder.length), file]] : [])),
  );
}

/** How much is allowed, the sentences that say so, and how much there was already. */
type Bounds = {
  most: Record<'zipEntries' | 'zipRatio' | 'unzipped', number>;
  tooMuch: Record<'zipEntries' | 'zipRatio' | 'unzipped', string>;
  sums: { entries: number; bytes: number };
};

async function open(source: Source, depth: number, found: Unzipped, bounds: Bounds): Promise<void> {
  if (depth > LIMITS.zipDepth) throw new Unreadable(TOO_MUCH.zipDepth);
  for (const file of await entriesOf(source, found, bounds)) {
    if (!isZip(await headOf(file, 4))) found.files.push(file);
    else if (file.size > LIMITS.innerZip) throw new Unreadable(TOO_MUCH.innerZip);
    else await open(await inMemory(file), depth + 1, found, bounds);
  }
}

async function entriesOf(
  source: Source,
  found: Unzipped,
  { most, tooMuch, sums }: Bounds,
): Promise<Source[]> {
  const files: Source[] = [];
  try {
    // File names are only shown: what they say of folders does not matter here.
    const zip = await yauzl.fromRandomAccessReaderPromise(new Parts(source), source.size, {
      autoClose: false,
      decodeStrings: false,
    });
    for await (const entry of zip.eachEntry()) {
      if (++sums.entries > most.zipEntries) throw new Unreadable(tooMuch.zipEntries);
      const name = nameOf(entry);
      if (entry.uncompressedSize === 0 || /(^|\/)(__MACOSX\/|\.[^/]*$)/.test(name)) continue;
      sums.bytes += entry.uncompressedSize;
      const swollen = entry.uncompressedSize > entry.compressedSize * most.zipRatio + LIMITS.row;
      if (swollen) throw new Unreadable(tooMuch.zipRatio);
      if (sums.bytes > most.unzipped) throw new Unreadable(tooMuch.unzipped);
      if (entry.canDecodeFileData()) files.push(fileOf(zip, entry, name));
      else found.remarks.push(`${name} is locked with a password, or packed in a way Gus cannot unpack.`);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Damaged();
  }
  return files;
}

function fileOf(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Source {
  return {
    name,
    size: entry.uncompressedSize,
    async *open() {
      let sum = 0;
      try {
        for await (const bytes of await zip.openReadStreamPromise(entry)) {
          sum = crc32(bytes, sum);
          yield bytes;
        }
      } catch {
        throw new Damaged();
      }
      if (sum !== entry.crc32) throw new Damaged();
    },
  };
}

function nameOf(entry: yauzl.Entry): string {
  const bytes = entry.fileNameRaw;
  return lineOf(yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false));
}

async function inMemory(file: Source): Promise<Source> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  async function* part(start: number, end: number) {
    yield bytes.subarray(start, end);
  }
  return { name: file.name, size: bytes.length, open: () => part(0, bytes.length), part };
}

/** A file by its parts, as yauzl reads it: its list of contents stands at the end. */
class Parts extends yauzl.RandomAccessReader {
  constructor(private readonly source: Source) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.source.part?.(start, end) ?? without(this.source, start, end), {
      objectMode: false,
    });
  }
}

async function* without(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const bytes of source.open()) {
    const some = bytes.subarray(Math.max(0, start - at), Math.max(0, end - at));
    if (some.length > 0) yield some;
    at += bytes.length;
    if (at >= end) return;
  }
}
