import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Evidence,
  type NurtureCode,
  type NurtureSettings,
  nurtureWeek,
  type Subject,
} from '../../../lib/domain';
import { B, d, H, lena, type Person, said, subject, TODAY } from './cast';

const back = (days: number) => addDays(TODAY, -days);
const FIVE: NurtureSettings = { capacity: 5, workdays: [0, 1, 2, 3, 4] };
const week = (people: Person[], more: Partial<NurtureSettings> = {}, today = TODAY, start = TODAY) =>
  nurtureWeek(people, today, start, { ...FIVE, ...more });
const one = (who: Partial<Subject>, ...history: Evidence[]): Person => ({
  subject: subject('a', { confirmedStage: 'friend', ...who }),
  history,
});
/** Codes and points of one person wherever they are listed, with their day; null when nowhere. */
const listed = (person: Person, today = TODAY, start = TODAY, more: Partial<NurtureSettings> = {}) => {
  const result = week([person], more, today, start);
  const [found] = [...result.main, ...result.also, ...result.more];
  return found ? Object.fromEntries(found.because.map(({ code, points }) => [code, points])) : null;
};
const dayOf = (person: Person, today = TODAY, start = TODAY, more: Partial<NurtureSettings> = {}) => {
  const result = week([person], more, today, start);
  return [...result.main, ...result.also, ...result.more, ...result.rekindle][0]?.on;
};
const life = (news: 'good' | 'hardship', days: number): Evidence => ({ type: 'life', on: back(days), news });
const moment = (
  kind: 'consoled' | 'celebrated' | 'laughed',
  days: number,
  from: 'me' | 'them' = 'me',
): Evidence => ({
  type: 'moment',
  on: back(days),
  from,
  kind,
});
const mine = (due: string | undefined, more: object = {}): Evidence => ({
  type: 'promise',
  by: 'me',
  on: back(200),
  status: 'open',
  ...(due ? { due: d(due) } : {}),
  ...more,
});
const today = B(TODAY);

describe('grief and joy', () => {
  test.each([
    [0, 60],
    [14, 60],
    [15, 40],
    [30, 40],
    [31, 20],
    [90, 20],
    [91, null],
  ])('hardship %i days ago', (days, points) => {
    expect(listed(one({}, ...today, life('hardship', days)))).toEqual(
      points === null ? null : { CONSOLE: points },
    );
  });
  test('consoled since, or the same day; others do not count', () => {
    expect(listed(one({}, ...today, life('hardship', 10), moment('consoled', 10)))).toBeNull();
    expect(listed(one({}, ...today, life('hardship', 10), moment('consoled', 11)))).toEqual({ CONSOLE: 60 });
    expect(listed(one({}, ...today, life('hardship', 10), moment('consoled', 5, 'them')))).toEqual({
      CONSOLE: 60,
    });
    expect(listed(one({}, ...today, life('hardship', 10), moment('laughed', 5)))).toEqual({ CONSOLE: 60 });
    expect(
      listed(one({}, ...today, life('hardship', 40), life('hardship', 10), moment('consoled', 27))),
    ).toEqual({ CONSOLE: 60 });
  });
  test.each([
    [27, null],
    [28, { CHECK_IN_AFTER_LOSS: 20 }],
    [42, { CHECK_IN_AFTER_LOSS: 20 }],
    [43, null],
  ])('consoled %i days ago', (days, because) => {
    expect(listed(one({}, ...today, moment('consoled', days)))).toEqual(because);
    expect(listed(one({}, ...today, moment('consoled', days), moment('consoled', 1)))).toEqual(because);
  });
  test.each([
    [0, 35],
    [1, 34],
    [15, 18],
    [29, 1],
    [30, null],
  ])('good news %i days ago', (days, points) => {
    expect(listed(one({}, ...today, life('good', days)))).toEqual(
      points === null ? null : { CELEBRATE: points },
    );
    expect(listed(one({}, ...today, life('good', days), moment('celebrated', days)))).toBeNull();
  });
});

