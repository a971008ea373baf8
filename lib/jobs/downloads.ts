import 'server-only';
import { Readable } from 'node:stream';
import type { Owner } from '@/lib/data/owner';
import * as takeaway from '@/lib/data/takeaway';
import { csvHead, csvLines, forOthers } from '@/lib/transfer/csv-out';
import { icsEnd, icsEvents, icsHead } from '@/lib/transfer/ics-out';
import type { Taken } from '@/lib/transfer/taken';
import { type Version, vcards } from '@/lib/transfer/vcard-out';
import { archiveOf } from './archive';
import { jpegOf } from './pictures';
import { spooled } from './spool';

/** A file to take along, made while it is downloaded. */
export type Download = { name: string; type: string; make: (owner: Owner) => Readable };

const csv = 'text/csv; charset=utf-8';
const card = 'text/vcard; charset=utf-8';

/** What a browser is answered with: the file as it is made. Whoever stops reading ends it. */
export function bodyOf({ make }: Download, owner: Owner): ReadableStream<Uint8Array> {
  return Readable.toWeb(make(owner)) as ReadableStream<Uint8Array>;
}

/** Everything that can be taken along, by its address under /api/export. */
export const DOWNLOADS: Readonly<Record<string, Download>> = {
  archive: {
    name: 'gus-archive.zip',
    type: 'application/zip',
    make: (owner) => spooled(() => archiveOf(owner)),
  },
  people: { name: 'gus-people.csv', type: csv, make: (owner) => streamed(table(owner)) },
  'for-others': {
    name: 'gus-people-without-names.csv',
    type: csv,
    make: (owner) => streamed(nameless(owner)),
  },
  cards: { name: 'gus-people.vcf', type: card, make: (owner) => streamed(cards(owner, '4.0')) },
  'cards-3': { name: 'gus-people-3.vcf', type: card, make: (owner) => streamed(cards(owner, '3.0')) },
  dates: {
    name: 'gus-dates.ics',
    type: 'text/calendar; charset=utf-8',
    make: (owner) => streamed(days(owner)),
  },
};

function streamed(pieces: AsyncIterable<string>): Readable {
  return Readable.from(pieces, { objectMode: false });
}

async function* table(owner: Owner): AsyncGenerator<string> {
  yield csvHead();
  for await (const people of takeaway.people(owner)) if (people.length > 0) yield csvLines(people);
}

async function* nameless(owner: Owner): AsyncGenerator<string> {
  yield csvHead();
  let number = 0;
  for await (const people of takeaway.people(owner)) {
    // Numbered as they stand among those who are shown: a gap would tell of who is not.
    const shown = people.flatMap((person) => {
      const other = forOthers(person, number + 1);
      if (other) number += 1;
      return other ?? [];
    });
    if (shown.length > 0) yield csvLines(shown);
  }
}

async function* cards(owner: Owner, version: Version): AsyncGenerator<string> {
  for await (const people of takeaway.people(owner, { photos: true })) {
    const shown = version === '4.0' ? people : await Promise.all(people.map(withJpeg));
    if (shown.length > 0) yield vcards(shown, version);
  }
}

async function withJpeg({ photo, ...person }: Taken): Promise<Taken> {
  return photo ? { ...person, photo: await jpegOf(photo) } : person;
}

async function* days(owner: Owner): AsyncGenerator<string> {
  yield icsHead();
  const year = Number(owner.today.slice(0, 4));
  for await (const people of takeaway.people(owner)) {
    const events = icsEvents(people, year);
    if (events !== '') yield events;
  }
  yield icsEnd();
}
