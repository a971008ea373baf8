import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Evidence,
  earnedBecause,
  judge,
  measure,
  meters,
  meterWords,
  type Reason,
  type RequestKind,
  sentence,
  supporting,
  testedWords,
} from '../../../lib/domain';
import {
  B,
  broken,
  carl,
  d,
  dana,
  F,
  H,
  K,
  lena,
  morgan,
  mrB,
  type Person,
  priya,
  S,
  said,
  TODAY,
  tomas,
  tomasBefore,
  victor,
} from './cast';

const back = (days: number) => addDays(TODAY, -days);
const reasons = (person: Person, kind: RequestKind, area?: string, more: Evidence[] = []) =>
  judge(person.subject, [...person.history, ...more], { kind, area }, TODAY).reasons;
const said_ = (person: Person, kind: RequestKind, code: string, area?: string, more: Evidence[] = []) => {
  const found = reasons(person, kind, area, more).find((reason) => reason.code === code);
  return found ? [found.what, found.next] : null;
};

describe('what is shown', () => {
  const shown = (person: Person, kind: RequestKind, area?: string, more: Evidence[] = []) =>
    judge(person.subject, [...person.history, ...more], { kind, area }, TODAY).shown.map(({ code }) => code);
  const breach = (severity: 'minor' | 'serious'): Evidence => ({
    type: 'breach',
    on: back(9),
    of: 'integrity',
    severity,
  });
  test('one per pillar in the order X K L T F A R H C, then round again', () => {
    expect(shown(morgan, 'refer', 'a', [breach('serious')])).toEqual(['X1', 'K1', 'L1', 'T1']);
    expect(shown(mrB, 'react')).toEqual(['K1', 'K3', 'K4']);
    expect(shown(carl, 'share')).toEqual(['K3', 'L1', 'L2', 'L3']);
  });
  test('implied ones are dropped', () => {
    const poor = { ...dana, history: dana.history.filter((event) => event.type !== 'promise') };
    expect(shown(poor, 'refer', 'writing', [breach('serious')])).toEqual(['X1', 'T3']);
    expect(shown(poor, 'refer', 'cooking')).toEqual(['T3', 'A1']);
    expect(shown(dana, 'refer', 'writing', [breach('minor')])).toEqual(['X2']);
    expect(shown({ subject: dana.subject, history: [] }, 'introduce')).toEqual(['K1', 'L1', 'T1', 'K3']);
    expect(shown(priya, 'refer', 'cooking')).toEqual(['A1', 'R1']);
    expect(
      shown(
        { subject: dana.subject, history: dana.history.filter((event) => event.type !== 'touch') },
        'share',
      ),
    ).toEqual(['K3', 'L1', 'K4', 'L2']);
  });
});