describe('promises of mine', () => {
  test.each([
    [-1, { MY_PROMISE_OVERDUE: 50 }],
    [-500, { MY_PROMISE_OVERDUE: 50 }],
    [0, { MY_PROMISE_DUE: 40 }],
    [6, { MY_PROMISE_DUE: 40 }],
    [7, null],
  ])('due in %i days', (days, because) => {
    expect(listed(one({}, ...today, mine(addDays(TODAY, days))))).toEqual(because);
  });
  test('kept, released, theirs, or without a day: nothing', () => {
    expect(listed(one({}, ...today, mine(TODAY, { status: 'kept', resolvedOn: back(1) })))).toBeNull();
    expect(listed(one({}, ...today, mine(TODAY, { status: 'released' })))).toBeNull();
    expect(listed(one({}, ...today, mine(TODAY, { by: 'them' })))).toBeNull();
    expect(listed(one({}, ...today, mine(undefined)))).toBeNull();
    expect(listed(one({}, ...today, mine(TODAY, { status: 'kept', resolvedOn: addDays(TODAY, 1) })))).toEqual(
      { MY_PROMISE_DUE: 40 },
    );
  });
  test('an overdue and a due one are two reasons, each once', () => {
    const both = one({}, ...today, mine(back(3)), mine(back(9)), mine(TODAY), mine(addDays(TODAY, 2)));
    expect(listed(both)).toEqual({ MY_PROMISE_OVERDUE: 50, MY_PROMISE_DUE: 40 });
  });
});

describe('yearly dates', () => {
  const on = (month: number, day: number, kind: 'birthday' | 'anniversary' | 'memorial' = 'birthday') =>
    one({ dates: [{ kind, month, day }] }, ...B('2026-12-30'), ...today);
  test.each([
    [11, 15, null],
    [11, 16, { BIRTHDAY: 25 }],
    [11, 22, { BIRTHDAY: 25 }],
    [11, 23, null],
  ])('%i-%i', (month, day, because) => {
    expect(listed(on(month, day))).toEqual(because);
  });
  test('each kind has its points, and counts once', () => {
    expect(listed(on(11, 17, 'memorial'))).toEqual({ MEMORIAL_DATE: 35 });
    expect(listed(on(11, 17, 'anniversary'))).toEqual({ ANNIVERSARY: 25 });
    const many = (['birthday', 'birthday', 'anniversary', 'memorial'] as const).map((kind) => ({
      kind,
      month: 11,
      day: 18,
    }));
    expect(listed(one({ dates: many }, ...today))).toEqual({
      MEMORIAL_DATE: 35,
      BIRTHDAY: 25,
      ANNIVERSARY: 25,
    });
  });
  test('29 February is 28 February in common years', () => {
    const leapling = (day: string) =>
      listed(one({ dates: [{ kind: 'birthday', month: 2, day: 29 }] }, ...B(day)), d(day), d(day));
    expect(leapling('2027-02-22')).toEqual({ BIRTHDAY: 25 });
    expect(leapling('2027-02-21')).toBeNull();
    expect(leapling('2027-03-01')).toBeNull();
    expect(leapling('2028-02-23')).toEqual({ BIRTHDAY: 25 });
    expect(leapling('2028-02-22')).toBeNull();
  });
  test('a week over New Year', () => {
    const at = (month: number, day: number) =>
      listed(
        one({ dates: [{ kind: 'birthday', month, day }] }, ...B('2026-12-28')),
        d('2026-12-28'),
        d('2026-12-28'),
      );
    expect([at(12, 31), at(1, 1), at(1, 3)]).toEqual([{ BIRTHDAY: 25 }, { BIRTHDAY: 25 }, { BIRTHDAY: 25 }]);
    expect([at(12, 27), at(1, 4)]).toEqual([null, null]);
  });
  test('counts through its whole week, also when the day is past', () => {
    expect(listed(on(11, 16), d('2026-11-20'), TODAY)).toEqual({ BIRTHDAY: 25 });
  });
});

describe('an answer owed', () => {
  test.each([
    [0, { ANSWER_THEM: 20 }],
    [30, { ANSWER_THEM: 20 }],
    [31, null],
  ])('their word %i days ago', (days, because) => {
    expect(listed(one({ cadenceDays: null }, said('them', back(days))))).toEqual(because);
  });
  test('a word of mine on the day or after answers it; sales are no word', () => {
    const of = (...events: Evidence[]) => listed(one({ cadenceDays: null }, ...events));
    expect(of(said('them', back(5)), said('me', back(5)))).toBeNull();
    expect(of(said('them', back(5)), said('me', back(6)))).toEqual({ ANSWER_THEM: 20 });
    expect(of(said('them', back(5)), said('both', back(4)))).toBeNull();
    expect(of(said('them', back(5), { salesy: true }))).toBeNull();
    expect(of(said('both', back(5)))).toBeNull();
  });
});

