import { describe, expect, test } from 'vitest';
import {
  type Ask,
  addDays,
  assessAsk,
  type Evidence,
  pestPoints,
  proposeStanding,
} from '../../../lib/domain';
import { A, B, d, dana, joe, morgan, mrB, said, subject, TODAY } from './cast';

const ask = (more: Partial<Ask> = {}): Ask => ({ type: 'ask', on: TODAY, request: 'share', ...more });

describe('assessAsk, from somebody liked', () => {
  const none: string[] = [];
  test.each<[Partial<Ask>, string[], number]>([
    [{}, none, 0],
    [{ tone: 'polite' }, none, 0],
    [{ items: 2 }, none, 0],
    [{ items: 3 }, ['BULK_ASK'], 1],
    [{ mass: true }, ['MASS'], 1],
    [{ request: 'mass' }, ['MASS'], 1],
    [{ tone: 'order' }, ['ORDER'], 1],
    [{ repeatAfterNo: true }, ['REPEAT_AFTER_NO'], 2],
    [{ tone: 'pressure' }, ['PRESSURE'], 3],
    [{ graffiti: true }, ['GRAFFITI'], 2],
    [{ bombard: true }, ['BOMBARD_MEMBERS'], 3],
    [
      { items: 9, mass: true, tone: 'pressure', repeatAfterNo: true, graffiti: true, bombard: true },
      ['BULK_ASK', 'MASS', 'REPEAT_AFTER_NO', 'PRESSURE', 'GRAFFITI', 'BOMBARD_MEMBERS'],
      12,
    ],
  ])('%j', (more, flags, points) => {
    expect(assessAsk(dana.history, ask(more))).toEqual({ stageAtAsk: 'friend', flags, points });
  });
});

describe('assessAsk, from somebody new', () => {
  test('one warm talk is no one-link stand, also on the same day', () => {
    expect(assessAsk(B('2026-11-10'), ask()).flags).toEqual([]);
    expect(assessAsk(B(TODAY), ask()).flags).toEqual(['FIRST_CONTACT_ASK']);
    expect(assessAsk([said('both', '2026-11-10')], ask()).flags).toEqual(['ONE_LINK_STAND']);
    expect(assessAsk([said('them', '2026-11-10', { salesy: true })], ask()).flags).toEqual([
      'ONE_LINK_STAND',
      'FIRST_CONTACT_ASK',
    ]);
    expect(assessAsk([], ask())).toEqual({
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK'],
      points: 2,
    });
  });
  test('only what was known that day counts', () => {
    expect(assessAsk(dana.history, ask({ on: d('2025-10-08') })).stageAtAsk).toBe('known');
    expect(assessAsk(dana.history, ask({ on: d('2025-09-09') })).flags).toEqual([
      'ONE_LINK_STAND',
      'FIRST_CONTACT_ASK',
    ]);
  });
});

describe('a repeat after a no', () => {
  const no = (on: string, more: Partial<Ask> = {}): Evidence =>
    ask({ on: d(on), decision: 'declined', ...more });
  const flags = (...events: Evidence[]) => assessAsk([...dana.history, ...events], ask()).flags;
  test('the same kind, at most 90 days after', () => {
    expect(flags(no(addDays(TODAY, -90)))).toEqual(['REPEAT_AFTER_NO']);
    expect(flags(no(addDays(TODAY, -91)))).toEqual([]);
    expect(flags(no(addDays(TODAY, -100), { decidedOn: addDays(TODAY, -90) }))).toEqual(['REPEAT_AFTER_NO']);
    expect(flags(no(addDays(TODAY, -10), { request: 'refer' }))).toEqual([]);
    expect(flags(no(addDays(TODAY, -10), { decision: 'granted' }))).toEqual([]);
    expect(flags(no(addDays(TODAY, -10), { decidedOn: TODAY }))).toEqual(['REPEAT_AFTER_NO']);
    expect(flags(no(addDays(TODAY, -10), { decidedOn: addDays(TODAY, 1) }))).toEqual([]);
  });
  test('of an ask for several things the no is about what was not granted', () => {
    const lines = [
      { kind: 'share' },
      { kind: 'endorse', area: 'writing' },
      { kind: 'endorse', area: 'tax' },
    ] as const;
    const more = { request: 'endorse', lines, granted: [lines[0], lines[1]] } as const;
    const again = (request: Ask['request']) =>
      assessAsk([...dana.history, no(addDays(TODAY, -10), more)], ask({ request })).flags;
    expect(again('share')).toEqual([]);
    expect(again('endorse')).toEqual(['REPEAT_AFTER_NO']);
  });
  test('an ask does not repeat itself', () => {
    const own = ask({ decision: 'declined' });
    expect(assessAsk([...dana.history, own], own).flags).toEqual([]);
  });
});

