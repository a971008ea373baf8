import { describe, expect, test } from 'vitest';
import {
  abilityIn,
  addDays,
  balance,
  type Evidence,
  eligibleStage,
  judge,
  measure,
  type RequestKind,
} from '../../../lib/domain';
import { A, B, broken, d, dana, F, H, K, lena, priya, S, said, subject, TODAY, tomasBefore } from './cast';

const m = (...events: Evidence[]) => measure(events, TODAY);
const back = (days: number) => addDays(TODAY, -days);
const touch = (on: string, more: Partial<Extract<Evidence, { type: 'touch' }>> = {}): Evidence => ({
  type: 'touch',
  on: d(on),
  spoke: 'both',
  warmth: 1,
  ...more,
});
const promise = (more: Partial<Extract<Evidence, { type: 'promise' }>>): Evidence => ({
  type: 'promise',
  by: 'them',
  on: d('2026-01-10'),
  status: 'open',
  ...more,
});

describe('contact', () => {
  test.each([
    [7, 1],
    [8, 0],
    [-7, 1],
    [-8, 0],
    [0, 1],
  ])('their word and mine %i days before it', (days, twoWayDays) => {
    expect(m(said('them', '2026-10-01'), said('me', addDays(d('2026-10-01'), -days))).twoWayDays).toBe(
      twoWayDays,
    );
  });
  test('two-way is the day of their word', () => {
    const events = [said('them', '2026-10-01'), said('me', '2026-10-04')];
    expect(m(...events)).toMatchObject({ contactDays: 2, twoWayDays: 1, fresh: 46 });
  });
  test('a talk of both is no word of mine for a word of theirs', () => {
    expect(m(said('them', '2026-10-01'), said('both', '2026-10-02')).twoWayDays).toBe(1);
  });
  test('sales are no contact on either side, neither warm nor cold', () => {
    const pitch = { salesy: true } as const;
    expect(m(said('them', '2026-10-01', pitch), said('me', '2026-10-02'))).toMatchObject({
      contactDays: 1,
      twoWayDays: 0,
    });
    expect(m(said('them', '2026-10-01'), said('me', '2026-10-02', pitch)).twoWayDays).toBe(0);
    expect(m(touch('2026-10-01', { warmth: 0 }), touch('2026-10-01', { ...pitch, warmth: 2 })).warmDays).toBe(
      0,
    );
    expect(m(touch('2026-10-01'), touch('2026-10-01', { ...pitch, warmth: -2 }))).toMatchObject({
      warmDays: 1,
      coldDays: 0,
    });
  });
  test('one cold word makes the day no warm day; mine does not count', () => {
    expect(m(touch('2026-10-01'), touch('2026-10-01', { spoke: 'them', warmth: -1 }))).toMatchObject({
      warmDays: 0,
      coldDays: 1,
      twoWayDays: 1,
    });
    expect(m(touch('2026-10-01'), touch('2026-10-01', { spoke: 'me', warmth: -2 }))).toMatchObject({
      warmDays: 1,
      coldDays: 0,
    });
    expect(
      m(touch('2026-10-01', { warmth: 0 }), touch('2026-10-01', { spoke: 'me', warmth: 2 })).warmDays,
    ).toBe(0);
  });
  test('their warm word makes a warm day once I have answered', () => {
    expect(m(touch('2026-10-01', { spoke: 'them' }))).toMatchObject({ warmDays: 0 });
    expect(m(touch('2026-10-01', { spoke: 'them' }), said('me', '2026-10-05'))).toMatchObject({
      warmDays: 1,
    });
  });
  test.each([
    [{ spoke: 'them' }, 1],
    [{ spoke: 'both' }, 0],
    [{ spoke: 'me' }, 0],
    [{ spoke: 'both', startedBy: 'them' }, 1],
    [{ spoke: 'them', startedBy: 'me' }, 0],
    [{ spoke: 'them', warmth: 0 }, 1],
    [{ spoke: 'them', warmth: -1 }, 0],
    [{ spoke: 'them', salesy: true }, 0],
  ] as const)('initiative of %j', (more, initiative) => {
    expect(m(touch('2026-10-01', more)).initiative).toBe(initiative);
  });
  test('an ask on the day takes the initiative away, on the next day it does not', () => {
    expect(m(touch('2026-10-01', { spoke: 'them' }), A('react', '2026-10-01')).initiative).toBe(0);
    expect(m(touch('2026-10-01', { spoke: 'them' }), A('react', '2026-10-02')).initiative).toBe(1);
  });
  test('weeks begin on Monday, months on the first', () => {
    expect(m(...B('2026-10-04 10-05')).warmWeeks).toBe(2);
    expect(m(...B('2026-10-05 10-11')).warmWeeks).toBe(1);
    expect(m(...B('2025-12-29 2026-01-04')).warmWeeks).toBe(1);
    expect(m(...B('2026-09-30 10-01')).months).toBe(2);
    expect(m(...B('2025-10-01 2026-10-01')).months).toBe(2);
  });
  test('span, age and fresh', () => {
    expect(m(...B('2026-10-01 10-29'))).toMatchObject({ span: 28, age: 46, fresh: 18 });
    expect(m(...B('2026-10-01'))).toMatchObject({ span: 0 });
    expect(m()).toMatchObject({ span: 0, age: 0, fresh: null, reliability: 0.5, unsure: 1 });
  });
  test('the window of moods: fewer than 365 days ago', () => {
    expect(m(touch(back(364))).warm365).toBe(1);
    expect(m(touch(back(365))).warm365).toBe(0);
    expect(m(touch(back(364), { warmth: -1 })).cold365).toBe(1);
    expect(m(touch(back(365), { warmth: -1 }))).toMatchObject({ cold365: 0, coldDays: 1 });
  });
});