describe('sentences', () => {
  test.each<[string, string[] | null, string[]]>([
    [
      'K1',
      said_(morgan, 'react', 'K1'),
      ['You know 0 of 3 small things about them', 'Ask about something that isn’t work'],
    ],
    [
      'K3',
      said_(carl, 'react', 'K3'),
      ['You have been in touch on 1 day; it takes 2', 'Say hello, no agenda'],
    ],
    ['K4', said_(morgan, 'react', 'K4'), ['You have not really talked yet', 'Say hello, no agenda']],
    [
      'T4',
      said_(tomas, 'refer', 'T4', 'plumbing'),
      ['3 promises kept, 1 broken', 'Ask them to put it right'],
    ],
    [
      'T5',
      said_(lena, 'introduce', 'T5'),
      ['They have not yet helped you without strings', 'Let them help with something small'],
    ],
    [
      'A1',
      said_(dana, 'endorse', 'A1', 'accounting'),
      ['You have not seen their accounting first-hand yet', 'See the work first'],
    ],
    ['R1', said_(priya, 'share', 'R1'), ['You last talked 463 days ago', 'Have one real conversation first']],
    ['H1', said_(mrB, 'introduce', 'H1'), ['You cannot say how you met', 'Write down how you met']],
    [
      'N5',
      said_(victor, 'share', 'N5'),
      ['A grave breach stands between you', 'Give them a second chance, if you ever want to'],
    ],
  ])('%s', (_, words, expected) => {
    expect(words).toEqual(expected);
  });
  test.each([
    ['K2', 0, 2, {}, 'You know no small things about them yet; it takes 2 kinds'],
    ['K2', 1, 2, {}, 'What you know about them is of 1 kind; it takes 2'],
    ['K3', 0, 2, { talked: false }, 'You have not really been in touch yet; it takes 2 days'],
    ['L1', 0, 5, { weeks: 0, warm: 0 }, 'There is no warm conversation to go by yet; it takes 5'],
    ['L1', 1, 5, { weeks: 1, warm: 1 }, 'One warm conversation so far; it takes 5'],
    ['L1', 2, 5, { weeks: 1, warm: 2 }, '2 warm conversations in 1 week; it takes 5'],
    ['L2', 0, 4, { weeks: 0, warm: 0 }, 'There is no week with a warm conversation to go by yet; it takes 4'],
    ['L2', 1, 4, { weeks: 1, warm: 1 }, 'One warm conversation so far; it takes 4 weeks'],
    ['L2', 2, 4, { weeks: 2, warm: 3 }, '3 warm conversations in 2 weeks; it takes 4 weeks'],
    ['L3', 0, 28, { weeks: 0, warm: 0 }, 'From the first warm conversation to the latest it takes 28 days'],
    ['L3', 1, 28, { weeks: 1, warm: 2 }, 'Your warm conversations lie within 1 day; it takes 28'],
    ['T1', 0, 90, {}, 'There is no whole day to go by yet; it takes 90'],
    ['T1', 0, 90, { again: true }, 'There is no whole day to go by yet; it takes 90'],
    ['T1', 5, 90, { again: true }, 'It has been 5 days since the second chance; it takes 90'],
    ['T1', 1, 90, {}, 'You have known each other 1 day; it takes 90'],
    ['T2', 0, 3, {}, 'There is no month with a real talk to go by yet; it takes 3'],
    ['T2', 1, 3, {}, 'You have talked in 1 month; it takes 3'],
    ['T3', 0, 2, { kept: 0, broken: 0 }, 'No promise kept yet, none broken; it takes 2 kept'],
    ['T3', 1, 2, { kept: 1, broken: 1 }, '1 promise kept, 1 broken; it takes 2 kept'],
    ['F6', 0, 3, {}, 'They have not started a conversation without wanting something; it takes 3 days'],
    ['A1', 0, 2, { area: 'tax' }, 'You have not seen their tax first-hand yet; it takes 2'],
    ['A1', 1, 2, { area: 'tax' }, 'You have seen their tax once; it takes 2'],
    ['A1', 0, 1, { area: 'tax', bad: 1 }, 'You have seen their tax; once it went badly'],
    [
      'A1',
      1,
      2,
      { area: 'tax', bad: 1 },
      'You have seen their tax: once it went well, once badly; it takes 2 that went well',
    ],
    ['A2', 0, 1, { area: 'tax', bad: 0 }, 'You have seen too little of their tax to go by'],
    ['A2', 0, 1, { area: 'tax', bad: 1 }, 'You have seen their tax; once it went badly'],
  ] as const)('%s: %i of %i %o', (code, have, need, details, words) => {
    expect(sentence({ code, have, need, details })).toBe(words);
  });
  test('work that went badly was seen, and is seen again', () => {
    const work = (on: string, more: object): Evidence => ({
      ...({ type: 'sighting', on: d(on), area: 'painting', basis: 'first-hand', good: false } as const),
      ...more,
    });
    const of = (...more: Evidence[]) => said_(dana, 'endorse', 'A1', 'painting', more);
    const badly = 'You have seen their painting; once it went badly';
    expect(of(work('2026-10-01', {}))).toEqual([badly, 'Ask them to put it right, and see the work again']);
    expect(of(work('2026-10-01', { amendsOn: d('2026-10-08') }))).toEqual([badly, 'See the work again']);
    expect(of(work('2026-10-01', { basis: 'hearsay' }))?.[1]).toBe('See the work first');
  });
  test('after a second chance it is the chance that age counts from', () => {
    const chance: Evidence = { type: 'secondChance', on: back(5) };
    expect(said_(dana, 'introduce', 'T1', undefined, [chance])?.[0]).toBe(
      'It has been 5 days since the second chance; it takes 90',
    );
  });
  test('with a name, in the singular, and never talked', () => {
    const [k1] = reasons(morgan, 'react');
    expect(k1 && sentence(k1, 'Morgan')).toBe('You know 0 of 3 small things about Morgan');
    const touched = { ...morgan, history: [...morgan.history, said('me', '2026-11-14')] };
    expect(said_(touched, 'react', 'K3')?.[0]).toBe(
      'You have been in touch on 1 day; you have not really talked yet',
    );
    expect(said_(morgan, 'share', 'R1')?.[0]).toBe('You have never really talked');
    expect(said_(dana, 'refer', 'A1')?.[0]).toBe('It is not said which skill of theirs you have seen');
  });
  test('moods, promises and breaches say what is true', () => {
    const cold = (n: number): Evidence[] =>
      Array.from({ length: n }, (_, i) => ({ type: 'touch', on: back(i + 1), spoke: 'both', warmth: -1 }));
    expect(said_(dana, 'share', 'L5', undefined, cold(3))?.[0]).toBe(
      'Lately 3 cold days for 10 warm ones; a cold day weighs as much as five warm ones',
    );
    expect(said_(dana, 'share', 'L5', undefined, cold(20))?.[0]).toBe(
      'Recent contact was more cold than warm',
    );
    const late: Evidence[] = [1, 2].map((n) => ({
      type: 'promise',
      by: 'them',
      on: back(90),
      due: back(40 + n),
      status: 'open',
    }));
    expect(said_(dana, 'introduce', 'T4', undefined, late)).toEqual([
      '3 promises kept, none broken, and 2 long past their day',
      'Ask how the promise is coming along',
    ]);
    expect(
      said_(dana, 'introduce', 'T4', undefined, late.slice(1).concat(late[0] ? [late[0], late[0]] : []))?.[0],
    ).toContain('3 long past their day');
    const breach = (more: object): Evidence => ({
      type: 'breach',
      on: back(40),
      of: 'integrity',
      severity: 'minor',
      ...more,
    });
    expect(said_(dana, 'introduce', 'X2', undefined, [breach({})])).toEqual([
      'The minor breach of honesty is not talked out yet; then it takes 2 kept promises and 28 days',
      'Talk about it, or give them a second chance',
    ]);
    expect(said_(dana, 'introduce', 'X2', undefined, [breach({ resolvedOn: TODAY })])?.[0]).toBe(
      'The minor breach of honesty is not repaired: 0/2 promises, 0/28 days',
    );
    expect(
      said_(dana, 'introduce', 'X2', undefined, [breach({ resolvedOn: back(10) }), ...K(back(2))])?.[0],
    ).toBe('The minor breach of honesty is not repaired: 1/2 promises, 10/28 days');
  });
});

