import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArchive, openArchive, photosOf, rowsOf } from '@/lib/transfer/archive';
import { detect, read } from '@/lib/transfer/detect';
import { type Reading, type Source, Unreadable } from '@/lib/transfer/incoming';
import { unzipped } from '@/lib/transfer/zip';
import { allOf, bytesOf, file, peopleIn, zip } from '../../support/files';
import { runs } from '../domain/generators';

/** What comes of something, or undefined where the file as a whole is refused, which takes a sentence. */
async function orRefused<Told>(tell: () => Promise<Told>): Promise<Told | undefined> {
  try {
    return await tell();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.message).toMatch(/\.$/);
    return undefined;
  }
}

async function told(source: Source): Promise<Reading[] | undefined> {
  return orRefused(async () => {
    await detect(source);
    const readings = await allOf(read(source));
    for (const person of peopleIn(readings)) {
      expect(person.name.trim()).not.toBe('');
      expect(JSON.stringify(person).isWellFormed()).toBe(true);
    }
    return readings;
  });
}

/** Everything of an archive, as bringing it back would read it. */
async function archiveOf(source: Source): Promise<number | undefined> {
  return orRefused(async () => {
    if (!(await isArchive(source))) await detect(source);
    const archive = await openArchive(source);
    let count = 0;
    for (const name of archive.files.keys())
      if (/json/.test(name)) for await (const _ of rowsOf(archive, name, () => undefined)) count += 1;
    for await (const _ of photosOf(archive)) count += 1;
    return count;
  });
}

/** The same bytes with some of them changed, cut off somewhere. */
const hurt = (bytes: Uint8Array) =>
  fc
    .tuple(
      fc.option(fc.nat(bytes.length)),
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom(0, 1, 0x50, 0x7f, 0x80, 0xff)), {
        maxLength: 6,
      }),
    )
    .map(([end, changes]) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy.subarray(0, end ?? copy.length);
    });

