import { describe, expect, test } from 'vitest';
import { addDays, type Evidence, seenInstead } from '@/lib/domain';
import { S, TODAY } from './cast';

const instead = (history: Evidence[], area = 'violins') => seenInstead(history, area, TODAY);

describe('what to ask about instead of work nobody has seen', () => {
  test('work that is called alike first, then the latest, at most three', () => {
    const repair = S('violin repair', '2026-01-01');
    expect(instead(repair)).toEqual(['violin repair']);
    expect(instead([...repair, ...S('cooking', '2026-02-01')])).toEqual(['violin repair', 'cooking']);
    const more = [
      ...S('cooking', '2026-02-01'),
      ...S('editing', '2026-03-01'),
      ...S('singing', '2026-04-01'),
    ];
    expect(instead([...repair, ...more])).toEqual(['violin repair', 'singing', 'editing']);
  });
  test('each once, never the one asked about, and only good work seen first-hand by then', () => {
    const repair = S('violin repair', '2026-01-01 2026-02-01');
    expect(instead(repair)).toEqual(['violin repair']);
    expect(instead(repair, 'violin repair')).toEqual([]);
    expect(instead(repair.map((each) => ({ ...each, good: false }) as Evidence))).toEqual([]);
    expect(instead(repair.map((each) => ({ ...each, basis: 'hearsay' }) as Evidence))).toEqual([]);
    expect(instead(repair.map((each) => ({ ...each, on: addDays(TODAY, 1) })))).toEqual([]);
  });
  test('a small word in both makes nothing alike', () => {
    const piano = S('a piano', '2026-01-01');
    expect(instead([...piano, ...S('cooking', '2026-02-01')], 'a violin')).toEqual(['cooking', 'a piano']);
  });
});
