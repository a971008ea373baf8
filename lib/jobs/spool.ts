import 'server-only';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '@/lib/data/ids';
import { folder } from './uploads';

const largestPiece = 65_536;

/**
 * What `make` makes, by way of a file: made as fast as it can be, two of them at once, and read as slowly as may be, so
 * that whoever pauses a download holds nothing of the database. The file has no name, and goes with its reader whatever
 * happens. Throws where it is read what is thrown where it is made.
 */
export function spooled(make: () => Readable): Readable {
  return Readable.from(pieces(make), { objectMode: false });
}

async function* pieces(make: () => Readable): AsyncGenerator<Buffer> {
  const file = await nameless();
  const made: { bytes: number; isOver: boolean; failed: unknown } = { bytes: 0, isOver: false, failed: null };
  let [isLeft, wake]: [boolean, () => void] = [false, () => undefined];
  let from: Readable | undefined;
  const making = inTurn(async () => {
    if (isLeft) return;
    from = make();
    for await (const piece of from) {
      await writeAll(file, piece, made.bytes);
      made.bytes += piece.length;
      wake();
    }
  })
    .catch((error: unknown) => {
      made.failed = error;
    })
    .finally(() => {
      made.isOver = true;
      wake();
    });
  try {
    for (let at = 0; ; ) {
      if (at < made.bytes) {
        const size = Math.min(largestPiece, made.bytes - at);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, at);
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      } else if (made.isOver) {
        if (made.failed !== null) throw made.failed;
        return;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    isLeft = true;
    from?.destroy();
    await making;
    await file.close();
  }
}

async function nameless(): Promise<FileHandle> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), newId());
  const file = await open(path, 'wx+', 0o600);
  await rm(path);
  return file;
}

async function writeAll(file: FileHandle, piece: Buffer, at: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, at + done);
    done += bytesWritten;
  }
}

const turns = { free: 2, waiting: [] as (() => void)[] };

async function inTurn(job: () => Promise<void>): Promise<void> {
  if (turns.free > 0) turns.free -= 1;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  try {
    await job();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.free += 1;
  }
}
