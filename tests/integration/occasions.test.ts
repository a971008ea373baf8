import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import { meant } from '@/lib/data/names';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as roster from '@/lib/data/roster';
import * as snoozes from '@/lib/data/snoozes';
import { addDays } from '@/lib/domain';
import { anOwner } from '../support/factories';

async function aPerson(owner: Owner, name = 'Dana'): Promise<string> {
  const id = await people.create(owner, people.draft(name), randomUUID());
  if (!id) throw new Error('nobody was added');
  return id;
}

type Entries = occasions.Part['entries'];

const talk = (owner: Owner, text = ''): Entries[number] => ({
  evidence: { type: 'touch', on: owner.today, spoke: 'both', warmth: 1 },
  text,
  channel: 'phone',
});

const detail = (owner: Owner, text: string): Entries[number] => ({
  evidence: { type: 'fact', on: owner.today, category: 'people', depth: 1 },
  text,
});

const written = (owner: Owner) => database().evidence.count({ where: { ownerId: owner.id } });

describe('a save', () => {
  it('keeps a talk and everything beside it, under one occasion, and resets the rhythm', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    await snoozes.snooze(owner, dana, addDays(owner.today, 30));
    const token = randomUUID();
    const saved = await occasions.log(owner, token, [
      { person: dana, entries: [talk(owner, 'At the market.'), detail(owner, 'Their dog is named Gus.')] },
    ]);
    expect(saved).toEqual({
      people: [{ id: dana, name: 'Dana', hasRhythm: false }],
      filled: {},
    });
    const history = await evidence.list(owner, dana);
    expect(history.map(({ type, text, occasion }) => [type, text, occasion])).toEqual([
      ['touch', 'At the market.', token],
      ['fact', 'Their dog is named Gus.', token],
    ]);
    const person = await people.get(owner, dana);
    expect(person).toMatchObject({ lastTwoWayOn: owner.today, snoozes: 0, snoozedUntil: null });
    const uma = await aPerson(owner, 'Uma');
    const zoe = await aPerson(owner, 'Zoe');
    const offered = [
      { id: dana, name: 'Dana' },
      { id: zoe, name: 'Zoe' },
      { id: uma, name: 'Uma' },
    ];
    expect(await roster.lately(owner)).toEqual(offered);
    expect(await roster.lately(owner, 2)).toEqual(offered.slice(0, 2));
  });

  it('fills since when they know each other and how often they talk, never over what was said before', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const ruth = await people.create(
      owner,
      { ...people.draft('Ruth'), metOn: addDays(owner.today, -9), rhythm: 'none' },
      randomUUID(),
    );
    if (!ruth) throw new Error('nobody was added');
    const said = { metOn: addDays(owner.today, -900), cadenceDays: 14 };
    const fill = async (person: string) => {
      const saved = await occasions.log(owner, randomUUID(), [{ person, entries: [talk(owner)], said }]);
      return typeof saved === 'string' ? saved : saved.filled;
    };
    expect(await fill(dana)).toEqual(said);
    expect(await people.get(owner, dana)).toMatchObject({ ...said, rhythm: 'days' });
    expect(await fill(dana)).toEqual({});
    expect(await fill(ruth)).toEqual({});
    expect(await people.get(owner, ruth)).toMatchObject({
      metOn: addDays(owner.today, -9),
      rhythm: 'none',
      cadenceDays: null,
    });
  });

  it('of a sales pitch ends no snooze', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    await snoozes.snooze(owner, dana, addDays(owner.today, 30));
    const pitch: Entries[number] = {
      evidence: { type: 'touch', on: owner.today, spoke: 'both', warmth: 0, salesy: true },
    };
    await occasions.log(owner, randomUUID(), [{ person: dana, entries: [pitch] }]);
    expect((await people.get(owner, dana))?.snoozes).toBe(1);
  });

  it('can be about several people, and about people who are only being added', async () => {
    const owner = await anOwner();
    const [dana, ruth] = [await aPerson(owner), await aPerson(owner, 'Ruth')];
    const saved = await occasions.log(owner, randomUUID(), [
      { person: dana, entries: [talk(owner)] },
      { person: ruth, entries: [talk(owner), detail(owner, 'Marit is their daughter.')] },
      { person: people.draft('Zed'), entries: [talk(owner)] },
    ]);
    if (typeof saved === 'string') throw new Error(saved);
    expect(saved.people.map((person) => person.name)).toEqual(['Dana', 'Ruth', 'Zed']);
    expect((await people.get(owner, ruth))?.lastTwoWayOn).toBe(owner.today);
    expect(await roster.byName(owner, 'zed')).toMatchObject([{ name: 'Zed', lastTwoWayOn: owner.today }]);
  });

  it('sent again counts once, also when both arrive at the same moment', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const token = randomUUID();
    const parts = [
      { person: dana, entries: [talk(owner)] },
      { person: people.draft('Zed'), entries: [talk(owner)] },
    ];
    const ended = await Promise.all([1, 2, 3].map(() => occasions.log(owner, token, parts)));
    expect(ended.filter((one) => one === 'again')).toHaveLength(2);
    expect(await occasions.log(owner, token, parts)).toBe('again');
    expect(await written(owner)).toBe(2);
    expect(await roster.byName(owner, 'Zed')).toHaveLength(1);
  });

  it('writes nothing where one of its people is not here, and can be sent again corrected', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const [dana, theirs] = [await aPerson(owner), await aPerson(stranger)];
    for (const gone of [theirs, randomUUID(), 'x', '\0']) {
      const token = randomUUID();
      const parts = [
        { person: people.draft('Zed'), entries: [talk(owner)] },
        { person: dana, entries: [talk(owner)] },
        { person: gone, entries: [talk(owner)] },
      ];
      expect(await occasions.log(owner, token, parts), gone).toBe('notHere');
      expect(await written(owner)).toBe(0);
      expect(await roster.byName(owner, 'Zed')).toEqual([]);
      expect(await occasions.log(owner, token, [])).not.toBe('again');
    }
    expect(await written(stranger)).toBe(0);
  });

  it('writes nothing where a part of it cannot be written', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const token = randomUUID();
    const parts = [{ person: dana, entries: [talk(owner), detail(owner, 'a\0b')] }];
    await expect(occasions.log(owner, token, parts)).rejects.toThrow();
    expect(await written(owner)).toBe(0);
    expect((await people.get(owner, dana))?.lastTwoWayOn).toBeNull();
    expect(await occasions.log(owner, token, [{ person: dana, entries: [talk(owner)] }])).not.toBe('again');
  });

  it('taken back is gone for everybody it was about, and they are judged anew', async () => {
    const owner = await anOwner();
    const [dana, ruth] = [await aPerson(owner), await aPerson(owner, 'Ruth')];
    const token = randomUUID();
    await occasions.log(owner, token, [
      { person: dana, entries: [talk(owner)] },
      { person: ruth, entries: [talk(owner), detail(owner, 'x')] },
    ]);
    const { pieces, total } = await occasions.removable(owner, token, 2);
    expect([total, pieces.map((piece) => piece.about)]).toEqual([3, ['Dana', 'Ruth']]);
    expect(await occasions.remove(owner, token)).toBe(3);
    expect(await occasions.remove(owner, token)).toBe(0);
    expect((await people.get(owner, ruth))?.lastTwoWayOn).toBeNull();
  });

  it('of somebody else is not here', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const dana = await aPerson(owner);
    const token = randomUUID();
    await occasions.log(owner, token, [{ person: dana, entries: [talk(owner)] }]);
    expect(await occasions.removable(stranger, token, 9)).toEqual({ pieces: [], total: 0 });
    expect(await occasions.remove(stranger, token)).toBe(0);
    expect(await occasions.recalled(stranger, dana)).toEqual([]);
    expect(await written(owner)).toBe(1);
  });

  it('takes along what it had filled in, but not what was changed since or said before', async () => {
    const owner = await anOwner();
    const said = { metOn: addDays(owner.today, -900), cadenceDays: 14 };
    const interview = async (person: string) => {
      const token = randomUUID();
      await occasions.log(owner, token, [{ person, entries: [talk(owner)], said }]);
      return token;
    };
    const [dana, ruth, omar] = [
      await aPerson(owner),
      await aPerson(owner, 'Ruth'),
      await aPerson(owner, 'Omar'),
    ];
    const before = { metOn: addDays(owner.today, -9), rhythm: 'days' as const, cadenceDays: 30 };
    await people.update(owner, omar, { ...people.draft('Omar'), ...before });
    const saves = [await interview(dana), await interview(ruth), await interview(omar)];
    await people.update(owner, ruth, { ...people.draft('Ruth'), ...said, rhythm: 'days', cadenceDays: 60 });
    for (const save of saves) expect(await occasions.remove(owner, save)).toBe(1);
    expect(await people.get(owner, dana)).toMatchObject({ metOn: null, rhythm: 'ring', cadenceDays: null });
    expect(await people.get(owner, ruth)).toMatchObject({ metOn: null, rhythm: 'days', cadenceDays: 60 });
    expect(await people.get(owner, omar)).toMatchObject(before);
    await interview(dana);
    expect(await people.get(owner, dana)).toMatchObject({ ...said, rhythm: 'days' });
  });

  it('of what was recalled can be found again', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const token = randomUUID();
    const years = [400, 800, 1200].map((days) => ({
      ...talk(owner),
      evidence: { ...talk(owner).evidence, on: addDays(owner.today, -days), recalled: true },
    }));
    await snoozes.snooze(owner, dana, addDays(owner.today, 30));
    await occasions.log(owner, token, [{ person: dana, entries: years }]);
    await occasions.log(owner, randomUUID(), [{ person: dana, entries: [detail(owner, 'x')] }]);
    expect(await occasions.recalled(owner, dana)).toEqual([
      { occasion: token, on: owner.today, talks: 3, since: addDays(owner.today, -1200) },
    ]);
    expect((await people.get(owner, dana))?.snoozes).toBe(1);
  });
});

