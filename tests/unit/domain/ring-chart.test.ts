import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshnessOn, type RingPerson, ringChart, ringClusters, type Stage } from '../../../lib/domain';
import { d, TODAY } from './cast';
import { pastDay, runs, STAGES } from './generators';

const who = (id: string, more: Partial<RingPerson> = {}): RingPerson => ({
  id,
  name: id,
  stage: 'liked',
  standing: 'open',
  addedOn: d('2026-01-01'),
  freshness: 1,
  ...more,
});
const bands: Record<Stage, [number, number]> = {
  friend: [24, 96],
  trusted: [96, 164],
  liked: [164, 230],
  known: [230, 292],
  stranger: [292, 346],
};
const radius = ({ x, y }: { x: number; y: number }) => Math.hypot(x - 372, y - 372);
const angle = ({ x, y }: { x: number; y: number }) => (Math.atan2(y - 372, x - 372) * 180) / Math.PI;

const person = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1, maxLength: 14 }),
  stage: fc.constantFrom(...STAGES),
  standing: fc.constantFrom<RingPerson['standing']>(
    'open',
    'open',
    'open',
    'watch',
    'limited',
    'memorial',
    'pest',
    'severed',
  ),
  addedOn: pastDay(),
  freshness: fc.double({ min: 0, max: 1, noNaN: true }),
  move: fc.constantFrom<RingPerson['move']>(null, null, 'inward', 'outward'),
  inner: fc.boolean(),
});

