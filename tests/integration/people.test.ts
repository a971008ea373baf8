import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { digestOf } from '@/lib/data/draft-digest';
import * as evidence from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as roster from '@/lib/data/roster';
import { searchText } from '@/lib/data/search-text';
import * as snoozes from '@/lib/data/snoozes';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { anOwner } from '../support/factories';
import { acquaintance, aDraft, aPerson, day, logged, onDay } from '../support/history';

/** All pages of a list, one after the other. */
async function pages(owner: Owner, filter: roster.Filter = {}, size = 50): Promise<roster.PersonLine[][]> {
  const found: roster.PersonLine[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof roster.list>> = await roster.list(owner, filter, after, size);
    found.push(page.people);
    after = page.next;
  } while (after !== null);
  return found;
}

describe('the list', () => {
  it('goes through 120 people, 40 of one name, without losing or repeating anybody', async () => {
    const owner = await anOwner();
    const names = [...Array(120).keys()].map((at) => (at % 3 === 0 ? 'Dana' : `Person ${at}`));
    for (const name of names) await aPerson(owner, { name });
    const found = await pages(owner);
    expect(found.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(found.flat().map(({ id }) => id)).size).toBe(120);
    expect(found.flat().map(({ name }) => name)).toEqual([...names].sort());
  });

  it('orders by letters whatever their accents, and has room for every script', async () => {
    const owner = await anOwner();
    const names = ['Zoë', 'Łukasz', 'Åsa', 'émile', 'Bea', '🦊 Fox', 'עמיר בן־דוד', '李芳', '<script>'];
    for (const name of names) await aPerson(owner, { name });
    const found = (await pages(owner, {}, 2)).flat().map(({ name }) => name);
    expect(found).toEqual([
      '<script>',
      'Åsa',
      'Bea',
      'émile',
      'Łukasz',
      'Zoë',
      'עמיר בן־דוד',
      '李芳',
      '🦊 Fox',
    ]);
  });

  it('is filtered by ring, standing and sight', async () => {
    const owner = await anOwner();
    const [friend, pest, away] = [await aPerson(owner), await aPerson(owner), await aPerson(owner)];
    await stages.place(owner, friend, 'stranger', 'friend');
    await standings.change(owner, pest, { from: 'open', to: 'pest', reason: '', terms: '' });
    await people.archive(owner, away, true);
    const ids = async (filter: roster.Filter) => (await pages(owner, filter)).flat().map(({ id }) => id);
    expect(await ids({ stage: 'friend' })).toEqual([friend]);
    expect(await ids({ standing: 'pest' })).toEqual([pest]);
    expect(await ids({ archived: true })).toEqual([away]);
    expect((await ids({})).sort()).toEqual([friend, pest].sort());
    expect(await ids({ stage: 'friend', standing: 'pest' })).toEqual([]);
  });

  it('begins anew after somebody who is gone, another owner’s, or no id at all', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const theirs = await aPerson(await anOwner(), { name: 'Aaron' });
    for (const after of [theirs, randomUUID(), '', '\0', "' OR 1=1 --"])
      expect((await roster.list(owner, {}, after)).people.map(({ id }) => id)).toEqual([dana]);
  });
});

describe('somebody', () => {
  const everything = aDraft({
    name: 'Tomás "T" O’Brien',
    howMet: 'At the market,\nin the rain',
    metOn: day('2020-02-29'),
    metThrough: 'Ruth',
    channels: ['a@b.cd', '+977 1', '@tomas', 'https://x.yz', 'fifth'].map((handle) => ({
      kind: 'other',
      handle,
    })),
    dates: [
      { kind: 'birthday', month: 2, day: 29, year: null },
      { kind: 'memorial', month: 12, day: 1, year: 1999 },
    ],
    rhythm: 'days',
    cadenceDays: 60,
    shareable: false,
    inner: true,
    intention: true,
  });

  it('is kept with everything that was said, in its order', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, everything);
    expect(await people.get(owner, id)).toMatchObject(everything);
    const again = {
      ...everything,
      channels: [...everything.channels].reverse(),
      dates: [],
      rhythm: 'none' as const,
    };
    expect(await people.update(owner, id, again)).toBe('saved');
    expect(await people.get(owner, id)).toMatchObject({ ...again, cadenceDays: null });
  });

  it('keeps what another window saved meanwhile, until one has looked again', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, everything);
    const seen = async () => {
      const here = await people.get(owner, id);
      return here ? digestOf(here) : '';
    };
    const opened = await seen();
    const renamed = { ...everything, name: 'Tomasa' };
    const elsewhere = { ...everything, howMet: 'On the bus' };
    // Being put off or out of sight is nothing said about them.
    await snoozes.snooze(owner, id, day('2030-01-01'));
    const both = await Promise.all(
      [renamed, elsewhere].map((draft) => people.update(owner, id, draft, opened)),
    );
    expect([...both].sort()).toEqual(['changed', 'saved']);
    expect(await people.update(owner, id, elsewhere, opened)).toBe('changed');
    expect(await people.update(owner, id, elsewhere, await seen())).toBe('saved');
    expect(await people.get(owner, id)).toMatchObject(elsewhere);
  });

  it('is added once however often the form is sent, also at once', async () => {
    const owner = await anOwner();
    const token = randomUUID();
    const both = await Promise.all([1, 2].map(() => people.create(owner, aDraft(), token)));
    expect(both.filter((id) => id !== null)).toHaveLength(1);
    expect(await people.create(owner, aDraft(), token)).toBeNull();
    expect((await roster.list(owner)).people).toHaveLength(1);
    // A token is the owner's own: the same one in another notebook is a first time.
    expect(await people.create(await anOwner(), aDraft(), token)).not.toBeNull();
  });

  it('is out of sight and back', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    expect(await people.archive(owner, id, true)).toBe(true);
    expect((await roster.list(owner)).people).toEqual([]);
    expect(await people.archive(owner, id, false)).toBe(true);
    expect((await roster.list(owner)).people).toHaveLength(1);
  });

  it('of another owner, or of no id, is not here', async () => {
    const owner = await anOwner();
    const theirs = await aPerson(await anOwner());
    for (const id of [theirs, randomUUID(), 'x', '\0']) {
      expect(await people.get(owner, id)).toBeNull();
      expect(await people.update(owner, id, everything)).toBe('notHere');
      expect(await people.archive(owner, id, true)).toBe(false);
      expect(await stages.place(owner, id, 'stranger', 'friend')).toBe('notHere');
      expect(await standings.change(owner, id, { from: 'open', to: 'pest', reason: '', terms: '' })).toBe(
        'notHere',
      );
    }
  });
});

