import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { LIMITS, TOO_MUCH } from '@/lib/transfer/limits';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const text = 'Name;E-Mail;Notiz\nJörg Müller;joerg@example.com;“Grüße”, jeden Freitag\n';

describe('Any table', () => {
  it('is asked about: what each column seems to hold, with some of what stands in it', async () => {
    const { kind, questions } = await detect(fixture('spanish.tsv'));
    expect(kind).toBe('table');
    expect(questions).toEqual([
      {
        asks: 'columns',
        header: [
          'Nombre',
          'Apellidos',
          'Correo electrónico',
          'Teléfono',
          'Cumpleaños',
          'Notas',
          'Color favorito',
        ],
        samples: [
          ['Ada'],
          ['Lovelace'],
          ['ada@example.com'],
          ['+34 600 000 000'],
          ['10/12/1985'],
          ['Le gusta el té'],
          ['verde'],
        ],
        guess: { 0: 'first', 1: 'last', 2: 'email', 3: 'phone', 4: 'birthday', 5: 'note' },
      },
    ]);
  });

  it('is read as its columns were said to be, and no other way', async () => {
    const columns = { 0: 'first', 1: 'last', 6: 'interest', 9: 'email', 2: 'constructor' };
    expect(peopleIn(await allOf(read(fixture('spanish.tsv'), { columns })))).toEqual([
      { name: 'Ada Lovelace', facts: [expect.objectContaining({ text: 'verde', category: 'interests' })] },
    ]);
  });

  it('is asked which way round its days stand once its columns are known', async () => {
    const columns = { 0: 'first', 4: 'birthday' };
    expect((await detect(fixture('spanish.tsv'), { columns })).questions).toEqual([
      { asks: 'dayFirst', examples: ['10/12/1985'] },
    ]);
    expect((await detect(fixture('spanish.tsv'), { columns, dayFirst: true })).questions).toEqual([]);
  });

  it('may come from Dex', async () => {
    const [ada, grace] = peopleIn(await allOf(read(fixture('dex.csv'), { dayFirst: false })));
    expect(ada).toMatchObject({
      name: 'Ada Lovelace',
      origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada' }],
      channels: [
        { kind: 'web', handle: 'ada.example.com' },
        { kind: 'linkedin' },
        { kind: 'x', handle: 'adal' },
        { kind: 'email', handle: 'ada@example.com' },
        { kind: 'email', handle: 'ada@work.example' },
        { kind: 'phone', handle: '+44 20 7946 0001' },
      ],
      dates: [{ kind: 'birthday', month: 12, day: 10, year: 1905 }],
      cadenceDays: 90,
      labels: ['Engines', 'Salon', 'poet'],
    });
    expect(grace).toMatchObject({ name: 'Grace Hopper', archived: true, never: true });
  });

  it('may know when two people last talked', async () => {
    const [ada] = peopleIn(await allOf(read(file('Name,Last seen at\nAda,2026-03-05T10:00:00Z\n'))));
    expect(ada?.happened).toEqual([
      {
        type: 'touch',
        origin: 'last-talk:2026-03-05',
        on: '2026-03-05',
        spoke: 'both',
        channel: 'message',
        text: 'The last talk, as the file has it',
      },
    ]);
  });

  it('may come from Twenty', async () => {
    const [ada] = peopleIn(await allOf(read(fixture('twenty.csv'))));
    expect(ada).toMatchObject({
      name: 'Ada Lovelace',
      channels: [
        { kind: 'email', handle: 'ada@example.com' },
        { kind: 'phone', handle: '+44 20 7946 0001' },
        { kind: 'linkedin', handle: 'linkedin.com/in/ada' },
        { kind: 'post', handle: 'London' },
      ],
      facts: [{ text: 'Director at Analytical Engines' }],
    });
  });

  it('may have no header: its columns are guessed from what stands in them', async () => {
    const [question] = (await detect(file('Ada Lovelace,ada@example.com\nGrace Hopper,grace@example.com\n')))
      .questions;
    expect(question).toMatchObject({ header: ['Column 1', 'Column 2'], guess: { 0: 'name', 1: 'email' } });
    const people = await allOf(read(file('Ada Lovelace,ada@example.com\nGrace Hopper,grace@example.com\n')));
    expect(peopleIn(people).map(({ name }) => name)).toEqual(['Ada Lovelace', 'Grace Hopper']);
  });

  it('may be a list of names, the first of which is somebody too', async () => {
    const names = async (list: string) => peopleIn(await allOf(read(file(list)))).map(({ name }) => name);
    expect(await names('Ada Lovelace\nGrace Hopper\n')).toEqual(['Ada Lovelace', 'Grace Hopper']);
    expect(await names('Name\nAda Lovelace\n')).toEqual(['Ada Lovelace']);
  });

  it.each(['name', 'constructor,__proto__,toString\na,b,c', '__proto__\nAda'])(
    'may be called %j',
    async (header) => {
      await expect(allOf(read(file(`${header}\nAda\n`)))).resolves.toBeDefined();
    },
  );
});

