import { describe, expect, test } from 'vitest';
import {
  addDays,
  afterOutcome,
  balance,
  balanceWords,
  beforeYouAsk,
  type Evidence,
  judge,
  mannersChart,
  mirrorLines,
  myRecord,
  type OwnAsk,
  type RequestKind,
} from '../../../lib/domain';
import { dana, H, joe, lena, TODAY, tomas } from './cast';
import { ago } from './generators';

describe('before I ask', () => {
  const lacks = (history: Evidence[], kind: RequestKind, ...mine: OwnAsk[]) =>
    beforeYouAsk(history, kind, mine, TODAY).missing.map(({ code }) => code);
  test('fine, of a friend whom I have helped and not asked lately', () => {
    expect(beforeYouAsk(dana.history, 'refer', [{ on: ago(90), kind: 'refer' }], TODAY)).toEqual({
      fine: true,
      missing: [],
      reasons: [],
    });
  });
  test('the ring that I would ask of them', () => {
    expect(lacks(lena.history, 'share')).toEqual([]);
    expect(lacks(lena.history, 'refer')).toEqual(['STAGE']);
    const { reasons } = beforeYouAsk(lena.history, 'refer', [], TODAY);
    expect(reasons.map(({ code }) => code)).toEqual(['T5']);
    expect(lacks(joe.history, 'react')).toEqual(['STAGE', 'GIVEN']);
    expect(beforeYouAsk(joe.history, 'share', [], TODAY).reasons.length).toBeLessThanOrEqual(4);
  });
  test('I have given something first', () => {
    const never = dana.history.filter((event) => event.type !== 'help' || event.direction === 'received');
    expect(lacks(never, 'share')).toEqual(['GIVEN']);
    expect(lacks([...never, ...H('given', 1, addDays(TODAY, 1))], 'share')).toEqual(['GIVEN']);
  });
  test('no ask of mine in 90 days, of whatever kind', () => {
    expect(lacks(dana.history, 'share', { on: ago(89), kind: 'refer' })).toEqual(['RECENT']);
    expect(lacks(dana.history, 'share', { on: ago(90), kind: 'refer' })).toEqual([]);
    expect(lacks(dana.history, 'share', { on: addDays(TODAY, 1), kind: 'share' })).toEqual([]);
    const both: OwnAsk[] = [
      { on: ago(10), kind: 'share' },
      { on: ago(200), kind: 'share' },
    ];
    expect(beforeYouAsk(dana.history, 'react', both, TODAY).missing[0]).toEqual({
      code: 'RECENT',
      what: 'You asked them for something on 6 November',
      next: 'Give them room, until 4 February',
    });
  });
  test('their no to the same kind stands', () => {
    const no = { on: ago(400), kind: 'share' as const, declined: true };
    expect(lacks(dana.history, 'share', no)).toEqual(['DECLINED']);
    expect(lacks(dana.history, 'refer', no)).toEqual([]);
    expect(lacks(dana.history, 'share', { ...no, declined: false })).toEqual([]);
  });
  test('a mass request is fine with nobody', () => {
    expect(lacks(dana.history, 'mass')).toEqual(['MASS']);
    expect(beforeYouAsk(dana.history, 'mass', [], TODAY)).toMatchObject({ fine: false, reasons: [] });
  });
});

describe('what the mirror says', () => {
  const [ring] = beforeYouAsk(lena.history, 'refer', [], TODAY).missing;
  const says = (history: Evidence[], kind: RequestKind = 'refer') =>
    mirrorLines(beforeYouAsk(history, kind, [], TODAY)).map(({ what }) => what);
  test('the ring, and in plain words what it takes', () => {
    expect(says(lena.history)).toEqual([
      ring?.what,
      'No help has come from them yet without an ask beside it',
    ]);
    // A broken promise is not the same as none.
    expect(says(tomas.history)).toEqual([
      ring?.what,
      'Something they promised you was not kept, or is still open',
    ]);
    expect(says(tomas.history.filter(({ type }) => type !== 'promise'))).toEqual([
      ring?.what,
      'There have been few promises of theirs to keep so far',
    ]);
  });
  test('each thing once, and nothing is counted: it is about oneself', () => {
    const joes = says(joe.history);
    expect(joes.length).toBeGreaterThan(3);
    expect(new Set(joes).size).toBe(joes.length);
    expect(joes.some((what) => /\d/.test(what))).toBe(false);
    // That they were never helped is missing twice over, and said once.
    const never = lena.history.filter((event) => event.type !== 'help' || event.direction === 'received');
    expect(beforeYouAsk(never, 'refer', [], TODAY).reasons.map(({ code }) => code)).toContain('T6');
    expect(says(never).filter((what) => /helped/.test(what))).toEqual(['You have not yet helped them']);
  });
  test('of each criterion of the rings that may be asked for', () => {
    const codes = judge(dana.subject, [], { kind: 'introduce' }, TODAY).reasons.map(({ code }) => code);
    const mute = [...codes, 'L5' as const, 'X1' as const, 'X2' as const]
      .filter((code) => /^[KLTX]/.test(code))
      .filter((code) => mirrorLines({ missing: [], reasons: [{ code }] }).length === 0);
    expect(mute).toEqual(['T6']);
    expect(mirrorLines({ missing: [], reasons: [{ code: 'L4' }] })).toEqual([
      {
        what: 'They have not yet begun a conversation without wanting something',
        next: 'Give them room to begin',
      },
    ]);
  });
});

