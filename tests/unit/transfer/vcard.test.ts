import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adding, nothingHere } from '@/lib/transfer/adding';
import { detect, read as readAny } from '@/lib/transfer/detect';
import { type Incoming, type Reading, Unreadable } from '@/lib/transfer/incoming';
import { readVcard } from '@/lib/transfer/vcard';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const read = (source: Parameters<typeof readVcard>[0]) => allOf(readVcard(source, {}));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const one = async (...lines: string[]): Promise<Incoming> => {
  const [person] = peopleIn(await read(file(card('FN:Ada', ...lines))));
  if (!person) throw new Error('nobody on this card');
  return person;
};
const facts = (person: Incoming | undefined) => person?.facts?.map(({ text }) => text);
const remarks = (readings: Reading[]) =>
  readings.flatMap((reading) => ('remark' in reading ? reading.remark : []));
const handles = (person: Incoming | undefined) =>
  person?.channels?.map(({ kind, handle }) => `${kind} ${handle}`);

describe('vCard 2.1, as phones and Outlook write it', () => {
  it('is read through quoted-printable, soft breaks in the middle of a letter, and bare parameters', async () => {
    const [joerg] = peopleIn(await read(fixture('vcard-2.1-phone.vcf')));
    expect(joerg).toMatchObject({
      name: 'Jörg Müller',
      nicknames: ['Jogi'],
      dates: [
        { kind: 'anniversary', month: 6, day: 19, year: 2004 },
        { kind: 'birthday', month: 4, day: 12, year: 1985 },
      ],
      photo: { base64: expect.stringMatching(/^iVBOR.*=$/) },
    });
    expect(handles(joerg)).toEqual([
      'phone +49 170 1234567',
      'other Fax: +49 30 7654321',
      'email joerg@example.com',
      'post Am Markt 3, Hinterhaus, 10115 Berlin, Germany',
    ]);
    expect(facts(joerg)).toEqual([
      'Baker at Ofen, Bäckerei; Söhne',
      'His dog is named Gus',
      'Likes rye bread and long walks',
      'Spouse: Ida',
    ]);
  });

  it('is in the charset that each line names, and a card within a card is nobody', async () => {
    const names = peopleIn(await read(fixture('vcard-2.1-phone.vcf'))).map(({ name }) => name);
    expect(names).toEqual(['Jörg Müller', 'José García', '太郎 山田']);
  });
});

describe('vCard 3.0, as Apple writes it', () => {
  it('joins lines with their labels and keeps every one of them', async () => {
    const [grace, bakery] = peopleIn(await read(fixture('vcard-3.0-apple.vcf')));
    expect(grace).toMatchObject({
      name: 'Grace Hopper',
      origins: [{ source: 'vcard', key: '8f2c-grace' }],
      nicknames: ['Amazing Grace'],
      metThrough: 'Howard Aiken',
      labels: ['Sailors'],
      dates: [
        { kind: 'anniversary', month: 6, day: 15, year: 1930 },
        { kind: 'birthday', month: 12, day: 9, year: null },
      ],
      photo: { base64: expect.stringMatching(/^iVBOR.*=$/) },
    });
    expect(handles(grace)).toEqual([
      'email grace@yale.example',
      'email grace@home.example',
      'phone +1 203 555 0100',
      'web grace.example',
      'x twitter.com/amazinggrace',
      'other Gamecenter: gracie',
      'other Telegram: grace@navy',
      'post 1 Elm Street, Apt 2, New Haven, CT 06510, USA',
    ]);
    expect(facts(grace)).toEqual([
      'Professor at Mathematics, Yale',
      'Sobriety: 2 March 2001',
      'Spouse: Vincent',
      'Nanoseconds, always.',
      'Loves clocks that run backwards',
    ]);
    expect(bakery).toEqual({ name: 'Corner Bakery' });
  });

  it('makes labels of group cards, and nobody', async () => {
    const readings = await read(fixture('vcard-3.0-apple.vcf'));
    expect(peopleIn(readings).map(({ name }) => name)).not.toContain('Sailors');
    expect(remarks(readings)).toEqual(['1 group became a label of the people in it.']);
  });
});

