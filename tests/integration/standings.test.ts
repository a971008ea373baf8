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
  const go = (from: Standing, to: Standing, terms = 'No shouting') =>
    standings.change(owner, id, { from, to, reason: 'so', terms });
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
    expect(await go('severed', 'open')).toBe('begunAgain');
    expect(await chances()).toBe(1);
    expect((await people.get(owner, id))?.stage).toBe('known');
  });

  it('is not got round by way of memorial', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    await go('open', 'severed');
    expect(await standings.secondChance(owner, id)).toEqual({ had: false, needed: true });
    await go('severed', 'memorial');
    expect(await standings.secondChance(owner, id)).toEqual({ had: false, needed: true });
    expect(await go('memorial', 'open', '')).toBe('needsTerms');
    expect(await go('memorial', 'watch')).toBe('needsTerms');
    expect(await chances()).toBe(0);
    expect((await people.get(owner, id))?.standing).toBe('memorial');
    expect(await go('memorial', 'open')).toBe('begunAgain');
    expect(await standings.secondChance(owner, id)).toEqual({ had: true, needed: false });
    expect(await chances()).toBe(1);
    expect((await people.get(owner, id))?.stage).toBe('known');
  });

  it('is not needed where somebody was written down as dead by mistake', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    await go('open', 'memorial');
    expect(await standings.secondChance(owner, id)).toEqual({ had: false, needed: false });
    expect(await go('memorial', 'open', '')).toBe('done');
    expect(await chances()).toBe(0);
    expect((await people.get(owner, id))?.stage).toBe('trusted');
  });

  it('needs a reason and terms, and begins with open', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    await go('open', 'pest');
    expect(await go('pest', 'open', '')).toBe('needsTerms');
    expect(await go('pest', 'limited')).toBe('needsTerms');
    const step = { from: 'pest', to: 'open', reason: '', terms: 'No pitches' } as const;
    expect(await standings.change(owner, id, step)).toBe('needsTerms');
    expect(await chances()).toBe(0);
  });

  it('asks anew about a move that was put off before', async () => {
    const { owner, id, go } = await placed('trusted');
    expect(await stages.keepForNow(owner, id, 'trusted', 'stranger')).toBe('kept');
    await go('open', 'severed');
    await go('severed', 'open');
    expect((await people.get(owner, id))?.keptOn).toBeNull();
  });

  it('happens once, though two tabs give it', async () => {
    const { go, chances } = await placed('trusted');
    await go('open', 'pest');
    const tabs = await Promise.all([go('pest', 'open'), go('pest', 'open'), go('pest', 'open')]);
    expect(tabs.toSorted()).toEqual(['begunAgain', 'changed', 'changed']);
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
