import { describe, expect, it } from 'vitest';
import { differentDays, isRemembered, marginDay, whenWords } from '@/components/person-page/day-words';
import { calendarDate, type Evidence } from '@/lib/domain';

const day = calendarDate;
const today = day('2026-11-21');
const talk = (on: string, more: object = {}): Evidence => ({
  type: 'touch',
  on: day(on),
  spoke: 'both',
  warmth: 1,
  loggedOn: today,
  ...more,
});

describe('when something was', () => {
  it('is the day that was given', () => {
    expect(whenWords(talk('2026-11-20'), today)).toEqual({ day: '20 November', remembered: false });
    expect(marginDay(talk('2026-11-20'))).toBe('20 Nov');
  });

  it('is remembered where it was written down more than 30 days later', () => {
    expect(whenWords(talk('2026-10-21'), today)).toEqual({ day: '21 October', remembered: true });
    expect(isRemembered(talk('2026-10-22'))).toBe(false);
  });

  it('is only about right where the interview chose it, however near', () => {
    for (const on of ['2019-07-09', '2026-11-20'])
      expect(isRemembered(talk(on, { recalled: true }))).toBe(true);
    expect(whenWords(talk('2019-07-09', { recalled: true }), today).day).toBe('about July 2019');
    expect(marginDay(talk('2019-07-09', { recalled: true }))).toBe('about Jul');
  });

  it('of a promise is the day on which it was kept or broken', () => {
    const promise = {
      type: 'promise',
      by: 'them',
      on: day('2026-11-01'),
      resolvedOn: day('2026-11-15'),
    } as const;
    expect(whenWords({ ...promise, status: 'broken' }, today).day).toBe('15 November');
    expect(whenWords({ ...promise, status: 'open', resolvedOn: undefined }, today).day).toBe('1 November');
  });

  it('is said once', () => {
    const talks = ['2026-11-20', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'].map((on) =>
      talk(on),
    );
    expect(differentDays(talks, today, 3).map(({ when }) => when.day)).toEqual([
      '20 November',
      '19 November',
      '18 November',
    ]);
  });
});
