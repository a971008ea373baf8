import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { day, dayUntil, optionalDay, optionalDayUntil } from '@/lib/input/day';

const today = calendarDate('2026-11-21');
const said = (typed: unknown, schema: { safeParse: typeof schemaOf.safeParse } = day()) =>
  schema.safeParse(typed).error?.issues[0]?.message;
const schemaOf = day();

describe('a day', () => {
  it.each(['2026-03-14', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('is taken: %s', (typed) => {
    expect(day().parse(` ${typed} `)).toBe(typed);
  });

  it.each([
    ['2026-11-31', 'November has 30 days. Which day was it?'],
    ['2026-01-32', 'January has 31 days. Which day was it?'],
    ['2026-02-29', 'February 2026 has 28 days. Which day was it?'],
    ['2100-02-29', 'February 2100 has 28 days. Which day was it?'],
    ['2024-02-30', 'February 2024 has 29 days. Which day was it?'],
    ['2026-04-00', 'April has 30 days. Which day was it?'],
    ['2026-13-01', 'A year has twelve months. Which day was it?'],
    ['2026-00-10', 'A year has twelve months. Which day was it?'],
    ['1604-05-05', 'That is before 1900. Which day was it?'],
    ['0000-01-01', 'That is before 1900. Which day was it?'],
    ['', 'Which day was it?'],
    ['soon', 'Write the day as year, month and day, such as 2026-03-14.'],
    ['2026-3-4', 'Write the day as year, month and day, such as 2026-03-14.'],
    ['2026-03-14T00:00', 'Write the day as year, month and day, such as 2026-03-14.'],
    ['２０２６-03-14', 'Write the day as year, month and day, such as 2026-03-14.'],
    [undefined, 'Which day was it?'],
    [['2026-03-14', '2026-03-15'], 'Which day was it?'],
  ])('says what is off about %j', (typed, sentence) => {
    expect(said(typed)).toBe(sentence);
  });
});

describe('a day that has been', () => {
  it('may be today', () => {
    expect(dayUntil(today).parse('2026-11-21')).toBe('2026-11-21');
  });

  it('is not tomorrow', () => {
    expect(said('2026-11-22', dayUntil(today))).toBe('That day is still to come. Which day was it?');
    expect(said('2027-02-30', dayUntil(today))).toBe('February 2027 has 28 days. Which day was it?');
  });
});

describe('a day that may be missing', () => {
  it.each([undefined, '', '  '])('is then undefined: %j', (typed) => {
    expect(optionalDay().parse(typed)).toBeUndefined();
    expect(optionalDayUntil(today).parse(typed)).toBeUndefined();
  });

  it('is a real day where it is there', () => {
    expect(optionalDay().parse('2026-11-30')).toBe('2026-11-30');
    expect(optionalDay().safeParse('2026-11-31').error?.issues[0]?.message).toMatch(/November has 30 days/);
    expect(optionalDayUntil(today).safeParse('2026-11-22').error?.issues[0]?.message).toMatch(
      /still to come/,
    );
  });
});