describe('have, need and the earliest day of each reason', () => {
  const at = (person: Person, kind: RequestKind, code: string, area?: string, more: Evidence[] = []) => {
    const found: Reason | undefined = reasons(person, kind, area, more).find(
      (reason) => reason.code === code,
    );
    return found && [found.have, found.need, found.earliest];
  };
  const nobody: Person = { subject: dana.subject, history: [] };
  test('of somebody new', () => {
    const table = Object.fromEntries(
      judge(nobody.subject, [], { kind: 'refer', area: 'tax' }, TODAY).reasons.map(
        ({ code, have, need, earliest }) => [code, [have, need, earliest]],
      ),
    );
    expect(table).toEqual({
      K1: [0, 3, TODAY],
      K2: [0, 2, TODAY],
      K3: [0, 2, '2026-11-17'],
      K4: [0, 1, TODAY],
      L1: [0, 5, '2026-11-20'],
      L2: [0, 4, '2026-12-07'],
      L3: [0, 28, '2026-12-14'],
      L4: [0, 1, TODAY],
      L6: [0, 1, TODAY],
      T1: [0, 90, '2027-02-14'],
      T2: [0, 3, '2027-01-01'],
      T3: [0, 2, '2026-11-17'],
      T4: [0.5, 0.7, '2026-11-17'],
      T5: [0, 1, TODAY],
      T6: [0, 1, TODAY],
      A1: [0, 2, '2026-11-17'],
      A2: [0.5, 0.7, '2026-11-17'],
      R1: [-1, 180, TODAY],
      H2: [0, 1, TODAY],
    });
  });
  test('what today counts already starts tomorrow', () => {
    const talked = (...days: string[]): Person => ({ ...nobody, history: B(days.join(' ')) });
    expect(at(talked(TODAY), 'share', 'L1')).toEqual([1, 5, '2026-11-20']);
    expect(at(talked(back(1)), 'share', 'L1')).toEqual([1, 5, '2026-11-19']);
    expect(at(talked(TODAY), 'share', 'L2')).toEqual([1, 4, '2026-12-07']);
    expect(at(talked(back(1)), 'share', 'L2')).toEqual([1, 4, '2026-11-30']);
    expect(at(talked(back(40)), 'share', 'L3')).toEqual([0, 28, TODAY]);
    expect(at(talked(back(10)), 'share', 'L3')).toEqual([0, 28, '2026-12-04']);
    expect(at(talked(TODAY), 'introduce', 'T2')).toEqual([1, 3, '2027-01-01']);
    expect(at(talked('2026-10-01'), 'introduce', 'T2')).toEqual([1, 3, '2026-12-01']);
    expect(at(talked('2026-10-01 2026-09-01'), 'introduce', 'T2')).toEqual([2, 3, TODAY]);
    expect(at(talked(back(80)), 'introduce', 'T1')).toEqual([80, 90, addDays(TODAY, 10)]);
    const kept = (...days: string[]): Person => ({ ...nobody, history: K(days.join(' ')) });
    expect(at(kept(TODAY), 'introduce', 'T3')).toEqual([1, 2, '2026-11-17']);
    expect(at(kept(back(1)), 'introduce', 'T3')).toEqual([1, 2, TODAY]);
    const seen = (on: string): Person => ({ ...nobody, history: S('tax', on) });
    expect(at(seen(TODAY), 'refer', 'A1', 'tax')).toEqual([1, 2, '2026-11-17']);
    expect(at(seen(back(1)), 'refer', 'A1', 'tax')).toEqual([1, 2, TODAY]);
    expect(at(seen(back(1)), 'refer', 'A2', 'tax')?.[2]).toBe(TODAY);
  });
  test('their unanswered words of the last seven days may still become talks', () => {
    const wrote = (days: number): Person => ({
      ...nobody,
      history: [{ type: 'touch', on: back(days), spoke: 'them', warmth: 1 }],
    });
    expect(at(wrote(7), 'share', 'L1')?.[2]).toBe('2026-11-19');
    expect(at(wrote(8), 'share', 'L1')?.[2]).toBe('2026-11-20');
    expect(at(wrote(7), 'introduce', 'T1')?.[2]).toBe(addDays(TODAY, 83));
    expect(at(wrote(8), 'introduce', 'T1')?.[2]).toBe(addDays(TODAY, 90));
  });
  test('amends today, one kept promise a day', () => {
    expect(at(tomas, 'refer', 'T4', 'plumbing')).toEqual([0.5, 0.7, TODAY]);
    const more = [1, 2, 3].map((n) => broken(back(10 + n)));
    expect(at(tomasBefore, 'refer', 'T4', 'plumbing', more)?.[2]).toBe(addDays(TODAY, 5));
    expect(at(tomasBefore, 'refer', 'T4', 'plumbing', [...more, ...K(TODAY)])?.[2]).toBe(addDays(TODAY, 5));
    const late: Evidence = { type: 'promise', by: 'them', on: back(90), due: back(40), status: 'open' };
    expect(at(tomasBefore, 'refer', 'T4', 'plumbing', [late, late])?.[2]).toBe(TODAY);
    const old = [1, 2, 3].map((n) => broken(back(729 + n)));
    expect(at(tomasBefore, 'refer', 'T4', 'plumbing', old)?.[2]).toBe(TODAY);
  });
  test('bad work put right today, one good sighting a day', () => {
    const bad = (n: number): Evidence[] =>
      Array.from({ length: n }, (_, i) => ({
        type: 'sighting',
        on: back(i + 1),
        area: 'plumbing',
        basis: 'first-hand',
        good: false,
      }));
    expect(at(tomasBefore, 'refer', 'A2', 'plumbing', bad(1))).toEqual([3 / 6, 0.7, addDays(TODAY, 1)]);
    expect(at(tomasBefore, 'endorse', 'A2', 'plumbing', bad(1))).toEqual([3 / 6, 0.6, TODAY]);
  });
  test('a cold spell: warm days, or the window passing, whichever is sooner', () => {
    const cold = (...days: number[]): Evidence[] =>
      days.map((day) => ({ type: 'touch', on: back(day), spoke: 'both', warmth: -1 }));
    expect(at(lena, 'share', 'L5', undefined, cold(3, 4))).toEqual([7, 10, addDays(TODAY, 2)]);
    expect(at(lena, 'share', 'L5', undefined, cold(3, 363))).toEqual([7, 10, addDays(TODAY, 2)]);
    expect(at(lena, 'share', 'L5', undefined, cold(3, 364))).toEqual([7, 10, addDays(TODAY, 1)]);
    expect(at(lena, 'share', 'L5', undefined, [...cold(3, 4), ...B(TODAY)])).toEqual([
      8,
      10,
      addDays(TODAY, 2),
    ]);
  });
  test('amends alone may do, today, also where today is counted', () => {
    expect(at(tomas, 'refer', 'T4', 'plumbing', K(TODAY))?.[2]).toBe(TODAY);
    const bad: Evidence = {
      type: 'sighting',
      on: back(1),
      area: 'plumbing',
      basis: 'first-hand',
      good: false,
    };
    expect(at(tomasBefore, 'endorse', 'A2', 'plumbing', [bad, ...S('plumbing', TODAY)])?.[2]).toBe(TODAY);
  });
  test('repairs', () => {
    const breach = (more: object): Evidence => ({
      type: 'breach',
      on: back(100),
      of: 'benevolence',
      severity: 'serious',
      ...more,
    });
    const x1 = (...more: Evidence[]) => at(dana, 'share', 'X1', undefined, more);
    expect(x1(breach({}))).toEqual([1, 0, addDays(TODAY, 60)]);
    expect(x1(breach({ resolvedOn: back(20) }))).toEqual([1, 0, addDays(TODAY, 40)]);
    expect(x1(breach({ resolvedOn: back(80) }))).toEqual([1, 0, addDays(TODAY, 2)]);
    expect(x1(breach({ resolvedOn: back(80) }), ...K(`${back(9)} ${back(8)}`))).toEqual([1, 0, TODAY]);
    expect(x1(breach({ resolvedOn: back(80) }), ...K(`${back(9)} ${TODAY}`))).toEqual([
      1,
      0,
      addDays(TODAY, 1),
    ]);
    expect(x1(breach({ resolvedOn: back(80) }), breach({}))).toEqual([2, 0, addDays(TODAY, 60)]);
    expect(at(dana, 'share', 'X1', undefined, [breach({ severity: 'minor' })])).toBeUndefined();
  });
});