describe('Thunderbird’s address book', () => {
  it('is known by its content, and read whole', async () => {
    expect(await detect(fixture('thunderbird.csv'))).toEqual({ kind: 'thunderbird-csv', questions: [] });
    const [grace, list] = peopleIn(await allOf(read(fixture('thunderbird.csv'))));
    expect(grace).toMatchObject({
      name: 'Grace Hopper',
      nicknames: ['Gracie'],
      channels: [
        { kind: 'email', handle: 'grace@example.com' },
        { kind: 'email', handle: 'g@example.org' },
        { kind: 'phone', handle: '+1 555 0123' },
        { kind: 'web', handle: 'grace.example.com' },
        { kind: 'post', handle: '1 Harbor Ln, Arlington, VA 22201, USA' },
      ],
      dates: [{ kind: 'birthday', month: 12, day: 9, year: 1906 }],
    });
    expect(list).toMatchObject({
      name: 'list@example.com',
      dates: [{ kind: 'birthday', month: 5, day: 7, year: null }],
    });
  });
});

describe('However a table is written down', () => {
  const utf8 = new TextEncoder().encode(text);
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
    const view = new DataView(bytes.buffer);
    for (const [at, letter] of [...(mark ? `\ufeff${text}` : text)].entries())
      view.setUint16(at * 2, letter.charCodeAt(0), !bigEndian);
    return bytes;
  };
  const windows = Uint8Array.from(
    text,
    (letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0),
  );

  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-16, little end first', utf16(false, true)],
    ['UTF-16, big end first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['Windows-1252', windows],
    ['CR LF', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['CR alone', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
    ['mixed line ends', new TextEncoder().encode(text.replace('\n', '\r\n\r'))],
    [
      'commas',
      new TextEncoder().encode('Name,E-Mail,Notiz\nJörg Müller,joerg@example.com,"“Grüße”, jeden Freitag"'),
    ],
    ['tabs', new TextEncoder().encode(text.replaceAll(';', '\t'))],
    ['what Excel says of its separator', new TextEncoder().encode(`sep=;\r\n${text}`)],
    ['marks that only turn text around', new TextEncoder().encode(text.replace('Jörg', '\u202aJörg\u202c'))],
  ])('is read the same: %s', async (_, bytes) => {
    // One byte at a time, so that no letter, line end or mark may lie in one piece.
    for (const piece of [1, 7, 65_536]) {
      const [joerg] = peopleIn(await allOf(read(file(bytes, 'x', piece))));
      expect(joerg).toMatchObject({
        name: 'Jörg Müller',
        channels: [{ kind: 'email', handle: 'joerg@example.com' }],
        facts: [{ text: '“Grüße”, jeden Freitag' }],
      });
    }
  });

  it('is still UTF-8 where it was cut off within a letter, or where one letter is broken', async () => {
    const cutOff = utf8.subarray(0, utf8.indexOf(0xc3, 40) + 1);
    const broken = Uint8Array.of(...utf8, 0xff, ...new TextEncoder().encode(';;\n'));
    for (const bytes of [cutOff, broken]) {
      const readings = await allOf(read(file(bytes)));
      expect(peopleIn(readings)[0]?.name).toBe('Jörg Müller');
    }
  });
});

