import { isArchive } from './archive';
import { detectFile } from './detect-file';
import { readFacebook } from './facebook';
import { type Choices, type Detected, type Kind, type Reading, type Source, Unreadable } from './incoming';
import { readTable } from './known-tables';
import { LIMITS, TOO_MUCH } from './limits';
import { readLinkedin, readLinkedinFiles } from './linkedin';
import { linkedinFile } from './linkedin-layouts';
import { readMonica } from './monica';
import { readNametag } from './nametag';
import { headOf } from './text';
import { readVcard } from './vcard';
import { Damaged, isZip, unzipped } from './zip';

type Reader = (source: Source, choices: Choices) => AsyncIterable<Reading>;

/** Who reads what. A kind without a reader is said to be one. */
const READERS: Partial<Record<Kind, Reader>> = {
  linkedin: readLinkedin,
  'google-csv': readTable,
  'outlook-csv': readTable,
  'thunderbird-csv': readTable,
  table: readTable,
  vcard: readVcard,
  monica: readMonica,
  nametag: readNametag,
  facebook: readFacebook,
};

/**
 * What a file is, by its content alone, never by its name, and what is still to be asked beyond the choices already made.
 * A zip is what it holds. Throws Unreadable with the sentence for the user.
 */
export async function detect(source: Source, choices: Choices = {}): Promise<Detected> {
  const isPacked = isZip(await headOf(source, 4));
  if (isPacked && (await isArchive(source))) return { kind: 'gus', questions: [] };
  if (source.size > LIMITS.bytes) throw new Unreadable(TOO_MUCH.bytes);
  if (!isPacked) return await detectFile(source, choices);
  const { files } = await contentsOf(source, choices);
  const [first] = files;
  return { kind: first.is.kind, questions: files.flatMap(({ is }) => is.questions) };
}

/** Everything a file tells, as it is read: looks what it is and hands it to the one who reads that. */
export async function* read(source: Source, choices: Choices = {}): AsyncGenerator<Reading> {
  if (!isZip(await headOf(source, 4))) yield* readOne(source, (await detect(source, choices)).kind, choices);
  else yield* readZip(source, choices);
}

async function* readZip(source: Source, choices: Choices): AsyncGenerator<Reading> {
  const { files, remarks, others } = await contentsOf(source, choices);
  for (const remark of remarks) yield { remark };
  // An archive of Gus's own is read as a whole.
  if (files[0].is.kind === 'gus') return yield* readOne(source, 'gus', choices);
  const linkedin = files.filter(({ is }) => is.kind === 'linkedin');
  const opened = await Promise.all(linkedin.map(({ file }) => linkedinFile(file, file.name)));
  if (linkedin.length > 0) yield* readLinkedinFiles(opened.flatMap((file) => file ?? []));
  for (const { file, is } of files)
    if (is.kind !== 'linkedin')
      for await (const reading of readOne(file, is.kind, choices)) yield { ...reading, part: file.name };
  if (others === 1) yield { remark: 'One other file of this zip tells of nobody, so it was not read.' };
  if (others > 1)
    yield { remark: `${others} other files of this zip tell of nobody, so they were not read.` };
}

async function* readOne(source: Source, kind: Kind, choices: Choices): AsyncGenerator<Reading> {
  const reader = READERS[kind];
  if (!reader) throw new Unreadable(`Gus knows this file (${kind}), but cannot read it yet.`);
  yield* reader(source, choices);
}

type Content = { file: Source; is: Detected };

/**
 * The files of a zip that tell of people. A table nobody knows counts only where it stands alone: LinkedIn's zip is full
 * of tables about other things.
 */
async function contentsOf(
  source: Source,
  choices: Choices,
): Promise<{ files: [Content, ...Content[]]; remarks: string[]; others: number }> {
  const { files, remarks } = await unzipped(source);
  if (files.some(({ name }) => name === '[Content_Types].xml')) throw new Unreadable(OFFICE);
  const seen: Content[] = [];
  for (const file of files) {
    const is = await detectOrNot(file, choices);
    if (is) seen.push({ file, is });
  }
  const known = seen.filter(({ is }) => is.kind !== 'table');
  const rank = ({ is }: Content) => (is.kind === 'gus' ? 0 : is.kind === 'linkedin' ? 1 : 2);
  const [first, ...rest] = known.length > 0 ? known.toSorted((a, b) => rank(a) - rank(b)) : seen;
  if (!first) throw new Unreadable(remarks[0] ?? 'No file in this zip tells of people.');
  if (first.is.kind === 'table' && rest.length > 0) throw new Unreadable(SEVERAL);
  return { files: [first, ...rest], remarks, others: files.length - rest.length - 1 };
}

async function detectOrNot(file: Source, choices: Choices): Promise<Detected | undefined> {
  try {
    return await detectFile(file, choices);
  } catch (error) {
    if (error instanceof Unreadable && !(error instanceof Damaged)) return undefined;
    throw error;
  }
}

const OFFICE = 'This is an Excel or Office file. Save it as CSV there, and bring that.';
const SEVERAL =
  'This zip holds several tables, and Gus cannot tell which are about people. Bring them one by one.';