describe('what is proposed', () => {
  const orders = (n: number, on = TODAY): Evidence[] =>
    Array.from({ length: n }, () => ask({ on, tone: 'order' }));
  const propose = (points: number, tolerance?: 'patient' | 'standard' | 'strict') =>
    proposeStanding(subject('a'), [...dana.history, ...orders(points)], TODAY, tolerance)?.to ?? null;
  test.each([
    [1, null, null, null],
    [2, 'watch', null, 'watch'],
    [3, 'watch', 'watch', 'watch'],
    [4, 'watch', 'watch', 'pest'],
    [5, 'pest', 'watch', 'pest'],
    [7, 'pest', 'watch', 'pest'],
    [8, 'pest', 'pest', 'pest'],
  ] as const)('%i points', (points, standard, patient, strict) => {
    expect([propose(points), propose(points, 'patient'), propose(points, 'strict')]).toEqual([
      standard,
      patient,
      strict,
    ]);
  });
  test('the golden ones', () => {
    expect(proposeStanding(morgan.subject, morgan.history, TODAY)).toEqual({ to: 'watch', points: 4 });
    expect(proposeStanding(joe.subject, joe.history, TODAY)).toEqual({ to: 'watch', points: 3 });
    expect(proposeStanding(mrB.subject, mrB.history, TODAY)).toEqual({ to: 'watch', points: 2 });
  });
  test('over 365 days, not before a second chance, not after today', () => {
    const at = (on: string) => pestPoints([...dana.history, ...orders(2, d(on))], TODAY);
    expect(at(addDays(TODAY, -364))).toBe(2);
    expect(at(addDays(TODAY, -365))).toBe(0);
    expect(at(addDays(TODAY, 1))).toBe(0);
    const again: Evidence = { type: 'secondChance', on: d('2026-10-01') };
    const todays: Evidence = { type: 'secondChance', on: TODAY };
    const next: Evidence = { type: 'secondChance', on: addDays(TODAY, 1) };
    const before = [...dana.history, ...orders(2, addDays(TODAY, -1))];
    expect([pestPoints([...before, todays], TODAY), pestPoints([...before, next], TODAY)]).toEqual([0, 2]);
    expect(pestPoints([...dana.history, again, ...orders(2, d('2026-09-30'))], TODAY)).toBe(0);
    expect(pestPoints([...dana.history, again, ...orders(2, d('2026-10-01'))], TODAY)).toBe(2);
  });
  test('what stands already is not proposed again', () => {
    const of = (standing: 'watch' | 'pest' | 'severed' | 'limited' | 'memorial', points: number) =>
      proposeStanding(subject('a', { standing }), [...dana.history, ...orders(points)], TODAY)?.to ?? null;
    expect([of('watch', 4), of('watch', 5), of('limited', 4)]).toEqual([null, 'pest', 'watch']);
    expect([of('pest', 9), of('severed', 9), of('memorial', 9)]).toEqual([null, null, null]);
  });
  test('asks that nobody counts cost nothing', () => {
    expect(pestPoints([...dana.history, A('share', TODAY)], TODAY)).toBe(0);
  });
});
