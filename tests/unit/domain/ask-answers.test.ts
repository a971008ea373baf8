import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AskAnswer,
  type AskState,
  addDays,
  answerTo,
  askStateWords,
  canOverride,
  type OverrideLack,
} from '../../../lib/domain';
import { d, TODAY } from './cast';
import { runs } from './generators';

const STATES: AskState[] = ['open', 'granted', 'declined', 'ignored', 'deferred'];
const ANSWERS: AskAnswer[] = ['granted', 'declined', 'ignored', 'deferred', 'reconsider'];
const until = d('2026-12-01');

describe('answerTo', () => {
  test('every state and every answer, with something granted and a day', () => {
    const table = STATES.map((state) => [
      state,
      ...ANSWERS.map((answer) => {
        const ruling = answerTo(state, answer, { today: TODAY, until, granted: true });
        return ruling.ok ? ruling.state : ruling.code;
      }),
    ]);
    expect(table).toEqual([
      ['open', 'granted', 'declined', 'ignored', 'deferred', 'SAME'],
      ['granted', 'FINAL', 'FINAL', 'FINAL', 'FINAL', 'FINAL'],
      ['declined', 'RECONSIDER_FIRST', 'SAME', 'RECONSIDER_FIRST', 'RECONSIDER_FIRST', 'open'],
      ['ignored', 'RECONSIDER_FIRST', 'RECONSIDER_FIRST', 'SAME', 'RECONSIDER_FIRST', 'open'],
      ['deferred', 'granted', 'declined', 'ignored', 'deferred', 'open'],
    ]);
  });
  test('nothing is granted unless something of it really was', () => {
    expect(answerTo('open', 'granted', { today: TODAY, granted: false })).toMatchObject({
      ok: false,
      code: 'NOT_GRANTED',
    });
    expect(answerTo('deferred', 'granted', { today: TODAY, granted: false }).ok).toBe(false);
    expect(answerTo('open', 'declined', { today: TODAY, granted: false })).toEqual({
      ok: true,
      state: 'declined',
      until: null,
    });
  });
  test('later means a day after today, within two years', () => {
    const later = (day: ReturnType<typeof d> | null) => {
      const ruling = answerTo('open', 'deferred', { today: TODAY, until: day, granted: false });
      return ruling.ok ? ruling.until : ruling.code;
    };
    expect(later(null)).toBe('NO_DAY');
    expect(later(addDays(TODAY, -1))).toBe('DAY_TOO_SOON');
    expect(later(TODAY)).toBe('DAY_TOO_SOON');
    expect(later(addDays(TODAY, 1))).toBe('2026-11-17');
    expect(later(addDays(TODAY, 730))).toBe('2028-11-15');
    expect(later(addDays(TODAY, 731))).toBe('DAY_TOO_FAR');
  });
  test('only a deferral keeps a day', () => {
    expect(answerTo('deferred', 'declined', { today: TODAY, until, granted: false })).toMatchObject({
      until: null,
    });
  });
  test('whatever the order of answers, granted only comes from a grant, and is the last word', () => {
    const answer = fc.record({ answer: fc.constantFrom(...ANSWERS), granted: fc.boolean() });
    const seen = new Set<AskState>();
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        let state: AskState = 'open';
        for (const { answer, granted } of answers) {
          const ruling = answerTo(state, answer, { today: TODAY, until, granted });
          if (!ruling.ok) continue;
          expect(state).not.toBe('granted');
          if (ruling.state === 'granted') expect(granted).toBe(true);
          if (state === 'declined' || state === 'ignored') expect(ruling.state).toBe('open');
          state = ruling.state;
          seen.add(state);
        }
      }),
      runs(400),
    );
    expect(seen.size).toBe(5);
  });
});

test('partly granted is said with what became of the rest, and granted of all of it alone', () => {
  expect(STATES.map((state) => askStateWords(state, 1))).toEqual([
    ...['Partly granted, the rest open', 'Granted', 'Partly granted, the rest declined'],
    ...['Partly granted, the rest left without an answer', 'Partly granted, the rest later'],
  ]);
  expect(STATES.map((state) => askStateWords(state, 0))).toEqual([
    ...['Open', 'Granted', 'Declined', 'Left without an answer', 'Later'],
  ]);
});

describe('canOverride', () => {
  const given = {
    verdict: 'not yet' as const,
    today: TODAY,
    text: 'Ruth, meet Dana.',
    reason: 'I saw it happen',
    staked: true,
  };
  const lacks = (more: Partial<Parameters<typeof canOverride>[0]>): OverrideLack[] => {
    const ruling = canOverride({ ...given, ...more });
    return ruling.ok ? [] : ruling.lacks.map(({ code }) => code);
  };
  test('stands with everything there', () => {
    expect(given.reason).toHaveLength(15);
    expect(canOverride(given)).toEqual({ ok: true });
  });
  test.each<[Partial<Parameters<typeof canOverride>[0]>, OverrideLack[]]>([
    [{ verdict: 'never' }, ['NOT_YET_ONLY']],
    [{ verdict: 'earned' }, ['NOT_YET_ONLY']],
    [{ text: ' \n ' }, ['TEXT']],
    [{ reason: 'I saw it happe' }, ['REASON']],
    [{ reason: '  I saw it happe   ' }, ['REASON']],
    [{ reason: '🙂🙂🙂🙂🙂🙂🙂🙂' }, ['REASON']],
    [{ staked: false }, ['STAKE']],
    [{ ask: { pressure: true, on: TODAY } }, ['TOMORROW']],
    [{ ask: { pressure: true, on: d('2026-11-15') } }, []],
    [{ ask: { pressure: false, on: TODAY } }, []],
    [{ ask: null }, []],
    [
      { verdict: 'never', text: '', reason: '', staked: false, ask: { pressure: true, on: TODAY } },
      ['NOT_YET_ONLY', 'TOMORROW', 'TEXT', 'REASON', 'STAKE'],
    ],
  ])('%j', (more, expected) => {
    expect(lacks(more)).toEqual(expected);
  });
});
