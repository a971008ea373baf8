import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as candidates from '@/lib/data/candidates';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { refreshSome } from '@/lib/data/refresh';
import * as snoozes from '@/lib/data/snoozes';
import * as week from '@/lib/data/week';
import { addDays, nurtureWeek, type Week, weekday } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { logged, onDay, talk } from '../support/history';
import { everybody, type Life, written } from '../support/notebook';
import { B, F, TODAY } from '../unit/domain/cast';
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

/** Somebody liked, and not talked with for half a year. */
async function aQuietYear() {
  const owner = onDay(await anOwner(), TODAY);
  const silent = (name: string, days: string): Life => ({
    subject: { id: name, confirmedStage: 'liked', standing: 'open' },
    history: B(days),
    name,
  });
  const [ivy = '', jon = '', mei = ''] = await written(owner, [
    silent('Ivy', '2026-05-01'),
    silent('Jon', '2026-05-10'),
    silent('Mei', '2026-05-20'),
  ]);
  return { owner, ivy, jon, mei };
}

const listed = async (owner: Owner, still?: string[]) =>
  (await week.list(owner, { still })).main.map(({ name }) => name);

describe('a person on the week’s list', () => {
  it('is off it as soon as a talk of both is logged, and back when their rhythm asks again', async () => {
    const { owner, ivy } = await aQuietYear();
    expect(await listed(owner)).toEqual(['Ivy', 'Jon', 'Mei']);
    await logged(owner, ivy, talk(TODAY));
    expect(await listed(owner)).toEqual(['Jon', 'Mei']);
    expect(await listed({ ...owner, today: addDays(TODAY, 89) })).toEqual(['Jon', 'Mei']);
    expect(await listed({ ...owner, today: addDays(TODAY, 90) })).toContain('Ivy');
  });

  it('put off is gone, but keeps their place for whoever is working on the list', async () => {
    const { owner, jon } = await aQuietYear();
    const before = await week.list(owner);
    await snoozes.snooze(owner, jon, addDays(TODAY, 7));
    expect(await listed(owner)).toEqual(['Ivy', 'Mei']);
    const still = await week.list(owner, { still: [jon] });
    expect(still.main.map(({ id, on }) => [id, on])).toEqual(before.main.map(({ id, on }) => [id, on]));
    expect(still.main.find(({ id }) => id === jon)?.snoozedUntil).toBe(addDays(TODAY, 7));
    await snoozes.snooze(owner, jon, null);
    expect(await week.list(owner)).toEqual(before);
  });

  it('has no place by being named in an address: not when not put off, not when archived, not another’s', async () => {
    const { owner, ivy, jon } = await aQuietYear();
    const stranger = onDay(await anOwner(), TODAY);
    await snoozes.snooze(owner, ivy, addDays(TODAY, 30));
    await people.archive(owner, ivy, true);
    expect(await listed(owner, [ivy, jon, 'nonsense'])).toEqual(['Jon', 'Mei']);
    expect(await listed(stranger, [ivy, jon])).toEqual([]);
  });
});

describe('nobody is due', () => {
  it('and somebody is one step from the next ring: the longest silent of them', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const near = (name: string, on: string): Life => ({
      subject: { id: name, confirmedStage: 'stranger', standing: 'open', intention: true },
      history: [F('people', 1, on), F('work', 1, on), ...B(`${on} 2026-11-10`)],
      name,
    });
    const [a = '', b = ''] = await written(owner, [near('Ann', '2026-11-02'), near('Bea', '2026-11-03')]);
    expect(await listed(owner)).toEqual([]);
    const step = await candidates.oneStepAway(owner);
    expect([a, b]).toContain(step?.id);
    await snoozes.snooze(owner, step?.id ?? '', addDays(TODAY, 30));
    const other = await candidates.oneStepAway(owner);
    expect([a, b].filter((id) => id !== step?.id)).toEqual([other?.id]);
    expect(await candidates.oneStepAway(await anOwner())).toBeNull();
  });
});
