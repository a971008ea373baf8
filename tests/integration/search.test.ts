import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as search from '@/lib/data/search';
import * as stages from '@/lib/data/stages';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, talk } from '../support/history';

let owner: Owner;
const ids: Record<string, string> = {};

async function found(question: string, filter = {}): Promise<string[]> {
  return (await search.search(owner, question, filter)).found.map(({ name }) => name);
}

async function nearMisses(question: string): Promise<string[]> {
  const { found: misses, near } = await search.search(owner, question);
  return near ? misses.map(({ name }) => name) : [];
}

beforeAll(async () => {
  owner = await anOwner();
  const names = [
    'Dana Reeves',
    'Tomás',
    'Farah',
    'Priya',
    'Łukasz',
    '李芳',
    'עמיר',
    "O'Brien",
    '100% Pat',
    'a_b',
    'back\\slash',
  ];
  for (const name of names) ids[name] = await aPerson(owner, { name });
  ids.Ruth = await aPerson(owner, {
    name: 'Ruth',
    howMet: 'At the Café Résistance',
    channels: [{ kind: 'mastodon', handle: '@ruth@gardens.example' }],
  });
  await logged(owner, ids['Dana Reeves'] ?? '', fact('2026-10-01', 'Her dog is named Gus.'));
  await logged(owner, ids.Farah ?? '', {
    ...talk('2026-10-02'),
    text: 'Told me about the <b>harbour</b> of Zadar',
  });
  await logged(
    owner,
    ids.Priya ?? '',
    fact('2026-10-01', `${'Long ago. '.repeat(900)}She keeps newts in the attic.`),
  );
  const stranger = await anOwner();
  await logged(
    stranger,
    await aPerson(stranger, { name: 'Theirs' }),
    fact('2026-10-01', 'Their dog is named Gus.'),
  );
});

