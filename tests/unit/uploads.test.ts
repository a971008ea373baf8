import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { drop, receive, sourceOf } from '@/lib/jobs/uploads';
import { LIMITS, TOO_MUCH } from '@/lib/transfer/limits';

it('a form that breaks off in the middle of a file, whatever its field, leaves nothing and ends nothing', async () => {
  for (const field of ['file', 'other']) {
    const head = `--x\r\nContent-Disposition: form-data; name="${field}"; filename="a.csv"\r\n\r\n`;
    const body = new Blob([`${head}First Name,Last`]).stream();
    const type = 'multipart/form-data; boundary=x';
    expect(await receive(body as never, type, crypto.randomUUID())).toHaveProperty('refused');
    // What nobody hears is thrown a moment later.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

it('an archive may be larger than anything else that is brought, and neither is held in memory', async () => {
  const type = 'multipart/form-data; boundary=x';
  const pieces = (head: string) =>
    (async function* () {
      yield Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n');
      yield Buffer.from(head, 'latin1');
      for (let sent = 0; sent <= LIMITS.bytes; sent += 4_000_000) yield Buffer.alloc(4_000_000, 0x20);
      yield Buffer.from('\r\n--x--\r\n');
    })();
  const id = crypto.randomUUID();
  const sent = (head: string) => receive(Readable.toWeb(Readable.from(pieces(head))) as never, type, id);
  expect(await sent('First Name,')).toEqual({ refused: TOO_MUCH.bytes });
  expect(await sourceOf(id, 'a')).toBeNull();
  expect(await sent('PK\x03\x04')).toEqual({ name: 'a' });
  expect((await sourceOf(id, 'a'))?.size).toBeGreaterThan(LIMITS.bytes);
  await drop(id);
});