describe('promises', () => {
  test('kept days count once, by the day they were kept', () => {
    expect(m(...K('2026-10-01 10-01 10-02')).r).toBe(2);
    expect(m(promise({ status: 'kept' })).r).toBe(0);
    expect(m(promise({ status: 'kept', resolvedOn: addDays(TODAY, 1) })).r).toBe(0);
    expect(m(promise({ status: 'kept', resolvedOn: TODAY })).r).toBe(1);
    expect(m(promise({ status: 'kept', resolvedOn: TODAY, by: 'me' })).r).toBe(0);
  });
  test.each([
    ['broken', {}, 3],
    ['big', { big: true }, 6],
    ['put right', { amendsOn: TODAY }, 1],
    ['big, put right', { big: true, amendsOn: TODAY }, 2],
    ['to be put right tomorrow', { amendsOn: addDays(TODAY, 1) }, 3],
  ])('%s weighs', (_, more, s) => {
    expect(m(promise({ status: 'broken', resolvedOn: back(10), ...more })).s).toBe(s);
  });
  test('put right, it expires after 730 days; not put right, never', () => {
    const of = (days: number, more = {}) =>
      m(promise({ on: d('2020-01-01'), status: 'broken', resolvedOn: back(days), ...more })).s;
    expect(of(730, { amendsOn: TODAY })).toBe(1);
    expect(of(731, { amendsOn: TODAY })).toBe(0);
    expect(of(2000)).toBe(3);
  });
  test('released weighs nothing, kept or broken without a day is still open', () => {
    expect(m(promise({ status: 'released', due: back(100) }))).toMatchObject({ r: 0, s: 0 });
    expect(m(promise({ status: 'broken' })).s).toBe(0);
    expect(m(promise({ status: 'broken', due: back(15) })).s).toBe(1);
    expect(m(promise({ status: 'kept', due: back(15) })).s).toBe(1);
    expect(m(promise({ status: 'broken', due: back(15), resolvedOn: addDays(TODAY, 1) })).s).toBe(1);
  });
  test.each([
    [14, 0],
    [15, 1],
  ])('open, %i days past its day', (days, s) => {
    expect(m(promise({ due: back(days) })).s).toBe(s);
    expect(m(promise({ due: back(days), big: true })).s).toBe(s);
  });
  test('open is open, also with a day of resolution', () => {
    expect(m(promise({ status: 'open', resolvedOn: back(1) }))).toMatchObject({ r: 0, s: 0, broken: 0 });
  });
  test('open without a day is patience', () => {
    expect(m(promise({})).s).toBe(0);
  });
});