describe('vCard 3.0, as Google and others write it', () => {
  it('loses marks of direction, addresses of pictures and wrong escapes', async () => {
    const readings = await read(fixture('vcard-3.0-google.vcf'));
    const [ada] = peopleIn(readings);
    expect(handles(ada)).toEqual([
      'phone +44 20 7946 0000',
      'email ada@example.com',
      'linkedin linkedin.com/in/ada-lovelace',
      'phone 020 1',
      'post 12 Dorset Street, Flat 4, W1U 6QR London, United Kingdom',
    ]);
    expect(ada).toMatchObject({
      origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada-lovelace' }],
      labels: ['Poets, mostly', 'Chess'],
      dates: [{ month: 12, day: 10, year: null }],
    });
    expect(ada).not.toHaveProperty('photo');
    expect(readings[0]).toMatchObject({
      remarks: ['The picture is somewhere else on the web, where Gus does not look.'],
    });
    expect(facts(ada)).toEqual([
      'Contatti: sempre',
      'Time zone: Europe/London',
      'Also on their card: Hijack: odd',
    ]);
    expect(remarks(readings)).toEqual([]);
  });

  it('keeps a name that is a picture and nothing else', async () => {
    const readings = await read(file(card('FN:🦄', 'N:🦄;;;;', 'EMAIL:u@example.com')));
    expect(peopleIn(readings)).toMatchObject([{ name: '🦄' }]);
  });

  it('finds a name wherever there is one, and says who has none', async () => {
    const readings = await read(fixture('vcard-3.0-google.vcf'));
    expect(peopleIn(readings).map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Grace',
      'Dr. Okafor',
      'Baking School',
    ]);
    expect(readings).toContainEqual({ skipped: 'No name, only nobody@example.com.', line: 36 });
  });
});

describe('vCard 4.0', () => {
  it('has numbers as addresses, an order, and cards that speak of each other', async () => {
    const readings = await read(fixture('vcard-4.0.vcf'));
    const [tomas, ruth, dana] = peopleIn(readings);
    expect(tomas).toMatchObject({
      name: 'Tomás Okafor',
      origins: [{ source: 'vcard', key: 'bbbb-0001' }],
      labels: ['plumber', 'neighbour', 'Book club'],
      photo: { base64: expect.stringMatching(/^iVBOR/) },
    });
    expect(handles(tomas)).toEqual([
      'phone +49-170-2',
      'email tomas@example.com',
      'phone +49-30-1 ext. 5',
      'email t@example.org',
      'other XMPP: tomas@chat.example',
      'mastodon social.example/@tomas',
    ]);
    expect(facts(tomas)).toEqual([
      'Spouse: Ruth Okafor',
      'Friend: Ida',
      'sailing',
      'Good at pipes',
      'Speaks Portuguese',
      'Said ^n nothing; really',
    ]);
    expect(ruth).toMatchObject({ never: true, labels: ['Book club'] });
    expect(facts(ruth)).toEqual(['Birthday: circa 1980', 'Died on 5 March 2024']);
    expect(facts(dana)).toEqual(['Born in April 1985', 'Anniversary on day 12 of a month']);
    expect(readings).toContainEqual({
      skipped: 'This card is a location, not a person.',
      line: 51,
      name: 'Town hall',
    });
  });
});

describe('Lines that Gus has no place for', () => {
  it('are kept in one small detail where somebody may have written them, and named where a program did', async () => {
    const readings = await read(
      file(
        card(
          ...['FN:Ada', 'X-CAR-MODEL:Volvo 240', 'item1.X-CLEARANCE:blue\\, not red', 'GENDER:F'],
          ...['X-ID:urn:x:1', `KEY:${'QUJD'.repeat(40)}`, `X-LONG:${'so long '.repeat(60)}`, 'X-NOTHING:'],
        ),
      ),
    );
    expect(facts(peopleIn(readings)[0])).toEqual([
      'Also on their card: Car model: Volvo 240; Clearance: blue, not red',
    ]);
    expect(remarks(readings)).toEqual([
      'Gus has no place for these lines of the cards: GENDER (1), X-ID (1), KEY (1), X-LONG (1), X-NOTHING (1).',
    ]);
  });
});

describe('A note', () => {
  it.each([
    [
      'is a sentence where a program broke its line',
      'She likes long walks with her dog along the river\\nand through the meadows. Her mother\\nis called Ruth.',
      [
        'She likes long walks with her dog along the river and through the meadows. Her mother',
        'is called Ruth.',
      ],
    ],
    ['is a list where its lines are short', 'likes tea\\nhas a dog', ['likes tea', 'has a dog']],
    [
      'ends where a sentence ends',
      'She likes long walks with her dog along the river.\\nand tea',
      ['She likes long walks with her dog along the river.', 'and tea'],
    ],
  ])('%s', async (_, note, told) => {
    expect(facts(await one(`NOTE:${note}`))).toEqual(told);
  });
});