describe('my own record', () => {
  const none = { good: 0, neutral: 0, bad: 0, putRight: 0, held: 0, thanksOwed: 0, thanksGiven: 0 };
  test('good of all reported, and nothing of nothing', () => {
    expect(myRecord({ ...none, good: 3, neutral: 1, bad: 1, held: 2 })).toMatchObject({
      reported: 5,
      hitRate: 0.6,
      held: 2,
      what: '3 of 5 times it went well',
    });
    expect(myRecord(none)).toMatchObject({ reported: 0, hitRate: null });
    expect(myRecord({ ...none, bad: 1 }).hitRate).toBe(0);
  });
  test.each([
    [{}, 'Nothing has been reported yet'],
    [{ good: 1 }, 'The one time you were told, it went well'],
    [{ neutral: 1 }, 'The one time you were told, it went neither well nor badly'],
    [{ bad: 1 }, 'The one time you were told, it went badly'],
    [{ bad: 1, putRight: 1 }, 'The one time you were told, it went badly, and was put right'],
    [{ good: 2 }, 'Both times it went well'],
    [{ good: 3 }, 'All 3 times it went well'],
    [{ bad: 2 }, 'Of 2 times, none went well'],
    [{ good: 1, bad: 1 }, '1 of 2 times it went well'],
  ])('in words: %o', (counts, what) => {
    expect(myRecord({ ...none, ...counts }).what).toBe(what);
  });
  test('a bad outcome asks why, a good one is thanked for', () => {
    expect(afterOutcome('bad')).toEqual({
      question: 'Was it a mistake, or a breach of faith?',
      thank: false,
    });
    expect(afterOutcome('good')).toEqual({ question: null, thank: true });
    expect(afterOutcome('neutral')).toEqual({ question: null, thank: false });
  });
});

describe('the balance in words', () => {
  const lenas = balance(lena.history, TODAY);
  test('counts are for the outer rings alone', () => {
    expect(balanceWords(lenas, 'liked').counts).toEqual({ given: 10, received: 1 });
    for (const close of ['trusted', 'friend'] as const) {
      const told = balanceWords(lenas, close);
      expect(told.counts).toBeNull();
      expect(told.what + told.gratitude).not.toMatch(/\d/);
    }
  });
  test('by the lean of the model, with thanks for what came', () => {
    const words = (given: number, received: number) =>
      balanceWords({ given, received, balance: (received - given) / (received + given + 2) }, 'known');
    expect(words(0, 0)).toMatchObject({
      what: 'Neither of you has needed the other lately',
      gratitude: null,
    });
    expect(words(0, 2).what).toMatch(/^Kindness has come/);
    expect(words(0, 1).what).toBe('Some kindness has come your way');
    expect(words(3, 0).what).toMatch(/^You have been giving/);
    expect(words(2, 0).what).toBe('You have been of some help to them');
    expect(words(2, 1).what).toBe('Help goes both ways between you');
    expect(words(5, 1).gratitude).toMatch(/glad/);
  });
});

describe('the manners chart with a line of my own', () => {
  test('what I do for nobody carries the stripe in every ring', () => {
    const chart = mannersChart({ never: ['endorse'] });
    const row = chart.rows.find(({ kinds }) => kinds.includes('endorse'));
    expect(row?.kinds).toEqual(['endorse', 'mass']);
    expect(row?.cells.map(({ sign }) => sign)).toEqual(Array(5).fill('no'));
    expect(chart.rows.filter(({ kinds }) => !kinds.includes('endorse') && kinds.length > 0).length).toBe(3);
    expect(mannersChart({ never: [] })).toEqual(mannersChart());
  });
});
