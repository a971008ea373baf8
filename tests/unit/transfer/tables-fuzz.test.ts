import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '@/lib/domain';
import { rowsOf } from '@/lib/transfer/delimited';
import { detect, read } from '@/lib/transfer/detect';
import { FIELDS } from '@/lib/transfer/fields';
import { type Choices, type Incoming, type Reading, type Source, Unreadable } from '@/lib/transfer/incoming';
import { textOf } from '@/lib/transfer/text';
import { allOf, bytesOf, file, fixture, peopleIn } from '../../support/files';
import { runs } from '../domain/generators';

/** What every reader promises, whatever the file; undefined where the file as a whole is none. */
async function told(source: Source, choices?: Choices): Promise<Reading[] | undefined> {
  try {
    await detect(source, choices);
    const readings = await allOf(read(source, choices));
    for (const person of peopleIn(readings)) isSound(person);
    return readings;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.message).toMatch(/\.$/);
    return undefined;
  }
}

function isSound(person: Incoming): void {
  const text = JSON.stringify(person);
  expect(text.isWellFormed() && !/\\u00[01]/.test(text.replace(/\\n/g, ''))).toBe(true);
  expect(person.name.trim()).not.toBe('');
  expect(person.name.length).toBeLessThanOrEqual(200);
  expect(person.channels?.length ?? 0).toBeLessThanOrEqual(20);
  for (const { handle } of person.channels ?? []) expect(handle.length).toBeLessThanOrEqual(300);
  for (const { text } of person.facts ?? []) expect(text.length).toBeLessThanOrEqual(500);
  expect(new Set(person.facts?.map(({ origin }) => origin)).size).toBe(person.facts?.length ?? 0);
  for (const { month, day, year } of person.dates ?? []) {
    const two = (number: number) => String(number).padStart(2, '0');
    expect(isCalendarDate(`${year ?? 2000}-${two(month)}-${two(day)}`)).toBe(true);
  }
}

const headers = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
  'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status',
  'Name,Given Name,Family Name,Group Membership,Birthday,Notes,E-mail 1 - Type,E-mail 1 - Value,Relation 1 - Type,Relation 1 - Value,Event 1 - Type,Event 1 - Value',
  'First Name,Last Name,E-mail Address,Mobile Phone,Title,Birthday,Anniversary,Government ID Number,Categories,Home Street,Home City',
  'First Name,Last Name,Display Name,Primary Email,Screen Name,Birth Year,Birth Month,Birth Day,Notes,',
  'Name,Email,Phone,Birthday,Tags,Notes,Frequency,Met through,constructor',
].map((header) => header.split(','));

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'Ada',
      'Lovelace',
      'ada@example.com',
      '3/4/1990',
      '--12-10',
      '13/2/26, 1:00 PM',
    ),
  },
  fc.constantFrom(
    '2026-07-01 10:00:00 UTC',
    'https://www.linkedin.com/in/ada',
    'INCOMING',
    'OUTGOING',
    '* Home',
    'a ::: b',
  ),
  fc.constantFrom(
    '"',
    '""',
    'say "hi"',
    '\r',
    '\n',
    ';',
    ',',
    '\t',
    '[{"a":"b"}]',
    '[[[',
    '4.9E+11',
    '0/0/00',
    'every 3 weeks',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const table = fc
  .record({
    header: fc
      .constantFrom(...headers)
      .chain((names) => fc.shuffledSubarray(names, { minLength: names.length - 1 })),
    rows: fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    quoted: fc.boolean(),
    preamble: fc.constantFrom('', 'Notes:\n"a, ""b"""\n\n', '\ufeff', 'sep=;\r\n', '"'),
  })
  .map(({ header, rows, delimiter, end, quoted, preamble }) => {
    const written = quoted
      ? stringify([header, ...rows], { delimiter, record_delimiter: end })
      : [header, ...rows].map((cells) => cells.join(delimiter)).join(end);
    return preamble + written;
  });

describe('Whatever a file holds', () => {
  it('bytes neither crash a reader nor make it hang', async () => {
    const begins = [
      '',
      'PK\x03\x04',
      'Name,Email\n',
      'First Name,Last Name,Connected On\n',
      '\xff\xfe',
      '{"friends":[',
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 400 }))
      .map(([begin, rest]) => Uint8Array.of(...Buffer.from(begin, 'latin1'), ...rest));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        await told(file(content));
      }),
      runs(70),
    );
  });

  it('tables of any shape are read in the same way, whatever pieces they arrive in', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (content, piece) => {
        expect(await told(file(content, 'x', piece))).toEqual(await told(file(content)));
      }),
      runs(70),
    );
  });

  it('a well-written table is read cell by cell, across the blocks it is read in, and each row knows its line', async () => {
    const cells = fc.array(fc.oneof(cell, fc.constant('two\nlines, "and" marks')), {
      minLength: 3,
      maxLength: 3,
    });
    const rows = fc.sample(cells, { ...runs(4000) }).map((row, at) => [`${at}`, ...row]);
    const written = stringify(rows);
    expect(written.length).toBeGreaterThan(130_000);
    const read: string[][] = [];
    let line = 1;
    for await (const row of rowsOf(textOf(file(written, 'x', 1000), 'utf-8'), ',', 4)) {
      expect(row.line).toBe(line);
      if ('cells' in row) read.push(row.cells);
      line += stringify(['cells' in row ? row.cells : []].slice(0, 1)).split(/\r\n|\n|\r/).length - 1;
    }
    expect(read).toEqual(rows);
  });

  it('a file that was cut off anywhere, or had letters lost, is read as far as it goes', async () => {
    const names = ['google-old.csv', 'outlook-desktop.csv', 'broken-rows.csv', 'linkedin/messages.csv'];
    const contents = await Promise.all(names.map(async (name) => bytesOf(fixture(name))));
    const hurt = fc.constantFrom(...contents).chain((bytes) =>
      fc
        .tuple(
          fc.nat(bytes.length),
          fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }),
        )
        .map(([end, changes]) => {
          const copy = Uint8Array.from(bytes);
          for (const [at, byte] of changes) copy[at] = byte;
          return copy.subarray(0, end);
        }),
    );
    await fc.assert(
      fc.asyncProperty(hurt, async (content) => {
        await told(file(content));
      }),
      runs(70),
    );
  });

  it('any choice of columns is sound, and a well-written table loses nobody', async () => {
    const person = fc.tuple(
      fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 9 }),
      cell,
      cell,
    );
    const columns = fc.dictionary(
      fc.constantFrom('1', '2', '9', '-1', '__proto__'),
      fc.constantFrom(...Object.keys(FIELDS), 'x'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 20 }), columns, async (people, chosen) => {
        const readings = await told(file(stringify([['Who', 'What', 'When'], ...people])), {
          dayFirst: true,
          columns: { ...chosen, 0: 'nickname' },
        });
        expect(readings).toHaveLength(people.length);
        for (const [at, reading] of (readings ?? []).entries())
          expect(JSON.stringify(reading)).toContain(people[at]?.[0]);
      }),
      runs(100),
    );
  });
});

