import { expect, it } from 'vitest';
import { countsWords } from '@/components/gate/outcome-words';
import { legend } from '@/components/record/record-picture';

it('only what went well or badly with a skill counts as work seen', () => {
  const counts = (['good', 'neutral', 'bad'] as const).map((result) =>
    [null, '', 'roofs'].map((area) => countsWords({ result, area }).includes('seen')),
  );
  expect(counts).toEqual([
    [false, false, true],
    [false, false, false],
    [false, false, true],
  ]);
});

it.each([
  [{ bad: 1, putRight: 0 }, 'once badly'],
  [{ bad: 1, putRight: 1 }, 'once badly, and put right'],
  [{ bad: 2, putRight: 1 }, 'twice badly (once put right)'],
  [{ bad: 2, putRight: 2 }, 'twice badly, both put right'],
  [{ good: 3, bad: 4, putRight: 4 }, '3 times well, 4 times badly, all put right'],
])('my record says what was put right: %j', (counts, words) => {
  expect(legend({ good: 0, neutral: 0, ...counts })).toBe(words);
});