describe('the ring chart', () => {
  test('everybody within their own band, paler in silence, in the order given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { maxLength: 60, selector: ({ id }) => id }), (people) => {
        const chart = ringChart(people);
        const inside = people.filter(({ standing }) => standing !== 'pest' && standing !== 'severed');
        expect(chart.dots.map(({ id }) => id)).toEqual(inside.map(({ id }) => id));
        expect(chart.outside.length + chart.outsideMore).toBe(people.length - inside.length);
        chart.dots.forEach((dot, index) => {
          const [from, to] = bands[dot.stage];
          expect(radius(dot)).toBeGreaterThan(from + 7);
          expect(radius(dot)).toBeLessThan(to - 7);
          expect(dot.opacity).toBeCloseTo(0.45 + 0.55 * (inside[index]?.freshness ?? 0), 2);
          const { box } = dot.label;
          expect([box.left, box.top, box.right, box.bottom].every(Number.isFinite)).toBe(true);
          if (!dot.arrow) return;
          const grows =
            radius({ x: dot.arrow.x2, y: dot.arrow.y2 }) > radius({ x: dot.arrow.x1, y: dot.arrow.y1 });
          expect(grows).toBe(dot.arrow.direction === 'outward');
        });
        for (const sign of chart.outside) {
          expect(radius(sign)).toBeGreaterThan(346 + sign.radius);
          expect(Math.min(sign.x, sign.y, 744 - sign.x, 744 - sign.y - 18)).toBeGreaterThan(sign.radius);
        }
        expect(ringChart(people)).toEqual(chart);
      }),
      runs(60),
    );
  });
  test('one golden angle from one to the next, by the day they were added, then id', () => {
    const people = [who('c'), who('b', { addedOn: d('2025-01-01') }), who('a')];
    const [c, b, a] = ringChart(people).dots.map(angle);
    const apart = (from = 0, to = 0) => (((to - from) % 360) + 360) % 360;
    expect(apart(b, a)).toBeCloseTo(137.508, 0);
    expect(apart(a, c)).toBeCloseTo(137.508, 0);
    const later = ringChart([...people, who('d', { addedOn: TODAY })])
      .dots.slice(0, 3)
      .map(angle);
    expect(later).toEqual([c, b, a]);
  });
  test('every name has room on its arc, also set as large as a phone needs it', () => {
    for (const { name } of ringChart([]).rings) {
      const chord = Math.hypot(name.to.x - name.from.x, name.to.y - name.from.y);
      const length = 2 * name.radius * Math.asin(Math.min(1, chord / 2 / name.radius));
      expect(length).toBeGreaterThan(name.text.length * 12.5);
      expect(chord).toBeLessThan(2 * name.radius);
    }
  });
  test('a name for each ring, on top where there is room, else where it is freest', () => {
    const names = (people: RingPerson[]) => ringChart(people).rings.map(({ name }) => name);
    expect(names([]).map(({ text }) => text)).toEqual([
      'respected strangers',
      'known',
      'liked',
      'trusted',
      'welcome friends',
    ]);
    for (const { from, to, radius: at } of names([])) {
      expect(from.x + to.x).toBeCloseTo(744, 0);
      expect(radius(from)).toBeCloseTo(at, 0);
      expect(from.x).toBeLessThan(to.x);
    }
    const crowd = Array.from({ length: 40 }, (_, i) => who(`p${i}`));
    const [, , liked] = names(crowd);
    expect(liked && liked.from.y < 372 && liked.to.y < 372).toBe(true);
  });
  test('silence drifts to the outer edge of the own ring', () => {
    const at = (freshness: number) => radius(ringChart([who('a', { freshness })]).dots[0] ?? { x: 0, y: 0 });
    expect(at(1)).toBeCloseTo(178, 0);
    expect(at(0.5)).toBeCloseTo(197, 0);
    expect(at(0)).toBeCloseTo(216, 0);
  });
  test('marks', () => {
    const [watch, limited, inner] = ringChart([
      who('a', { standing: 'watch' }),
      who('b', { standing: 'limited' }),
      who('c', { inner: true }),
    ]).dots;
    expect([watch?.watch, limited?.limited, inner?.inner, inner?.watch, inner?.limited]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
  test('names do not cover each other on a chart of thirty', () => {
    const people = Array.from({ length: 30 }, (_, i) =>
      who(`p${i}`, {
        name: 'Bartholomew'.slice(0, 3 + (i % 5)),
        stage: STAGES[1 + (i % 4)] ?? 'known',
        freshness: (i % 7) / 7,
      }),
    );
    const boxes = ringChart(people).dots.map(({ label }) => label.box);
    let covered = 0;
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) covered += 1;
      }
    });
    expect(covered).toBe(0);
  });
  test('over sixty: one mark with a count per ring', () => {
    const people = Array.from({ length: 61 }, (_, i) =>
      who(`p${i}`, { stage: i % 2 ? 'known' : 'friend', standing: i < 3 ? 'pest' : 'open' }),
    );
    const chart = ringChart(people);
    expect(chart.dots).toEqual([]);
    expect(chart.clusters.map(({ stage, count }) => [stage, count])).toEqual([
      ['known', 29],
      ['friend', 29],
      [null, 3],
    ]);
    expect(ringChart(people.slice(0, 60)).clusters).toEqual([]);
    expect(ringClusters(new Map([['liked', 900]]), 0).clusters).toMatchObject([
      { stage: 'liked', count: 900 },
    ]);
    for (const cluster of chart.clusters.slice(0, 2)) {
      const [from, to] = bands[cluster.stage ?? 'stranger'];
      expect(radius(cluster)).toBeGreaterThan(from);
      expect(radius(cluster)).toBeLessThan(to);
    }
  });
  test('more outside than there is room for', () => {
    const people = Array.from({ length: 15 }, (_, i) => who(`p${i}`, { standing: 'severed' }));
    expect(ringChart(people)).toMatchObject({ outsideMore: 3, dots: [] });
    expect(ringChart(people).outside).toHaveLength(12);
  });
  test('freshness of somebody', () => {
    const friend = { confirmedStage: 'friend' as const };
    expect(freshnessOn(friend, d('2026-10-17'), TODAY)).toBe(0.5);
    expect(freshnessOn({ ...friend, inner: true }, d('2026-11-02'), TODAY)).toBe(0.25);
    expect(freshnessOn({ ...friend, cadenceDays: null }, d('2026-10-17'), TODAY)).toBe(0.5);
    expect(freshnessOn({ ...friend, cadenceDays: 60 }, d('2026-09-17'), TODAY)).toBe(0.5);
    expect(freshnessOn(friend, null, TODAY)).toBe(1);
    expect(freshnessOn(friend, TODAY, TODAY)).toBe(1);
  });
});