describe('a search', () => {
  it.each([
    ['dana', ['Dana Reeves']],
    ['REEVES', ['Dana Reeves']],
    ['tomas', ['Tomás']],
    ['TOMÁS', ['Tomás']],
    ['lukasz', ['Łukasz']],
    ['李芳', ['李芳']],
    ['芳', ['李芳']],
    ['עמיר', ['עמיר']],
    ["o'brien", ["O'Brien"]],
    ['resistance', ['Ruth']],
    ['gardens.example', ['Ruth']],
    ['gus', ['Dana Reeves']],
    ['zadar', ['Farah']],
    ['named dog', ['Dana Reeves']],
    ['dana gus', ['Dana Reeves']],
    ['gus reeves', ['Dana Reeves']],
    ['da gus', ['Dana Reeves']],
    ['ruth gus', []],
    ['gus zadar', []],
    ['newts', ['Priya']],
    ['da', ['Dana Reeves']],
    ['re', ['Dana Reeves']],
    ['f', ['Farah']],
  ])('for %s finds %j', async (question, names) => {
    expect(await found(question)).toEqual(names);
  });

  it.each(['', '   ', '\u0301'])('for %j finds nobody', async (question) => {
    expect(await search.search(owner, question)).toEqual({ found: [], near: false });
  });

  it('takes LIKE’s own letters as letters', async () => {
    expect(await found('100%')).toEqual(['100% Pat']);
    expect(await found('a_b')).toEqual(['a_b']);
    expect(await found('back\\')).toEqual(['back\\slash']);
    for (const question of ['%', '_', '%%', '__', '\\', '%%%', '___', "'", "''", '";--', '(', ')', '&|!'])
      expect(await found(question), question).not.toContain('Farah');
  });

  it('says what matched where it was not the name, and no more of a long note than a list has room for', async () => {
    const [dana] = (await search.search(owner, 'gus')).found;
    expect(dana?.matched).toBe('Her dog is named Gus.');
    const [priya] = (await search.search(owner, 'newts')).found;
    expect(priya?.matched).toContain('newts');
    expect(priya?.matched.length).toBeLessThanOrEqual(160);
    const [byName] = (await search.search(owner, 'dana')).found;
    expect(byName?.matched).toBe('');
  });

  it('puts names before notes', async () => {
    const other = await anOwner();
    const zed = await aPerson(other, { name: 'Zed Gus' });
    await logged(other, await aPerson(other, { name: 'Ann' }), fact('2026-10-01', 'Her dog is named Gus.'));
    const { found: both } = await search.search(other, 'gus');
    expect(both.map(({ name }) => name)).toEqual(['Zed Gus', 'Ann']);
    expect(both[0]?.id).toBe(zed);
  });

  it('for words of several texts finds whom all of them are about, and shows the latest that holds one', async () => {
    const other = await anOwner();
    const ann = await aPerson(other, { name: 'Ann' });
    await logged(other, ann, { ...fact('2026-10-01', 'Sails on Sundays.') });
    await logged(other, ann, { ...talk('2026-10-05'), text: 'Told me about Zadar' });
    await logged(other, await aPerson(other, { name: 'Bea' }), fact('2026-10-02', 'Sails in Lisbon.'));
    for (const question of ['sails zadar', 'zadar sails', 'ann zadar sails', 'an zadar']) {
      const { found: people } = await search.search(other, question);
      expect([question, people.map(({ name, matched }) => [name, matched])]).toEqual([
        question,
        [['Ann', 'Told me about Zadar']],
      ]);
    }
    expect((await search.search(other, 'ann zadar', { archived: true })).found).toEqual([]);
  });

  it('of notes puts the latest first, and shows each person’s latest', async () => {
    const other = await anOwner();
    const days = { Ann: '2026-10-01', Bea: '2026-10-03', Cy: '2026-10-02' } as const;
    for (const [name, on] of Object.entries(days)) {
      const id = await aPerson(other, { name });
      await logged(other, id, fact('2026-09-01', 'Likes old recipes.'));
      await logged(other, id, fact(on, `A recipe of ${name}’s.`));
    }
    const { found: people } = await search.search(other, 'recipe');
    expect(people.map(({ matched }) => matched)).toEqual([
      'A recipe of Bea’s.',
      'A recipe of Cy’s.',
      'A recipe of Ann’s.',
    ]);
  });

  it('finds everybody whose notes hold the word, however often one person’s do', async () => {
    const other = await anOwner();
    const [much, once] = [await aPerson(other, { name: 'Much' }), await aPerson(other, { name: 'Once' })];
    await database().$executeRaw`
      INSERT INTO evidence (owner_id, id, person_id, type, "on", logged_on, text, search_text)
      SELECT ${other.id}, gen_random_uuid()::text, ${much}, 'fact', '2026-10-01', '2026-10-01', t, t FROM (
        SELECT 'harbour ' || i AS t FROM generate_series(1, 400) AS i) AS texts`;
    await logged(other, once, fact('2026-01-01', 'Likes the harbour.'));
    expect((await search.search(other, 'harbour')).found.map(({ name }) => name)).toEqual(['Much', 'Once']);
  });

  it('keeps to its filter, and finds those out of sight only there', async () => {
    const other = await anOwner();
    const [near, away] = [await aPerson(other, { name: 'Dana' }), await aPerson(other, { name: 'Dana' })];
    await stages.place(other, near, 'stranger', 'liked');
    await people.archive(other, away, true);
    const of = async (filter: object) =>
      (await search.search(other, 'dana', filter)).found.map(({ id }) => id);
    expect(await of({})).toEqual([near]);
    expect(await of({ archived: true })).toEqual([away]);
    expect(await of({ stage: 'liked' })).toEqual([near]);
    expect(await of({ stage: 'friend' })).toEqual([]);
    expect(await of({ standing: 'pest' })).toEqual([]);
    expect((await search.suggest(other, 'dan')).map(({ id }) => id)).toEqual([near]);
  });

  it.each(['dan', 'da'])(
    'for %s finds whose name begins so among many whose words hold it',
    async (question) => {
      const other = await anOwner();
      const dana = await aPerson(other, { name: 'Dana' });
      await database().$executeRaw`
      INSERT INTO person (owner_id, id, name, sort_name, added_on, search_text)
      SELECT ${other.id}, gen_random_uuid()::text, n, n, current_date, n FROM (
        SELECT 'a dan ' || i AS n FROM generate_series(1, 400) AS i) AS names`;
      expect((await search.suggest(other, question))[0]?.id).toBe(dana);
    },
  );

  it('finds at most fifty', async () => {
    const other = await anOwner();
    for (let at = 0; at < 60; at += 1) await aPerson(other, { name: `Dana ${at}` });
    expect((await search.search(other, 'dana')).found).toHaveLength(search.mostFound);
    expect((await search.search(other, 'd')).found).toHaveLength(search.mostFound);
    expect(await search.suggest(other, 'dana')).toHaveLength(8);
  });
});

