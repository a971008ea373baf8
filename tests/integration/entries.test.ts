import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { correctEntry } from '@/app/actions/entries';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as promises from '@/lib/data/promises';
import * as search from '@/lib/data/search';
import * as timeline from '@/lib/data/timeline';
import { addDays, type Evidence, type Measures } from '@/lib/domain';
import { sendTo } from '../support/action';
import { anAccount, anOwner } from '../support/factories';

async function aPerson(owner: Owner, name = 'Dana'): Promise<string> {
  const id = await people.create(owner, people.draft(name), randomUUID());
  if (!id) throw new Error('nobody was added');
  return id;
}

/** Writes one thing down and gives its id. */
async function wrote(owner: Owner, person: string, piece: Evidence, text = ''): Promise<string> {
  const before = new Set((await evidence.list(owner, person)).map((entry) => entry.id));
  await occasions.log(owner, randomUUID(), [{ person, entries: [{ evidence: piece, text }] }]);
  const [entry] = (await evidence.list(owner, person)).filter(({ id }) => !before.has(id));
  if (!entry) throw new Error('nothing was written');
  return entry.id;
}

/** The measures that the person's row keeps. */
async function measuresOf(owner: Owner, id: string): Promise<Measures> {
  const row = await database().person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: { measures: true },
  });
  return row.measures as unknown as Measures;
}

const talk = (owner: Owner): Evidence => ({ type: 'touch', on: owner.today, spoke: 'both', warmth: 0 });
const promise = (owner: Owner): Evidence => ({
  type: 'promise',
  by: 'them',
  on: addDays(owner.today, -10),
  due: addDays(owner.today, 5),
  status: 'open',
});

describe('correcting', () => {
  it('changes what was written, keeps when it was written down, and judges anew', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, talk(owner), 'Market');
    const on = addDays(owner.today, -3);
    const piece: evidence.NewEntry = {
      personId: dana,
      evidence: { type: 'touch', on, spoke: 'both', warmth: 1 },
      text: 'The market',
      channel: 'letter',
    };
    const before = await evidence.get(owner, dana, id);
    expect(await evidence.correct(owner, { person: dana, entry: id }, () => piece)).toBe('corrected');
    expect(await evidence.get(owner, dana, id)).toEqual({
      ...before,
      on,
      warmth: 1,
      text: 'The market',
      channel: 'letter',
    });
    expect((await people.get(owner, dana))?.lastTwoWayOn).toBe(on);
  });

  it('keeps and corrects what a talk taught, which is found again and proves nothing', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const learned = 'I listen better on foot';
    await occasions.log(owner, randomUUID(), [
      { person: dana, entries: [{ evidence: talk(owner), text: 'Market', learned }] },
    ]);
    const [entry] = (await timeline.list(owner, dana)).entries;
    expect(entry).toMatchObject({ text: 'Market', learned });
    expect((await search.search(owner, 'listen better')).found).toMatchObject([{ id: dana }]);
    expect(JSON.stringify(await evidence.list(owner, dana))).not.toContain(learned);
    const at = { person: dana, entry: entry?.id ?? '' };
    const correct = (words: object) =>
      evidence.correct(owner, at, () => ({ evidence: talk(owner), text: 'Market', ...words }));
    await correct({ learned: 'I talk too much on foot' });
    expect((await search.search(owner, 'listen better')).found).toEqual([]);
    expect(await evidence.get(owner, dana, at.entry)).toMatchObject({ learned: 'I talk too much on foot' });
    await correct({});
    expect(await evidence.get(owner, dana, at.entry)).not.toHaveProperty('learned');
  });

  it('never turns one thing into another', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, talk(owner));
    const help: Evidence = { type: 'help', on: owner.today, direction: 'received', size: 3 };
    expect(await evidence.correct(owner, { person: dana, entry: id }, () => ({ evidence: help }))).toBe(
      'changed',
    );
    expect((await evidence.get(owner, dana, id))?.type).toBe('touch');
  });

  it('in an old tab does not take back what was settled in another', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner), 'seeds');
    await promises.settle(owner, dana, id, 'kept', owner.today);
    const stale: evidence.NewEntry = { personId: dana, evidence: promise(owner), text: 'seeds!' };
    expect(await evidence.correct(owner, { person: dana, entry: id }, () => stale, 'open')).toBe('changed');
    expect(await evidence.get(owner, dana, id)).toMatchObject({ status: 'kept', text: 'seeds' });
    expect(await evidence.correct(owner, { person: dana, entry: id }, () => stale, 'kept')).toBe('corrected');
    expect(await evidence.get(owner, dana, id)).toMatchObject({ status: 'open', text: 'seeds!' });
  });

  it('in an old tab does not take back that it was made good', async () => {
    const { owner, token } = await anAccount();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner), 'seeds');
    await promises.settle(owner, dana, id, 'broken', addDays(owner.today, -5));
    const form = { person: dana, entry: id, type: 'promise', was: 'broken', on: addDays(owner.today, -10) };
    const row = { 'row.text': 'seeds!', 'row.by': 'them', 'row.status': 'broken' };
    const opened = { ...form, ...row, 'row.resolvedOn': addDays(owner.today, -5), 'row.amendsOn': '' };
    await promises.settle(owner, dana, id, 'made good', owner.today);
    expect((await sendTo(correctEntry, token, opened)).status).toBe('refused');
    expect(await evidence.get(owner, dana, id)).toMatchObject({ amendsOn: owner.today, text: 'seeds' });
    const looked = { ...opened, was: 'made good', 'row.amendsOn': owner.today };
    expect((await sendTo(correctEntry, token, looked)).status).toBe('gone');
    expect(await evidence.get(owner, dana, id)).toMatchObject({ amendsOn: owner.today, text: 'seeds!' });
  });

  it('with the form of another type changes nothing', async () => {
    const { owner, token } = await anAccount();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner), 'seeds');
    const before = await evidence.get(owner, dana, id);
    const form = { person: dana, entry: id, type: 'breach', on: owner.today, 'row.text': 'a lie' };
    expect((await sendTo(correctEntry, token, form)).status).toBe('refused');
    expect(await evidence.get(owner, dana, id)).toEqual(before);
  });

  it('and removing find nothing with another owner’s, another person’s, a made-up or a malformed id', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const [dana, ruth, theirs] = [
      await aPerson(owner),
      await aPerson(owner, 'Ruth'),
      await aPerson(stranger),
    ];
    const id = await wrote(owner, dana, talk(owner));
    for (const [who, person, entry] of [
      [stranger, dana, id],
      [stranger, theirs, id],
      [owner, ruth, id],
      [owner, dana, randomUUID()],
      [owner, dana, 'x\0'],
      [owner, 'x', id],
    ] as const) {
      const piece = { personId: person, evidence: talk(owner), text: 'mine' };
      expect(await evidence.correct(who, { person, entry }, () => piece)).toBe('notHere');
      expect(await evidence.remove(who, person, entry)).toBe(false);
      expect(await evidence.get(who, person, entry)).toBeNull();
      expect(await promises.settle(who, person, entry, 'kept', owner.today)).toBe('notHere');
    }
    expect((await evidence.get(owner, dana, id))?.text).toBe('');
  });
});