describe('the rhythm', () => {
  const silent = (days: number, who: Partial<Subject> = {}) => listed(one(who, ...B(back(days))));
  test.each([
    ['friend', 29, null],
    ['friend', 30, { CADENCE: 10 }],
    ['friend', 36, { CADENCE: 16 }],
    ['friend', 37, { CADENCE: 17, WAITING: 1 }],
    ['trusted', 60, { CADENCE: 9 }],
    ['liked', 90, { CADENCE: 7 }],
    ['known', 180, { CADENCE: 4 }],
    ['known', 719, { CADENCE: 21, WAITING: 77 }],
    ['known', 720, null],
    ['friend', 364, { CADENCE: 60, WAITING: 47 }],
    ['friend', 365, null],
    ['liked', 364, { CADENCE: 38, WAITING: 39 }],
    ['liked', 365, null],
  ] as const)('%s, silent for %i days', (confirmedStage, days, because) => {
    expect(silent(days, { confirmedStage })).toEqual(because);
  });
  test('inner circle, strangers, own rhythm, none', () => {
    expect(silent(6, { inner: true })).toBeNull();
    expect(silent(7, { inner: true })).toEqual({ CADENCE: 12 });
    expect(silent(30, { confirmedStage: 'stranger' })).toBeNull();
    expect(silent(29, { confirmedStage: 'stranger', intention: true })).toBeNull();
    expect(silent(30, { confirmedStage: 'stranger', intention: true })).toEqual({ CADENCE: 4 });
    expect(silent(13, { cadenceDays: 14 })).toBeNull();
    expect(silent(14, { cadenceDays: 14 })).toEqual({ CADENCE: 10 });
    expect(silent(50, { cadenceDays: 60 })).toBeNull();
    expect(silent(300, { cadenceDays: null })).toBeNull();
    expect(silent(399, { cadenceDays: 100 })).toEqual({ CADENCE: 54, WAITING: 42 });
    expect(silent(400, { cadenceDays: 100 })).toBeNull();
  });
  test('never talked: since the day they were added', () => {
    expect(listed(one({ addedOn: back(30) }))).toEqual({ CADENCE: 10 });
    expect(listed(one({ addedOn: back(29) }))).toBeNull();
    expect(listed(one({}))).toBeNull();
    expect(listed(one({ addedOn: back(300) }, ...B(back(10))))).toBeNull();
  });
});