describe('kindness', () => {
  test.each([
    [-1, 1],
    [0, 0],
    [14, 0],
    [15, 1],
  ])('an ask %i days after their help', (days, received) => {
    const help = H('received', 1, '2026-09-01');
    expect(m(...help, A('react', addDays(d('2026-09-01'), days))).received).toBe(received);
    expect(m(...help, A('react', addDays(d('2026-09-01'), days))).given).toBe(0);
  });
  test('strings do not matter for what I gave', () => {
    expect(m(...H('given', 1, '2026-09-01'), A('react', '2026-09-02')).given).toBe(1);
  });
  test('an ask still to come ties no strings', () => {
    expect(m(...H('received', 1, TODAY), A('react', addDays(TODAY, 3))).received).toBe(1);
  });
  test('the ledger holds 730 days, strings or not', () => {
    expect(balance(H('given', 2, back(729)), TODAY)).toEqual({ given: 3, received: 0, balance: -3 / 5 });
    expect(balance(H('given', 2, back(730)), TODAY)).toEqual({ given: 0, received: 0, balance: 0 });
    expect(balance(H('received', 3, TODAY), TODAY)).toEqual({ given: 0, received: 5, balance: 5 / 7 });
    expect(balance(H('received', 3, addDays(TODAY, 1)), TODAY).received).toBe(0);
    expect(balance([...H('received', 1, TODAY), A('refer', TODAY)], TODAY).received).toBe(1);
  });
});

describe('skill', () => {
  const seen = (more: Partial<Extract<Evidence, { type: 'sighting' }>> = {}): Evidence => ({
    type: 'sighting',
    on: d('2026-10-01'),
    area: 'tax',
    basis: 'first-hand',
    good: true,
    ...more,
  });
  const went = (
    result: 'good' | 'neutral' | 'bad',
    more: Partial<Extract<Evidence, { type: 'outcome' }>> = {},
  ): Evidence => ({
    type: 'outcome',
    on: d('2026-10-02'),
    request: 'refer',
    area: 'tax',
    result,
    ...more,
  });
  const tax = (...events: Evidence[]) => abilityIn(m(...events), 'tax');
  test('good days, once each, sightings and outcomes together', () => {
    expect(tax(seen(), seen())).toEqual({ r: 1, s: 0, score: 2 / 3 });
    expect(tax(seen(), went('good'))).toEqual({ r: 2, s: 0, score: 3 / 4 });
    expect(tax(seen(), went('good', { on: d('2026-10-01') })).r).toBe(1);
    expect(tax(seen({ area: 'Tax' })).r).toBe(0);
    expect(tax(seen({ basis: 'hearsay' }), went('neutral'))).toEqual({ r: 0, s: 0, score: 0.5 });
  });
  test('bad ones weigh two, put right one', () => {
    expect(tax(seen({ good: false }))).toEqual({ r: 0, s: 2, score: 1 / 4 });
    expect(tax(seen({ good: false, amendsOn: TODAY })).s).toBe(1);
    expect(tax(seen({ good: false, amendsOn: addDays(TODAY, 1) })).s).toBe(2);
    expect(tax(went('bad')).s).toBe(2);
    expect(tax(went('bad', { amendsOn: TODAY })).s).toBe(1);
    expect(tax(seen({ good: false }), went('bad', { on: d('2026-10-01') })).s).toBe(4);
    expect(tax(seen({ good: false, amendsOn: TODAY }), seen({ good: false })).s).toBe(2);
    expect(tax(seen({ good: false, basis: 'hearsay' })).s).toBe(0);
  });
  test('a second chance does not touch it', () => {
    expect(tax(seen(), went('bad'), { type: 'secondChance', on: TODAY })).toEqual({
      r: 1,
      s: 2,
      score: 2 / 5,
    });
  });
  test('areas with strange names are areas', () => {
    for (const area of ['__proto__', 'constructor', '']) {
      expect(abilityIn(m(), area)).toEqual({ r: 0, s: 0, score: 0.5 });
      expect(abilityIn(m(seen({ area })), area).r).toBe(1);
    }
  });
});

