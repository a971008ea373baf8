import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const readings = (name: string) => allOf(read(fixture(name)));

describe('Google’s contacts, the old layout', () => {
  it('are known by their content', async () => {
    expect(await detect(fixture('google-old.csv'))).toEqual({ kind: 'google-csv', questions: [] });
  });

  it('keep a name that is a picture and nothing else', async () => {
    const header = 'First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value';
    const people = peopleIn(await allOf(read(file(`${header}\n🦄,,,,,u@example.com\n`))));
    expect(people).toMatchObject([{ name: '🦄', channels: [{ handle: 'u@example.com' }] }]);
  });

  it('are read whole: several values in a cell, the primary ones first, system labels left out', async () => {
    const [ada] = peopleIn(await readings('google-old.csv'));
    expect(ada).toMatchObject({
      name: 'Ada Byron Lovelace',
      origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada' }],
      nicknames: ['Countess'],
      metThrough: 'Mary Somerville',
      labels: ['Engines', 'Old friends'],
      channels: [
        { kind: 'email', handle: 'ada@work.example' },
        { kind: 'email', handle: 'ada@engines.example' },
        { kind: 'phone', handle: '+44 20 7946 0003' },
        { kind: 'email', handle: 'ada@home.example' },
        { kind: 'other', handle: 'Skype: ada.lovelace' },
        { kind: 'phone', handle: '+44 20 7946 0001' },
        { kind: 'phone', handle: '+44 20 7946 0002' },
        { kind: 'linkedin', handle: 'linkedin.com/in/ada' },
        { kind: 'post', handle: '12 St James Square, London, SW1Y 4JH' },
      ],
    });
  });

  it('have birthdays without a year, and years nobody had a mail address in are none', async () => {
    const [ada] = peopleIn(await readings('google-old.csv'));
    expect(ada?.dates).toEqual([
      { kind: 'birthday', month: 12, day: 10, year: null },
      { kind: 'anniversary', month: 7, day: 8, year: null },
    ]);
  });

  it('tell small details, a line each', async () => {
    const [ada] = peopleIn(await readings('google-old.csv'));
    expect(ada?.facts?.map(({ text, category }) => `${category}: ${text}`)).toEqual([
      'work: Director at Research, Analytical Engines',
      'family: Maiden Name: Byron',
      'places: London',
      'work: Mathematician',
      'interests: Horses',
      'interests: Harp',
      'interests: Takes tea without milk.',
      'people: Her cat is named Babbage.',
      'preferences: Speaks English',
      'family: Spouse: William',
      'interests: Shoe size: 37',
    ]);
  });

  it('may hold a company alone, which is somebody, and a number alone, which is nobody yet', async () => {
    expect((await readings('google-old.csv')).slice(1)).toEqual([
      { row: { name: 'Bakery on the corner' }, line: 6, remarks: [] },
      { skipped: 'No name, only +49 30 901820.', line: 7 },
      { remark: 'Gus has no place for some columns, so they were left out: Gender, Mileage.' },
    ]);
  });
});

describe('Google’s contacts, the new layout', () => {
  it('are known by their content', async () => {
    expect(await detect(fixture('google-new.csv'))).toEqual({ kind: 'google-csv', questions: [] });
  });

  it('are read whole', async () => {
    const [taro] = await readings('google-new.csv');
    expect(taro).toEqual({
      row: {
        name: '太郎 山田',
        nicknames: ['Taro', 'たろう やまだ'],
        channels: [
          { kind: 'email', handle: 'taro@work.example' },
          { kind: 'email', handle: 'taro@home.example' },
          { kind: 'phone', handle: '+81 3 0000 0000' },
          { kind: 'web', handle: 'taro.example.com' },
          { kind: 'post', handle: '1-2 Minato, Apt 3, 105-0011 Tokyo, Japan' },
        ],
        dates: [{ kind: 'birthday', month: 2, day: 29, year: 1984 }],
        metThrough: 'Grace Hopper',
        labels: ['Navy'],
        facts: [
          expect.objectContaining({ text: 'Pilot at Harbour Office', category: 'work' }),
          expect.objectContaining({ text: 'Likes old maps' }),
          expect.objectContaining({ text: 'First sail: 2009-06-01', category: 'milestones' }),
        ],
      },
      line: 2,
      remarks: [],
    });
  });

  it('know a company by its own name, and nobody is starred or among “my contacts”', async () => {
    const [, office, grace] = peopleIn(await readings('google-new.csv'));
    expect(office).toEqual({ name: 'Harbour Office' });
    expect(grace).toEqual({
      name: 'Grace Hopper',
      dates: [{ kind: 'birthday', month: 12, day: 9, year: null }],
    });
  });
});
