import { expect, it } from 'vitest';
import { receive } from '@/lib/jobs/uploads';

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