describe('breaches', () => {
  const breach = (more: Partial<Extract<Evidence, { type: 'breach' }>> = {}): Evidence => ({
    type: 'breach',
    on: d('2026-01-05'),
    of: 'benevolence',
    severity: 'minor',
    ...more,
  });
  const open = (...events: Evidence[]) => {
    const { minor, serious, grave } = m(...events).unrepaired;
    return minor + serious + grave;
  };
  const days = (n: number) => Array.from({ length: n }, (_, i) => K(back(1 + i))).flat();
  test.each([
    ['minor', 'benevolence', 14, 1],
    ['minor', 'competence', 14, 1],
    ['minor', 'integrity', 28, 2],
    ['serious', 'benevolence', 60, 3],
    ['serious', 'integrity', 120, 6],
  ] as const)('%s %s: %i days and %i kept', (severity, of, needDays, needKept) => {
    const at = (ago: number, kept: number) =>
      open(breach({ severity, of, on: d('2025-12-01'), resolvedOn: back(ago) }), ...days(kept));
    expect(at(needDays, needKept)).toBe(0);
    expect(at(needDays - 1, needKept)).toBe(1);
    expect(at(needDays, needKept - 1)).toBe(1);
  });
  test('only promises kept after it was talked out count, and only once it was', () => {
    expect(open(breach({ resolvedOn: back(20) }), ...K(back(20)))).toBe(1);
    expect(open(breach({ resolvedOn: back(20) }), ...K(back(19)))).toBe(0);
    expect(open(breach(), ...K(back(1)))).toBe(1);
    expect(open(breach({ resolvedOn: addDays(TODAY, 1) }), ...K(back(1)))).toBe(1);
  });
  test('grave is beyond deeds', () => {
    expect(open(breach({ severity: 'grave', resolvedOn: back(300) }), ...days(20))).toBe(1);
  });
  test('a minor one holds back trust, a serious one liking too', () => {
    const of = (severity: 'minor' | 'serious') =>
      eligibleStage([...dana.history, breach({ severity })], TODAY);
    expect(of('minor')).toBe('liked');
    expect(of('serious')).toBe('known');
  });
});

describe('a second chance', () => {
  const chance: Evidence = { type: 'secondChance', on: d('2026-10-01') };
  test('liking counts from its day, a breach only after it', () => {
    expect(m(chance, ...B('2026-09-30 10-01 10-02'))).toMatchObject({
      warmDays: 2,
      twoWayDays: 3,
      age: 46,
      months: 1,
    });
    const on = (day: string): Evidence => ({
      type: 'breach',
      on: d(day),
      of: 'integrity',
      severity: 'grave',
    });
    expect(m(chance, on('2026-10-01')).unrepaired.grave).toBe(0);
    expect(m(chance, on('2026-10-02')).unrepaired.grave).toBe(1);
  });
  test('a promise counts by the day it was resolved, an overdue one by the day it was made', () => {
    const kept = (resolvedOn: string) => m(chance, promise({ status: 'kept', resolvedOn: d(resolvedOn) })).r;
    expect([kept('2026-09-30'), kept('2026-10-01')]).toEqual([0, 1]);
    const broke = (resolvedOn: string) =>
      m(chance, promise({ status: 'broken', resolvedOn: d(resolvedOn) })).s;
    expect([broke('2026-09-30'), broke('2026-10-01')]).toEqual([0, 3]);
    const late = (on: string) => m(chance, promise({ on: d(on), due: d('2026-10-10') })).s;
    expect([late('2026-09-30'), late('2026-10-01')]).toEqual([0, 1]);
  });
  test('help, moments and initiative from its day on', () => {
    const all = (on: string) =>
      m(
        chance,
        ...H('given', 1, on),
        ...H('received', 1, on),
        touch(on, { spoke: 'them' }),
        { type: 'moment', on: d(on), from: 'me', kind: 'laughed' },
        { type: 'moment', on: d(on), from: 'them', kind: 'laughed' },
      );
    const none = { given: 0, received: 0, initiative: 0, momentsFromMe: 0, momentsFromThem: 0 };
    const one = { given: 1, received: 1, initiative: 1, momentsFromMe: 1, momentsFromThem: 1 };
    expect(all('2026-09-30')).toMatchObject(none);
    expect(all('2026-10-01')).toMatchObject(one);
  });
  test('a word before it does not answer one after it, except for knowing', () => {
    const events = [chance, said('me', '2026-09-29'), touch('2026-10-02', { spoke: 'them' })];
    expect(m(...events)).toMatchObject({ twoWayDays: 1, months: 0, warmDays: 0, fresh: 45 });
  });
  test('the latest one counts, one to come does not', () => {
    const two: Evidence[] = [chance, { type: 'secondChance', on: d('2026-11-01') }];
    expect(m(...two, ...B('2026-10-15 11-02'))).toMatchObject({ warmDays: 1, age: 15 });
    expect(m({ type: 'secondChance', on: addDays(TODAY, 1) }, ...B('2026-10-15')).warmDays).toBe(1);
  });
});

