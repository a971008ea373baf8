import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '@/lib/transfer/detect';
import { readFacebook, unscrambled } from '@/lib/transfer/facebook';
import { Unreadable } from '@/lib/transfer/incoming';
import { readNametag } from '@/lib/transfer/nametag';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const people = async () => peopleIn(await allOf(readNametag(fixture('nametag.json'), {})));

describe('Nametag’s JSON', () => {
  it('is known by its content, whatever version it says it is', async () => {
    expect(await detect(fixture('nametag.json'))).toEqual({ kind: 'nametag', questions: [] });
  });

  it('tells who somebody is, and keeps two of one name apart', async () => {
    const [john, father] = await people();
    expect(john).toMatchObject({
      name: 'John Smith Jr.',
      origins: [
        { source: 'nametag', key: 'n1' },
        { source: 'linkedin', key: 'linkedin.com/in/johnny' },
      ],
      nicknames: ['Johnny', 'John S.'],
      cadenceDays: 14,
      labels: ['Choir', 'Friend'],
      happened: [{ type: 'touch', on: '2025-12-24', spoke: 'both' }],
    });
    expect(john?.channels?.map(({ handle }) => handle)).toEqual([
      'john@example.com',
      '+1 555 0100',
      'linkedin.com/in/johnny',
      'Telegram: johnny',
      '1 Elm Street, New Haven, CT 06510, USA',
    ]);
    expect(father).toMatchObject({ name: 'John Smith', origins: [{ key: 'n2' }] });
    expect(father).not.toHaveProperty('cadenceDays');
  });

  it('takes one date without a title for the birthday and says so; of several nobody knows', async () => {
    const [first, second] = await allOf(readNametag(fixture('nametag.json'), {}));
    expect(first).toMatchObject({
      row: {
        dates: [
          { kind: 'birthday', month: 12, day: 9, year: null },
          { kind: 'anniversary', month: 6, day: 19, year: 2010 },
        ],
      },
      remarks: [
        'Nametag does not say what 9 December is; it was taken for the birthday.',
        'Nametag does not put pictures into its files, so theirs is missing.',
      ],
    });
    expect(second).toMatchObject({
      row: { photo: { base64: expect.stringMatching(/^iVBOR/) } },
      remarks: [expect.stringContaining('2 January 1950'), expect.stringContaining('8 July 1975')],
    });
    expect(second).not.toHaveProperty('row.dates');
  });

  it('keeps places, fields of one’s own, relations from each end and the journal', async () => {
    const [john, father] = await people();
    expect(john?.facts?.map(({ text }) => text)).toEqual([
      'Baker at Corner Bakery',
      'New Haven green',
      'First concert: 4 May 2019',
      'Likes rye',
      'Coffee: black',
      'Shoe size: 44',
      'Parent: John Smith, lives next door',
      'Rehearsal',
      'He sang the solo',
    ]);
    expect(john?.facts?.at(-1)).toMatchObject({ on: '2025-11-02' });
    expect(father?.facts?.map(({ text }) => text)).toContain('Child: John Smith');
  });

  it('says what it leaves out, and lets no address of a hook through', async () => {
    const all = await allOf(readNametag(fixture('nametag.json'), {}));
    expect(JSON.stringify(all)).not.toContain('hooks.example');
    expect(all).toContainEqual({ skipped: 'No name.', line: 3 });
    expect(all).toContainEqual({
      remark:
        'Left out, because Gus has no place for it: journal entries about nobody (1), places that get notifications (1).',
    });
  });

  it('may say anything anywhere', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const keys = [
      'id',
      'name',
      'surname',
      'importantDates',
      'emails',
      'addresses',
      'groups',
      'photo',
      'lastContact',
    ];
    const more = [
      'relationships',
      'customFields',
      'customFieldValues',
      'locations',
      'contactReminderInterval',
      'notes',
    ];
    const one = fc.dictionary(fc.constantFrom(...keys, ...more), fc.oneof(value, fc.array(value)));
    await fc.assert(
      fc.asyncProperty(fc.array(one), fc.array(value), async (persons, journalEntries) => {
        const content = JSON.stringify({ people: [{ name: 'Ann' }, ...persons], journalEntries });
        for (const reading of await allOf(readNametag(file(content), {})))
          if ('row' in reading) expect(reading.row.name.trim()).not.toBe('');
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('Facebook’s friends', () => {
  it('are names, in the letters they were written in, and since when', async () => {
    const source = fixture('facebook-friends.json');
    expect(await detect(source)).toEqual({ kind: 'facebook', questions: [] });
    const all = await allOf(readFacebook(source, {}));
    expect(peopleIn(all).map(({ name, channels }) => [name, channels?.[0]?.since])).toEqual([
      ['Jörg Müller', '2016-06-15'],
      ['太郎 山田', '2016-06-15'],
      // By a name that two have there, nobody is known again.
      ['Ann Lee', undefined],
      ['Ann Lee', undefined],
    ]);
    expect(new Set(peopleIn(all).map(({ origins }) => origins?.[0]?.key)).size).toBe(4);
    expect(all).toContainEqual({ skipped: 'No name: this account was probably closed.', line: 5 });
  });

  it('are left as they are where the letters were right from the beginning', () => {
    for (const text of ['Jörg', 'Ann', '太郎', 'Ã']) expect(unscrambled(text)).toBe(text);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unscrambled(Buffer.from(text).toString('latin1'))).toBe(text);
      }),
      { seed: 4 },
    );
  });

  it('without a friend is said to be that', async () => {
    await expect(allOf(readFacebook(file('{"friends_v2":[]}'), {}))).rejects.toThrow(Unreadable);
  });
});