describe('the evidence behind a reason', () => {
  const days = (
    code: Parameters<typeof supporting>[0],
    person: Person,
    area?: string,
    more: Evidence[] = [],
  ) =>
    supporting(code, [...person.history, ...more], TODAY, area).map((event) => `${event.type} ${event.on}`);
  test('the very objects, newest first, at most twelve', () => {
    const warm = supporting('L1', dana.history, TODAY);
    expect(warm).toHaveLength(12);
    expect(warm[0]).toBe(
      dana.history.find((event) => event.type === 'touch' && event.on === d('2026-10-07')),
    );
    expect(
      supporting(
        'L1',
        dana.history.map((event, id) => ({ ...event, id })),
        TODAY,
      )[0]?.id,
    ).toBeGreaterThan(0);
  });
  test('promises by the day they were resolved', () => {
    expect(days('T4', tomas)).toEqual([
      'promise 2026-09-15',
      'promise 2026-07-01',
      'promise 2026-05-15',
      'promise 2026-04-01',
    ]);
    expect(days('T3', tomas)).toEqual(['promise 2026-07-01', 'promise 2026-05-15', 'promise 2026-04-01']);
    const late: Evidence = { type: 'promise', by: 'them', on: back(90), due: back(15), status: 'open' };
    expect(
      days('T4', tomas, undefined, [late, { ...late, due: back(14) }, { ...late, status: 'released' }]),
    ).toHaveLength(5);
  });
  test('help with the asks that tied strings to it', () => {
    expect(days('T5', lena)).toEqual(['ask 2026-06-05', 'help 2026-06-01']);
    expect(days('T6', dana)).toEqual(['help 2026-06-12', 'help 2025-12-12']);
  });
  test('each code has its own', () => {
    expect(days('K1', tomas)).toHaveLength(3);
    expect(days('L6', tomas)).toEqual(['fact 2026-03-16']);
    expect(days('H2', dana)).toHaveLength(5);
    expect(days('K3', morgan)).toEqual([]);
    expect(days('R1', priya)[0]).toBe('touch 2025-08-10');
    expect(days('T1', priya)).toEqual(['touch 2024-01-15']);
    expect(days('T2', tomas)).toHaveLength(8);
    expect(days('L4', lena)).toEqual(['touch 2026-04-20']);
    expect(days('L5', lena, undefined, [{ type: 'touch', on: back(1), spoke: 'them', warmth: -1 }])).toEqual([
      `touch ${back(1)}`,
    ]);
    expect(days('F8', dana)).toEqual(['moment 2026-03-20']);
    expect(days('F9', dana)).toEqual(['moment 2026-04-15']);
    expect([days('X1', victor), days('X2', victor), days('N5', victor)]).toEqual(
      Array(3).fill(['breach 2026-08-01']),
    );
    expect(
      days('X1', dana, undefined, [{ type: 'breach', on: back(1), of: 'integrity', severity: 'minor' }]),
    ).toEqual([]);
    expect(days('A1', dana, 'writing')).toEqual(['sighting 2026-06-20', 'sighting 2026-01-20']);
    expect(days('A1', dana, 'cooking')).toEqual([]);
    expect(days('H1', dana)).toEqual([]);
    expect(days('C1', dana)).toEqual([]);
  });
  test('nothing after today, nothing from before a second chance where it does not count', () => {
    const more: Evidence[] = [...B(addDays(TODAY, 1)), { type: 'secondChance', on: d('2026-10-01') }];
    expect(days('L1', dana, undefined, more)).toEqual(['touch 2026-10-07']);
    expect(days('T3', dana, undefined, more)).toEqual([]);
    expect(days('K4', dana, undefined, more)).toHaveLength(12);
  });
});