describe('what counts on top', () => {
  const due = B(back(30));
  test('kindness to return, from a balance of 0.4', () => {
    expect(listed(one({}, ...due, ...H('received', 2, back(10))))).toEqual({
      CADENCE: 10,
      RETURN_KINDNESS: 10,
    });
    expect(listed(one({}, ...due, ...H('received', 1, back(10))))).toEqual({ CADENCE: 10 });
    const both = [...H('received', 2, back(10)), ...H('received', 2, back(9)), ...H('given', 1, back(9))];
    expect(listed(one({}, ...due, ...both))).toEqual({ CADENCE: 10, RETURN_KINDNESS: 10 });
    const exactly = [
      ...H('received', 3, back(9)),
      ...H('received', 1, back(9)),
      ...H('received', 1, back(8)),
      ...H('given', 1, back(9)),
    ];
    expect(listed(one({}, ...due, ...exactly))).toEqual({ CADENCE: 10, RETURN_KINDNESS: 10 });
    expect(listed(one({}, ...today, ...H('received', 2, back(10))))).toEqual({ RETURN_KINDNESS: 10 });
  });
  test('energy to protect, to a balance of −0.6 and from 6 points given', () => {
    const gave = (...sizes: (1 | 2 | 3)[]) =>
      listed(one({}, ...B(back(60)), ...sizes.flatMap((size, i) => H('given', size, back(i + 1)))));
    expect(gave(2, 2)).toEqual({ CADENCE: 35, WAITING: 4, PROTECT_ENERGY: -10 });
    expect(gave(3)).toEqual({ CADENCE: 35, WAITING: 4 });
    expect(gave(2, 1, 1)).toEqual({ CADENCE: 35, WAITING: 4 });
    const eased = (size: 1 | 2 | 3) =>
      listed(
        one({}, ...B(back(60)), ...H('given', 3, `${back(3)} ${back(2)}`), ...H('received', size, back(9))),
      );
    expect(eased(1)).toEqual({ CADENCE: 35, WAITING: 4, PROTECT_ENERGY: -10 });
    expect(eased(2)).toEqual({ CADENCE: 35, WAITING: 4 });
  });
  test('space to give, after two words of mine without an answer', () => {
    const words = (...days: number[]) =>
      listed(one({}, ...B(back(90)), ...days.map((day) => said('me', back(day)))));
    const rhythm = { CADENCE: 48, WAITING: 8 };
    expect(words(10)).toEqual(rhythm);
    expect(words(10, 10)).toEqual(rhythm);
    expect(words(10, 20)).toEqual({ ...rhythm, GIVE_SPACE: -30 });
    expect(words(90, 20)).toEqual(rhythm);
  });
  test('a word of theirs, even a pitch, ends the waiting', () => {
    const events = [said('me', back(20)), said('me', back(19)), said('them', back(10), { salesy: true })];
    expect(listed(one({}, ...B(back(90)), ...events))).toEqual({ CADENCE: 48, WAITING: 8 });
    const pitched = [said('me', back(20), { salesy: true }), said('me', back(19))];
    expect(listed(one({}, ...B(back(90)), ...pitched))).toEqual({ CADENCE: 48, WAITING: 8, GIVE_SPACE: -30 });
  });
  test('three words: only grief and my promise, until 180 days after the last', () => {
    const hushed = (last: number, ...more: Evidence[]) =>
      one(
        { confirmedStage: 'known' },
        ...B(back(600)),
        said('me', back(last + 20)),
        said('me', back(last + 10)),
        said('me', back(last)),
        ...more,
      );
    const birthday = { dates: [{ kind: 'birthday' as const, month: 11, day: 18 }] };
    expect(listed(hushed(180))).toBeNull();
    expect(listed(hushed(181))).toEqual({ CADENCE: 20, WAITING: 60, GIVE_SPACE: -30 });
    expect(listed(hushed(10, life('hardship', 50)))).toEqual({ CONSOLE: 20 });
    expect(listed(hushed(10, mine(TODAY), life('good', 1)))).toEqual({ MY_PROMISE_DUE: 40 });
    const person = hushed(10);
    expect(listed({ ...person, subject: { ...person.subject, ...birthday } })).toBeNull();
    const dormant = one(
      { confirmedStage: 'known' },
      ...B(back(900)),
      said('me', back(30)),
      said('me', back(20)),
      said('me', back(10)),
    );
    expect(week([dormant]).rekindle).toEqual([]);
  });
  test('how did it go, from the 21st to the 41st day after a grant', () => {
    const of = (days: number, more: object = {}, ...events: Evidence[]) =>
      listed(
        one(
          {},
          ...today,
          { type: 'ask', on: back(days), request: 'refer', area: 'tax', decision: 'granted', ...more },
          ...events,
        ),
      );
    expect([of(20), of(21), of(41), of(42)]).toEqual([null, { OUTCOME: 15 }, { OUTCOME: 15 }, null]);
    expect(of(30, { request: 'share' })).toBeNull();
    expect(of(30, { decision: 'declined' })).toBeNull();
    expect(of(50, { decidedOn: back(30) })).toEqual({ OUTCOME: 15 });
    const outcome = (more: object = {}): Evidence => ({
      type: 'outcome',
      on: back(5),
      request: 'refer',
      area: 'tax',
      result: 'neutral',
      ...more,
    });
    expect(of(30, {}, outcome())).toBeNull();
    expect(of(30, {}, outcome({ area: 'law' }))).toEqual({ OUTCOME: 15 });
    expect(of(30, {}, outcome({ request: 'introduce' }))).toEqual({ OUTCOME: 15 });
    expect(of(30, {}, outcome({ on: back(31) }))).toEqual({ OUTCOME: 15 });
    expect(listed(one({ granted: [{ on: back(30), request: 'introduce' }] }, ...today))).toEqual({
      OUTCOME: 15,
    });
  });
  test('one step to the next ring, on top of another reason only', () => {
    const lacksHelp: Person = {
      ...lena,
      history: lena.history.filter((event) => event.type !== 'help' || event.size === 1),
    };
    expect(listed(lacksHelp)).toBeNull();
    const silent = d('2026-12-14');
    expect(listed(lacksHelp, silent, silent)).toEqual({ CADENCE: 9, WAITING: 1, ONE_STEP: 8 });
    expect(listed(lacksHelp, silent, silent, { without: ['ONE_STEP'] })).toEqual({ CADENCE: 9, WAITING: 1 });
  });
  test('reasons can be switched off', () => {
    const person = one({ dates: [{ kind: 'birthday', month: 11, day: 18 }] }, ...B(back(40)));
    const off = (...without: NurtureCode[]) => listed(person, TODAY, TODAY, { without });
    expect(off('BIRTHDAY')).toEqual({ CADENCE: 20, WAITING: 1 });
    expect(off('BIRTHDAY', 'CADENCE', 'WAITING')).toBeNull();
  });
});

