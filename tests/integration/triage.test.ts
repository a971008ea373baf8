import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as labels from '@/lib/data/labels';
import * as memories from '@/lib/data/memories';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { rebuildSome } from '@/lib/data/rebuild';
import * as roster from '@/lib/data/roster';
import { lockPeople } from '@/lib/data/summary';
import * as triage from '@/lib/data/triage';
import * as week from '@/lib/data/week';
import { addDays } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aDraft, aPerson, day, fact, logged, onDay } from '../support/history';
import { applied, brought } from '../support/imports';
import { everythingOf } from '../support/tables';
import { untilSomebodyWaits } from '../support/waiting';

const names = ['Ann Ash', 'Bob Birch', 'Cy Cedar', 'Di Dogwood'];

/** Four people with a birthday today, from address cards. */
async function aBookOf(owner: Owner): Promise<{ file: string; ids: string[] }> {
  const cards = names.map((name) =>
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `FN:${name}`,
      `UID:${name}`,
      'BDAY:--1121',
      'NOTE:Likes figs.',
      'END:VCARD',
    ].join('\r\n'),
  );
  const file = await brought(owner, cards.join('\r\n'), 'cards.vcf');
  await applied(owner, file);
  const { people: waiting } = await triage.list(owner, file);
  return { file, ids: waiting.map(({ id }) => id) };
}

const listed = async (owner: Owner) => {
  const { main, also, more, rekindle } = await week.list(owner);
  return [main, also, more, rekindle].flat().map(({ name }) => name);
};

describe('Whoever came with a file', () => {
  it('asks for nothing: no day, no card, no rhythm', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    await aBookOf(owner);
    expect(await listed(owner)).toEqual([]);
    expect(await memories.list(onDay(owner, '2027-02-01'))).toEqual([]);
    const { drift } = await rebuildSome(owner, '', 50);
    expect(drift).toEqual([]);
  });

  it('is like everybody else once something is written down by hand', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { ids } = await aBookOf(owner);
    await logged(owner, ids[0] ?? '', fact('2026-11-21', 'Her dog is named Gus.'));
    expect(await listed(owner)).toEqual(['Ann Ash']);
    const { drift } = await rebuildSome(owner, '', 50);
    expect(drift).toEqual([]);
  });

  it('is like everybody else once they were written about by hand', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { ids } = await aBookOf(owner);
    const dates = [{ kind: 'birthday' as const, month: 11, day: 21, year: null }];
    await people.update(
      owner,
      ids[1] ?? '',
      aDraft({ name: 'Bob Birch', howMet: 'At the fig tree.', dates }),
    );
    expect(await listed(owner)).toEqual(['Bob Birch']);
  });
});