describe('stages at their edges', () => {
  const facts = [F('people', 1, '2026-01-01'), F('people', 1, '2026-01-01'), F('work', 2, '2026-01-01')];
  test('known: three facts of two kinds, two days, one talk', () => {
    const two = [...B('2026-10-01'), said('me', '2026-10-02')];
    expect(eligibleStage([...facts, ...two], TODAY)).toBe('known');
    expect(eligibleStage([...facts.slice(1), ...two], TODAY)).toBe('stranger');
    expect(eligibleStage([...facts.slice(0, 2), F('people', 1, '2026-01-01'), ...two], TODAY)).toBe(
      'stranger',
    );
    expect(eligibleStage([...facts, ...B('2026-10-01')], TODAY)).toBe('stranger');
    expect(eligibleStage([...facts, said('me', '2026-10-01'), said('me', '2026-10-02')], TODAY)).toBe(
      'stranger',
    );
  });
  const five = '2026-09-07 09-08 09-14 09-21* 10-05';
  test('liked: five warm days in four weeks over 28 days, one of them theirs, one personal fact', () => {
    expect(eligibleStage([...facts, ...B(five)], TODAY)).toBe('liked');
    expect(eligibleStage([...facts, ...B('2026-09-07 09-14 09-21* 10-05')], TODAY)).toBe('known');
    expect(eligibleStage([...facts, ...B('2026-09-07 09-08 09-09 09-21* 10-05')], TODAY)).toBe('known');
    expect(eligibleStage([...facts, ...B('2026-09-08 09-09 09-14 09-21* 10-05')], TODAY)).toBe('known');
    expect(eligibleStage([...facts, ...B('2026-09-07 09-08 09-14 09-21 10-05')], TODAY)).toBe('known');
    const shallow = [F('people', 1, '2026-01-01'), F('work', 1, '2026-01-01'), F('work', 1, '2026-01-01')];
    expect(eligibleStage([...shallow, ...B(five)], TODAY)).toBe('known');
  });
  test('liked: five warm days for each cold one', () => {
    const chill = touch('2026-10-20', { warmth: -1 });
    expect(eligibleStage([...facts, ...B(five), chill], TODAY)).toBe('liked');
    expect(eligibleStage([...facts, ...B(five), chill, touch('2026-10-21', { warmth: -1 })], TODAY)).toBe(
      'known',
    );
  });
  test.each([
    ['trusted', '2026-02-09', 'liked'],
    ['trusted', '2026-02-10', 'trusted'],
    ['friend', '2026-07-14', 'trusted'],
    ['friend', '2026-07-15', 'friend'],
  ] as const)('Dana and %s on %s', (_, on, stage) => {
    expect(eligibleStage(dana.history, d(on))).toBe(stage);
  });
  const without = (drop: (event: Evidence) => boolean) =>
    eligibleStage(
      dana.history.filter((event) => !drop(event)),
      TODAY,
    );
  test.each<[string, (event: Evidence) => boolean, string]>([
    ['T3 one promise kept', (e) => e.type === 'promise' && e.on !== d('2026-06-20'), 'liked'],
    ['T5 no help received', (e) => e.type === 'help' && e.direction === 'received', 'liked'],
    ['T6 no help given', (e) => e.type === 'help' && e.direction === 'given', 'liked'],
    ['F7 two promises kept', (e) => e.type === 'promise' && e.on === d('2026-06-20'), 'trusted'],
    ['F8 no moment from me', (e) => e.type === 'moment' && e.from === 'me', 'trusted'],
    ['F9 no moment from them', (e) => e.type === 'moment' && e.from === 'them', 'trusted'],
    ['F5 two personal facts', (e) => e.type === 'fact' && e.depth === 3, 'trusted'],
    [
      'F4 three kinds',
      (e) => e.type === 'fact' && (e.category === 'family' || e.category === 'interests'),
      'trusted',
    ],
    ['F6 two starts of theirs', (e) => e.type === 'touch' && e.on === d('2026-06-10'), 'trusted'],
    ['F2 eleven warm days', (e) => e.type === 'touch' && e.on > d('2026-06-10'), 'trusted'],
  ])('Dana, %s', (_, drop, stage) => {
    expect(without(drop)).toBe(stage);
  });
  test('F1 and F3: 180 days and six months', () => {
    const moved = dana.history.map((event): Evidence => event);
    const from = (first: string, rest: string) =>
      eligibleStage(
        [
          ...moved.filter((event) => event.type !== 'touch' && event.type !== 'promise'),
          ...B(`${first} ${rest}`),
          ...K('2026-07-01 07-02 07-03'),
        ],
        TODAY,
      );
    const warm = '2026-06-01* 06-08* 06-15* 06-22 06-29 07-06 07-13 08-03 09-01 10-01 11-02';
    expect(from(back(180), warm)).toBe('friend');
    expect(from(back(179), warm)).toBe('trusted');
    expect(from(back(180), warm.replace('11-02', '10-02'))).toBe('friend');
    expect(
      from(back(180), warm.replace('11-02', '10-02').replace('10-01', '09-02').replace('10-02', '09-03')),
    ).toBe('trusted');
  });
  test('T1 and T2: 90 days and three months', () => {
    const rest = tomasBefore.history.filter((event) => event.type !== 'touch');
    const warm = '2026-09-01 09-08 09-15* 10-01';
    expect(eligibleStage([...rest, ...B(`${back(90)} ${warm}`)], TODAY)).toBe('trusted');
    expect(eligibleStage([...rest, ...B(`${back(89)} ${warm}`)], TODAY)).toBe('liked');
    expect(eligibleStage([...rest, ...B(`${back(90)} 2026-08-25 09-02 09-15* 09-16`)], TODAY)).toBe('liked');
  });
  test('T4 reliability of exactly 0.7 is enough', () => {
    expect(
      eligibleStage(
        [
          ...tomasBefore.history,
          broken('2026-10-01', '2026-10-02'),
          broken('2026-10-01', '2026-10-02'),
          ...K('2026-10-03 10-04 10-05'),
        ],
        TODAY,
      ),
    ).toBe('trusted');
  });
});

