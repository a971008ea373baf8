import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureOf, receivePicture } from '@/lib/jobs/pictures';

// Wide and of two colours, so that turning it can be seen: red on the left, blue on the right.
const painted = (width = 1200, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
  ]);

/** A PNG that says it is of that size, whatever is in it. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await painted(20, 10).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe('A picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'may come as %s and is kept small, as WebP',
    async (format) => {
      const picture = await pictureOf(await painted().toFormat(format).toBuffer());
      expect(picture).toMatchObject({ width: 512, height: 256 });
      expect(await sharp(picture?.bytes).metadata()).toMatchObject({
        format: 'webp',
        width: 512,
        height: 256,
      });
    },
  );

  it('is not made larger than it came', async () => {
    expect(await pictureOf(await painted(40, 20).png().toBuffer())).toMatchObject({ width: 40, height: 20 });
  });

  it('loses where, when and with what it was taken, and stands upright', async () => {
    const taken = await painted()
      .withExif({ IFD0: { Make: 'Kamera', Copyright: 'me' }, IFD3: { GPSLatitude: '52/1 31/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await sharp(taken).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });
    const picture = await pictureOf(taken);
    expect(picture).toMatchObject({ width: 256, height: 512 });
    const kept = await sharp(picture?.bytes).metadata();
    for (const part of ['exif', 'icc', 'iptc', 'xmp', 'orientation', 'comments'])
      expect(kept).not.toHaveProperty(part);
    expect(Buffer.from(picture?.bytes ?? []).toString('latin1')).not.toContain('Kamera');
    const { data } = await sharp(picture?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
  });

  it.each([
    ['a drawing that can follow addresses', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['a page', '<!doctype html><p>Hello'],
    ['a document', '%PDF-1.4\n'],
    ['nothing', ''],
    ['a beginning alone', '\xff\xd8\xff\xe0'],
  ])('is not %s, whatever it is called', async (_, content) => {
    expect(await pictureOf(Buffer.from(content, 'latin1'))).toBeNull();
  });

  it('may not unfold to more than fifty million pixels, however small its file is', async () => {
    expect(await pictureOf(await claiming(20, 10))).not.toBeNull();
    for (const [width, height] of [
      [60_000, 60_000],
      [2_000_000_000, 1],
      [8_000, 7_000],
    ] as const)
      expect(await pictureOf(await claiming(width, height))).toBeNull();
  });

  it('that is cut off or changed anywhere gives a picture or none, and nothing worse', async () => {
    const whole = await Promise.all(
      (['jpeg', 'png', 'webp', 'gif'] as const).map((format) => painted(60, 40).toFormat(format).toBuffer()),
    );
    const change = fc.record({
      of: fc.nat(3),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.nat(255),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const file = Buffer.from(whole[changes[0]?.of ?? 0] ?? []);
        for (const { at, to } of changes) file[Math.floor(at * (file.length - 1))] = to;
        const { cut = false, at = 1 } = changes[0] ?? {};
        const picture = await pictureOf(cut ? file.subarray(0, Math.floor(at * file.length)) : file);
        if (picture) expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(512);
      }),
      { seed: 4, numRuns: 120 },
    );
  });
});

describe('A form with a picture', () => {
  const sent = (fields: Record<string, Blob | string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const { body, headers } = new Request('http://gus.example', { method: 'POST', body: form });
    return receivePicture(body as never, headers.get('content-type') ?? '');
  };

  it('gives the picture', async () => {
    const file = new Blob([new Uint8Array(await painted().jpeg().toBuffer())]);
    expect(await sent({ picture: file, other: 'x' })).toMatchObject({ width: 512, height: 256 });
  });

  it('says what is missing, too large or no picture', async () => {
    expect(await sent({})).toEqual({ refused: 'Choose a picture first.' });
    expect(await sent({ picture: new Blob([]) })).toEqual({ refused: 'Choose a picture first.' });
    expect(await sent({ elsewhere: new Blob(['x']) })).toEqual({ refused: 'Choose a picture first.' });
    expect(await sent({ picture: new Blob(['Hello']) })).toEqual({
      refused: expect.stringContaining('could not read'),
    });
    const large = new Blob([new Uint8Array(10_000_001)]);
    expect(await sent({ picture: large })).toEqual({ refused: expect.stringContaining('larger than 10 MB') });
  });

  it('that breaks off, or is none, leaves nothing', async () => {
    const type = 'multipart/form-data; boundary=x';
    const broken = new Blob([
      '--x\r\nContent-Disposition: form-data; name="picture"; filename="a"\r\n\r\nabc',
    ]);
    expect(await receivePicture(broken.stream() as never, type)).toHaveProperty('refused');
    expect(await receivePicture(null, type)).toHaveProperty('refused');
    expect(await receivePicture(broken.stream() as never, 'text/plain')).toHaveProperty('refused');
  });
});