describe('The triage', () => {
  it('says of each what they are, once', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { file, ids } = await aBookOf(owner);
    const [ann = '', bob = '', cy = '', di = ''] = ids;
    const marks = [
      { id: ann, as: 'friend' as const },
      { id: bob, as: 'better' as const },
      { id: cy, as: 'keep' as const },
      { id: di, as: 'out' as const },
    ];
    expect(await triage.decide(owner, file, marks)).toBe(4);
    expect(await triage.decide(owner, file, [{ id: cy, as: 'out' }])).toBe(0);
    expect(await triage.list(owner, file)).toEqual({ people: [], left: 0 });
    expect((await listed(owner)).sort()).toEqual(['Ann Ash', 'Bob Birch']);
    expect((await roster.list(owner, { label: triage.OLD_FRIEND })).people.map(({ name }) => name)).toEqual([
      'Ann Ash',
    ]);
    expect((await roster.list(owner)).people.map(({ name }) => name)).toEqual(names.slice(0, 3));
    expect(await people.get(owner, cy)).toMatchObject({
      intention: false,
      archived: false,
      stage: 'stranger',
    });
  });

  it('is taken back without a trace', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { file, ids } = await aBookOf(owner);
    const before = await peopleOf(owner);
    const all = ['friend', 'better', 'keep', 'out'] as const;
    await triage.decide(
      owner,
      file,
      ids.map((id, at) => ({ id, as: all[at] ?? 'keep' })),
    );
    expect(await triage.takeBack(owner, file)).toBe(4);
    expect(await peopleOf(owner)).toBe(before);
    expect(await triage.takeBack(owner, file)).toBe(0);
  });

  it('of two tabs that say otherwise, the first counts, and that alone can be taken back', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { file, ids } = await aBookOf(owner);
    const [ann = ''] = ids;
    const before = await peopleOf(owner);
    const said = await database().$transaction(async (tx) => {
      expect(await lockPeople(tx, owner, [ann])).toBe(true);
      const first = triage.decide(owner, file, [{ id: ann, as: 'out' }]);
      await untilSomebodyWaits();
      const second = triage.decide(owner, file, [{ id: ann, as: 'friend' }]);
      await untilSomebodyWaits(2);
      return { first, second };
    });
    expect([await said.first, await said.second]).toEqual([1, 0]);
    expect(await people.get(owner, ann)).toMatchObject({ archived: true, intention: false, labels: [] });
    expect(await triage.takeBack(owner, file)).toBe(1);
    expect(await peopleOf(owner)).toBe(before);
  });

  it('is taken back once, also by two tabs', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { file, ids } = await aBookOf(owner);
    const [ann = ''] = ids;
    await triage.decide(owner, file, [{ id: ann, as: 'friend' }]);
    const back = await database().$transaction(async (tx) => {
      expect(await lockPeople(tx, owner, [ann])).toBe(true);
      const both = [triage.takeBack(owner, file), triage.takeBack(owner, file)];
      await untilSomebodyWaits(2);
      return { both };
    });
    expect((await Promise.all(back.both)).sort()).toEqual([0, 1]);
  });

  it('leaves what was written down meanwhile', async () => {
    const owner = onDay(await anOwner(), '2026-11-21');
    const { file, ids } = await aBookOf(owner);
    const [ann = ''] = ids;
    await triage.decide(owner, file, [{ id: ann, as: 'better' }]);
    await logged(owner, ann, fact(addDays(day('2026-11-21'), -1), 'Her dog is named Gus.'));
    await triage.takeBack(owner, file);
    const row = await database().person.findFirstOrThrow({ where: { ownerId: owner.id, id: ann } });
    expect(row).toMatchObject({ quiet: false, intention: false, landedBy: file });
  });
});

describe('Labels', () => {
  it('list people by name, and follow every change of them', async () => {
    const owner = await anOwner();
    const ann = await aPerson(owner, { name: 'Ann', labels: ['choir', 'Berlin'] });
    await aPerson(owner, { name: 'Bob', labels: ['choir'] });
    expect(await labels.names(owner)).toEqual(['Berlin', 'choir']);
    const page = await roster.list(owner, { label: 'choir' }, null, 1);
    expect(page.people.map(({ name }) => name)).toEqual(['Ann']);
    expect((await roster.list(owner, { label: 'choir' }, page.next, 1)).people[0]?.name).toBe('Bob');
    await people.update(owner, ann, aDraft({ name: 'Zoe', labels: ['choir'] }));
    expect(await labels.names(owner)).toEqual(['choir']);
    expect((await roster.list(owner, { label: 'choir' })).people.map(({ name }) => name)).toEqual([
      'Bob',
      'Zoe',
    ]);
    await people.archive(owner, ann, true);
    expect((await roster.list(owner, { label: 'choir' })).people.map(({ name }) => name)).toEqual(['Bob']);
  });
});

async function peopleOf(owner: Owner): Promise<string> {
  const all = await everythingOf(owner.id);
  return all.slice(all.indexOf('\nperson\n'), all.indexOf('\nphoto\n'));
}
