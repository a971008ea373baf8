import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  daysBetween,
  isCalendarDate,
  weekday,
  wholeMonths,
} from '../../../lib/domain';
import { d } from './cast';

describe('calendarDate', () => {
  test.each(['2026-11-16', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])(
    '%s is a day',
    (text) => {
      expect(calendarDate(text)).toBe(text);
    },
  );
  test.each([
    '',
    '2026-11-31',
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '+2026-01-01',
    '२०२६-०१-०१',
  ])('%j is none', (text) => {
    expect(() => calendarDate(text)).toThrow(RangeError);
    expect(isCalendarDate(text)).toBe(false);
  });
  test.each([null, undefined, 20261116, {}, ['2026-11-16']])('%j is none either', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-16', 1, '2026-11-17'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2000-03-01', -1, '2000-02-29'],
    ['1900-03-01', -1, '1900-02-28'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2026-06-01', 90, '2026-08-30'],
    ['2026-11-16', 28, '2026-12-14'],
    ['2026-11-16', -463, '2025-08-10'],
    ['0001-01-01', 3652058, '9999-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to);
    expect(daysBetween(d(from), d(to))).toBe(days);
  });
  test('days beyond the calendar stay at its edge', () => {
    expect(addDays(d('9999-12-31'), 15)).toBe('9999-12-31');
    expect(addDays(d('0001-01-01'), -1)).toBe('0001-01-01');
  });
  test('days on which clocks change are days', () => {
    for (const on of ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-09-27']) {
      expect(daysBetween(d(on), addDays(d(on), 1))).toBe(1);
    }
  });
  test('every day of two turns of a century agrees with the platform', () => {
    const start = Date.UTC(1895, 0, 1);
    let on = d('1895-01-01');
    for (let day = 0; day < 76700; day += 1) {
      const there = new Date(start + day * 86_400_000);
      if (on !== there.toISOString().slice(0, 10)) throw new Error(`${on} is not ${there.toISOString()}`);
      if (weekday(on) !== (there.getUTCDay() + 6) % 7) throw new Error(`weekday of ${on}`);
      on = addDays(on, 1);
    }
    expect(on).toBe('2104-12-31');
  });
});

describe('weeks and months', () => {
  test.each([
    ['2026-11-16', 0],
    ['2026-11-22', 6],
    ['1970-01-01', 3],
    ['1969-12-31', 2],
    ['2024-02-29', 3],
  ])('%s is weekday %i', (on, day) => {
    expect(weekday(d(on))).toBe(day);
  });
  test('months', () => {
    expect(wholeMonths(d('2025-09-10'), d('2026-11-16'))).toBe(14);
    expect(wholeMonths(d('2025-09-17'), d('2026-11-16'))).toBe(13);
    expect(wholeMonths(d('2025-09-16'), d('2026-11-16'))).toBe(14);
    expect(wholeMonths(d('2026-11-17'), d('2026-11-16'))).toBe(0);
    expect(wholeMonths(d('2026-01-31'), d('2026-02-28'))).toBe(0);
  });
});

describe('the core knows no clock', () => {
  test('no Date, locale, random, or import from outside', () => {
    const folder = new URL('../../../lib/domain/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      expect(source, file).not.toMatch(
        /\bnew Date|\bDate\.|Math\.random|localeCompare|toLocale|\bIntl\b|process\./,
      );
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from, file).toMatch(/^\.\/[a-z-]+$/);
    }
  });
});
