import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as evidence from '@/lib/data/evidence';
import { anOwner } from '../support/factories';
import { aPerson, day, logged } from '../support/history';
import { written } from '../support/notebook';
import { history, SEED, subject } from '../unit/domain/generators';

describe('a history read whole', () => {
  it('is what each of its entries is by itself, oldest first', async () => {
    const owner = await anOwner();
    const lives = fc.sample(fc.record({ subject, history }), { numRuns: 6, seed: SEED });
    for (const person of await written(owner, lives)) {
      const whole = await evidence.list(owner, person);
      const single = await Promise.all(whole.map(({ id }) => evidence.get(owner, person, id)));
      expect(whole).toEqual(single);
      expect(whole.map(({ on }) => on)).toEqual(whole.map(({ on }) => on).toSorted());
      expect((await evidence.listMany(owner, [person])).get(person)).toEqual(whole);
    }
  });

  it('keeps every letter, and what is a column over what is in the detail', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const text = 'Ihr Hund heißt "Gus" \\ 👩‍👩‍👧 שלום\n{"on": "never"} <b>&amp;</b>';
    const touch = { type: 'touch', on: day('2026-01-31'), spoke: 'both', warmth: 1 } as const;
    await logged(owner, person, {
      evidence: { ...touch, ...{ text: 'other', id: 'other' } },
      text,
      channel: 'phone',
    });
    const [entry] = await evidence.list(owner, person);
    expect(entry).toMatchObject({ ...touch, text, channel: 'phone', sensitive: false });
    expect(entry).toEqual(await evidence.get(owner, person, entry?.id ?? ''));
  });
});
