import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attention, type Evidence, judge, measure } from '../../../lib/domain';
import { dana, TODAY } from './cast';
import { cold, negative, pastDay, positive, SEED } from './generators';

/** Long lives, drawn once: mostly good, some of everything. */
const events = (size: number): Evidence[] =>
  fc.sample(
    fc.oneof(
      { weight: 40, arbitrary: positive(pastDay(4000)) },
      { weight: 1, arbitrary: negative },
      { weight: 1, arbitrary: cold(pastDay(400)) },
    ),
    {
      numRuns: size,
      seed: SEED,
    },
  );

/** The best of some runs, in milliseconds: what the work takes when nobody else needs the machine. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 15; run += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

// Five times what it takes on a quiet machine (under 2 and 20 ms): a busy one passes, a loop in a loop does not.
test.each([
  [500, 10],
  [5000, 100],
])('measure and judge of %i events in under %i ms', (size, most) => {
  const history = events(size);
  const judged = best(() => {
    measure(history, TODAY);
    judge(dana.subject, history, { kind: 'refer', area: 'writing' }, TODAY);
  });
  expect(judged).toBeLessThan(most);
  expect(best(() => attention(dana.subject, history, TODAY))).toBeLessThan(most * 3);
});