describe('What is made to be slow', () => {
  const much = 120_000;
  const head = 'Name,Email,Phone,Birthday,Tags,Notes,Frequency,Address\n';
  it.each<[string, string]>([
    ['marks', `${head}${'"'.repeat(much)}`],
    ['marks that open and never close', `${head}${'"a,\n'.repeat(much / 4)}`],
    ['marks that almost close', `${head}${'"a"b,""\n'.repeat(much / 8)}`],
    ['separators', ','.repeat(much)],
    ['empty lines', '\n'.repeat(much)],
    ['blanks', `${head}${' '.repeat(much)}x,${' '.repeat(much)}x`],
    ['one line without an end', 'x'.repeat(3 * much)],
    ['an address that is none', `${head}Ada,${'a'.repeat(much)},${'1'.repeat(much)},1/2/${'3'.repeat(much)}`],
    [
      'a thousand addresses',
      `${head}Ada,"${Array.from({ length: much / 20 }, (_, at) => `p${at}@x.org`).join(',')}"`,
    ],
    [
      'a thousand labels',
      `${head}Ada,,,,"${Array.from({ length: much / 10 }, (_, at) => `t${at}`).join(',')}"`,
    ],
    [
      'a thousand notes',
      `${head}Ada,,,,,"${Array.from({ length: much / 10 }, (_, at) => `n${at}`).join('\n')}"`,
    ],
    ['a long rhythm and place', `${head}Ada,,,,,,${'9'.repeat(much)},${' \t'.repeat(much / 2)}x`],
    ['a long name', `${head}${', '.repeat(much / 2)}Ada${' ,'.repeat(much / 2)}\n`],
    ['brackets', `${head}Ada,"${'['.repeat(much)}${']'.repeat(much)}"`],
    ['comments', '#\n'.repeat(much / 10)],
  ])('is read in good time: %s', { timeout: 60_000 }, async (_, content) => {
    const began = performance.now();
    await told(file(content));
    // Hundreds of times what it takes: on a busy machine too only what grows with the square is past it.
    expect(performance.now() - began).toBeLessThan(30_000);
  });
});
