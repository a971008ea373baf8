import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const connections = async (content: string | Uint8Array) =>
  peopleIn(await allOf(read(file(content, 'anything.txt'))));

describe('LinkedIn’s connections', () => {
  it('are known by their content, and read whole', async () => {
    const source = fixture('linkedin/Connections.csv');
    expect(await detect(source)).toEqual({ kind: 'linkedin', questions: [] });
    const readings = await allOf(read(source));
    expect(peopleIn(readings).map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Grace Hopper',
      'Tomás Okafor',
    ]);
    expect(readings[0]).toEqual({
      row: {
        name: 'Ada Lovelace',
        origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada' }],
        channels: [
          { kind: 'linkedin', handle: 'linkedin.com/in/ada', state: 'connected', since: '2024-03-05' },
        ],
        facts: [
          {
            origin: expect.any(String),
            text: 'Director at Analytical Engines',
            category: 'work',
            depth: 1,
          },
        ],
      },
      line: 5,
      remarks: [],
    });
  });

  it('say who was left out and on which line: an account that was closed has no name', async () => {
    const readings = await allOf(read(fixture('linkedin/Connections.csv')));
    expect(readings).toContainEqual({ skipped: 'No name: this account was probably closed.', line: 7 });
  });

  it('keep a name that is a picture and nothing else', async () => {
    const rows = await connections('First Name,Last Name,URL\n🦄,,https://www.linkedin.com/in/u\n,,\n');
    expect(rows.map(({ name }) => name)).toEqual(['🦄']);
  });

  it('lose pictures and titles from a name, and say how it was written', async () => {
    const [, grace] = await allOf(read(fixture('linkedin/Connections.csv')));
    expect(grace).toMatchObject({
      row: {
        name: 'Grace Hopper',
        origins: [{ key: 'linkedin.com/in/grace-höpper' }],
        channels: [{ kind: 'email', handle: 'grace@example.com' }, { since: '2022-02-07' }],
      },
      remarks: ['The file has “Grace 🚀 Hopper, PhD”.'],
    });
  });

  it.each([
    ['no preamble', ''],
    ['a note without quotation marks', 'Notes:\n'],
    ['a note in quotation marks', '"Notes:"\n"When exporting, ""some"" are missing"\n\n'],
    ['note and text on one row', '"Notes:","When exporting, some, are missing"\n'],
    [
      'what Excel made as wide as the table',
      'Notes:,,,,,,\n"When exporting, some, are missing",,,,,,\n,,,,,,\n',
    ],
  ])('find their header below %s', async (_, preamble) => {
    const people = await connections(
      `${preamble}First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,,,,,\n`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  });

  it('may be old, without addresses', async () => {
    const [ada] = await connections(
      'First Name,Last Name,Email Address,Company,Position,Connected On\nAda,Lovelace,ada@example.com,,,05 Mar 2014\n',
    );
    expect(ada).toEqual({
      name: 'Ada Lovelace',
      channels: [{ kind: 'email', handle: 'ada@example.com' }],
      facts: [],
    });
  });

  it('may be German', async () => {
    const [ada] = await connections(
      'Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\nJörg,Müller,https://de.linkedin.com/in/joerg/,j@example.com,Werk,Leiter,05 Mär 2024\n',
    );
    expect(ada).toMatchObject({
      name: 'Jörg Müller',
      channels: [
        { kind: 'email', handle: 'j@example.com' },
        { kind: 'linkedin', handle: 'linkedin.com/in/joerg', since: '2024-03-05' },
      ],
      facts: [{ text: 'Leiter at Werk' }],
    });
  });
});