describe('a typed name', () => {
  it('means the one person called so, whatever the case and the accents', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner, 'Dána  Kimura');
    await aPerson(owner, 'Ruth');
    for (const name of ['dána kimura', 'DANA KIMURA', 'Dana', 'kimura']) {
      expect(await meant(owner, name), name).toMatchObject({ one: { id: dana } });
    }
  });

  it('prefers who is called exactly so to who is also called so', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner, 'Dana');
    await aPerson(owner, 'Dana Kimura');
    expect(await meant(owner, 'dana')).toMatchObject({ one: { id: dana } });
  });

  it('asks where it may be several, or only begins like somebody', async () => {
    const owner = await anOwner();
    const danas = [await aPerson(owner, 'Dana'), await aPerson(owner, 'Dana')];
    const asked = await meant(owner, 'Dana');
    expect('among' in asked && asked.among.map((one) => one.id).sort()).toEqual(danas.sort());
    expect(await meant(owner, 'Dan')).toMatchObject({ among: [{ name: 'Dana' }, { name: 'Dana' }] });
    await aPerson(owner, 'Ruth Ames');
    await aPerson(owner, 'Ruth Bell');
    expect(await meant(owner, 'ruth')).toMatchObject({
      among: [{ name: 'Ruth Ames' }, { name: 'Ruth Bell' }],
    });
  });

  it('means nobody where nobody is near, or they are somebody else’s, or only a note holds the word', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const dana = await aPerson(owner);
    await occasions.log(owner, randomUUID(), [
      { person: dana, entries: [detail(owner, 'Their dog is Gus.')] },
    ]);
    for (const name of ['Gus', 'Danny', '', ' ', '%', 'na']) {
      expect(await meant(owner, name), name).toEqual({ among: [] });
    }
    expect(await meant(stranger, 'Dana')).toEqual({ among: [] });
  });
});