describe('What programs write on lines of their own', () => {
  it.each([
    ['X-MS-SPOUSE:Ida', 'Spouse: Ida'],
    ['X-MS-CHILD:Bo', 'Child: Bo'],
    ['X-MS-MANAGER:Cy', 'Manager: Cy'],
    ['X-KADDRESSBOOK-X-MANAGERSNAME:Cy', 'Manager: Cy'],
    ['X-KADDRESSBOOK-X-SPOUSESNAME:Ida', 'Spouse: Ida'],
    ['X-EVOLUTION-ASSISTANT:Di', 'Assistant: Di'],
    ['X-KADDRESSBOOK-X-PROFESSION:Baker', 'Baker'],
    ['LANG:x-klingon-', 'Speaks x-klingon-'],
    ['HOBBY:sailing', 'sailing'],
    ['INTEREST:maps', 'maps'],
    ['ROLE:Treasurer', 'Treasurer'],
  ])('is kept: %s', async (line, fact) => {
    expect(facts(await one(line))).toEqual([fact]);
  });

  it.each([
    ['X-GOOGLE-TALK:ada', 'other Google Talk: ada'],
    ['X-TELEGRAM:ada', 'other Telegram: ada'],
    ['X-MS-IMADDRESS:ada', 'other IM: ada'],
    ['X-EVOLUTION-BLOG-URL:https://ada.example/', 'web ada.example'],
    ['X-SIGNAL:+49 170 1', 'signal +49 170 1'],
  ])('is a way to reach them: %s', async (line, handle) => {
    expect(handles(await one(line))).toEqual([handle]);
  });

  it('a role beside a title is kept beside it, and every nickname', async () => {
    const ada = await one('TITLE:Director', 'ROLE:Treasurer', 'ORG:Engines', 'NICKNAME:Addy,Countess');
    expect(facts(ada)).toEqual(['Director at Engines', 'Role: Treasurer']);
    expect(adding(ada, nothingHere).facts.map(({ text }) => text)).toEqual([
      'Also called Addy.',
      'Also called Countess.',
      'Director at Engines',
      'Role: Treasurer',
    ]);
  });

  it('somebody of theirs whose card is not here is said, and so is what has no place', async () => {
    const readings = await read(file(card('FN:Ada', 'RELATED;TYPE=friend:urn:uuid:not-here', 'GENDER:F')));
    expect(readings).toMatchObject([
      { row: { name: 'Ada' }, remarks: ['Their card names a friend whose own card is not in this file.'] },
      { remark: 'Gus has no place for these lines of the cards: GENDER (1).' },
    ]);
  });
});

describe('Birthdays', () => {
  it.each([
    ['BDAY:19850412', 1985],
    ['BDAY:1985-04-12', 1985],
    ['BDAY:1985-04-12T00:00:00Z', 1985],
    ['BDAY:--0412', null],
    ['BDAY:--04-12', null],
    ['BDAY;VALUE=date:1604-04-12', null],
    ['BDAY;VALUE=DATE:16040412', null],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12', null],
    ['BDAY;X-APPLE-OMIT-YEAR=2000:2000-04-12', null],
  ])('%s', async (line, year) => {
    expect((await one(line)).dates).toEqual([{ kind: 'birthday', month: 4, day: 12, year }]);
  });

  it.each(['BDAY:', 'BDAY:--', 'BDAY;VALUE=date:  '])('are none where nothing is said: %s', async (line) => {
    expect(await one(line)).toEqual({ name: 'Ada' });
  });

  it('of 1900 and 1970 are pointed out, since programs write those for “not known”', async () => {
    const readings = await read(fixture('vcard-3.0-google.vcf'));
    expect(readings[1]).toMatchObject({
      row: { dates: [{ month: 1, day: 1, year: 1970 }] },
      remarks: [expect.stringContaining('1970')],
    });
    expect(readings[2]).toMatchObject({
      row: { dates: [{ month: 5, day: 3, year: null }] },
      remarks: [expect.stringContaining('1900')],
    });
  });
});

