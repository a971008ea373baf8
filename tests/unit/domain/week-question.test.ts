import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, questionRests, whomToHelp } from '@/lib/domain';

const monday = calendarDate('2026-11-16');
const one = (id: string, ...codes: ('RETURN_KINDNESS' | 'CADENCE')[]) => ({
  id,
  because: codes.map((code) => ({ code, points: 10 })),
});

describe('“What could I do for one of them?”', () => {
  it('names whoever helped most without my having given back', () => {
    const list = [one('a', 'CADENCE'), one('b', 'CADENCE', 'RETURN_KINDNESS'), one('c', 'RETURN_KINDNESS')];
    expect(whomToHelp(list, monday)?.id).toBe('b');
  });

  it('else names one of the list, the same all week whoever else comes or goes', () => {
    const list = ['a', 'b', 'c', 'd', 'e'].map((id) => one(id, 'CADENCE'));
    const named = whomToHelp(list, monday);
    expect(whomToHelp(list.toReversed(), monday)).toBe(named);
    for (const gone of list.filter((each) => each !== named))
      expect(
        whomToHelp(
          list.filter((each) => each !== gone),
          monday,
        ),
      ).toBe(named);
    const weeks = [...Array(30).keys()].map((week) => whomToHelp(list, addDays(monday, 7 * week))?.id);
    expect(new Set(weeks).size).toBeGreaterThan(2);
    expect(whomToHelp([], monday)).toBeNull();
  });

  it('rests to the end of the week in which it was answered, and not longer', () => {
    expect(questionRests(null, monday)).toBe(false);
    expect(questionRests(monday, monday)).toBe(true);
    expect(questionRests(addDays(monday, 6), monday)).toBe(true);
    expect(questionRests(addDays(monday, -1), monday)).toBe(false);
  });
});
