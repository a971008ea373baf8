import { expect, it } from 'vitest';
import { countsWords } from '@/components/gate/outcome-words';

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
