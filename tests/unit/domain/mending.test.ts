import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate, type Evidence, mending } from '@/lib/domain';

const d = calendarDate;
const TODAY = d('2026-11-16');
const breach = (on: string, more: Partial<Extract<Evidence, { type: 'breach' }>> = {}): Evidence => ({
  ...{ type: 'breach', on: d(on), of: 'benevolence', severity: 'minor' },
  ...more,
});
const kept = (on: string): Evidence => ({
  ...{ type: 'promise', by: 'them', on: d(on), status: 'kept', resolvedOn: d(on) },
});
const whats = (history: Evidence[], today: CalendarDate = TODAY) =>
  mending(history, today).map(({ state, what }) => [state, what]);

describe('what would mend a breach', () => {
  it('is a talk first', () => {
    expect(whats([breach('2026-10-01')])).toEqual([
      ['to talk out', 'Not talked out yet. After that it takes 1 kept promise and 14 days'],
    ]);
  });

  it('is twice as much for honesty', () => {
    expect(whats([breach('2026-10-01', { of: 'integrity', severity: 'serious' })])[0]?.[1]).toBe(
      'Not talked out yet. After that it takes 6 kept promises and 120 days',
    );
  });

  it('is done when promises and days are there, not a day before', () => {
    const history = [breach('2026-10-01', { resolvedOn: d('2026-11-01') }), kept('2026-11-05')];
    expect(whats(history, d('2026-11-14'))[0]).toEqual([
      'mending',
      'Talked out. 1 of 1 kept promise so far, and 13 of 14 days',
    ]);
    expect(whats(history, d('2026-11-15'))[0]?.[0]).toBe('mended');
  });

  it('is nothing but the owner’s act where it is grave, and nothing at all once they began again', () => {
    const grave = breach('2026-10-01', { severity: 'grave' });
    expect(whats([grave])[0]?.[0]).toBe('only you');
    expect(whats([grave, { type: 'secondChance', on: d('2026-10-01') }])[0]?.[0]).toBe('past');
  });

  it('is told newest first, and not of what is still to come', () => {
    const all = mending([breach('2026-01-01'), breach('2026-12-01'), breach('2026-06-01')], TODAY);
    expect(all.map((one) => one.breach.on)).toEqual(['2026-06-01', '2026-01-01']);
  });
});