describe('removing', () => {
  it('takes it back once, and judges anew', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, talk(owner));
    const ended = await Promise.all([1, 2].map(() => evidence.remove(owner, dana, id)));
    expect(ended.sort()).toEqual([false, true]);
    expect((await people.get(owner, dana))?.lastTwoWayOn).toBeNull();
  });

  it('leaves a second chance: decisions are never unmade', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, { type: 'secondChance', on: owner.today });
    expect(await evidence.remove(owner, dana, id)).toBe(false);
    const { occasion } = (await evidence.get(owner, dana, id)) ?? {};
    expect(await occasions.remove(owner, occasion ?? '')).toBe(0);
    expect(await evidence.get(owner, dana, id)).not.toBeNull();
  });
});

describe('settling a promise', () => {
  it.each(['kept', 'broken', 'released'] as const)(
    'says that it was %s, and on which day',
    async (became) => {
      const owner = await anOwner();
      const dana = await aPerson(owner);
      const id = await wrote(owner, dana, promise(owner), 'seeds');
      expect(await promises.listOpen(owner, dana)).toHaveLength(1);
      const on = addDays(owner.today, -1);
      expect(await promises.settle(owner, dana, id, became, on)).toBe('settled');
      expect(await evidence.get(owner, dana, id)).toMatchObject({
        status: became,
        resolvedOn: on,
        text: 'seeds',
      });
      expect(await promises.listOpen(owner, dana)).toEqual([]);
    },
  );

  it('makes a broken one good, once, and not before it was broken', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner));
    const settle = (became: promises.Settlement, days: number) =>
      promises.settle(owner, dana, id, became, addDays(owner.today, -days));
    expect(await settle('made good', 0)).toBe('already');
    expect(await settle('broken', 11)).toBe('early');
    expect(await settle('broken', 4)).toBe('settled');
    expect(await settle('made good', 5)).toBe('early');
    expect(await settle('made good', 1)).toBe('settled');
    expect(await settle('made good', 0)).toBe('already');
    expect(await settle('kept', 0)).toBe('already');
  });

  it('in two tabs at once is one change', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner));
    const ended = await Promise.all(
      (['kept', 'broken', 'released'] as const).map((became) =>
        promises.settle(owner, dana, id, became, owner.today),
      ),
    );
    expect(ended.sort()).toEqual(['already', 'already', 'settled']);
  });

  it('counts: kept promises make them reliable', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    const id = await wrote(owner, dana, promise(owner));
    const reliability = async () => (await measuresOf(owner, dana)).reliability;
    expect(await reliability()).toBe(0.5);
    await promises.settle(owner, dana, id, 'kept', owner.today);
    expect(await reliability()).toBeCloseTo(2 / 3);
    await evidence.remove(owner, dana, id);
    expect(await reliability()).toBe(0.5);
  });
});
