import { describe, expect, test } from 'vitest';
import { addDays, type Evidence, introduction, type Subject } from '../../../lib/domain';
import { B, d, dana, F, joe, K, mrB, subject, TODAY } from './cast';

const toRuth = {
  area: 'writing',
  recipient: 'Ruth',
  benefit: 'you are looking for an editor who writes herself',
};

describe('the golden introductions', () => {
  test('Dana to Ruth', () => {
    expect(introduction(dana.subject, 'Dana', dana.history, TODAY, toRuth)).toEqual({
      missing: [],
      text: "Ruth, meet Dana. We met at Portland writers' meetup and I have known them for 14 months. A small thing I like about them: her new book was written in six months. I have seen their writing first-hand 2 times. I think this is worth your time because you are looking for an editor who writes herself.",
      sendable: true,
    });
  });
  test('Mr. B to Bob', () => {
    expect(introduction(mrB.subject, 'Mr. B', mrB.history, TODAY, { recipient: 'Bob', benefit: '' })).toEqual(
      {
        missing: ['HOW_MET', 'SINCE', 'PERSON', 'WITNESS', 'BENEFIT'],
        text: "If I were honest I would have to say: 'Hey Bob, I have never actually spoken with Mr. B. I could not tell you one thing about them as a person. I have never seen them keep a promise. I do not know what is in it for you.'",
        sendable: false,
      },
    );
  });
});

describe('slots', () => {
  const of = (more: Partial<Subject>, history: Evidence[], request: Partial<typeof toRuth> = {}) =>
    introduction({ ...dana.subject, ...more }, 'Dana', history, TODAY, { ...toRuth, ...request });
  const without = (type: Evidence['type']) => dana.history.filter((event) => event.type !== type);
  test('only what is missing is confessed', () => {
    expect(of({}, dana.history, { benefit: ' . ' })).toEqual({
      missing: ['BENEFIT'],
      text: "If I were honest I would have to say: 'Hey Ruth, I do not know what is in it for you.'",
      sendable: false,
    });
    expect(of({ howMet: undefined }, dana.history).text).toBe(
      "If I were honest I would have to say: 'Hey Ruth, I could not tell you how I met Dana.'",
    );
    expect(of({}, without('fact'))).toMatchObject({ missing: ['PERSON'] });
    expect(of({}, without('touch')).sendable).toBe(true);
  });
  test('since the day we met, else since the first talk', () => {
    expect(of({ metOn: undefined }, dana.history).text).toContain('for 14 months');
    expect(of({ metOn: d('2020-11-01') }, dana.history).text).toContain('known them for 6 years.');
    expect(of({ metOn: d('2026-10-16') }, dana.history).text).toContain('for 1 month.');
    expect(of({ metOn: d('2026-10-17') }, dana.history).text).toContain('for less than a month.');
    expect(of({ metOn: undefined }, without('touch')).missing).toEqual(['SINCE']);
    expect(of({ metOn: addDays(TODAY, 1) }, dana.history).missing).toEqual(['SINCE']);
  });
  test('witness: the area first-hand, else a promise kept', () => {
    expect(of({}, dana.history, { area: 'cooking' }).text).toContain(
      'I have seen them keep a promise 3 times.',
    );
    expect(of({}, dana.history, { area: undefined }).text).toContain(
      'I have seen them keep a promise 3 times.',
    );
    const kept = (...days: string[]) =>
      of({}, [...without('promise'), ...days.flatMap((on) => K(on))], { area: 'cooking' }).text;
    expect(kept('2026-11-01')).toContain('I have seen them keep a promise once.');
    expect(kept('2026-11-01', '2026-11-02')).toContain('I have seen them keep a promise twice.');
    expect(of({}, without('promise'), { area: 'cooking' }).missing).toEqual(['WITNESS']);
    expect(of({}, without('promise')).sendable).toBe(true);
    expect(of({}, without('sighting')).sendable).toBe(true);
  });
  test('the person: the most personal that may be told, the newest, never a sensitive one', () => {
    const person = (...facts: Evidence[]) =>
      /about them: (.*?)\. I have/.exec(of({}, [...without('fact'), ...facts]).text)?.[1];
    expect(person(F('work', 1, '2026-05-01', 'a'), F('work', 2, '2026-04-01', 'b'))).toBe('b');
    expect(person(F('work', 2, '2026-05-01', 'a'), F('work', 2, '2026-04-01', 'b'))).toBe('a');
    expect(person(F('work', 2, '2026-05-01', 'b.'), F('work', 2, '2026-05-01', 'a'))).toBe('a');
    expect(person(F('work', 1, '2026-05-01', 'a'), F('hopes', 3, '2026-05-01', 'b'))).toBe('a');
    expect(
      person(F('work', 1, '2026-05-01', 'a'), {
        ...F('hopes', 3, '2026-05-01', 'b'),
        shareable: true,
      } as Evidence),
    ).toBe('b');
    expect(
      person(F('work', 1, '2026-05-01', 'a'), {
        ...F('hopes', 2, '2026-05-01', 'b'),
        sensitive: true,
      } as Evidence),
    ).toBe('a');
    expect(person(F('work', 2, '2026-05-01'), F('work', 1, '2026-05-01', 'a. '))).toBe('a');
    expect(person(F('work', 1, '2026-05-01', 'a'), F('work', 2, addDays(TODAY, 1), 'b'))).toBe('a');
    expect(of({}, [...without('fact'), F('work', 2, '2026-05-01')]).missing).toEqual(['PERSON']);
  });
  test('the person: a third hears of their family and their struggles last', () => {
    const person = (...facts: Evidence[]) =>
      /about them: (.*?)\. I have/.exec(of({}, [...without('fact'), ...facts]).text)?.[1];
    const plain = F('places', 1, '2026-04-01', 'a');
    for (const category of ['family', 'people', 'struggles'] as const) {
      expect(person(F(category, 2, '2026-05-01', 'b'), plain)).toBe('a');
      expect(person(F(category, 2, '2026-05-01', 'b'))).toBe('b');
    }
  });
  test('the reason is begun and ended by the sentence', () => {
    expect(of({}, dana.history, { benefit: 'Because You like maps. Really!' }).text).toContain(
      'worth your time because you like maps. Really.',
    );
  });
  test('how we met keeps its own preposition', () => {
    expect(of({ howMet: 'through Ann.' }, dana.history).text).toContain('We met through Ann and I');
    expect(of({ howMet: 'The choir' }, dana.history).text).toContain('We met at the choir and I');
    expect(of({ howMet: 'An evening class' }, dana.history).text).toContain('We met at an evening class and');
    expect(of({ howMet: 'Andover' }, dana.history).text).toContain('We met at Andover and I');
    expect(of({ howMet: 'Inverness' }, dana.history).text).toContain('We met at Inverness and I');
  });
  test('somebody talked with, but unknown', () => {
    expect(
      introduction(subject('a'), 'Al', B('2026-11-01'), TODAY, { recipient: 'Bob', benefit: 'b' }),
    ).toMatchObject({
      missing: ['HOW_MET', 'PERSON', 'WITNESS'],
      text: "If I were honest I would have to say: 'Hey Bob, I could not tell you how I met Al. I could not tell you one thing about them as a person. I have never seen them keep a promise.'",
    });
    expect(
      introduction({ ...joe.subject, howMet: 'Ning', metOn: TODAY }, 'Joe', joe.history, TODAY, toRuth).text,
    ).toMatch(/^If I were honest I would have to say: 'Hey Ruth, I have never actually spoken with Joe\./);
  });
});
