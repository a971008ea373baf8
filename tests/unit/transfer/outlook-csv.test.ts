import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { allOf, fixture, peopleIn } from '../../support/files';

describe('Outlook.com’s contacts', () => {
  it('are known by their content; one day past the twelfth tells which way round all stand', async () => {
    expect(await detect(fixture('outlook-web.csv'))).toEqual({ kind: 'outlook-csv', questions: [] });
    const [tomas] = peopleIn(await allOf(read(fixture('outlook-web.csv'))));
    expect(tomas?.dates).toEqual([
      { kind: 'birthday', month: 2, day: 13, year: 1980 },
      { kind: 'anniversary', month: 4, day: 3, year: 2005 },
    ]);
  });

  it('are read whole: “Title” is how somebody is addressed, faxes are no way to reach them', async () => {
    const [tomas] = peopleIn(await allOf(read(fixture('outlook-web.csv'))));
    expect(tomas).toMatchObject({
      name: 'Tomás Okafor Jr.',
      nicknames: ['Tom'],
      channels: [
        { kind: 'email', handle: 'tomas@example.com' },
        { kind: 'email', handle: 't.okafor@example.org' },
        { kind: 'phone', handle: '+1 555 0100' },
        { kind: 'phone', handle: '+1 555 0101' },
        { kind: 'other', handle: 'IM: tomas.im' },
        { kind: 'web', handle: 'tomas.example.com' },
        { kind: 'post', handle: '1 Dock Rd, 101001 Lagos, Nigeria' },
        { kind: 'post', handle: '5 Palm St, 101002 Lagos, Nigeria' },
      ],
    });
    expect(tomas?.facts?.map(({ text }) => text)).toEqual([
      'Plumber at Okafor & Sons',
      'Office Location: Back room',
      "Manager's Name: Grace",
      'Spouse: Amara',
      'Education: Lagos Tech, 1999',
      'Sailing',
      'Fixed our sink.',
    ]);
  });
});

describe('Google’s “Outlook CSV”', () => {
  it('says who introduced somebody', async () => {
    expect(await detect(fixture('outlook-google.csv'))).toEqual({ kind: 'outlook-csv', questions: [] });
    const [ada] = await allOf(read(fixture('outlook-google.csv')));
    expect(ada).toMatchObject({
      row: {
        name: 'Ada Lovelace',
        metThrough: 'Mary Somerville',
        dates: [{ kind: 'birthday', month: 12, day: 10, year: 1985 }],
        labels: ['My Contacts', 'Engines'],
        channels: [
          { kind: 'email' },
          { kind: 'phone' },
          { kind: 'post', handle: '12 St James Square London' },
        ],
      },
      line: 2,
    });
  });
});

describe('the desktop’s Outlook', () => {
  const source = fixture('outlook-desktop.csv');

  it('is asked about where its days could be either way round', async () => {
    expect(await detect(source)).toEqual({
      kind: 'outlook-csv',
      questions: [{ asks: 'dayFirst', examples: ['3/4/1990', '5/6/1985'] }],
    });
    expect((await detect(source, { dayFirst: true })).questions).toEqual([]);
    const birthdays = async (dayFirst: boolean) =>
      peopleIn(await allOf(read(source, { dayFirst }))).map(({ dates }) => dates?.[0]);
    expect(await birthdays(true)).toEqual([
      { kind: 'birthday', month: 4, day: 3, year: 1990 },
      { kind: 'birthday', month: 6, day: 5, year: 1985 },
    ]);
    expect(await birthdays(false)).toMatchObject([
      { month: 3, day: 4 },
      { month: 5, day: 6 },
    ]);
  });

  it('leaves a day out that nobody answered for, and says so', async () => {
    const [zoe] = (await allOf(read(source))).filter((reading) => 'row' in reading);
    expect(zoe).toMatchObject({ remarks: ['“3/4/1990” could be two days, so it was left out.'] });
    expect(zoe).not.toHaveProperty('row.dates');
  });

  it('is read in the letters of older Windows programs, and says so', async () => {
    const readings = await allOf(read(source));
    const [first, zoe] = readings;
    expect(first).toEqual({ remark: expect.stringContaining('not in Unicode') });
    expect(zoe).toMatchObject({
      row: { name: 'Zoë Müller', metThrough: 'Hans’ Bäckerei', labels: ['Chor', 'Nachbarn'] },
    });
    expect(peopleIn(readings)[0]?.facts?.map(({ text }) => text)).toEqual([
      'Köchin at Café Zürich',
      'Mag keine Oliven.',
      'Singt im Chor – jeden Freitag.',
      'User 1: Lieblingswein: Räuschling',
    ]);
  });

  it('never gives away a government’s number, and says that it was there', async () => {
    const all = await allOf(read(source));
    expect(JSON.stringify(all)).not.toContain('756.1234');
    expect(all).toContainEqual({
      remark: expect.stringContaining('(Government ID Number). It was not taken over.'),
    });
  });

  it('writes “no day” as 0/0/00 or in the year 4501, and an address inside its company is none', async () => {
    const [zoe, karl] = peopleIn(await allOf(read(source, { dayFirst: true })));
    expect(zoe?.dates).toHaveLength(1);
    expect(karl).toMatchObject({ name: 'Karl Groß', dates: [{ kind: 'birthday' }] });
    expect(karl?.channels).toBeUndefined();
  });
});