describe('a ring and a standing by the owner’s own word', () => {
  it('change once where two tabs were open', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    const placed = await Promise.all([
      stages.place(owner, id, 'stranger', 'liked'),
      stages.place(owner, id, 'stranger', 'friend'),
    ]);
    expect([...placed].sort()).toEqual(['changed', 'moved']);
    const step = { from: 'open' as const, reason: '', terms: '' };
    const stood = await Promise.all([
      standings.change(owner, id, { ...step, to: 'watch' }),
      standings.change(owner, id, { ...step, to: 'severed', confirmed: true }),
    ]);
    expect([...stood].sort()).toEqual(['changed', 'done']);
    expect((await standings.get(owner, id))?.changes).toHaveLength(1);
  });

  it('begin again with a second chance: known at most, with reason and terms', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await logged(owner, id, ...acquaintance('2026-01-05', '2026-02-05'));
    await stages.place(owner, id, 'stranger', 'trusted');
    const sever = { from: 'open', to: 'severed', confirmed: true } as const;
    await standings.change(owner, id, { ...sever, reason: 'Shouting', terms: '' });
    await standings.change(owner, id, {
      from: 'severed',
      to: 'open',
      reason: 'They wrote',
      terms: 'No shouting',
    });
    expect(await people.get(owner, id)).toMatchObject({ stage: 'known', standing: 'open' });
    expect(await evidence.list(owner, id)).toContainEqual(
      expect.objectContaining({ type: 'secondChance', on: '2026-11-16', text: 'They wrote' }),
    );
    expect((await standings.get(owner, id))?.changes[0]).toMatchObject({
      from: 'severed',
      to: 'open',
      terms: 'No shouting',
    });
  });

  it('leave a memorial without one', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    await standings.change(owner, id, {
      from: 'open',
      to: 'memorial',
      confirmed: true,
      reason: '',
      terms: '',
    });
    await standings.change(owner, id, { from: 'memorial', to: 'open', reason: 'A mistake', terms: '' });
    expect(await evidence.list(owner, id)).toEqual([]);
  });
});

describe('snoozes in a row', () => {
  it('are counted without "not this week", and each is taken back as it was', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    const count = async (until: string | null, counts?: boolean) =>
      (await snoozes.snooze(owner, id, until === null ? null : day(until), counts))?.snoozes;
    expect(await count('2026-11-23')).toBe(1);
    expect(await count('2026-12-16')).toBe(2);
    expect(await count('2026-11-22', false)).toBe(2);
    expect(await count(null)).toBe(2);
    expect(await count('2026-11-23')).toBe(3);
    expect(await count(null)).toBe(2);
    expect(await count(null)).toBe(2);
  });
});

describe('the text that is searched', () => {
  it.each([
    ['José  Ångström', 'jose angstrom'],
    ['Łukasz Søren Đorđe', 'lukasz soren dorde'],
    ['STRASSE Straße', 'strasse strasse'],
    ['ﬁsh', 'fish'],
  ])('of %s is %s', (typed, folded) => {
    expect(searchText(typed)).toBe(folded);
  });
});

describe('the plan', () => {
  it('of a page of the list reads an index in order, and no more than a page', async () => {
    const owner = await anOwner();
    // Of a handful of people any index will do.
    await database().$executeRaw`
      INSERT INTO person (owner_id, id, name, sort_name, added_on, search_text)
      SELECT ${owner.id}, gen_random_uuid()::text, n, n, current_date, n FROM (
        SELECT md5(i::text) AS n FROM generate_series(1, 4000) AS i) AS names`;
    await database().$executeRaw`ANALYZE person`;
    const plan = await database().$transaction(async (tx) => {
      // A handful of rows would be sorted after any scan: what is asked is whether the index alone can do it.
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
      await tx.$executeRaw`SET LOCAL enable_sort = off`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        EXPLAIN SELECT id FROM person WHERE owner_id = ${owner.id} AND archived = false AND sort_name >= 'dana'
          AND (sort_name > 'dana' OR (sort_name = 'dana' AND id > 'x')) ORDER BY sort_name, id LIMIT 51`;
    });
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('person_owner_id_archived_sort_name_id_idx');
    expect(lines).not.toContain('Sort');
  });
});