describe('the gate at its edges', () => {
  const verdict = (kind: RequestKind, silence: number, area = 'tax') => {
    const lately = [...priya.history.filter((event) => event.on < d('2025-08-01'))];
    return judge(priya.subject, lately, { kind, area }, addDays(d('2025-01-13'), silence)).verdict;
  };
  test.each([
    ['share', 365],
    ['match', 365],
    ['endorse', 730],
    ['introduce', 180],
    ['recommend', 365],
    ['refer', 180],
  ] as const)('%s: a talk at most %i days ago', (kind, days) => {
    expect(verdict(kind, days)).toBe('earned');
    expect(verdict(kind, days + 1)).toBe('not yet');
  });
  test('a like needs no fresh talk', () => {
    expect(verdict('react', 5000)).toBe('earned');
  });
  const work = (...events: Evidence[]) => [
    ...lena.history.filter((event) => event.type !== 'sighting'),
    ...events,
  ];
  const endorse = (...events: Evidence[]) => {
    const { verdict: said, reasons } = judge(
      lena.subject,
      work(...events),
      { kind: 'endorse', area: 'design' },
      TODAY,
    );
    return [said, ...reasons.map(({ code }) => code)];
  };
  const bad = (on: string): Evidence => ({
    type: 'sighting',
    on: d(on),
    area: 'design',
    basis: 'first-hand',
    good: false,
  });
  const good = (n: number) =>
    Array.from({ length: n }, (_, i) => S('design', addDays(d('2026-05-01'), i))).flat();
  test('endorse: seen once, score 0.6', () => {
    expect(endorse(...good(1))).toEqual(['earned']);
    expect(endorse()).toEqual(['not yet', 'A1', 'A2']);
    expect(endorse(...good(2), bad('2026-06-01'))).toEqual(['not yet', 'A2']);
    expect(endorse(...good(5), bad('2026-06-01'), bad('2026-06-02'))).toEqual(['not yet', 'A2']);
    expect(endorse(...good(2), { ...bad('2026-06-01'), amendsOn: TODAY } as Evidence)).toEqual(['earned']);
  });
  test('refer and recommend: seen twice, score 0.7', () => {
    for (const kind of ['refer', 'recommend'] as const) {
      const of = (...events: Evidence[]) =>
        judge(
          { ...dana.subject },
          [...dana.history.filter((event) => event.type !== 'sighting'), ...events],
          { kind, area: 'design' },
          TODAY,
        ).reasons.map(({ code }) => code);
      expect(of(...good(2))).toEqual([]);
      expect(of(...good(1))).toEqual(['A1', 'A2']);
      expect(of(...good(5), bad('2026-06-01'))).toEqual(['A2']);
      expect(of(...good(6), bad('2026-06-01'))).toEqual([]);
    }
  });
  test('no area, no ability', () => {
    expect(
      judge(dana.subject, dana.history, { kind: 'refer' }, TODAY).reasons.map(({ code }) => code),
    ).toEqual(['A1', 'A2']);
  });
  test('how we met, and one nice thing that may be told', () => {
    const of = (more: object, drop: (event: Evidence) => Evidence = (event) => event) =>
      judge({ ...dana.subject, ...more }, dana.history.map(drop), { kind: 'introduce' }, TODAY).reasons.map(
        ({ code }) => code,
      );
    expect(of({ howMet: undefined })).toEqual(['H1']);
    expect(of({ howMet: '  ' })).toEqual(['H1']);
    expect(of({}, (e) => (e.type === 'fact' ? { ...e, shareable: false } : e))).toEqual(['H2']);
    expect(of({}, (e) => (e.type === 'fact' ? { ...e, sensitive: true } : e))).toEqual(['H2']);
    expect(of({}, (e) => (e.type === 'fact' ? { ...e, depth: 3 } : e))).toEqual(['H2']);
    expect(of({}, (e) => (e.type === 'fact' ? { ...e, depth: 3, shareable: true } : e))).toEqual([]);
    const match = judge({ ...dana.subject, howMet: undefined }, dana.history, { kind: 'match' }, TODAY);
    expect(match.verdict).toBe('earned');
  });
  test('every cause of a never is named, in order', () => {
    const who = subject('a', { standing: 'severed', neverKinds: ['mass', 'share'] });
    const grave: Evidence = { type: 'breach', on: TODAY, of: 'integrity', severity: 'grave' };
    const codes = (kind: RequestKind) => judge(who, [grave], { kind }, TODAY).reasons.map(({ code }) => code);
    expect(codes('mass')).toEqual(['N1', 'N2', 'N4', 'N5']);
    expect(codes('react')).toEqual(['N2', 'N5']);
  });
  test('limited and watch change no verdict by themselves', () => {
    for (const standing of ['watch', 'limited'] as const) {
      expect(judge({ ...dana.subject, standing }, dana.history, { kind: 'share' }, TODAY).verdict).toBe(
        'earned',
      );
    }
  });
  test('the welcome is asked for only when nothing of the stage is missing', () => {
    const of = (kind: RequestKind, history: Evidence[]) =>
      judge({ ...dana.subject, confirmedStage: 'known' }, history, { kind, area: 'accounting' }, TODAY);
    expect(of('endorse', dana.history).reasons.map(({ code }) => code)).toEqual(['A1', 'A2', 'C1']);
    expect(of('endorse', dana.history).earliest).toBe(TODAY);
    expect(of('share', dana.history)).toMatchObject({
      earliest: null,
      reasons: [{ code: 'C1', have: 1, need: 2 }],
    });
    const thin = dana.history.filter((event) => event.type !== 'promise');
    expect(of('introduce', thin).reasons.map(({ code }) => code)).toEqual(['T3', 'T4']);
  });
});

describe('on your word', () => {
  const loggedAfter = (days: number): Evidence[] =>
    dana.history.map((event) => ({ ...event, loggedOn: addDays(event.on, days) }));
  test.each([
    [0, false],
    [30, false],
    [31, true],
  ])('written down %i days after', (days, onYourWord) => {
    expect(judge(dana.subject, loggedAfter(days), { kind: 'share' }, TODAY)).toMatchObject({
      verdict: 'earned',
      onYourWord,
    });
  });
  test('not, where it is earned without what is recalled', () => {
    const one = dana.history.map(
      (event, index): Evidence => (index === 0 ? { ...event, loggedOn: TODAY } : event),
    );
    expect(judge(dana.subject, one, { kind: 'share' }, TODAY).onYourWord).toBe(false);
    expect(
      judge({ ...dana.subject, standing: 'pest' }, loggedAfter(99), { kind: 'share' }, TODAY).onYourWord,
    ).toBe(false);
  });
});
