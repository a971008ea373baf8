import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/domain';
import { nest } from '@/lib/input/nest';
import { type Button, lastDayOff, mostPut, putBefore, snooze, snoozeDay, week } from '@/lib/input/week';

const ivy = '01a1fc00-3a29-71aa-8bc1-caad0a3b557b';
const jon = '01a1fc00-2590-7314-bea8-f1a24baf368d';
const nobody = '00000000-0000-0000-0000-000000000000';

const sent = (values: Record<string, string>) => {
  const { nested, fieldOf } = nest(values);
  const read = week.safeParse(nested);
  if (read.success) return read.data;
  return Object.fromEntries(read.error.issues.map((issue) => [fieldOf(issue.path), issue.message]));
};

describe('A press on the week’s list', () => {
  it.each<Button>(['week', 'month', 'not', 'later', 'back'])('%s is for the person it carries', (button) => {
    expect(sent({ [button]: ivy, [`on.${jon}`]: '2026-12-24' })).toEqual({ person: ivy, button, put: [] });
  });

  it('until takes the day beside it, and no other', () => {
    const days = { [`on.${ivy}`]: '2026-12-24', [`on.${jon}`]: '2026-12-31' };
    expect(sent({ until: jon, ...days })).toEqual({
      person: jon,
      button: 'until',
      on: '2026-12-31',
      put: [],
    });
    expect(sent({ until: ivy, [`on.${jon}`]: '2026-12-31' })).toEqual({
      [`on.${ivy}`]: 'Until when? Choose a day.',
    });
  });

  it('Enter in a day is for the one row that has a day', () => {
    expect(sent({ [`on.${ivy}`]: '2026-12-24', [`on.${jon}`]: '' })).toMatchObject({
      person: ivy,
      button: 'until',
    });
    const which = { form: 'Press Snooze beside the one you mean.' };
    expect(sent({ [`on.${ivy}`]: '2026-12-24', [`on.${jon}`]: '2026-12-24' })).toEqual(which);
    expect(sent({})).toEqual(which);
  });

  it('a day that does not exist is said by its row', () => {
    expect(sent({ until: ivy, [`on.${ivy}`]: '2026-11-31' })).toEqual({
      [`on.${ivy}`]: 'November has 30 days. Which day was it?',
    });
  });

  it('ids that are none are nobody’s, and never anybody’s', () => {
    expect(sent({ week: 'x', put: `${jon},y,${jon}` })).toEqual({
      person: nobody,
      button: 'week',
      put: [jon],
    });
    expect(sent({ not: '' })).toMatchObject({ person: nobody });
    expect(sent({ until: '../x', 'on.../x': '2026-12-24' })).not.toHaveProperty('person', '../x');
  });

  it('remembers as many as an address has room for, the latest ones', () => {
    const many = Array.from({ length: 40 }, (_, at) => ivy.replace(/^../, String(at).padStart(2, '0')));
    const put = putBefore(many.join(','));
    expect(put).toEqual(many.slice(-mostPut));
    expect(put.join(',').length).toBeLessThanOrEqual(500);
  });
});

describe('The last day off', () => {
  const today = calendarDate('2026-11-18');
  const off = (button: Button, weekStartsOn = 0) =>
    lastDayOff({ person: ivy, button, put: [] }, { today, weekStartsOn });

  it('is a week, a month, a season, or nothing', () => {
    expect([off('week'), off('month'), off('later'), off('back'), off('until')]).toEqual([
      '2026-11-25',
      '2026-12-18',
      '2027-02-16',
      null,
      null,
    ]);
  });

  it('of “not them” is the end of the owner’s week', () => {
    expect([off('not', 0), off('not', 6), off('not', 2), off('not', 3)]).toEqual([
      '2026-11-22',
      '2026-11-21',
      '2026-11-24',
      '2026-11-18',
    ]);
  });
});

describe('A snooze on a person’s own page', () => {
  const today = calendarDate('2026-11-18');
  const until = (values: Record<string, string>) =>
    snoozeDay(snooze.parse({ person: ivy, ...values }), today);

  it('is a week unless it says a month or a day', () => {
    expect([until({}), until({ until: 'month' }), until({ until: 'x' })]).toEqual([
      '2026-11-25',
      '2026-12-18',
      '2026-11-25',
    ]);
    expect(until({ until: 'month', on: '2026-11-20' })).toBe('2026-11-20');
  });
});
