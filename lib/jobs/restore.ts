import 'server-only';
import sharp from 'sharp';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { type Look, restore } from '@/lib/data/restoring';
import * as roster from '@/lib/data/roster';
import { offIn } from '@/lib/input/archive';
import { openArchive } from '@/lib/transfer/archive';
import { type Source, Unreadable } from '@/lib/transfer/incoming';
import { drop, sourceOf } from './uploads';

const inhabited =
  'This is an archive of Gus. It comes back as a whole, into a book in which nobody is yet; in yours there is somebody. Make an account for it, and bring it there.';

/** Looks through an archive that was brought, and has it ready to be put back. Throws Unreadable where it cannot be. */
export async function previewArchive(owner: Owner, id: string, source: Source): Promise<void> {
  const { manifest } = await openArchive(source);
  if (await roster.hasAnybody(owner)) throw new Unreadable(inhabited);
  const { people } = manifest;
  await imports.move(owner, id, ['reading'], 'ready', {
    ...{ kind: 'gus', sums: { fresh: people }, done: people, total: people, reading: {} },
    remarks: [
      {
        says: 'Everything comes back as it was: what you wrote down, decided and noted, and your settings, in place of those you have here.',
      },
    ],
  });
}

/** Puts an archive back that stands at `applying`: all of it, or nothing and a sentence. */
export async function restoreArchive(
  owner: Owner,
  { id, fileName }: imports.Import,
  at: (people: number) => void,
): Promise<void> {
  try {
    const source = await sourceOf(id, fileName);
    if (!source) throw new Unreadable('The file is not here any more. Bring it once more.');
    const ended = await restore(owner, await openArchive(source), {
      look,
      off: offIn,
      moved: at,
      importId: id,
    });
    if (ended === 'inhabited') throw new Unreadable(inhabited);
    await drop(id);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await drop(id);
    await imports.move(owner, id, ['applying'], 'failed', { problem: error.message });
  }
}

/** A picture as Gus itself made it: nothing else is let in by this way. */
export const look: Look = async (file) => {
  try {
    const { format, width, height, exif, pages } = await sharp(file, {
      limitInputPixels: 1_000_000,
    }).metadata();
    if (format !== 'webp' || width > 512 || height > 512 || exif || (pages ?? 1) > 1) return null;
    await sharp(file).stats();
    return { bytes: new Uint8Array(file), width, height };
  } catch {
    return null;
  }
};
