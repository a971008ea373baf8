import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, daysBetween, GRADES, type Grade, type Memory } from '@/lib/domain';
import { retrievability, review } from '@/lib/memory/schedule';
import { SEED } from '../domain/generators';

const start = calendarDate('2026-11-16');

/** The days until the next card, each answered on the day it came. */
function intervals(...grades: Grade[]): number[] {
  let memory: Memory | null = null;
  let today = start;
  return grades.map((grade) => {
    const next = review(memory, grade, today);
    const days = daysBetween(today, next.due);
    [memory, today] = [next, next.due];
    return days;
  });
}

describe('how long a small detail rests (model.md, section 7)', () => {
  it('is as was verified', () => {
    expect(intervals('good', 'good', 'good', 'good')).toEqual([3, 14, 57, 196]);
    expect(intervals('easy', 'easy', 'easy')).toEqual([8, 66, 365]);
    expect(intervals('hard', 'hard', 'hard')).toEqual([2, 4, 9]);
    expect(intervals('good', 'good', 'forgot', 'good')).toEqual([3, 14, 2, 5]);
  });

  it('is a year at most, where the library itself says 366 days', () => {
    expect(intervals('good', 'good', 'good', 'good', 'good', 'good').slice(4)).toEqual([365, 365]);
  });

  it('is how likely it still comes to mind: nine in ten on its day, less with every day after', () => {
    const known = review(null, 'good', start);
    expect(retrievability(known, start)).toBe(1);
    expect(retrievability(known, addDays(start, 3))).toBeCloseTo(0.9, 1);
    expect(retrievability(known, addDays(start, 30))).toBeLessThan(retrievability(known, addDays(start, 10)));
    expect(retrievability(null, start)).toBe(0);
  });

  it('counts what was forgotten', () => {
    const known = review(null, 'good', start);
    expect(known).toMatchObject({ reps: 1, lapses: 0, state: 2, lastReview: start, due: '2026-11-19' });
    expect(review(known, 'forgot', known.due)).toMatchObject({ reps: 2, lapses: 1, lastReview: known.due });
  });

  it('is 1 to 365 whole days, whatever is answered and however late', () => {
    const answers = fc.array(fc.record({ grade: fc.constantFrom(...GRADES), late: fc.nat(4000) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(answers, (all) => {
        let memory: Memory | null = null;
        let today = start;
        for (const { grade, late } of all) {
          const next: Memory = review(memory, grade, today);
          const days = daysBetween(today, next.due);
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(365);
          expect(Object.values(next).every((value) => typeof value === 'string' || value >= 0)).toBe(true);
          // Kept as JSON, it comes back as it was.
          memory = JSON.parse(JSON.stringify(next)) as Memory;
          expect(memory).toEqual(next);
          today = addDays(next.due, late);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
