import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { agoWords, monthWords, rangeWords, rhythmWords, spanWords } from '@/lib/format';

const day = calendarDate;

describe('Spans of days', () => {
  it.each([
    [0, '0 days'],
    [1, 'one day'],
    [6, 'six days'],
    [7, 'a week'],
    [8, 'eight days'],
    [14, 'two weeks'],
    [16, '16 days'],
    [21, 'three weeks'],
    [28, 'four weeks'],
    [35, '35 days'],
    [60, '60 days'],
    [61, 'two months'],
    [107, 'four months'],
    [365, 'a year'],
    [380, 'a year'],
    [460, '15 months'],
    [729, '24 months'],
    [730, 'two years'],
    [5000, '14 years'],
  ])('%i: %s', (days, words) => expect(spanWords(days)).toBe(words));

  it('as a month, where the day is only about right', () => {
    expect(monthWords(day('2019-07-01'))).toBe('July 2019');
  });

  it('since a day', () => {
    const today = day('2026-11-16');
    expect(agoWords(today, today)).toBe('today');
    expect(agoWords(day('2026-11-15'), today)).toBe('yesterday');
    expect(agoWords(day('2026-11-10'), today)).toBe('six days ago');
    expect(agoWords(day('2025-11-16'), today)).toBe('a year ago');
  });
});

describe('Rhythms', () => {
  it.each([
    [1, 'a day'],
    [7, 'one week'],
    [14, 'two weeks'],
    [30, 'one month'],
    [45, '45 days'],
    [56, 'eight weeks'],
    [60, 'two months'],
    [63, '63 days'],
    [90, 'three months'],
    [180, 'six months'],
    [365, 'one year'],
    [730, 'two years'],
    [3650, 'ten years'],
  ])('%i: %s', (days, words) => expect(rhythmWords(days)).toBe(words));
});

describe('A week’s days', () => {
  it.each([
    ['2026-11-16', '2026-11-22', '16 to 22 November'],
    ['2026-11-30', '2026-12-06', '30 November to 6 December'],
    ['2026-12-28', '2027-01-03', '28 December to 3 January 2027'],
  ])('%s', (from, until, words) => {
    expect(rangeWords(day(from), day(until), day('2026-11-30'))).toBe(words);
  });
});
