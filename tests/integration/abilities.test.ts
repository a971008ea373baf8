import { describe, expect, it } from 'vitest';
import * as abilities from '@/lib/data/abilities';
import * as evidence from '@/lib/data/evidence';
import * as people from '@/lib/data/people';
import * as rings from '@/lib/data/rings';
import type { Evidence, Stage } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aPerson, day, type Happened, logged, onDay } from '../support/history';
import { written } from '../support/notebook';
import { S, subject, TODAY } from '../unit/domain/cast';

const saw = (
  on: string,
  area: string,
  more: Partial<Extract<Evidence, { type: 'sighting' }>> = {},
): Happened => ({
  evidence: { type: 'sighting', on: day(on), area, basis: 'first-hand', good: true, ...more },
});

describe('skills', () => {
  it('are listed by name, each once, and none that was taken back', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const [ann, bea] = [await aPerson(owner, { name: 'Ann' }), await aPerson(owner, { name: 'Bea' })];
    await logged(owner, ann, saw('2026-10-01', 'writing'), saw('2026-10-02', 'baking'));
    await logged(owner, bea, saw('2026-10-03', 'writing'), saw('2026-10-03', '🪵 نجارة'));
    expect(await abilities.areas(owner)).toEqual(['baking', 'writing', '🪵 نجارة']);
    const [, baking] = await evidence.list(owner, ann);
    await evidence.remove(owner, ann, baking?.id ?? '');
    expect(await abilities.areas(owner)).toEqual(['writing', '🪵 نجارة']);
    expect(await abilities.areas(await anOwner())).toEqual([]);
  });

  it('are at most 50, however many there are', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const many = Array.from({ length: 60 }, (_, at) =>
      S(`skill ${String(at).padStart(2, '0')}`, '2026-10-01'),
    );
    await written(owner, [{ subject: subject('a'), history: many.flat() }]);
    const areas = await abilities.areas(owner);
    expect(areas).toHaveLength(50);
    expect(areas.at(-1)).toBe('skill 49');
  });
});

describe('whom one has seen at work', () => {
  it('come nearest ring first, then the most often seen; hearsay and the archived do not come', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const someone = (name: string, confirmedStage: Stage, days: string, more: object = {}) => ({
      subject: subject(name, { confirmedStage }),
      history: S('plumbing', days),
      name,
      ...more,
    });
    const heard: Evidence = {
      type: 'sighting',
      on: day('2026-10-01'),
      area: 'plumbing',
      basis: 'hearsay',
      good: true,
    };
    await written(owner, [
      someone('often', 'known', '2026-01-01 02-01 03-01'),
      someone('once', 'trusted', '2026-01-01'),
      someone('twice', 'trusted', '2026-01-01 02-01'),
      someone('gone', 'friend', '2026-01-01', { archived: true }),
      { subject: subject('heard'), history: [heard], name: 'heard' },
      { subject: subject('other'), history: S('writing', '2026-01-01'), name: 'other' },
    ]);
    expect((await abilities.seenIn(owner, 'plumbing')).map(({ name, seen }) => [name, seen])).toEqual([
      ['twice', 2],
      ['once', 1],
      ['often', 3],
    ]);
    expect(await abilities.seenIn(owner, 'plumbing', 1)).toHaveLength(1);
    expect(await abilities.seenIn(await anOwner(), 'plumbing')).toEqual([]);
  });
});

describe('the people nearest to one', () => {
  it('are those one likes and nearer, by ring and then name, led by whoever is asked about', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const rows: [string, Stage][] = [
      ['Zoe', 'friend'],
      ['Uma', 'liked'],
      ['Ann', 'liked'],
      ['Kim', 'known'],
    ];
    const ids = await written(
      owner,
      rows.map(([name, confirmedStage]) => ({
        subject: subject(name, { confirmedStage }),
        history: [],
        name,
      })),
    );
    const names = async (first?: string) =>
      (await rings.nearest(owner, first ? [first] : [])).map(({ name }) => name);
    expect(await names()).toEqual(['Zoe', 'Ann', 'Uma']);
    expect(await names(ids[3])).toEqual(['Kim', 'Zoe', 'Ann', 'Uma']);
    expect(await names(ids[1])).toEqual(['Uma', 'Zoe', 'Ann']);
    await people.archive(owner, ids[0] ?? '', true);
    expect(await names('not an id')).toEqual(['Ann', 'Uma']);
  });
});
