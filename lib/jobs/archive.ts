import 'server-only';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import yazl from 'yazl';
import * as archive from '@/lib/data/archive';
import type { Owner } from '@/lib/data/owner';
import { ARCHIVE_SCHEMA, type Manifest } from '@/lib/transfer/archive';

/**
 * Everything of an account as a zip, made while it is read: bounded memory at any size, and a connection to the database
 * until it is read. Whoever stops reading ends it. docs/archive.md tells what is in it.
 */
export function archiveOf(owner: Owner): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  const stop = new AbortController();
  out.once('close', () => stop.abort());
  // Told of every part that breaks off; unheard, it would end the whole app.
  zip.on('error', (error: Error) => out.destroy(error));
  const options = { mtime: new Date(`${owner.today}T12:00:00Z`), mode: 0o600 };
  const take = async ({ name, bytes }: archive.Part) => {
    // The part itself is ended, not the waiting for it: what reads it is done before its transaction is over.
    const part = Readable.from(bytes, { objectMode: false, signal: stop.signal });
    zip.addReadStream(part, name, options);
    await finished(part);
  };
  const manifest = async (): Promise<Manifest> => ({
    ...{ gus: 'archive', schema: ARCHIVE_SCHEMA, exportedOn: owner.today },
    ...(await archive.count(owner)),
  });
  const write = async () => {
    const first = `${JSON.stringify(await manifest(), null, 2)}\n`;
    zip.addBuffer(Buffer.from(first, 'utf8'), 'manifest.json', options);
    await archive.read(owner, take);
    zip.end();
  };
  write().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error('not written')));
  return out;
}