describe('near misses', () => {
  it.each([
    ['thomas', 'Tomás'],
    ['tomsa', 'Tomás'],
    ['gsu', 'Dana Reeves'],
    ['dnaa', 'Dana Reeves'],
    ['dama', 'Dana Reeves'],
    ['danna', 'Dana Reeves'],
    ['reves', 'Dana Reeves'],
    ['dana reevse', 'Dana Reeves'],
    ['priua', 'Priya'],
    ['fara', 'Farah'],
    ['harbuor', 'Farah'],
    ['lucasz', 'Łukasz'],
  ])('%s comes near %s', async (question, name) => {
    expect([...(await nearMisses(question)), ...(await found(question))]).toContain(name);
  });

  it.each(['zzzzzz', 'tomahawk', 'dxnx', 'xyzzy gus', '\u{1f436}\u{1f436}\u{1f436}\u{1f436}'])(
    '%s comes near nobody',
    async (question) => {
      expect(await found(question)).toEqual([]);
    },
  );

  it('in their own words stand for what somebody is called; notes are looked through where there are none', async () => {
    const other = await anOwner();
    await aPerson(other, { name: 'Marta' });
    await logged(other, await aPerson(other, { name: 'Ann' }), fact('2026-10-01', 'Her cat is Marta.'));
    const { found: people, near } = await search.search(other, 'matra');
    expect([near, people.map(({ name }) => name)]).toEqual([true, ['Marta']]);
    const { found: noted } = await search.search(other, 'cat matra');
    expect(noted.map(({ name }) => name)).toEqual(['Ann']);
  });

  it('are looked for in a very long question without trouble', async () => {
    expect(await found('x'.repeat(5000))).toEqual([]);
    expect(await found('dana '.repeat(500))).toEqual(['Dana Reeves']);
  });
});

describe('the plan', () => {
  it('of a search among many people reads trigrams of the account, and no other account’s rows', async () => {
    const many = await anOwner();
    await database().$executeRaw`
      INSERT INTO person (owner_id, id, name, sort_name, added_on, search_text)
      SELECT ${many.id}, gen_random_uuid()::text, n, n, current_date, n FROM (
        SELECT md5(i::text) AS n FROM generate_series(1, 4000) AS i) AS names`;
    await database().$executeRaw`
      INSERT INTO evidence (owner_id, id, person_id, type, "on", logged_on, text, search_text)
      SELECT owner_id, gen_random_uuid()::text, id, 'fact', current_date, current_date, name, md5(name)
      FROM person WHERE owner_id = ${many.id}`;
    // As the vacuum does in its own time: entries that wait for it make an index look dear.
    await database().$queryRaw`SELECT gin_clean_pending_list('person_search_text_trigrams')`;
    await database().$queryRaw`SELECT gin_clean_pending_list('evidence_search_text_trigrams')`;
    await database().$executeRaw`ANALYZE person`;
    await database().$executeRaw`ANALYZE evidence`;
    for (const table of ['person', 'evidence']) {
      for (const condition of ["search_text LIKE '%harbour%'", "search_text %> 'harbuor'"]) {
        const plan = await database().$transaction(async (tx) => {
          // These rows are short enough to be read one by one; those of a notebook are not.
          await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
          return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
            `EXPLAIN SELECT 1 FROM ${table} WHERE owner_id = '${many.id}' AND ${condition}`,
          );
        });
        const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
        expect(lines).toMatch(
          new RegExp(`${table}_search_text_trigrams[^]*Index Cond: \\(.*owner_id.*search_text`),
        );
      }
    }
  });
});
