import 'server-only';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { now } from '@/lib/clock';
import { abandon } from '@/lib/data/import-abandon';
import { env } from '@/lib/env';
import type { Source } from '@/lib/transfer/incoming';
import { ARCHIVE_LIMITS, LIMITS, TOO_MUCH } from '@/lib/transfer/limits';
import { isZip } from '@/lib/transfer/zip';

// A file nobody came back to: its questions were never answered.
const keptForMs = 24 * 3_600_000;

/** Where files lie while they are read: beside the data, and for nobody but who runs Gus. */
export function folder(): string {
  return join(env.dataFolder ?? join(tmpdir(), 'gus'), 'uploads');
}

const pathOf = (id: string) => join(folder(), id);

/**
 * Takes the file of a form (its field `file`) as it comes in, under an id, without holding it in memory. Its name as the
 * browser tells it, or the sentence that says why there is none; then nothing is left.
 */
export async function receive(
  body: ReadableStream<Uint8Array> | null,
  type: string,
  id: string,
): Promise<{ name: string } | { refused: string }> {
  if (body === null || !/^multipart\/form-data;.*boundary=/i.test(type)) return { refused: noFile };
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  try {
    const name = await store(Readable.fromWeb(body), type, pathOf(id));
    if (name !== null) return { name };
    await drop(id);
    return { refused: noFile };
  } catch (error) {
    await drop(id);
    return { refused: error instanceof TooMuch ? error.message : brokenOff };
  }
}

const noFile = 'Choose a file first: one that LinkedIn, Google, Outlook or your address book gave you.';
const brokenOff = 'The file did not arrive whole, so nothing of it was read. Bring it once more.';

class TooMuch extends Error {}

async function store(from: Readable, type: string, path: string): Promise<string | null> {
  const busboy = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 5, fileSize: ARCHIVE_LIMITS.bytes + 1, parts: 6 },
  });
  let stored: Promise<string | null> = Promise.resolve(null);
  busboy.on('file', (field, stream, fileName) => {
    if (field !== 'file' || !fileName) {
      // A form that breaks off says so here as well as below; unheard here, it would end Gus.
      stream.on('error', () => undefined).resume();
      return;
    }
    stored = keep(stream, path, fileName);
    // Awaited below, once the form is through.
    stored.catch(() => undefined);
  });
  await pipeline(from, busboy);
  return stored;
}

async function keep(stream: Readable, path: string, name: string): Promise<string> {
  await pipeline(stream, bounded, createWriteStream(path, { mode: 0o600 }));
  return name;
}

/**
 * What comes in, up to the limit: a zip may be an archive of Gus, which is larger than anything else that is read. What
 * comes past it is thrown away: a browser hears no answer before it has sent everything.
 */
async function* bounded(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [head, size] = [Buffer.alloc(0), 0];
  let [most, says]: [number, string] = [LIMITS.bytes, TOO_MUCH.bytes];
  for await (const piece of pieces) {
    if (head.length < 4) {
      head = Buffer.concat([head, piece.subarray(0, 4)]);
      if (isZip(head)) [most, says] = [ARCHIVE_LIMITS.bytes, TOO_MUCH.archive];
    }
    size += piece.length;
    if (size <= most) yield piece;
  }
  if (size > most) throw new TooMuch(says);
}

/** The file of that id, to be read as often as wanted; null where it is not here any more. */
export async function sourceOf(id: string, name: string): Promise<Source | null> {
  const path = pathOf(id);
  try {
    const { size } = await stat(path);
    return {
      ...{ name, size },
      open: () => createReadStream(path),
      part: (start, end) =>
        end > start ? createReadStream(path, { start, end: end - 1 }) : Readable.from([]),
    };
  } catch {
    return null;
  }
}

/** Throws the file of that id away, where it is still here. */
export async function drop(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
}

/** Throws away what nobody came back to for a day, and whose file was never asked for; the import says so. */
export async function sweep(): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const age = await stat(pathOf(name)).catch(() => null);
    if (!age || now().getTime() - age.mtimeMs <= keptForMs) continue;
    await drop(name);
    await abandon(name);
  }
}
