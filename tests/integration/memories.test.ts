import { describe, expect, it } from 'vitest';
import * as evidence from '@/lib/data/evidence';
import * as facts from '@/lib/data/facts';
import * as memories from '@/lib/data/memories';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as standings from '@/lib/data/standings';
import { addDays, type Standing } from '@/lib/domain';
import { review } from '@/lib/memory/schedule';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, talk } from '../support/history';

const texts = async (owner: Owner) => (await memories.list(owner)).map(({ text }) => text);

/** An owner with somebody of whom one thing is known since yesterday, and its card. */
async function aCard() {
  const owner = await anOwner();
  const dana = await aPerson(owner);
  await logged(owner, dana, fact(addDays(owner.today, -1), 'Her dog is named Gus.'));
  const [card] = await memories.list(owner);
  if (!card) throw new Error('no card');
  return { owner, dana, card };
}

describe('a card', () => {
  it('asks for a small detail from the day after it became known, the latest first', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    await logged(
      owner,
      dana,
      talk(addDays(owner.today, -400)),
      fact(addDays(owner.today, -400), 'of old'),
      fact(addDays(owner.today, -1), 'of yesterday', { category: 'hopes', depth: 3 }),
      fact(owner.today, 'of today'),
    );
    expect(await texts(owner)).toEqual(['of yesterday', 'of old']);
    expect((await memories.list(owner))[0]).toMatchObject({
      ...{ personId: dana, name: 'Dana', category: 'hopes', memory: null },
      ...{ on: addDays(owner.today, -1), due: owner.today },
    });
  });

  it('answered rests until its day, and is then the same one', async () => {
    const { owner, card } = await aCard();
    const memory = review(card.memory, 'good', owner.today);
    expect(await memories.answer(owner, card.id, card.due, memory)).toBe(true);
    expect(await texts(owner)).toEqual([]);
    expect(await texts({ ...owner, today: addDays(owner.today, 2) })).toEqual([]);
    const later = { ...owner, today: addDays(owner.today, 3) };
    expect(await memories.list(later)).toEqual([{ ...card, due: later.today, memory }]);
  });

  it('answered twice counts once', async () => {
    const { owner, card } = await aCard();
    const [good, forgot] = [review(null, 'good', owner.today), review(null, 'forgot', owner.today)];
    const both = await Promise.all([
      memories.answer(owner, card.id, card.due, good),
      memories.answer(owner, card.id, card.due, forgot),
    ]);
    expect(both.sort()).toEqual([false, true]);
    expect((await memories.get(owner, card.id))?.memory?.reps).toBe(1);
    expect(await memories.answer(owner, card.id, card.due, good)).toBe(false);
  });

  it('keeps its memory when the words are corrected, and goes with them', async () => {
    const { owner, dana, card } = await aCard();
    const memory = review(null, 'good', owner.today);
    await memories.answer(owner, card.id, card.due, memory);
    const corrected = fact(addDays(owner.today, -1), 'His dog is named Gus.');
    expect(await evidence.correct(owner, { person: dana, entry: card.id }, () => corrected)).toBe(
      'corrected',
    );
    expect(await memories.get(owner, card.id)).toMatchObject({ text: 'His dog is named Gus.', memory });
    expect(await evidence.remove(owner, dana, card.id)).toBe(true);
    expect(await memories.get(owner, card.id)).toBeNull();
  });

  it('is none of what is sensitive', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner);
    await logged(owner, dana, { ...fact(addDays(owner.today, -9), 'her illness'), sensitive: true });
    const [hidden] = (await facts.list(owner, dana)).facts;
    expect(await texts(owner)).toEqual([]);
    expect(await memories.get(owner, hidden?.id ?? '')).toBeNull();
  });

  it.each<[Standing, number]>([
    ['watch', 1],
    ['limited', 1],
    ['pest', 0],
    ['severed', 0],
    ['memorial', 0],
  ])('of somebody whose standing is %s: %i', async (to, expected) => {
    const { owner, dana, card } = await aCard();
    await standings.change(owner, dana, { from: 'open', to, confirmed: true, reason: 'so it is', terms: '' });
    expect(await memories.list(owner)).toHaveLength(expected);
    expect(await memories.get(owner, card.id)).toEqual(expected ? card : null);
  });

  it('is none of somebody out of sight', async () => {
    const { owner, dana } = await aCard();
    await people.archive(owner, dana, true);
    expect(await texts(owner)).toEqual([]);
  });

  it('is behind everything that no card asks for, as long as there are not very many', async () => {
    const { owner } = await aCard();
    const gone = await aPerson(owner, { name: 'Gone' });
    await logged(
      owner,
      gone,
      ...Array.from({ length: 150 }, (_, at) => fact(addDays(owner.today, -1), `${at}`)),
    );
    await standings.change(owner, gone, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'over',
      terms: '',
    });
    expect(await texts(owner)).toEqual(['Her dog is named Gus.']);
  });
});

it('what is known of somebody comes with how well, the latest first', async () => {
  const { owner, dana, card } = await aCard();
  await logged(owner, dana, fact(owner.today, 'She swims.'), talk(owner.today));
  const memory = review(null, 'good', owner.today);
  await memories.answer(owner, card.id, card.due, memory);
  expect((await memories.known(owner, dana)).map(({ text, memory }) => [text, memory])).toEqual([
    ['She swims.', null],
    ['Her dog is named Gus.', memory],
  ]);
});
