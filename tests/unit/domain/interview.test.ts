import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  eligibleStage,
  type Interview,
  judge,
  measure,
  recall,
  suggestFact,
} from '../../../lib/domain';
import { d, subject, TODAY } from './cast';
import { pastDay, runs } from './generators';

const old: Interview = {
  knownSince: d('2016-05-01'),
  rhythmDays: 30,
  lastTalked: d('2026-10-20'),
  theyStartSometimes: true,
  smallThings: [
    { text: 'Her dog is named Gus', category: 'people', depth: 1 },
    { text: 'She sings in a choir', category: 'interests', depth: 1 },
    { text: 'She would like to see Iceland', category: 'hopes', depth: 2 },
  ],
  keptPromise: { text: 'Brought the tent back' },
  helpGiven: { text: 'Moved house with her', size: 3 },
  helpReceived: { text: 'Lent me her van', size: 2 },
  workSeen: { area: 'carpentry', times: 2 },
};

describe('I already know them', () => {
  const told = recall(old, TODAY);
  test('writes what was said, and no more', () => {
    const count = (type: string) => told.filter((event) => event.type === type).length;
    expect(['touch', 'fact', 'promise', 'help', 'sighting', 'moment'].map(count)).toEqual([
      60, 3, 1, 2, 2, 0,
    ]);
    expect(told.every(({ loggedOn }) => loggedOn === TODAY)).toBe(true);
    expect(told.filter((event) => event.type === 'fact').map(({ text }) => text)).toEqual(
      old.smallThings.map(({ text }) => text),
    );
    const talks = told.filter((event) => event.type === 'touch').map(({ on }) => on);
    expect([talks[0], talks[59]]).toEqual(['2016-05-01', '2026-10-20']);
    expect(measure(told, TODAY)).toMatchObject({
      twoWayDays: 60,
      initiative: 20,
      r: 1,
      received: 1,
      given: 1,
    });
  });
  test('is enough to be liked at once, and says so: on your word', () => {
    expect(eligibleStage(told, TODAY)).toBe('liked');
    const friend = subject('a', { confirmedStage: 'friend', howMet: 'school' });
    expect(judge(friend, told, { kind: 'share' }, TODAY)).toMatchObject({
      verdict: 'earned',
      onYourWord: true,
    });
    expect(judge(friend, told, { kind: 'introduce' }, TODAY).reasons.map(({ code }) => code)).toEqual([
      'T3',
      'T4',
    ]);
    const twice = recall({ ...old, keptPromise: { text: 'Always', times: 2 } }, TODAY);
    expect(judge(friend, twice, { kind: 'introduce' }, TODAY)).toMatchObject({
      verdict: 'earned',
      onYourWord: true,
    });
  });
  test('a rhythm of months gives a talk every so often, evenly', () => {
    const rare = recall({ ...old, knownSince: d('2024-10-20'), rhythmDays: 180 }, TODAY);
    expect(rare.filter((event) => event.type === 'touch').map(({ on }) => on)).toEqual([
      '2024-10-20',
      '2025-04-21',
      '2025-10-20',
      '2026-04-21',
      '2026-10-20',
    ]);
    const once = recall({ ...old, knownSince: d('2026-09-01'), rhythmDays: 90 }, TODAY);
    expect(once.filter((event) => event.type === 'touch').map(({ on }) => on)).toEqual(['2026-10-20']);
  });
  test('a day that was named stays; nothing else is made up', () => {
    const named = recall({ ...old, keptPromise: { text: 'x', on: d('2020-02-29'), times: 2 } }, TODAY);
    expect(named.filter((event) => event.type === 'promise').map(({ on }) => on)).toContain('2020-02-29');
    const bare = recall(
      {
        ...old,
        smallThings: [{ text: ' ', category: 'work', depth: 1 }],
        keptPromise: undefined,
        helpGiven: undefined,
        helpReceived: undefined,
        workSeen: undefined,
        theyStartSometimes: false,
      },
      TODAY,
    );
    expect(new Set(bare.map(({ type }) => type))).toEqual(new Set(['touch']));
    expect(measure(bare, TODAY).initiative).toBe(0);
    const laughed = recall({ ...old, moments: [{ from: 'them', kind: 'laughed' }] }, TODAY);
    expect(laughed.filter((event) => event.type === 'moment')).toMatchObject([
      { from: 'them', kind: 'laughed' },
    ]);
  });
  test('never in the future, never more than 60 talks or more often than said, whatever is typed', () => {
    const days = fc.oneof(
      pastDay(9000),
      fc.integer({ min: 0, max: 50 }).map((n) => addDays(TODAY, n)),
    );
    const interview = fc.record({
      knownSince: days,
      lastTalked: days,
      rhythmDays: fc.oneof(fc.integer({ min: -3, max: 400 }), fc.constant(Number.NaN)),
      theyStartSometimes: fc.boolean(),
      smallThings: fc.constant(old.smallThings),
      workSeen: fc.record({ area: fc.constant('tax'), times: fc.constantFrom<1 | 2 | 3>(1, 2, 3) }),
      keptPromise: fc.record({
        text: fc.constant('x'),
        on: days,
        times: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
      }),
    });
    fc.assert(
      fc.property(interview, (said) => {
        const events = recall(said, TODAY);
        for (const event of events) expect(event.on <= TODAY).toBe(true);
        const talks = events.filter((event) => event.type === 'touch');
        const span = Math.max(
          0,
          Math.min(daysBetween(said.knownSince, said.lastTalked), daysBetween(said.knownSince, TODAY)),
        );
        expect(talks.length).toBeLessThanOrEqual(
          Math.min(60, Math.floor(span / Math.max(1, said.rhythmDays || 1)) + 1),
        );
        expect(new Set(talks.map(({ on }) => on)).size).toBe(talks.length);
        const measures = measure(events, TODAY);
        expect(measures.r).toBeLessThanOrEqual(said.keptPromise.times);
        expect(measures.r).toBeGreaterThanOrEqual(1);
        expect(measures.ability.tax?.r ?? 0).toBeLessThanOrEqual(said.workSeen.times);
      }),
      runs(150),
    );
  });
});

describe('suggestFact', () => {
  test.each([
    ['her dog is named Gus', 'people', 1],
    ['Two cats, Salt and Pepper', 'people', 1],
    ['her new book was written in six months', 'work', 1],
    ['Works at the library on Tuesdays', 'work', 1],
    ['Her sister lives in Oslo', 'family', 2],
    ['Has twins', 'family', 2],
    ['She would like to leave the agency by spring', 'hopes', 2],
    ['dreams of a boat', 'hopes', 2],
    ['Her mother has cancer', 'struggles', 3],
    ['is afraid of losing the house', 'struggles', 3],
    ['Turned 50 in May', 'milestones', 2],
    ['Lives in Leeds', 'places', 1],
    ['Grew up near the sea', 'places', 1],
    ['Prefers calls in the morning', 'preferences', 1],
    ['allergic to nuts', 'preferences', 1],
    ['Swims in the river until October', 'interests', 1],
    ['Plays the cello; told me in confidence', 'interests', 3],
    ['Her job ends in May, nobody knows yet', 'work', 3],
    ['Gus', 'interests', 1],
    ['', 'interests', 1],
    ['Das Haus am See', 'interests', 1],
  ] as const)('%s: %s %i', (text, category, depth) => {
    expect(suggestFact(text)).toEqual({ category, depth });
  });
});
