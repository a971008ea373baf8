import { type Choices, type Detected, type Kind, type Source, Unreadable } from './incoming';
import { detectTable } from './known-tables';
import { beginningOf, encodingOf, headOf } from './text';

/** What a file is that is no zip, by its content alone. Throws Unreadable with the sentence for the user. */
export async function detectFile(source: Source, choices: Choices): Promise<Detected> {
  const head = await headOf(source, 512);
  if (head.length === 0) throw new Unreadable('This file is empty.');
  const foreign = FOREIGN.find(({ begins }) => begins.every((byte, at) => head[at] === byte));
  if (foreign) throw new Unreadable(foreign.says);
  const encoding = await encodingOf(source);
  const text = (await beginningOf(source, encoding, 262_144)).trimStart();
  if (text === '') throw new Unreadable('This file is empty.');
  const other = OTHER.find(({ looks }) => looks.test(text.slice(0, 4096)));
  if (other) throw new Unreadable(other.says);
  if (/^begin:vcard/i.test(text)) return { kind: 'vcard', questions: [] };
  if (/^[[{]/.test(text)) return { kind: kindOfJson(text), questions: [] };
  // A zero or two in a text are dirt; a file full of them is something else.
  if (text.split('\0').length - 1 > text.length / 100) throw new Unreadable(NO_TEXT);
  return await detectTable(source, choices);
}

function kindOfJson(text: string): Kind {
  const has = (key: string) => text.includes(`"${key}"`);
  if (has('gus') && has('schema')) return 'gus';
  if (/"friends(_v2)?"\s*:\s*\[/.test(text)) return 'facebook';
  if (has('app_version') || has('exported_by') || /"version"\s*:\s*"1\.0-preview/.test(text)) return 'monica';
  if (has('exportDate') || has('relationshipToUser') || has('relationshipTypes')) return 'nametag';
  throw new Unreadable(
    'This is a JSON file, but none that Gus knows: Monica’s, Nametag’s and Facebook’s friends it can read.',
  );
}

const NO_TEXT = 'This is no text, so there are no people in it that Gus could read.';

const FOREIGN = [
  {
    begins: [0x25, 0x50, 0x44, 0x46],
    says: 'This is a PDF. Gus needs the data itself: a CSV, vCard or JSON file.',
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    says: 'This is an old Excel file. Save it as CSV there, and bring that.',
  },
  { begins: [0x89, 0x50, 0x4e, 0x47], says: 'This is a picture. Gus reads CSV, vCard and JSON files.' },
  { begins: [0xff, 0xd8, 0xff], says: 'This is a picture. Gus reads CSV, vCard and JSON files.' },
  { begins: [0x1f, 0x8b], says: 'This file is packed with gzip. Unpack it, and bring what is in it.' },
  {
    begins: [0x37, 0x7a, 0xbc, 0xaf],
    says: 'This file is packed with 7-Zip. Unpack it, and bring what is in it.',
  },
  {
    begins: [0x52, 0x61, 0x72, 0x21],
    says: 'This file is packed with RAR. Unpack it, and bring what is in it.',
  },
  {
    begins: [0x21, 0x42, 0x44, 0x4e],
    says: 'This is an Outlook data file. Export the contacts from Outlook as CSV, and bring that.',
  },
];

const OTHER = [
  {
    looks: /^<(!doctype|html|\?xml)/i,
    says: 'This is a web page or XML. Gus reads CSV, vCard and JSON files.',
  },
  {
    looks: /^(version: 1\s+)?dn:/i,
    says: 'This is LDIF. Thunderbird can export the same people as CSV or vCard; bring that.',
  },
  {
    looks: /^(#[^\n]*\n|\s)*(INSERT (IGNORE )?INTO|CREATE TABLE|SET )/i,
    says: 'This is SQL. Monica can also export JSON: bring that.',
  },
  { looks: /^begin:vcalendar/i, says: 'This is a calendar. Gus reads people, not appointments.' },
];
