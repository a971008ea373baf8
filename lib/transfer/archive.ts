import { z } from 'zod';
import { calendarDate } from '@/lib/domain';
import { type Source, Unreadable } from './incoming';
import { archived } from './zip';

/** The schema of archives that this Gus writes; it reads this one and all before it. docs/archive.md tells each. */
export const ARCHIVE_SCHEMA = 1;

/** What stands first in an archive: what it is, of whom, and how much is in it. */
export type Manifest = z.output<typeof manifest>;

const day = z.string().transform((text, context) => {
  try {
    return calendarDate(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'no day', input: text });
    return z.NEVER;
  }
});

const manifest = z.object({
  gus: z.literal('archive'),
  schema: z.int().min(1),
  exportedOn: day,
  people: z.int().min(0),
});

/** One line of an archive's file: a row, with those that belong to it under the name of their table. */
export type ArchiveRow = Record<string, unknown>;

/** What tells an archive from any other zip. */
const first = 'manifest.json';
const longestManifest = 100_000;

/** A line that may be this long, in letters: somebody with 100,000 things written down. */
const longestLine = 100_000_000;

/** The largest picture that an archive may hold, in bytes: those that Gus makes are far smaller. */
const largestPhoto = 2_000_000;

/** The parts of an archive, opened as often as wanted. */
export type Archive = { manifest: Manifest; files: Map<string, Source> };

const notOne =
  'This is not an archive of Gus, or it was cut off on its way. Download it again, and bring the new one.';

/**
 * Opens an archive. Throws Unreadable with the sentence for the user where it is none, is damaged, or was made by a later
 * Gus than this one.
 */
export async function openArchive(source: Source): Promise<Archive> {
  const files = await archived(source, first);
  const said = files?.get(first);
  if (!files || !said) throw new Unreadable(notOne);
  const read = manifest.safeParse(await manifestIn(said));
  if (!read.success) throw new Unreadable(notOne);
  if (read.data.schema > ARCHIVE_SCHEMA)
    throw new Unreadable(
      'This archive was made by a later Gus than this one. Bring this Gus up to date first.',
    );
  return { manifest: read.data, files };
}

/** Whether a zip is an archive of Gus, by what its manifest says. Throws Unreadable where the zip is damaged. */
export async function isArchive(source: Source): Promise<boolean> {
  const said = (await archived(source, first))?.get(first);
  if (!said || said.size > longestManifest) return false;
  const read = await manifestIn(said);
  return typeof read === 'object' && read !== null && Reflect.get(read, 'gus') === 'archive';
}

async function manifestIn(file: Source): Promise<unknown> {
  return parsed(new TextDecoder().decode(await bytesOf(file, longestManifest)));
}

/**
 * The rows of one file, as they were written; none where an older archive has no such file. `off` names what a row says
 * that no row may; the archive is then turned away.
 */
export async function* rowsOf(
  { files }: Archive,
  name: string,
  off: (row: ArchiveRow) => string | undefined,
): AsyncGenerator<ArchiveRow> {
  const file = files.get(name);
  if (!file) return;
  let line = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    if (text.trim() === '') continue;
    const row = parsed(text);
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new Unreadable(`This archive is damaged: line ${line} of ${name} is no row.`);
    const what = off(row as ArchiveRow);
    if (what !== undefined)
      throw new Unreadable(
        `Line ${line} of ${name} in this archive says something that Gus does not write (${what}), so nothing of the archive was brought back.`,
      );
    yield row as ArchiveRow;
  }
}

/** The pictures, each with whose it is. */
export async function* photosOf({ files }: Archive): AsyncGenerator<{ personId: string; file: Uint8Array }> {
  for (const [name, file] of files) {
    const personId = /^photos\/([0-9a-f-]{36})\.webp$/.exec(name)?.[1];
    if (personId !== undefined) yield { personId, file: await bytesOf(file, largestPhoto) };
  }
}

async function* linesOf(file: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const bytes of file.open()) {
    const text = rest + decoder.decode(bytes, { stream: true });
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Unreadable(notOne);
    yield* lines;
  }
  yield rest + decoder.decode();
}

async function bytesOf(file: Source, most: number): Promise<Uint8Array> {
  if (file.size > most) throw new Unreadable(notOne);
  const pieces: Uint8Array[] = [];
  for await (const bytes of file.open()) pieces.push(bytes);
  return Buffer.concat(pieces);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