describe('what speaks for somebody', () => {
  test('Dana, referred for writing', () => {
    expect(earnedBecause(dana.subject, dana.history, { kind: 'refer', area: 'writing' }, TODAY)).toEqual([
      { code: 'A1', what: 'You have seen their writing first-hand twice' },
      { code: 'T4', what: '3 promises kept, none broken' },
      { code: 'R1', what: 'You last talked 40 days ago' },
      { code: 'T5', what: 'They have helped you once, without strings' },
    ]);
  });
  test('only what the request asks for and what holds', () => {
    const codes = (person: Person, kind: RequestKind, area?: string) =>
      earnedBecause(person.subject, person.history, { kind, area }, TODAY).map(({ code }) => code);
    expect(codes(dana, 'share')).toEqual(['L1', 'K1', 'R1', 'K4']);
    expect(codes(dana, 'react')).toEqual(['K1', 'K4']);
    expect(codes(priya, 'refer', 'tax')).toEqual(['A1', 'T4', 'T5', 'L1']);
    expect(codes(tomas, 'refer', 'plumbing')).not.toContain('T4');
    expect(codes(morgan, 'endorse', 'a')).toEqual([]);
    expect(codes(dana, 'mass')).toEqual([]);
    const shut = { ...dana, subject: { ...dana.subject, standing: 'severed' as const } };
    expect(codes(shut, 'share')).toEqual([]);
  });
});

