import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owner } from '@/lib/data/owner';
import { refreshSome } from '@/lib/data/refresh';
import * as week from '@/lib/data/week';
import { addDays, nurtureWeek, type Week, weekday } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { everybody, type Life, written } from '../support/notebook';
import { TODAY } from '../unit/domain/cast';
import { SEED } from '../unit/domain/generators';
import { life120, someone } from '../unit/domain/week-generators';

const lives = (most: number): fc.Arbitrary<Life> =>
  fc.record({
    subject: someone,
    history: life120(most),
    archived: fc.constantFrom(false, false, false, false, false, false, false, true),
  });

const own = fc.record({
  capacity: fc.constantFrom(1, 2, 3, 5, 5, 8, 20),
  workdays: fc.constantFrom([0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5, 6], [5, 6], [2], []),
  weekStartsOn: fc.constantFrom(0, 0, 6, 3),
});

/** The week from everybody's whole history, as model.md section 6 says it, without any shortcut. */
async function fromEverything(owner: Owner): Promise<Week> {
  const from = addDays(owner.today, -((weekday(owner.today) - owner.weekStartsOn + 7) % 7));
  return nurtureWeek(await everybody(owner), owner.today, from, owner);
}

/** The week as the page gets it, bared to what the model says of each. */
async function asListed(owner: Owner): Promise<Week & { dated: number }> {
  const bare = (nudges: week.Listed[]) =>
    nudges.map(({ id, on, score, because }) => ({ id, on, score, because }));
  const { main, also, more, rekindle, dated } = await week.list(owner, { also: { skip: 0, take: 5000 } });
  return { main: bare(main), also: bare(also), more: bare(more), rekindle: bare(rekindle), dated };
}

async function expectExact(owner: Owner): Promise<Week> {
  const expected = await fromEverything(owner);
  expect(await asListed(owner)).toEqual({ ...expected, dated: expected.also.length });
  return expected;
}

const somePage = (sections: Week) =>
  Object.values(sections).reduce((sum, section) => sum + section.length, 0);

describe('the week read from summaries is the week of everybody’s whole history', () => {
  it('for any notebook, and after any days', { timeout: 240_000 }, async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(lives(12), { minLength: 1, maxLength: 60, size: 'max' }),
        own,
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
        async (people, settings, gaps) => {
          let owner: Owner = { ...(await anOwner()), ...settings, today: TODAY };
          await written(owner, people);
          seen += somePage(await expectExact(owner));
          for (const gap of gaps) {
            owner = { ...owner, today: addDays(owner.today, gap) };
            while ((await refreshSome(owner, 20)) === 20);
            seen += somePage(await expectExact(owner));
          }
        },
      ),
      { numRuns: 20, seed: SEED },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('for two thousand people, of whom more than a page is also dated', { timeout: 240_000 }, async () => {
    const owner: Owner = { ...(await anOwner()), capacity: 20, today: TODAY };
    await written(owner, fc.sample(lives(4), { numRuns: 2000, seed: SEED }));
    const { also, more, rekindle } = await expectExact(owner);
    expect(also.length).toBeGreaterThan(120);
    expect([more.length, rekindle.length]).toEqual([3, 1]);
    const shown = await week.list(owner);
    expect(shown.also.map(({ id }) => id)).toEqual(also.slice(0, shown.also.length).map(({ id }) => id));
    expect(shown.dated).toBe(also.length);
  });
});
