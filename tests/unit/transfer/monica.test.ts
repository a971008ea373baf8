import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '@/lib/transfer/detect';
import { type Incoming, type Reading, Unreadable } from '@/lib/transfer/incoming';
import { readMonica } from '@/lib/transfer/monica';
import { allOf, file, fixture, peopleIn } from '../../support/files';

const readings = () => allOf(readMonica(fixture('monica.json'), {}));
const person = async (name: string): Promise<Incoming> => {
  const found = peopleIn(await readings()).find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const facts = ({ facts = [] }: Incoming) => facts.map(({ text }) => text);
const remarks = (all: Reading[]) => all.flatMap((reading) => ('remark' in reading ? reading.remark : []));

describe('Monica’s JSON', () => {
  it('is known by its content', async () => {
    expect(await detect(fixture('monica.json'))).toEqual({ kind: 'monica', questions: [] });
  });

  it('tells who somebody is, how you met and how often to keep in touch', async () => {
    const dana = await person('Dana Lee Reyes');
    expect(dana).toMatchObject({
      origins: [{ source: 'monica', key: 'c-1' }],
      nicknames: ['Dee'],
      channels: [
        { kind: 'email', handle: 'dana@example.com' },
        { kind: 'phone', handle: '+49 170 1' },
        { kind: 'other', handle: 'Telegram: dee' },
        { kind: 'x', handle: 'twitter.com/dee' },
        { kind: 'post', handle: 'Am Markt 3, 10115 Berlin, DE' },
      ],
      dates: [{ kind: 'birthday', month: 4, day: 12, year: null }],
      cadenceDays: 30,
      metOn: '2015-06-01',
      metThrough: 'Ruth',
      labels: ['choir', 'neighbour', 'starred'],
      photo: { base64: expect.stringMatching(/^iVBOR/) },
    });
  });

  it('turns pets, food, gifts, notes and family into small details, with their day', async () => {
    const dana = await person('Dana Lee Reyes');
    expect(facts(dana)).toEqual([
      'Baker at Corner Bakery',
      'Sings in the choir',
      'Food: no peanuts',
      'Child: Emma, born 3 May 2015',
      'Best friend: Ruth',
      'You gave them A bread knife, the long one',
      'An idea for a gift: Seeds',
      'Her mother is ill.',
      'She likes to talk about rye.',
      'Remember: Market stall (1 May 2024)',
      'Has a dog named Gus',
      'Has a pet',
    ]);
    expect(dana.facts?.find(({ text }) => text === 'Has a dog named Gus')).toMatchObject({
      category: 'people',
      on: '2021-03-04',
    });
  });

  it('turns calls, activities and conversations into talks, tasks and debts into promises, and keeps news', async () => {
    const { happened = [] } = await person('Dana Lee Reyes');
    const talk = { type: 'touch', channel: 'message' };
    expect(happened.map(({ origin, ...rest }) => rest)).toEqual([
      {
        type: 'touch',
        on: '2023-10-05',
        channel: 'phone',
        spoke: 'both',
        text: 'They called. About the choir trip',
      },
      { type: 'promise', on: '2021-03-04', by: 'me', status: 'open', text: 'Give back 20 EUR' },
      { type: 'promise', on: '2021-03-04', by: 'me', status: 'open', text: 'Bring the ladder back' },
      { type: 'promise', on: '2021-03-04', by: 'me', status: 'kept', text: 'Send the recipe: the old one' },
      { ...talk, on: '2023-11-01', spoke: 'both', text: 'You: Are you coming?\nThey: Yes!' },
      { ...talk, on: '2023-11-02', spoke: 'me', text: 'You: Hello?' },
      { type: 'life', on: '2020-02-02', news: 'good', text: 'New job: At the market, finally' },
      { type: 'life', on: '2019-01-05', news: 'hardship', text: 'Loss of a loved one' },
      {
        type: 'touch',
        on: '2023-09-09',
        channel: 'in-person',
        spoke: 'both',
        text: 'Choir weekend\nby the lake',
      },
      { ...talk, on: '2023-12-01', spoke: 'both', text: 'The last talk, as Monica has it' },
    ]);
    expect(new Set(happened.map(({ origin }) => origin)).size).toBe(happened.length);
    expect((await person('Dana Lee Reyes')).happened).toEqual(happened);
  });

  it('knows who has died, and takes a year made of an age for no birthday', async () => {
    const ruth = await person('Ruth');
    expect(ruth).toMatchObject({ never: true, archived: true });
    expect(ruth).not.toHaveProperty('dates');
    expect(facts(ruth)).toEqual(['Born around 1950', 'Died on 9 August 2022']);
  });

  it('leaves out who is only somebody’s child, who has no name, and the user', async () => {
    const all = await readings();
    expect(peopleIn(all).map(({ name }) => name)).toEqual(['Ruth', 'Dana Lee Reyes']);
    expect(all).toContainEqual({ skipped: 'No name.', line: 4 });
    expect(all).toContainEqual({ skipped: 'This is your own card.', line: 5, name: 'Me Myself' });
  });

  it('drops every secret, and says so before everything else', async () => {
    const all = await readings();
    expect(JSON.stringify(all)).not.toMatch(/JBSWY3DPEHPK3PXP|hunter2/);
    expect(remarks(all)).toEqual([
      expect.stringMatching(/google2fa_secret, password.*Gus kept none of them/),
      'Brought along with the people: calls (1), debts (1), gifts (2), notes (1), reminders (1), tasks (2), pets (2), conversations (2), life events (2), activities (2).',
      expect.stringMatching(/only as somebody’s family or friend.*\(1\)/),
      'Left out, because Gus has no place for it: reminders without words of your own (1), activities without a day or words (1), documents (1), photos that are not shown of anybody (1), subscriptions of address books (1), journal entries (1).',
      expect.stringContaining('Monica leaves out'),
    ]);
  });

  it('is read the same in pieces of one byte', async () => {
    expect(await allOf(readMonica(fixture('monica.json', 1), {}))).toEqual(await readings());
  });
});

describe('A file that is no whole JSON', () => {
  const whole = () => Buffer.concat([...readPieces()]);
  function* readPieces() {
    yield Buffer.from('{"version":"1.0-preview.1","account":{"data":[{"count":1,"type":"contact","values":[');
    yield Buffer.from('{"uuid":"c","properties":{"first_name":"Ann"}}]}]}}');
  }
  const read = (content: string | Uint8Array) => allOf(readMonica(file(content), {}));

  it('says that it is cut off, wherever that is, and yields nobody', async () => {
    expect(peopleIn(await read(whole()))).toHaveLength(1);
    for (let end = 1; end < whole().length; end += 7)
      await expect(read(whole().subarray(0, end))).rejects.toThrow(/ends in the middle/);
  });

  it('says that it is damaged', async () => {
    await expect(read(`${whole()}}`)).rejects.toThrow(/damaged/);
    await expect(read('{"account": nonsense}')).rejects.toThrow(Unreadable);
  });

  it('is not followed into endless depth', async () => {
    await expect(read(`{"account":${'['.repeat(100_000)}`)).rejects.toThrow(/nested/);
  });

  it('may say anything anywhere: nothing is taken for granted', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const item = fc.record({ uuid: value, properties: value, data: value }, { requiredKeys: [] });
    const type = fc.constantFrom('contact', 'relationship', 'photo', 'activity', 'user', 'x');
    const part = fc.record({ type, values: fc.array(fc.oneof(item, value), { maxLength: 4 }) });
    const names = [
      'first_name',
      'tags',
      'avatar',
      'birthdate',
      'is_dead',
      'stay_in_touch_frequency',
      'first_met_date',
    ];
    const lists = [
      'call',
      'note',
      'pet',
      'gift',
      'task',
      'debt',
      'conversation',
      'life_event',
      'address',
      'contact_field',
    ];
    const properties = fc.dictionary(fc.constantFrom(...names), value);
    const inner = fc.record({
      type: fc.constantFrom(...lists),
      values: fc.array(fc.record({ properties: value })),
    });
    const contact = fc.record({ uuid: value, properties, data: fc.array(inner, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.array(contact, { maxLength: 4 }), async (parts, contacts) => {
        const data = [
          ...parts,
          { type: 'contact', values: [{ properties: { first_name: 'Ann' } }, ...contacts] },
        ];
        for (const reading of await read(JSON.stringify({ account: { data } })))
          if ('row' in reading) expect(reading.row.name.trim()).not.toBe('');
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