describe('meters', () => {
  test('Dana is full, a stranger empty', () => {
    expect(meters(dana.history, TODAY)).toEqual({ know: (6 / 8 + 1 + 1) / 3, like: 1, trust: 1 });
    expect(meters([], TODAY)).toEqual({ know: 0, like: 0, trust: 0 });
    expect(meterWords(meters([], TODAY))).toEqual({ know: 'not yet', like: 'not yet', trust: 'not yet' });
    const some = [
      F('people', 1, '2026-11-01'),
      F('work', 2, '2026-11-01'),
      ...B('2026-10-01 11-02*'),
      ...K('2026-11-01'),
      ...H('given', 1, '2026-11-01'),
    ];
    expect(meters(some, TODAY).know).toBeCloseTo((2 / 8 + 2 / 4 + 1 / 3) / 3);
    expect(meters(some, TODAY).like).toBeCloseTo((2 / 12 + 2 / 6 + 1 / 3) / 3);
    expect(meters(some, TODAY).trust).toBeCloseTo((46 / 180 + 1 / 3 + 2 / 3 / 0.8 + 0 + 1) / 5);
  });
  test('words', () => {
    expect(meterWords({ know: 1, like: 0.5, trust: 0.3 })).toEqual({
      know: 'well',
      like: 'warmly',
      trust: 'first tests',
    });
    expect(meterWords({ know: 0, like: 0.8, trust: 0.79 })).toEqual({
      know: 'not yet',
      like: 'very warmly',
      trust: 'some tests',
    });
  });
  test('how well tested their promises are', () => {
    expect(measure(dana.history, TODAY).unsure).toBe(0.4);
    expect(measure(tomas.history, TODAY).unsure).toBe(0.25);
    expect([1, 0.51, 0.5, 0.26, 0.25, 0.1].map(testedWords)).toEqual([
      'little to go on',
      'little to go on',
      'some',
      'some',
      'well tested',
      'well tested',
    ]);
  });
});
