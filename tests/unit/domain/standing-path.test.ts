import { describe, expect, test } from 'vitest';
import {
  isGrave,
  judge,
  RESPONSE_LADDER,
  SEVERING,
  type Standing,
  type StandingNow,
  secondChances,
  severingEffects,
  standingLacks,
  standingPath,
} from '../../../lib/domain';
import { d, sam, TODAY, victor } from './cast';

const ALL: Standing[] = ['open', 'watch', 'limited', 'pest', 'severed', 'memorial'];

describe('standingPath', () => {
  const told = (now: Partial<StandingNow>, to: Standing) => {
    const path = standingPath({ standing: 'open', chances: 0, grave: false, ...now }, to);
    return path.ok ? `${path.secondChance ? '↺ ' : ''}${path.needs.join(' ')}` : path.code;
  };
  test('every change there is', () => {
    expect(ALL.map((standing) => [standing, ...ALL.map((to) => told({ standing }, to))])).toEqual([
      ['open', 'NOT_NEEDED', '', 'KINDS', '', 'CONFIRM', 'CONFIRM'],
      ['watch', '', 'SAME', 'KINDS', '', 'CONFIRM', 'CONFIRM'],
      ['limited', '', '', 'KINDS', '', 'CONFIRM', 'CONFIRM'],
      ['pest', '↺ REASON TERMS', 'OPEN_FIRST', 'OPEN_FIRST', 'SAME', 'CONFIRM', 'CONFIRM'],
      ['severed', '↺ REASON TERMS', 'OPEN_FIRST', 'OPEN_FIRST', '', 'SAME', 'CONFIRM'],
      ['memorial', '', '', 'KINDS', '', 'CONFIRM', 'SAME'],
    ]);
  });
  test('from the second chance on the history first', () => {
    expect(told({ standing: 'severed', chances: 1 }, 'open')).toBe('↺ HISTORY REASON TERMS');
    expect(told({ standing: 'pest', chances: 2 }, 'open')).toBe('↺ HISTORY REASON TERMS');
  });
  test('a grave breach is left by a second chance, while open', () => {
    expect(told({ grave: true }, 'open')).toBe('↺ REASON TERMS');
    expect(told({ grave: true, standing: 'watch', chances: 1 }, 'open')).toBe('↺ HISTORY REASON TERMS');
    expect(told({ grave: true }, 'severed')).toBe('CONFIRM');
  });
  test('memorial is no way round', () => {
    expect(told({ standing: 'memorial', before: 'severed' }, 'open')).toBe('↺ REASON TERMS');
    expect(told({ standing: 'memorial', before: 'pest' }, 'watch')).toBe('OPEN_FIRST');
    expect(told({ standing: 'memorial', before: 'watch' }, 'open')).toBe('');
    expect(told({ standing: 'memorial', before: 'severed', grave: true }, 'open')).toBe('↺ REASON TERMS');
  });
  test('memorial by mistake is taken back, though a grave breach is open', () => {
    expect(told({ standing: 'memorial', before: 'open', grave: true }, 'open')).toBe('');
    expect(told({ standing: 'memorial', before: 'watch', grave: true }, 'watch')).toBe('');
  });
});

test('what a change still lacks', () => {
  const lacks = (...args: Parameters<typeof standingLacks>) => standingLacks(...args).map(({ code }) => code);
  expect(lacks(['CONFIRM'], {})).toEqual(['CONFIRM']);
  expect(lacks(['CONFIRM'], { confirmed: true, reason: '' })).toEqual([]);
  expect(lacks(['KINDS'], { kinds: [] })).toEqual(['KINDS']);
  expect(lacks(['KINDS'], { kinds: ['refer'] })).toEqual([]);
  expect(lacks(['HISTORY', 'REASON', 'TERMS'], { reason: ' ', terms: ' ' })).toEqual([
    'HISTORY',
    'REASON',
    'TERMS',
  ]);
  expect(lacks(['HISTORY', 'REASON', 'TERMS'], { seen: true, reason: 'a', terms: 'b' })).toEqual([]);
});

test('second chances and grave breaches are counted as of the day', () => {
  expect(secondChances(sam.history, TODAY)).toBe(1);
  expect(secondChances([...sam.history, { type: 'secondChance', on: d('2026-06-01') }], TODAY)).toBe(1);
  expect(secondChances([...sam.history, { type: 'secondChance', on: d('2026-07-01') }], TODAY)).toBe(2);
  expect(secondChances(sam.history, d('2026-05-31'))).toBe(0);
  expect(isGrave(victor.history, TODAY)).toBe(true);
  expect(isGrave(victor.history, d('2026-07-31'))).toBe(false);
  expect(isGrave(sam.history, TODAY)).toBe(false);
  for (const [on, grave] of [
    ['2026-07-31', true],
    ['2026-08-01', false],
    ['2026-09-01', false],
  ] as const) {
    const history = [...victor.history, { type: 'secondChance' as const, on: d(on) }];
    expect(isGrave(history, TODAY)).toBe(grave);
    // The gate sees the same.
    const codes = judge(victor.subject, history, { kind: 'react' }, TODAY).reasons.map(({ code }) => code);
    expect(codes.includes('N5')).toBe(grave);
  }
});

describe('severing', () => {
  test('LinkedIn is told in full, the unknown in general, each once', () => {
    const effects = severingEffects(['linkedin', 'ning', 'linkedin', 'toString']);
    expect(effects.map(({ channel }) => channel)).toEqual(['linkedin', 'ning', 'toString']);
    const said = effects[0]?.effects.join('. ') ?? '';
    expect(said).toMatch(/no notice/);
    expect(said).toMatch(/Endorsements and recommendations .* both ways/);
    expect(said).toMatch(/Only you can invite again/);
    expect(effects[1]?.effects).toEqual(effects[2]?.effects);
    expect(severingEffects([])).toEqual([]);
  });
  test('the ladder begins with the mildest, and the words neither blame nor gloat', () => {
    expect(RESPONSE_LADDER.map(({ step }) => step)).toEqual([
      'ignore',
      'decline',
      'feedback',
      'limit',
      'pest',
      'sever',
    ]);
    expect(SEVERING.after).toBe('You don’t owe everyone a place in your circle.');
  });
  test('before a door is shut, what it costs and the way back are said', () => {
    expect(SEVERING.wayBack).toMatch(/a second chance, with terms\..* liking and trust begin anew/);
  });
  test('the rung that asks them to stop says what it does', () => {
    expect(RESPONSE_LADDER[4].what).toMatch(/Nothing they ask for is granted/);
  });
});
