import { describe, expect, it } from 'vitest';
import { calendarDate, firstCardOn, nextCard } from '@/lib/domain';

describe('which small detail is asked for', () => {
  it('is none on the day it became known, and nothing but small details ever', () => {
    const on = calendarDate('2026-12-31');
    expect(firstCardOn({ type: 'fact', on })).toBe('2027-01-01');
    expect(firstCardOn({ type: 'touch', on })).toBeNull();
  });

  it('is of somebody not yet asked about, as long as there is such a one', () => {
    const due = [
      { id: 1, personId: 'dana' },
      { id: 2, personId: 'dana' },
      { id: 3, personId: 'ruth' },
    ];
    expect(nextCard(due, [])?.id).toBe(1);
    expect(nextCard(due, ['dana'])?.id).toBe(3);
    expect(nextCard(due, ['dana', 'ruth'])?.id).toBe(1);
    expect(nextCard([], [])).toBeNull();
  });
});