describe('A file with broken cards', () => {
  it('is known by its content', async () => {
    expect(await detect(fixture('vcard-broken.vcf'))).toMatchObject({ kind: 'vcard' });
    expect(peopleIn(await allOf(readAny(fixture('vcard-broken.vcf'))))).toHaveLength(2);
  });

  it('loses only those, and says which', async () => {
    const readings = await read(fixture('vcard-broken.vcf'));
    expect(peopleIn(readings).map(({ name }) => name)).toEqual(['First of all', 'Good again']);
    expect(readings.filter((reading) => 'skipped' in reading)).toEqual([
      { skipped: 'This card has no end, so it was left out.', line: 8, name: 'No end' },
      { skipped: 'No name, only 2.', line: 19 },
      { skipped: 'The file ends in the middle of this card, so it was left out.', line: 23, name: 'Cut o' },
    ]);
    expect(readings[2]).toMatchObject({ remarks: ['2 lines of this card could not be read.'] });
    expect(remarks(readings)).toEqual(['1 line between the cards belonged to none.']);
  });

  it('is none at all without a card', async () => {
    await expect(read(file('Hello'))).rejects.toThrow(Unreadable);
  });

  it('is read the same in UTF-16, and whatever pieces it arrives in', async () => {
    const text = card('FN:Jörg 🎈', 'NOTE:Grüße');
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const whole = await read(file(text));
    expect(whole[0]).toMatchObject({ row: { name: 'Jörg' } });
    expect(await read(file(wide))).toEqual(whole);
    for (const name of ['2.1-phone', '3.0-apple', '4.0', 'broken'])
      expect(await read(fixture(`vcard-${name}.vcf`, 1))).toEqual(await read(fixture(`vcard-${name}.vcf`)));
  });

  it('may fold within a letter, and lose the picture that is too large', async () => {
    const folded = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nFN:J'),
      Buffer.from([0xc3]),
      Buffer.from('\r\n '),
      Buffer.from([0xb6]),
      Buffer.from('rg\r\nPHOTO;ENCODING=b:'),
      Buffer.alloc(15_000_000, 'A'),
      Buffer.from('\r\nEND:VCARD'),
    ]);
    expect(await read(file(folded))).toEqual([
      { row: { name: 'Jörg' }, line: 1, remarks: ['The picture is larger than 10 MB, so it was left out.'] },
    ]);
  });
});

describe('Whatever stands in a file', () => {
  const word = fc.constantFrom(
    ...[
      'BEGIN:VCARD',
      'END:VCARD',
      'N',
      'FN',
      'TEL',
      'PHOTO',
      'BDAY',
      'ADR',
      'AGENT:',
      'item1.',
      ';',
      ':',
      '=',
      ',',
    ],
    ...[
      '"',
      '\\',
      '\r',
      '\n',
      ' ',
      '\t',
      'ENCODING=QUOTED-PRINTABLE',
      '=C3',
      'BASE64',
      'CHARSET=x',
      'TYPE=',
      'Ada',
      '\0',
    ],
    ...['X-ABLabel', 'VALUE=uri', 'KIND:group', 'MEMBER:', 'UID:1', '^n', '--0412', 'ü', '\ud800'],
  );

  it('neither crashes the reader nor makes it hang: words of cards in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 120 }), async (words) => {
        await settled(`BEGIN:VCARD\nFN:Ada\n${words.join('')}\nEND:VCARD`);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  it('nor do bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await settled(
          Buffer.concat([Buffer.from('BEGIN:VCARD\nFN:Ada\n'), bytes, Buffer.from('\nEND:VCARD')]),
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  async function settled(content: string | Uint8Array): Promise<void> {
    for (const reading of await read(file(content, 'file', 7))) {
      if ('row' in reading) expect(reading.row.name.trim()).not.toBe('');
      if ('skipped' in reading) expect(reading.skipped).not.toBe('');
    }
  }
});

describe('A card that is far too much', () => {
  it.each([
    ['notes', `NOTE:${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join('\\n')}`],
    ['groups', `CATEGORIES:${Array.from({ length: 50_000 }, (_, at) => `c${at}`).join(',')}`],
    ['addresses', Array.from({ length: 10_000 }, (_, at) => `EMAIL:a${at}@example.com`).join('\n')],
    ['birthdays', Array.from({ length: 10_000 }, () => 'BDAY:1900-01-01').join('\n')],
    ['parts of a name', `N:${';'.repeat(200_000)}`],
  ])('of %s is read as far as there is room, soon, and says so', async (_, line) => {
    const began = performance.now();
    const [reading] = await read(file(`BEGIN:VCARD\nFN:Ada\n${line}\nEND:VCARD`));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(reading).toMatchObject({ row: { name: 'Ada' } });
    const { row, remarks = [] } = reading as Extract<Reading, { row: Incoming }>;
    expect(remarks.length).toBeLessThanOrEqual(21);
    if (row.facts || row.labels || row.channels) expect(remarks.join(' ')).toMatch(/[Mm]ore than [\d,]+/);
  });
});

it('A service or relation of a name that every object of the language has is one of its own', async () => {
  const ada = await one(
    'X-SOCIALPROFILE;X-SERVICE-TYPE=constructor;X-USER=ada:x-apple:ada',
    'RELATED;VALUE=text;TYPE=constructor:Bob',
  );
  expect(handles(ada)).toEqual(['other Constructor: ada']);
  expect(facts(ada)).toEqual(['Constructor: Bob']);
});
