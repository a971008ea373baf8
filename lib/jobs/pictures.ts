import 'server-only';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import sharp from 'sharp';

/** A picture as Gus keeps it: WebP, at most 512 pixels wide and high, with nothing in it but the picture. */
export type Picture = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** The most that a picture may bring, in bytes, and in pixels: a small file may unfold to any size. */
const mostBytes = 10_000_000;
const mostPixels = 50_000_000;
const side = 512;

// Only the readers of what a browser shows. Others follow addresses in a file, or start programs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// Memory that is held for the next picture is missing for everything else.
sharp.cache(false);

const begins: readonly RegExp[] = [
  /^\xff\xd8\xff/,
  /^\x89PNG\r\n/,
  /^GIF8[79]a/,
  /^RIFF.{4}WEBP/s,
  /^.{4}ftypavi[fs]/s,
];

/**
 * A picture made anew, and small: upright, without the place, camera and words that were in the file. Null for what is
 * no JPEG, PNG, WebP, GIF or AVIF by its own bytes, whatever it is called; for a broken one; for one that is too large.
 */
export async function pictureOf(file: Uint8Array): Promise<Picture | null> {
  const head = Buffer.from(file.subarray(0, 16)).toString('latin1');
  if (file.length > mostBytes || !begins.some((sign) => sign.test(head))) return null;
  try {
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** A picture that Gus keeps, as a JPEG: for programs that do not know WebP. What is see-through becomes white. */
export async function jpegOf(picture: Uint8Array): Promise<Uint8Array> {
  return sharp(picture).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer();
}

/** Why there is no picture, in a sentence for the user. */
const noPicture = 'Choose a picture first.';
const tooLarge = 'That picture is larger than 10 MB. A smaller copy of it will do.';
const notRead =
  'Gus could not read that picture. JPEG, PNG, WebP, GIF and AVIF it knows; of another kind, make a copy as JPEG.';

/** The picture of a form (its field `picture`) as it comes in, made anew; or the sentence that says why there is none. */
export async function receivePicture(
  body: ReadableStream<Uint8Array> | null,
  type: string,
): Promise<Picture | { refused: string }> {
  if (body === null || !/^multipart\/form-data;.*boundary=/i.test(type)) return { refused: noPicture };
  const file = await fileIn(Readable.fromWeb(body), type).catch(() => null);
  if (file === null || file === 'too large') return { refused: file ? tooLarge : noPicture };
  return (await pictureOf(file)) ?? { refused: notRead };
}

/** What comes in past the limit is read and thrown away: a browser hears no answer before it has sent everything. */
async function fileIn(from: Readable, type: string): Promise<Uint8Array | 'too large' | null> {
  const pieces: Buffer[] = [];
  let isTooLarge = false;
  const busboy = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 5, parts: 6, fileSize: mostBytes },
  });
  busboy.on('file', (field, stream) => {
    stream.on('data', (piece: Buffer) => field === 'picture' && pieces.push(piece));
    // A form that breaks off says so here and through the pipeline; unheard here, it would end Gus.
    stream.on('error', () => pieces.splice(0));
    stream.on('limit', () => {
      isTooLarge = true;
      pieces.splice(0);
    });
  });
  await pipeline(from, busboy);
  if (isTooLarge) return 'too large';
  return pieces.length === 0 ? null : Buffer.concat(pieces);
}