describe('who is left alone', () => {
  test.each([
    [5, true],
    [6, false],
    [7, false],
  ])('put off to the day %i days on', (days, shown) => {
    expect(listed(one({ snoozedUntil: addDays(TODAY, days) }, ...B(back(60)))) !== null).toBe(shown);
  });
  test.each(['severed', 'pest', 'memorial'] as const)('%s', (standing) => {
    expect(listed(one({ standing }, ...B(back(60)), life('hardship', 1)))).toBeNull();
  });
  test.each(['watch', 'limited'] as const)('%s is nudged as ever', (standing) => {
    expect(listed(one({ standing }, ...B(back(30))))).toEqual({ CADENCE: 10 });
  });
});

describe('places', () => {
  const at = (
    id: string,
    confirmedStage: Subject['confirmedStage'],
    days: number,
    ...more: Evidence[]
  ): Person => ({
    subject: subject(id, { confirmedStage, intention: id.startsWith('i') }),
    history: [...B(back(days)), ...more],
  });
  const friends = (n: number) => Array.from({ length: n }, (_, i) => at(`f${i}`, 'friend', 100 - i));
  const ids = (nudges: { id: string }[]) => nudges.map(({ id }) => id);
  test('the growth slot takes the last place, from a capacity of three', () => {
    const people = [...friends(6), at('k', 'known', 181)];
    expect(ids(week(people, { capacity: 2 }).main)).toEqual(['f0', 'f1']);
    expect(ids(week(people, { capacity: 3 }).main)).toEqual(['f0', 'f1', 'k']);
    expect(ids(week(people, { capacity: 5 }).main)).toEqual(['f0', 'f1', 'f2', 'f3', 'k']);
    expect(ids(week(people, { capacity: 5 }).more)).toEqual(['f4', 'f5']);
    expect(ids(week([...friends(6), at('l', 'liked', 95)]).main)).toContain('l');
    expect(ids(week([...friends(6), at('i', 'stranger', 31)]).main)).toContain('i');
    expect(ids(week([...friends(6), at('t', 'trusted', 61)]).main)).not.toContain('t');
    expect(ids(week([...friends(6), at('s', 'stranger', 31, life('good', 20))]).main)).not.toContain('s');
  });
  test('the best of those grows', () => {
    expect(ids(week([...friends(6), at('k', 'known', 181), at('m', 'known', 400)]).main)).toContain('m');
  });
  test('order: score, nearer ring, longer silence, id', () => {
    const birthday = (id: string, confirmedStage: Subject['confirmedStage'], days: number): Person => ({
      subject: subject(id, { confirmedStage, dates: [{ kind: 'birthday', month: 11, day: 18 }] }),
      history: B(back(days)),
    });
    const list = [
      birthday('d', 'known', 3),
      birthday('c', 'known', 3),
      birthday('b', 'known', 5),
      birthday('a', 'known', 4),
      birthday('z', 'liked', 1),
    ];
    expect(ids(week(list).main)).toEqual(['z', 'b', 'a', 'c', 'd']);
  });
  test('also dated: a human matter, whatever the score', () => {
    const spaced: Person = {
      subject: subject('q', { confirmedStage: 'known', dates: [{ kind: 'birthday', month: 11, day: 18 }] }),
      history: [...B(back(50)), said('me', back(20)), said('me', back(10))],
    };
    const result = week([spaced]);
    expect(result.main).toEqual([]);
    expect(result.also).toMatchObject([{ id: 'q', score: -5 }]);
  });
  test('more: the next three, rekindle: one', () => {
    const result = week(
      [...friends(12), at('x', 'friend', 366), at('y', 'friend', 500), at('w', 'trusted', 900)],
      { capacity: 5 },
    );
    expect(ids(result.more)).toEqual(['f5', 'f6', 'f7']);
    expect(ids(result.rekindle)).toEqual(['y']);
    expect(result.rekindle[0]).toMatchObject({ score: 0, because: [] });
    expect(ids(week([at('s', 'stranger', 900)]).rekindle)).toEqual([]);
    expect(ids(week([at('i', 'stranger', 900)]).rekindle)).toEqual(['i']);
    expect(ids(week([at('x', 'friend', 900, life('good', 1))]).rekindle)).toEqual([]);
  });
  test('nobody, or no capacity', () => {
    expect(week([])).toEqual({ main: [], also: [], more: [], rekindle: [] });
    expect(week(friends(3), { capacity: 0 })).toMatchObject({ main: [], more: [{}, {}, {}] });
  });
});

