import { describe, expect, it } from 'vitest';
import { beforeMeeting, calendarDate, type Fact, firstCardOn, nextCard } from '@/lib/domain';

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

describe('before a meeting', () => {
  const on = calendarDate('2026-05-06');
  const detail = (text: string, depth: 1 | 2 | 3, retrievability: number, more: Partial<Fact> = {}) => ({
    ...{ type: 'fact' as const, on, category: 'work' as const, text, depth, retrievability },
    ...more,
  });
  const texts = (...details: ReturnType<typeof detail>[]) => beforeMeeting(details).map(({ text }) => text);

  it('the most personal comes first, then what is least in mind, then the latest', () => {
    expect(
      texts(
        detail('in mind', 2, 0.95),
        detail('public', 1, 0),
        detail('fading', 2, 0.6),
        detail('fading, later', 2, 0.6, { on: calendarDate('2026-06-01') }),
      ),
    ).toEqual(['fading, later', 'fading', 'in mind', 'public']);
  });

  it('nothing is brought up that is confided, kept or sensitive, and never more than five', () => {
    expect(
      texts(
        detail('confided', 3, 0),
        detail('confided, to be told', 3, 0, { shareable: true }),
        detail('kept', 2, 0, { shareable: false }),
        detail('sensitive', 1, 0, { sensitive: true }),
      ),
    ).toEqual(['confided, to be told']);
    expect(texts(...Array.from({ length: 9 }, (_, at) => detail(`${at}`, 1, at / 10)))).toHaveLength(5);
  });
});
