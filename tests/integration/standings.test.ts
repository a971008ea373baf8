import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as people from '@/lib/data/people';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import type { Standing } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aPerson } from '../support/history';

async function placed(ring: 'friend' | 'trusted') {
  const owner = await anOwner();
  const id = await aPerson(owner, { inner: true });
  await stages.place(owner, id, 'stranger', ring);
  const go = (from: Standing, to: Standing) =>
    standings.change(owner, id, { from, to, reason: 'so', terms: '' });
  const chances = async () =>
    (await evidence.list(owner, id)).filter((entry) => entry.type === 'secondChance').length;
  return { owner, id, go, chances };
}

const summary = (ownerId: string, id: string) =>
  database().person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id } },
    select: { attention: true, rhythmClass: true, confirmedStage: true },
  });

describe('A second chance', () => {
  it('is what leaving severed or pest means: at most known again, and written as evidence', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    expect(await go('open', 'severed')).toBe('done');
    expect(await chances()).toBe(0);
    expect(await go('severed', 'open')).toBe('done');
    expect(await chances()).toBe(1);
    expect((await people.get(owner, id))?.stage).toBe('known');
  });

  it('is not got round by way of memorial', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    for (const [from, to] of [
      ['open', 'severed'],
      ['severed', 'memorial'],
      ['memorial', 'open'],
    ] as const) {
      expect(await go(from, to)).toBe('done');
    }
    expect(await chances()).toBe(1);
    expect((await people.get(owner, id))?.stage).toBe('known');
  });

  it('is not needed where somebody was written down as dead by mistake', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    await go('open', 'memorial');
    await go('memorial', 'open');
    expect(await chances()).toBe(0);
    expect((await people.get(owner, id))?.stage).toBe('trusted');
  });

  it('happens once, though two tabs give it', async () => {
    const { go, chances } = await placed('trusted');
    await go('open', 'pest');
    const tabs = await Promise.all([go('pest', 'open'), go('pest', 'open'), go('pest', 'open')]);
    expect(tabs.toSorted()).toEqual(['changed', 'changed', 'done']);
    expect(await chances()).toBe(1);
  });
});

describe('The inner circle', () => {
  it('is a flag on welcome friends, and rests while they stand further out', async () => {
    const { owner, id } = await placed('friend');
    expect(await summary(owner.id, id)).toMatchObject({ attention: { inner: true, cadence: 7 } });
    await stages.place(owner, id, 'friend', 'liked');
    expect(await summary(owner.id, id)).toMatchObject({ attention: { inner: false, cadence: 90 } });
    expect((await people.get(owner, id))?.inner).toBe(true);
  });
});
