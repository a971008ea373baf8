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
  const options = { mtime: new Date(`${owner.today}T12:00:00Z`), mode: 0o600 };
  const take = async ({ name, bytes }: archive.Part) => {
    const part = Readable.from(bytes, { objectMode: false });
    zip.addReadStream(part, name, options);
    await finished(part, { signal: stop.signal });
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