describe('at the edge of nothing', () => {
  test('one point is enough for the main list, none is not', () => {
    expect(week([one({}, ...today, life('good', 29))]).main).toMatchObject([{ score: 1 }]);
    const even = one({}, ...B(back(30)), ...H('given', 2, `${back(3)} ${back(2)}`));
    expect(week([even])).toEqual({ main: [], also: [], more: [], rekindle: [] });
  });
  test('balances of exactly 0.4 and −0.6', () => {
    const give = H('given', 1, `${back(9)} ${back(8)}`);
    expect(listed(one({}, ...today, ...give, ...H('received', 2, `${back(7)} ${back(6)}`)))).toEqual({
      RETURN_KINDNESS: 10,
    });
    const much = [...H('given', 3, back(7)), ...give, ...H('received', 1, back(6))];
    expect(listed(one({}, ...B(back(60)), ...much))).toEqual({
      CADENCE: 35,
      WAITING: 4,
      PROTECT_ENERGY: -10,
    });
  });
  test('an outcome on the day of the grant answers it', () => {
    const grant: Evidence = { type: 'ask', on: back(30), request: 'refer', area: 'tax', decision: 'granted' };
    const outcome: Evidence = {
      type: 'outcome',
      on: back(30),
      request: 'refer',
      area: 'tax',
      result: 'good',
    };
    expect(listed(one({}, ...today, grant, outcome))).toBeNull();
  });
  test('a week that ends on New Year', () => {
    const monday = d('2022-12-26');
    const born = { dates: [{ kind: 'birthday' as const, month: 1, day: 1 }] };
    expect(listed(one(born, ...B('2022-12-26')), monday, monday)).toEqual({ BIRTHDAY: 25 });
  });
});

