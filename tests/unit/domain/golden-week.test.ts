import { describe, expect, test } from 'vitest';
import { type Evidence, nurtureWeek, type Subject } from '../../../lib/domain';
import { B, d, dana, lena, morgan, type Person, priya, said, subject, TODAY, tomas } from './cast';

const person = (id: string, more: Partial<Subject>, ...history: Evidence[]): Person => ({
  subject: subject(id, more),
  history,
});

const PEOPLE: Person[] = [
  dana,
  priya,
  tomas,
  lena,
  person('ivy', { confirmedStage: 'liked' }, ...B('2026-10-20'), {
    type: 'life',
    on: d('2026-11-10'),
    news: 'hardship',
  }),
  person('jon', { confirmedStage: 'trusted' }, ...B('2026-10-26'), {
    type: 'life',
    on: d('2026-11-12'),
    news: 'good',
  }),
  person('kim', { confirmedStage: 'known' }, ...B('2026-10-01'), {
    type: 'promise',
    by: 'me',
    on: d('2026-10-01'),
    due: d('2026-11-18'),
    status: 'open',
  }),
  person('leo', { confirmedStage: 'known' }, ...B('2026-04-30')),
  person('mei', { confirmedStage: 'liked' }, ...B('2026-07-19')),
  person(
    'nils',
    { confirmedStage: 'liked' },
    ...B('2026-06-01'),
    said('me', '2026-09-01'),
    said('me', '2026-09-20'),
    said('me', '2026-10-10'),
  ),
  person('omar', { confirmedStage: 'friend', snoozedUntil: d('2026-11-30') }, ...B('2026-09-01')),
  person('rae', { confirmedStage: 'friend', standing: 'memorial' }, ...B('2025-12-01')),
  person('zoe', { confirmedStage: 'friend', inner: true }, ...B('2026-11-02')),
  person('uma', { confirmedStage: 'trusted' }, ...B('2026-08-01'), said('them', '2026-11-09')),
  morgan,
];

describe('the golden week of 16 November 2026', () => {
  const week = nurtureWeek(PEOPLE, TODAY, TODAY, {
    capacity: 5,
    workdays: [0, 1, 2, 3, 4],
    without: ['ONE_STEP', 'OUTCOME'],
  });
  test('five people, their points and days', () => {
    expect(week.main).toEqual([
      { id: 'ivy', on: '2026-11-16', score: 60, because: [{ code: 'CONSOLE', points: 60 }] },
      {
        id: 'uma',
        on: '2026-11-16',
        score: 52,
        because: [
          { code: 'ANSWER_THEM', points: 20 },
          { code: 'CADENCE', points: 26 },
          { code: 'WAITING', points: 6 },
        ],
      },
      {
        id: 'dana',
        on: '2026-11-19',
        score: 46,
        because: [
          { code: 'BIRTHDAY', points: 25 },
          { code: 'CADENCE', points: 20 },
          { code: 'WAITING', points: 1 },
        ],
      },
      {
        id: 'zoe',
        on: '2026-11-18',
        score: 43,
        because: [
          { code: 'CADENCE', points: 42 },
          { code: 'WAITING', points: 1 },
        ],
      },
      { id: 'kim', on: '2026-11-17', score: 40, because: [{ code: 'MY_PROMISE_DUE', points: 40 }] },
    ]);
  });
  test('also dated, more time, rekindle', () => {
    expect(week.also).toMatchObject([{ id: 'jon', score: 30, because: [{ code: 'CELEBRATE', points: 30 }] }]);
    expect(week.more).toMatchObject([
      { id: 'mei', score: 18 },
      { id: 'leo', score: 7 },
    ]);
    expect(week.rekindle.map(({ id }) => id)).toEqual(['priya']);
  });
  test('with every reason switched on the list is the same', () => {
    expect(nurtureWeek(PEOPLE, TODAY, TODAY, { capacity: 5, workdays: [0, 1, 2, 3, 4] })).toEqual(week);
  });
});
