import { describe, expect, test } from 'vitest';
import {
  addDays,
  CONTEXT_TAGS,
  type Evidence,
  GOOD_REASONS,
  type ReasonsKnown,
  suggestedReasons,
  WRONG_REASONS,
} from '../../../lib/domain';
import { A, B, d, dana, H, joe, lena, TODAY } from './cast';
import { ago } from './generators';

const tags = (history: Evidence[], known: ReasonsKnown = {}) =>
  suggestedReasons(history, known, TODAY).map(({ tag }) => tag);

test('eleven wrong reasons, the last a joke; four good ones; three places one comes from', () => {
  expect(Object.keys(WRONG_REASONS)).toEqual([
    'NUMBERS_GAME',
    'PITCH_FIRST',
    'SELF_CENTERED',
    'NOT_SOCIAL',
    'WONT_TALK',
    'DISLIKES_PEOPLE',
    'INSINCERE',
    'THIN_SKINNED',
    'AGENDA',
    'RATIO_GAMER',
    'WHITE_SOX_FAN',
  ]);
  expect(Object.keys(GOOD_REASONS)).toEqual(['CURIOUS', 'GENEROUS', 'FUNNY', 'LEARNS']);
  expect(Object.keys(CONTEXT_TAGS)).toEqual(['LION', 'MLM', 'EXPLOITS']);
});

describe('what the evidence suggests', () => {
  test('nothing, of a friend', () => {
    expect(tags(dana.history, { connectedSince: [ago(400)] })).toEqual([]);
  });
  test('a pitch first, by itself, in a social context', () => {
    expect(suggestedReasons(joe.history, {}, TODAY)).toEqual([
      { tag: 'PITCH_FIRST', automatic: true, because: 'The first words from them were a pitch' },
    ]);
    expect(tags(joe.history, { context: 'sales-call' })).toEqual([]);
  });
  test('three asks in 180 days and no help without strings', () => {
    const asks = (...days: number[]) => days.map((days) => A('share', ago(days)));
    expect(tags(asks(0, 5, 179))).toEqual(['SELF_CENTERED']);
    expect(suggestedReasons(asks(0, 5, 179), {}, TODAY)[0]?.automatic).toBe(false);
    expect(tags(asks(0, 5, 180))).toEqual([]);
    expect(tags(asks(0, 5))).toEqual([]);
    expect(tags([...asks(0, 5), A('share', addDays(TODAY, 1))])).toEqual([]);
    expect(tags([...asks(0, 5, 9), ...H('received', 1, ago(30))])).toEqual([]);
    expect(tags([...asks(0, 5, 9), ...H('received', 1, ago(20))])).toEqual(['SELF_CENTERED']);
    expect(tags([...asks(0, 5, 9), ...H('given', 1, ago(30))])).toEqual(['SELF_CENTERED']);
    expect(tags(lena.history)).toEqual([]);
  });
  test('a motive about their own standing', () => {
    const motive = (text: string, on = TODAY) => tags([], { motives: [{ on, text }] });
    expect(motive('in an effort to improve my ranking')).toEqual(['SELF_CENTERED']);
    expect(motive('to grow our profile')).toEqual(['SELF_CENTERED']);
    expect(motive('she needs a plumber')).toEqual([]);
    expect(motive('my ranking', addDays(TODAY, 1))).toEqual([]);
  });
  test('connected more than a year without a talk', () => {
    const since = (days: number, history: Evidence[] = []) => tags(history, { connectedSince: [ago(days)] });
    expect(since(366)).toEqual(['WONT_TALK']);
    expect(since(365)).toEqual([]);
    expect(since(366, B('2026-11-01'))).toEqual([]);
    expect(tags([], { connectedSince: [ago(3), ago(800)] })).toEqual(['WONT_TALK']);
  });
  test('how the latest feedback was taken', () => {
    const took = (...taken: ['well' | 'badly' | 'no-word', number][]) =>
      tags([], { feedback: taken.map(([how, days]) => ({ on: ago(days), taken: how })) });
    expect(took(['badly', 3])).toEqual(['THIN_SKINNED']);
    expect(took(['well', 3])).toEqual(['LEARNS']);
    expect(took(['no-word', 3])).toEqual([]);
    expect(took(['well', 3], ['badly', 40])).toEqual(['LEARNS']);
    expect(took(['badly', 3], ['well', 3])).toEqual(['LEARNS']);
    expect(took(['badly', -1])).toEqual([]);
  });
  test('follow, then unfollow', () => {
    const follows = (follow: number, unfollow: number, channel?: string) =>
      tags([], {
        follows: [
          { on: ago(unfollow), did: 'unfollow', channel },
          { on: ago(follow), did: 'follow' },
        ],
      });
    expect(follows(100, 10)).toEqual(['RATIO_GAMER']);
    expect(follows(101, 10)).toEqual([]);
    expect(follows(5, 10)).toEqual([]);
    expect(follows(5, -1)).toEqual([]);
    expect(follows(10, 5, 'x')).toEqual([]);
  });
  test('in the order of the list, and only what has happened', () => {
    const history = [...joe.history, A('share', '2026-11-11'), A('share', '2026-11-12')];
    expect(
      tags(history, {
        connectedSince: [ago(400)],
        feedback: [{ on: TODAY, taken: 'badly' }],
        follows: [
          { on: ago(9), did: 'follow' },
          { on: TODAY, did: 'unfollow' },
        ],
      }),
    ).toEqual(['PITCH_FIRST', 'SELF_CENTERED', 'WONT_TALK', 'THIN_SKINNED', 'RATIO_GAMER']);
    expect(suggestedReasons(joe.history, {}, d('2026-11-09'))).toEqual([]);
  });
});
