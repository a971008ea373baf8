import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Evidence,
  type Nudge,
  type NurtureCode,
  nurtureWeek,
  type Week,
} from '../../../lib/domain';
import { runs } from './generators';
import { people, settings, week } from './week-generators';

const everybody = (list: Week): Nudge[] => [...list.main, ...list.also, ...list.more, ...list.rekindle];
const ids = (nudges: readonly Nudge[]) => nudges.map(({ id }) => id);
const codes = (nudge: Nudge | undefined) => (nudge?.because ?? []).map(({ code }) => code);

const HUMAN: NurtureCode[] = [
  'CONSOLE',
  'MY_PROMISE_OVERDUE',
  'MY_PROMISE_DUE',
  'MEMORIAL_DATE',
  'BIRTHDAY',
  'ANNIVERSARY',
  'CELEBRATE',
  'ANSWER_THEM',
];

describe('the week, for any people', () => {
  test('every reason and every section is reached', () => {
    const reached = new Set<NurtureCode>();
    const sections = { main: 0, also: 0, more: 0, rekindle: 0 };
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const result = nurtureWeek(list, today, weekStart, own);
        for (const nudge of everybody(result)) for (const code of codes(nudge)) reached.add(code);
        for (const name of ['main', 'also', 'more', 'rekindle'] as const)
          sections[name] += result[name].length;
      }),
      runs(250),
    );
    expect([...reached].sort()).toEqual(
      [
        ...HUMAN,
        'CHECK_IN_AFTER_LOSS',
        'CADENCE',
        'WAITING',
        'RETURN_KINDNESS',
        'OUTCOME',
        'ONE_STEP',
        'GIVE_SPACE',
        'PROTECT_ENERGY',
      ].sort(),
    );
    for (const count of Object.values(sections)) expect(count).toBeGreaterThan(10);
  });

  test('N1 N6 N7 no more than asked for, points that sum up, days of this week, one section each', () => {
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const result = nurtureWeek(list, today, weekStart, own);
        expect(result.main.length).toBeLessThanOrEqual(own.capacity);
        expect(result.more.length).toBeLessThanOrEqual(3);
        expect(result.rekindle.length).toBeLessThanOrEqual(1);
        for (const nudge of result.main) expect(nudge.score).toBeGreaterThan(0);
        for (const nudge of everybody(result)) {
          expect(nudge.because.reduce((sum, { points }) => sum + points, 0)).toBe(nudge.score);
          expect(nudge.because.every(({ points }) => points !== 0 && Number.isInteger(points))).toBe(true);
          expect(new Set(codes(nudge)).size).toBe(nudge.because.length);
          expect(nudge.on >= today && nudge.on <= addDays(weekStart, 6)).toBe(true);
        }
        const all = ids(everybody(result));
        expect(new Set(all).size).toBe(all.length);
        for (const nudge of result.rekindle) expect(nudge).toMatchObject({ score: expect.any(Number) });
      }),
      runs(150),
    );
  });

  test('N2 who is left alone appears nowhere', () => {
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const shown = new Set(ids(everybody(nurtureWeek(list, today, weekStart, own))));
        for (const { subject } of list) {
          const alone =
            ['severed', 'pest', 'memorial'].includes(subject.standing) ||
            (subject.snoozedUntil !== undefined && subject.snoozedUntil >= addDays(weekStart, 6));
          if (alone) expect(shown.has(subject.id)).toBe(false);
        }
      }),
      runs(100),
    );
  });

  test('N3 capacity never hides a human matter', () => {
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const few = nurtureWeek(list, today, weekStart, { ...own, capacity: 1 });
        const all = nurtureWeek(list, today, weekStart, { ...own, capacity: 100 });
        const human = (result: Week) =>
          ids(
            [...result.main, ...result.also].filter((nudge) =>
              codes(nudge).some((code) => HUMAN.includes(code)),
            ),
          ).sort();
        expect(human(few)).toEqual(human(all));
        for (const nudge of few.more) expect(codes(nudge).some((code) => HUMAN.includes(code))).toBe(false);
      }),
      runs(100),
    );
  });

  test('N4 the order of people is irrelevant', () => {
    const shuffled = people.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, week, settings, ([list, other], { today, weekStart }, own) => {
        expect(nurtureWeek(other, today, weekStart, own)).toEqual(nurtureWeek(list, today, weekStart, own));
      }),
      runs(150),
    );
  });

  test('N5 longer silence never scores lower until dormant', () => {
    const stages = fc.constantFrom('stranger', 'known', 'liked', 'trusted', 'friend');
    fc.assert(
      fc.property(
        stages,
        fc.boolean(),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 1, max: 60 }),
        week,
        (confirmedStage, inner, silence, longer, { today, weekStart }) => {
          const score = (days: number) => {
            const history: Evidence[] = [
              { type: 'touch', on: addDays(today, -days), spoke: 'both', warmth: 1 },
            ];
            const who = { id: 'a', confirmedStage, standing: 'open', intention: true, inner } as const;
            const list = nurtureWeek([{ subject: who, history }], today, weekStart, {
              capacity: 5,
              workdays: [0],
            });
            return list.rekindle.length > 0 ? null : (list.main[0]?.score ?? 0);
          };
          const [sooner, later] = [score(silence), score(silence + longer)];
          if (sooner !== null && later !== null) expect(later).toBeGreaterThanOrEqual(sooner);
        },
      ),
      runs(250),
    );
  });

  test('N8 three unanswered words of mine: only grief or my own promise', () => {
    let reached = 0;
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const hushed = list.map(({ subject, history }) => ({
          subject,
          history: [
            ...history.filter((event) => event.type !== 'touch'),
            ...[3, 9, 20].map(
              (days): Evidence => ({ type: 'touch', on: addDays(today, -days), spoke: 'me', warmth: 1 }),
            ),
          ],
        }));
        for (const nudge of everybody(nurtureWeek(hushed, today, weekStart, own))) {
          reached += 1;
          expect(nudge.because.length).toBeGreaterThan(0);
          for (const code of codes(nudge)) {
            expect(['CONSOLE', 'MY_PROMISE_OVERDUE', 'MY_PROMISE_DUE']).toContain(code);
          }
        }
      }),
      runs(150),
    );
    expect(reached).toBeGreaterThan(20);
  });

  test('N9 a talk today clears the rhythm and the answer owed', () => {
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const talked = list.map(({ subject, history }) => ({
          subject,
          history: [...history, { type: 'touch', on: today, spoke: 'both', warmth: 0 } as const],
        }));
        const result = nurtureWeek(talked, today, weekStart, own);
        expect(result.rekindle).toEqual([]);
        for (const nudge of everybody(result)) {
          expect(codes(nudge)).not.toContain('CADENCE');
          expect(codes(nudge)).not.toContain('WAITING');
          expect(codes(nudge)).not.toContain('ANSWER_THEM');
          expect(codes(nudge)).not.toContain('GIVE_SPACE');
        }
      }),
      runs(150),
    );
  });

  test('N10 more capacity only adds', () => {
    fc.assert(
      fc.property(people, week, settings, (list, { today, weekStart }, own) => {
        const fewer = nurtureWeek(list, today, weekStart, own);
        const more = nurtureWeek(list, today, weekStart, { ...own, capacity: own.capacity + 1 });
        const wider = new Set(ids(more.main));
        for (const id of ids(fewer.main)) expect(wider.has(id)).toBe(true);
      }),
      runs(150),
    );
  });
});