describe('A broken row', () => {
  it('fails alone, with its line and its first words; what only has marks inside is read', async () => {
    const readings = await allOf(read(fixture('broken-rows.csv')));
    expect(
      readings.map((reading) => ('row' in reading ? `${reading.line} ${reading.row.name}` : reading)),
    ).toEqual([
      '2 Ada Lovelace',
      '3 Grace Hopper',
      '4 Tomás Okafor',
      '5 Mae "Mae" Jemison',
      '6 Katherine Johnson',
      {
        skipped: 'This row has more cells than the table has columns, so it was left out.',
        line: 8,
        name: 'Smith John john@example.com one comma too many',
      },
      '9 Dorothy Vaughan',
    ]);
  });

  it('takes the lines with it that can only be its own, and nothing after them', async () => {
    const rows = await allOf(
      read(file('Name,Email,Note\nAda,a@x.org,"says "well"\nand\nno more"\nGrace,g@x.org,fine\n')),
    );
    expect(
      rows.map((reading) => ('row' in reading ? reading.row.name : 'skipped' in reading && reading.line)),
    ).toEqual(['Ada', 3, 4, 'Grace']);
  });

  it('does not end the file: a mark that is never closed is one row of many', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => `Person ${at},p${at}@example.com,note`);
    many[100] = '"Person 100,p100@example.com,note';
    const people = peopleIn(await allOf(read(file(`Name,Email,Note\n${many.join('\n')}\n`))));
    expect(people).toHaveLength(2000);
    expect(people[100]?.name).toBe('Person 100');
  });

  it('may be longer than anybody’s, and is left out by itself', async () => {
    const long = `Ada,${'x'.repeat(LIMITS.row + 5)}\nGrace,g@x.org\n`;
    const readings = await allOf(read(file(`Name,Email\n${long}`)));
    expect(readings).toMatchObject([
      { skipped: TOO_MUCH.row, line: 2, name: expect.stringMatching(/^Ada,x+$/) },
      { row: { name: 'Grace' }, line: 3 },
    ]);
  });
});

describe('A file that is none', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /empty/],
    ['blanks', ' \n\n', /empty/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), /picture/],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Save it as CSV/],
    ['a web page', '<!DOCTYPE html><p>', /web page/],
    ['SQL', '# Monica\nINSERT IGNORE INTO `accounts`', /SQL/],
    ['LDIF', 'dn: cn=Ada,mail=ada@example.com', /LDIF/],
    ['unknown JSON', '{"a": 1}', /none that Gus knows/],
    ['a heading alone', 'Name,Email\r\n', /nobody under it/],
    ['bytes', Uint8Array.of(1, 0, 0, 0, 2, 9, 0, 0, 7, 0, 0), /no text/],
  ])('says what it is: %s', async (_, content, says) => {
    await expect(detect(file(content))).rejects.toThrow(says);
  });

  it.each([
    ['vcard', 'BEGIN:VCARD\nVERSION:3.0'],
    ['vcard', '\ufeff\nbegin:vcard\n'],
    ['facebook', '{"friends_v2":[{"name":"A"}]}'],
    ['monica', '{"version":"1.0-preview.1","app_version":"4.1"}'],
    ['nametag', '{"version":"1.1","exportDate":"2026-01-01","groups":[]}'],
  ])('or which program’s: %s', async (kind, content) => {
    expect((await detect(file(content))).kind).toBe(kind);
  });
});
