import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as evidence from '@/lib/data/evidence';
import * as week from '@/lib/data/week';
import { anOwner } from '../support/factories';
import { aPerson, day, fact, logged, onDay, promise, talk } from '../support/history';
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

describe('what the week speaks of', () => {
  it('is my open promises and the news of ninety days, newest first, as the history has them', async () => {
    const owner = onDay(await anOwner(), '2026-11-18');
    const dana = await aPerson(owner);
    const ruth = await aPerson(owner, { name: 'Ruth' });
    const open = { status: 'open', resolvedOn: undefined } as const;
    const news = (on: string) => ({
      evidence: { type: 'life', on: day(on), news: 'good' } as const,
      text: on,
    });
    await logged(
      owner,
      dana,
      promise('2026-11-01', 'mine', { ...open, by: 'me', due: day('2026-11-20') }),
      promise('2026-11-02', 'theirs', open),
      promise('2026-11-03', 'kept', { by: 'me' }),
      news('2026-08-20'),
      news('2026-08-19'),
      fact('2026-11-04', 'Her dog is named Gus.'),
      talk('2026-11-05'),
    );
    await logged(owner, ruth, news('2026-11-10'));
    const spoken = await week.occasions(owner, [dana]);
    const whole = await evidence.list(owner, dana);
    expect([...spoken.keys()]).toEqual([dana]);
    expect(spoken.get(dana)).toEqual([
      whole.find(({ text }) => text === 'mine'),
      whole.find(({ text }) => text === '2026-08-20'),
    ]);
    expect(await week.occasions(owner, [])).toEqual(new Map());
    expect(await week.occasions(await anOwner(), [dana])).toEqual(new Map());
  });
});
