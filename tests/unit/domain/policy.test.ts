import { describe, expect, test } from 'vitest';
import {
  attention,
  type Evidence,
  GATE,
  matterWindow,
  POLICY,
  POLICY_VERSION,
  REQUEST_KINDS,
  type Subject,
  turnsOn,
} from '../../../lib/domain';
import { B, d, H, subject, TODAY } from './cast';

/** Whoever changes a number here makes a new policy version: stored verdicts name the one they were made with. */
describe('policy version 1', () => {
  test('the constants of the model, section 0', () => {
    expect(POLICY_VERSION).toBe(1);
    expect(POLICY.known).toEqual({ facts: 3, categories: 2, contactDays: 2, twoWayDays: 1 });
    expect(POLICY.liked).toEqual({
      warmDays: 5,
      warmWeeks: 4,
      span: 28,
      initiative: 1,
      warmPerCold: 5,
      deepFacts: 1,
    });
    expect(POLICY.trusted).toEqual({ age: 90, months: 3, kept: 2, reliability: 0.7, received: 1, given: 1 });
    expect(Object.values(POLICY.friend)).toEqual([180, 12, 6, 4, 3, 3, 3, 1, 1]);
    expect(POLICY.cadence).toEqual({
      inner: 7,
      friend: 30,
      trusted: 60,
      liked: 90,
      known: 180,
      stranger: 30,
    });
    expect(POLICY.practice).toEqual({
      deferMost: 730,
      introduction: { silence: 14, recipient: { made: 2, within: 90 } },
      mirror: { given: 1, within: 90 },
      override: { reason: 15 },
      selfCentered: { asks: 3, within: 180 },
      wontTalk: 365,
      ratioGamer: 90,
    });
    expect(POLICY.weight).toEqual({
      inner: 1.2,
      friend: 1,
      trusted: 0.85,
      liked: 0.7,
      known: 0.4,
      stranger: 0.4,
    });
    expect(POLICY.ask.tolerance).toEqual({ patient: 1.5, standard: 1, strict: 0.75 });
    expect([POLICY.pairingWindow, POLICY.stringsWindow, POLICY.moodWindow, POLICY.recalledAfter]).toEqual([
      7, 14, 365, 30,
    ]);
    expect(POLICY.capacity).toEqual({ standard: 5, least: 1, most: 20 });
    expect(POLICY.softRings).toEqual([5, 15, 50, 150]);
    expect(POLICY.memory).toEqual({ retention: 0.9, maximumInterval: 365 });
  });
  test('the gate table of section 4', () => {
    const rows = REQUEST_KINDS.map((kind) => {
      const { stage, ability, fresh, introTest, consent } = GATE[kind];
      return [kind, stage, ability && [ability.days, ability.score], fresh, introTest, consent];
    });
    expect(rows).toEqual([
      ['react', 'known', null, null, false, false],
      ['share', 'liked', null, 365, false, false],
      ['match', 'liked', null, 365, false, true],
      ['endorse', 'liked', [1, 0.6], 730, false, false],
      ['introduce', 'trusted', null, 180, true, true],
      ['recommend', 'trusted', [2, 0.7], 365, true, false],
      ['refer', 'trusted', [2, 0.7], 180, true, false],
      ['mass', null, null, null, false, false],
    ]);
    for (const kind of REQUEST_KINDS) {
      expect(GATE[kind].kind).toBe(kind);
      expect(GATE[kind].plain.length * GATE[kind].staked.length).toBeGreaterThan(0);
    }
  });
});

describe('windows of what matters', () => {
  const window = (who: Partial<Subject>, ...events: Evidence[]) => {
    const digest = attention(subject('a', { confirmedStage: 'friend', ...who }), events, TODAY);
    const found = matterWindow(digest, TODAY);
    return found && [found.from, found.until, turnsOn(digest, TODAY)];
  };
  test.each<[string, Partial<Subject>, Evidence[], string[] | null]>([
    ['nothing', {}, B(TODAY), null],
    [
      'hardship',
      {},
      [{ type: 'life', on: TODAY, news: 'hardship' }],
      ['2026-11-16', '2027-02-14', '2027-02-15'],
    ],
    [
      'good news',
      {},
      [{ type: 'life', on: TODAY, news: 'good' }],
      ['2026-11-16', '2026-12-16', '2026-12-17'],
    ],
    [
      'consoled',
      {},
      [{ type: 'moment', on: TODAY, from: 'me', kind: 'consoled' }],
      ['2026-12-14', '2026-12-28', '2026-12-29'],
    ],
    [
      'a promise',
      {},
      [{ type: 'promise', by: 'me', on: TODAY, due: d('2026-12-24'), status: 'open' }],
      ['2026-12-18', '9999-12-31', '9999-12-31'],
    ],
    [
      'their word',
      { cadenceDays: null },
      [{ type: 'touch', on: TODAY, spoke: 'them', warmth: 0 }],
      ['2026-11-16', '2026-12-16', '2026-12-17'],
    ],
    [
      'a grant',
      { granted: [{ on: TODAY, request: 'refer' }] },
      [],
      ['2026-12-07', '2026-12-27', '2026-12-07'],
    ],
    ['kindness', {}, H('received', 3, '2026-11-01'), ['2026-11-16', '2028-10-30', '2028-10-31']],
    [
      'a birthday',
      { dates: [{ kind: 'birthday', month: 11, day: 10 }] },
      B(TODAY),
      ['2026-11-04', '2026-11-16', '2026-11-17'],
    ],
    [
      'a birthday to come',
      { dates: [{ kind: 'birthday', month: 11, day: 9 }] },
      B(TODAY),
      ['2027-11-03', '2027-11-15', '2027-11-16'],
    ],
    ['memorial', { standing: 'memorial', dates: [{ kind: 'birthday', month: 11, day: 16 }] }, [], null],
  ])('%s', (_, who, events, expected) => {
    expect(window(who, ...events)).toEqual(expected);
  });
  test('a longer matter that begins within the first turns it', () => {
    const digest = attention(
      subject('a', { confirmedStage: 'friend', dates: [{ kind: 'birthday', month: 12, day: 20 }] }),
      [{ type: 'life', on: TODAY, news: 'good' }],
      TODAY,
    );
    expect(matterWindow(digest, TODAY)).toEqual({ from: TODAY, until: '2026-12-16' });
    expect(turnsOn(digest, TODAY)).toBe('2026-12-14');
    expect(matterWindow(digest, d('2026-12-14'))).toEqual({ from: '2026-12-14', until: '2026-12-26' });
  });
});
