import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect, read } from '@/lib/transfer/detect';
import { allOf, file, fixture, peopleIn, zip } from '../../support/files';

const folder = join(import.meta.dirname, '../../fixtures/import/linkedin');
const all = () =>
  zip(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
const readings = (name: string) => allOf(read(fixture(`linkedin/${name}`)));
const named = async (name: string, whom: string) =>
  peopleIn(await readings(name)).find((person) => person.name === whom);

describe('LinkedIn’s files one by one', () => {
  it.each(readdirSync(folder).filter((name) => !/Skills|Profile/.test(name)))(
    'are known by their content: %s',
    async (name) => {
      expect(await detect(fixture(`linkedin/${name}`))).toEqual({ kind: 'linkedin', questions: [] });
    },
  );

  it('tell who invited me, with their own words or without', async () => {
    expect(await named('Invitations.csv', 'Ada Lovelace')).toEqual({
      name: 'Ada Lovelace',
      origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada' }],
      channels: [{ kind: 'linkedin', handle: 'linkedin.com/in/ada' }],
      invitations: [
        {
          origin: 'linkedin:invitation:2026-07-08',
          on: '2026-07-08',
          channel: 'linkedin',
          text: 'Robin, we met at the engine’s unveiling.\nAda'.replace('’', "'"),
          personalNote: true,
          answer: null,
        },
      ],
    });
    expect((await named('Invitations.csv', 'Mae Jemison'))?.invitations).toMatchObject([
      { on: '2026-02-13', personalNote: false, text: '' },
    ]);
  });

  it('tell whom I invited: it is how the two are joined there', async () => {
    expect(await named('Invitations.csv', 'Dorothy Vaughan')).toMatchObject({
      channels: [
        { kind: 'linkedin', handle: 'linkedin.com/in/dorothy', state: 'invited', since: '2026-06-30' },
      ],
    });
    expect((await named('Invitations.csv', 'Dorothy Vaughan'))?.invitations).toBeUndefined();
  });

  it('say which rows were left out', async () => {
    expect((await readings('Invitations.csv')).filter((reading) => 'skipped' in reading)).toEqual([
      { skipped: 'No name: this account was probably closed.', line: 7 },
      { skipped: 'It does not say on which day.', name: 'Katherine Johnson', line: 8 },
    ]);
  });

  it('tell on which days we wrote, and who did, and never what', async () => {
    const messages = await readings('messages.csv');
    expect(peopleIn(messages)).toMatchObject([
      {
        name: 'Ada Lovelace',
        happened: [
          {
            type: 'touch',
            origin: 'linkedin:messages:2026-07-01',
            on: '2026-07-01',
            spoke: 'both',
            channel: 'linkedin',
          },
          { on: '2026-07-03', spoke: 'me' },
        ],
      },
      { name: 'Mae Jemison', happened: [{ on: '2026-06-02', spoke: 'them' }] },
    ]);
    expect(JSON.stringify(messages)).not.toMatch(/secret|reply|Again|Hello|Offer|All of you/);
  });

  it('leave out what is spam, paid for, or went to several, and say so', async () => {
    const messages = await readings('messages.csv');
    expect(peopleIn(messages).map(({ name }) => name)).toEqual(['Ada Lovelace', 'Mae Jemison']);
    expect(messages.filter((reading) => 'remark' in reading).map(({ remark }) => remark)).toEqual([
      'One message went to several people at once, which says nothing about each, so it was left out.',
      'One message was with somebody whose account is closed.',
    ]);
  });

  it('do not guess which of two people is me', async () => {
    const two = `CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE
c1,Ada Lovelace,https://www.linkedin.com/in/ada,Robin Owner,https://www.linkedin.com/in/robin-owner,2026-07-01 10:00:00 UTC
`;
    const alone = await allOf(read(file(two)));
    expect(alone).toEqual([{ remark: expect.stringContaining('which of the people in them is you') }]);
    const together = await allOf(
      read(
        await zip({ 'messages.csv': two, 'Connections.csv': readFileSync(join(folder, 'Connections.csv')) }),
      ),
    );
    expect(peopleIn(together)[0]).toMatchObject({ name: 'Ada Lovelace', happened: [{ spoke: 'them' }] });
  });

  it('tell of endorsements and recommendations, which are records', async () => {
    expect(await named('Endorsement_Received_Info.csv', 'Ada Lovelace')).toMatchObject({
      origins: [{ source: 'linkedin', key: 'linkedin.com/in/ada' }],
      testimonials: [
        {
          direction: 'received',
          kind: 'endorse',
          area: 'Mathematics',
          on: '2021-05-21',
          channel: 'linkedin',
          text: '',
        },
      ],
    });
    expect((await named('Endorsement_Given_Info.csv', 'Tomás Okafor'))?.testimonials).toMatchObject([
      { direction: 'given', kind: 'endorse', area: 'Plumbing', on: '2022-01-31' },
    ]);
    expect(await readings('Recommendations_Received.csv')).toEqual([
      { skipped: 'It was never accepted, or is not there any more.', line: 4, name: 'Nobody Yet' },
      {
        // Without a profile: who it is must be asked.
        row: {
          name: 'Grace Hopper',
          testimonials: [
            {
              origin: 'linkedin:recommended:received:2009-07-21',
              on: '2009-07-21',
              direction: 'received',
              kind: 'recommend',
              area: 'Rear Admiral',
              text: 'Robin keeps every promise.\nI would sail again.',
              channel: 'linkedin',
            },
          ],
        },
        line: 2,
      },
    ]);
    expect((await named('Recommendations_Given.csv', 'Tomás Okafor'))?.testimonials).toMatchObject([
      { direction: 'given', kind: 'recommend', on: '2020-01-02' },
    ]);
  });

  it('do not take a given recommendation for a received one', async () => {
    const content = readFileSync(join(folder, 'Recommendations_Given.csv'));
    await expect(allOf(read(file(content, 'words.csv')))).rejects.toThrow(
      'whether you gave or received them',
    );
  });
});

describe('LinkedIn’s zip', () => {
  it('is known by what is in it, and each person in it is one row', async () => {
    const source = await all();
    expect(await detect(source)).toEqual({ kind: 'linkedin', questions: [] });
    const people = peopleIn(await allOf(read(source)));
    expect(people.map(({ name, origins }) => [name, origins?.[0]?.key])).toEqual([
      ['Ada Lovelace', 'linkedin.com/in/ada'],
      ['Grace Hopper', 'linkedin.com/in/grace-höpper'],
      ['Tomás Okafor', 'linkedin.com/in/tomas'],
      // On no list of connections; then those without a profile, of whom it must be asked who they are.
      ['Mae Jemison', 'linkedin.com/in/mae'],
      ['Dorothy Vaughan', 'linkedin.com/in/dorothy'],
      ['Tomás Okafor', undefined],
      ['Grace Hopper', undefined],
    ]);
  });

  it('joins what its files tell to the connection: who asked me and is one now was accepted', async () => {
    const [ada, , tomas] = peopleIn(await allOf(read(await all())));
    expect(ada).toMatchObject({
      channels: [{ kind: 'linkedin', state: 'connected', since: '2024-03-05' }],
      invitations: [{ on: '2026-07-08', answer: 'accepted' }],
      testimonials: [{ area: 'Mathematics' }],
      happened: [{ on: '2026-07-01' }, { on: '2026-07-03' }],
    });
    expect(tomas).toMatchObject({ channels: [{ state: 'connected' }], testimonials: [{ area: 'Plumbing' }] });
    expect(tomas?.invitations).toBeUndefined();
  });

  it('says of each reading which file it is from, and how many told of nobody', async () => {
    const readings = await allOf(read(await all()));
    expect(readings.at(-1)).toEqual({
      remark: '2 other files of this zip tell of nobody, so they were not read.',
    });
    expect(new Set(readings.slice(0, -1).map(({ part }) => part))).toContain('Connections.csv');
  });
});
