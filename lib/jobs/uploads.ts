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
import { env } from '@/lib/env';
import type { Source } from '@/lib/transfer/incoming';
import { LIMITS, TOO_MUCH } from '@/lib/transfer/limits';

// A file nobody came back to: its questions were never answered.
const keptForMs = 24 * 3_600_000;

/** Where files lie while they are read: beside the data, and for nobody but who runs Gus. */
function folder(): string {
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
    return { refused: error instanceof TooMuch ? TOO_MUCH.bytes : brokenOff };
  }
}

const noFile = 'Choose a file first: one that LinkedIn, Google, Outlook or your address book gave you.';
const brokenOff = 'The file did not arrive whole, so nothing of it was read. Bring it once more.';

class TooMuch extends Error {}

async function store(from: Readable, type: string, path: string): Promise<string | null> {
  const busboy = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 5, fileSize: LIMITS.bytes + 1, parts: 6 },
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

async function keep(stream: Readable & { truncated?: boolean }, path: string, name: string): Promise<string> {
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  if (stream.truncated) throw new TooMuch();
  return name;
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

/** Throws away what nobody came back to. */
export async function sweep(): Promise<void> {
  const names = await readdir(folder()).catch(() => []);
  for (const name of names) {
    const age = await stat(pathOf(name)).catch(() => null);
    if (age && now().getTime() - age.mtimeMs > keptForMs) await drop(name);
  }
}