describe('days', () => {
  const monday = TODAY;
  const wednesday = d('2026-11-18');
  const saturday = d('2026-11-21');
  const dated = (day: number) => one({ dates: [{ kind: 'birthday', month: 11, day }] }, ...today);
  test('grief, an overdue promise and an answer: the first workday left', () => {
    for (const history of [[life('hardship', 1)], [mine(back(1))], [said('them', back(1))]]) {
      const person = one({ cadenceDays: null }, ...history);
      expect(dayOf(person, monday)).toBe(monday);
      expect(dayOf(person, wednesday, monday)).toBe(wednesday);
      expect(dayOf(person, monday, monday, { workdays: [1, 3] })).toBe('2026-11-17');
      expect(dayOf(person, saturday, monday)).toBe(saturday);
    }
  });
  test('a promise due: the workday before', () => {
    const due = (on: string) => one({}, ...today, mine(on));
    expect(dayOf(due('2026-11-18'))).toBe('2026-11-17');
    expect(dayOf(due('2026-11-22'))).toBe('2026-11-20');
    expect(dayOf(due('2026-11-16'))).toBe('2026-11-16');
    expect(dayOf(due('2026-11-19'), monday, monday, { workdays: [0, 4] })).toBe(monday);
    expect(dayOf(due('2026-11-22'), saturday, monday)).toBe(saturday);
  });
  test('a reason that is switched off fixes no day', () => {
    const off = { without: ['MY_PROMISE_DUE'] as const };
    expect(dayOf(one({}, ...B(back(60)), mine('2026-11-19')), monday, monday, off)).toBe(monday);
    expect(dayOf(one({}, ...B(back(60)), mine('2026-11-19')))).toBe('2026-11-18');
  });
  test('the seventh day of the week is a day', () => {
    expect(dayOf(one({}, ...B(back(60))), monday, monday, { workdays: [6] })).toBe('2026-11-22');
  });
  test('dates: that day or the workday before', () => {
    expect(dayOf(dated(19))).toBe('2026-11-19');
    expect(dayOf(dated(21))).toBe('2026-11-20');
    expect(dayOf(dated(19), monday, monday, { workdays: [0, 1] })).toBe('2026-11-17');
    expect(dayOf(dated(16), wednesday, monday)).toBe(wednesday);
    expect(dayOf(dated(22), saturday, monday)).toBe(saturday);
  });
  test('of several fixed days the earliest', () => {
    const both = one({ dates: [{ kind: 'birthday', month: 11, day: 17 }] }, ...today, mine('2026-11-20'));
    expect(dayOf(both)).toBe('2026-11-17');
    const other = one({ dates: [{ kind: 'birthday', month: 11, day: 20 }] }, ...today, mine('2026-11-18'));
    expect(dayOf(other)).toBe('2026-11-17');
  });
  test('others to the least-loaded day left, earliest first', () => {
    const friends = Array.from(
      { length: 7 },
      (_, i): Person => ({
        subject: subject(`f${i}`, { confirmedStage: 'friend' }),
        history: B(back(100 - i)),
      }),
    );
    const days = (list: Person[], own: Partial<NurtureSettings>, on = monday) =>
      week(list, own, on, monday).main.map((nudge) => nudge.on.slice(8));
    expect(days(friends, { capacity: 7 })).toEqual(['16', '17', '18', '19', '20', '16', '17']);
    expect(days(friends.slice(0, 4), { capacity: 7 }, wednesday)).toEqual(['18', '19', '20', '18']);
    expect(days(friends.slice(0, 2), { capacity: 7 }, saturday)).toEqual(['21', '21']);
    expect(days(friends.slice(0, 2), { capacity: 7, workdays: [] })).toEqual(['16', '16']);
    const grief = {
      subject: subject('g', { confirmedStage: 'friend' as const }),
      history: [...B(back(99)), life('hardship', 1)],
    };
    expect(days([...friends.slice(0, 2), grief], { capacity: 7 })).toEqual(['16', '17', '18']);
  });
  test('put off within the week: not before that day', () => {
    expect(dayOf(one({ snoozedUntil: d('2026-11-18') }, ...B(back(60))))).toBe('2026-11-18');
    expect(dayOf(one({ snoozedUntil: d('2026-11-18') }, life('hardship', 1)))).toBe('2026-11-18');
    expect(dayOf(one({ snoozedUntil: d('2026-11-21') }, ...B(back(60))))).toBe('2026-11-21');
    expect(dayOf(one({ snoozedUntil: back(2) }, ...B(back(60))))).toBe(monday);
  });
  test('a week that begins on Sunday', () => {
    const sunday = d('2026-11-15');
    expect(dayOf(one({}, ...B(back(60))), sunday, sunday)).toBe('2026-11-16');
    expect(dayOf(dated(21), sunday, sunday)).toBe('2026-11-20');
    expect(listed(dated(22), sunday, sunday)).toBeNull();
  });
});

test('a yearly date whose reason is switched off fixes no day', () => {
  const monday = addDays(TODAY, 0);
  const thursday = addDays(TODAY, 3);
  const on = (date: string, kind: 'birthday' | 'memorial') => ({
    kind,
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  });
  const both = one({ dates: [on(monday, 'birthday'), on(thursday, 'memorial')] });
  expect(dayOf(both)).toBe(monday);
  expect(dayOf(both, TODAY, TODAY, { without: ['BIRTHDAY'] })).toBe(thursday);
});