const word = fc.oneof(
  fc.constantFrom('', 'Ada', 'Lovelace', 'Zoë', 'JÃ¶rg', '张', 'ada', '.', '-'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('Whatever is packed', () => {
  it('a zip that was hurt anywhere is read or refused', async () => {
    const inner = await bytesOf(await zip({ 'b.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n' }));
    const whole = await bytesOf(
      await zip({
        'Connections.csv': 'First Name,Last Name,Connected On\nAda,Lovelace,05 Mar 2024\n',
        'b.zip': inner,
      }),
    );
    await fc.assert(
      fc.asyncProperty(hurt(whole), async (bytes) => {
        await told(file(bytes));
        await orRefused(() => unzipped(file(bytes)));
      }),
      runs(60),
    );
  });

  it('a zip of any files, under any names and in any zips, is read or refused', async () => {
    const name = fc.constantFrom(
      'a.csv',
      '../a',
      '/x',
      'dir/',
      '__MACOSX/a',
      '.a',
      'manifest.json',
      'Ünï.vcf',
      'a\\b',
      'z'.repeat(300),
    );
    const content = fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '{"gus":"archive"}',
        'BEGIN:VCARD\nFN:A\nEND:VCARD',
        'Name\nAda',
        '%PDF',
        '{"friends":[]}',
      ),
      fc.uint8Array({ maxLength: 60 }),
    );
    const files = fc.dictionary(name, content, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(files, files, async (outer, nested) => {
        const clean = Object.fromEntries(Object.entries(outer).filter(([path]) => isPath(path)));
        const packed = await bytesOf(
          await zip(Object.fromEntries(Object.entries(nested).filter(([path]) => isPath(path)))),
        );
        await told(await zip({ ...clean, 'inner.zip': packed }));
      }),
      runs(50),
    );
  });

  it('Facebook’s friends of any shape are read, and well-written ones lose nobody', async () => {
    const friend = fc.oneof(
      fc.record({ name: word, timestamp: fc.oneof(fc.integer(), fc.double(), fc.constant('1466000000')) }),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const shape = fc.tuple(
      fc.constantFrom('friends', 'friends_v2'),
      fc.oneof(fc.array(friend, { maxLength: 8 }), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(shape, fc.integer({ min: 1, max: 40 }), async ([key, friends], piece) => {
        const content = JSON.stringify({ [key]: friends });
        const readings = await told(file(content, 'x', piece));
        expect(readings).toEqual(await told(file(content)));
        if (Array.isArray(friends) && friends.length > 0)
          expect(readings?.filter((each) => 'line' in each)).toHaveLength(friends.length);
      }),
      runs(60),
    );
    const bytes = Buffer.from(
      JSON.stringify({ friends_v2: [{ name: 'Ada', timestamp: 1 }, { name: 'JÃ¶rg' }] }),
    );
    await fc.assert(
      fc.asyncProperty(hurt(bytes), async (some) => void (await told(file(some)))),
      runs(50),
    );
  });

  it('LinkedIn’s files are joined by their addresses, whichever of them tells of whom', async () => {
    const slugs = ['ada', 'bo', 'cy', 'dee'] as const;
    const slug = fc.constantFrom(...slugs, '', 'ADA', 'ünï');
    const address = slug.map((each) => (each === '' ? '' : `https://www.linkedin.com/in/${each}`));
    const table = (head: string, ...cells: fc.Arbitrary<string>[]) =>
      fc.array(fc.tuple(...cells), { maxLength: 5 }).map((rows) => stringify([head.split(','), ...rows]));
    const day = fc.constantFrom('05 Mar 2024', '2024/03/05 10:00:00 UTC', '3/5/24, 10:00 AM', '', 'soon');
    const files = fc.record(
      {
        'Connections.csv': fc
          .shuffledSubarray([...slugs])
          .map((list) =>
            stringify([
              ['First Name', 'Last Name', 'URL', 'Connected On'],
              ...list.map((each) => [each, 'L', `https://www.linkedin.com/in/${each}`, '05 Mar 2024']),
            ]),
          ),
        'Invitations.csv': table(
          'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
          ...[word, word, day, word, fc.constantFrom('INCOMING', 'OUTGOING', ''), address, address],
        ),
        'messages.csv': table(
          'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
          ...[word, word, word, address, word, address, day, word, word, word],
        ),
        'Endorsement_Received_Info.csv': table(
          'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
          ...[
            day,
            word,
            word,
            word,
            slug.map((each) => `www.linkedin.com/in/${each}`),
            fc.constantFrom('ACCEPTED', ''),
          ],
        ),
        'Recommendations_Given.csv': table(
          'First Name,Last Name,Company,Job Title,Text,Creation Date,Status',
          ...[word, word, word, word, word, day, fc.constantFrom('VISIBLE', '')],
        ),
      },
      { requiredKeys: ['Connections.csv'] },
    );
    await fc.assert(
      fc.asyncProperty(files, async (contents) => {
        const present = Object.fromEntries(
          Object.entries(contents).filter(([, content]) => content !== undefined),
        );
        const readings = await told(await zip(present as Record<string, string>));
        if (!readings) return;
        const people = peopleIn(readings);
        const listed = slugs.filter((each) => contents['Connections.csv'].includes(`/in/${each}`));
        const keys = people.flatMap(({ origins = [] }) => origins.map(({ key }) => key));
        // Each of the connections is one row, and nobody is two.
        for (const each of listed)
          expect(keys.filter((key) => key === `linkedin.com/in/${each}`)).toHaveLength(1);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs(25),
    );
  });

  it('an archive that was hurt anywhere, or holds anything, is read or refused', async () => {
    const manifest = JSON.stringify({ gus: 'archive', schema: 1, exportedOn: '2026-11-21', people: 1 });
    const id = '00000000-0000-7000-8000-000000000000';
    const whole = {
      'manifest.json': manifest,
      'people.jsonl': '{"id":"x"}\n{"id":"y"}\n',
      [`photos/${id}.webp`]: 'RIFF',
    };
    expect(await archiveOf(await zip(whole))).toBe(4);
    for (const compress of [true, false]) {
      const bytes = await bytesOf(await zip(whole, 'gus.zip', compress));
      await fc.assert(
        fc.asyncProperty(hurt(bytes), async (some) => void (await archiveOf(file(some)))),
        runs(60),
      );
    }
    const said = fc.oneof(
      fc.constant(manifest),
      fc
        .record({
          gus: fc.constantFrom('archive', 'x'),
          schema: fc.jsonValue(),
          exportedOn: word,
          people: fc.jsonValue(),
        })
        .map((all) => JSON.stringify(all)),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary' }),
    );
    const lines = fc
      .array(
        fc.oneof(
          fc.jsonValue().map((value) => JSON.stringify(value)),
          word,
        ),
        { maxLength: 5 },
      )
      .map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(said, lines, word, async (first, people, account) => {
        await archiveOf(
          await zip({ 'manifest.json': first, 'people.jsonl': people, 'account.json': account }),
        );
      }),
      runs(40),
    );
  });
});

/** What yazl packs at all. */
function isPath(path: string): boolean {
  return !path.startsWith('/') && !path.includes('..') && !path.includes('\\') && !path.endsWith('/');
}
