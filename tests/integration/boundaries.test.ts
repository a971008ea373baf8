import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as boundaries from '@/lib/data/boundaries';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as people from '@/lib/data/people';
import { anOwner } from '../support/factories';
import { acquaintance, aDraft, aPerson, logged } from '../support/history';

async function known() {
  const owner = await anOwner();
  const id = await aPerson(owner);
  await logged(owner, id, ...acquaintance('2026-01-01', '2026-02-01'));
  const asked = async () => {
    const check = await checks.create(owner, randomUUID(), { who: id, kind: 'react' });
    return (await checks.get(owner, check ?? ''))?.ruling;
  };
  return { owner, id, asked };
}

describe('A line for one person', () => {
  it('holds at the gate, and is kept each time it is drawn', async () => {
    const { owner, id, asked } = await known();
    expect((await asked())?.reasons.map((reason) => reason.code)).not.toContain('N4');
    expect(await boundaries.draw(owner, id, { was: [], kinds: ['react', 'refer'], note: '' })).toBe('drawn');
    expect(await asked()).toMatchObject({ verdict: 'never', reasons: [{ code: 'N4' }] });
    const again = { was: ['react', 'refer'] as const, kinds: [], note: 'That was long ago' };
    expect(await boundaries.draw(owner, id, again)).toBe('drawn');
    expect((await asked())?.verdict).not.toBe('never');
    const { changes, kinds } = (await boundaries.get(owner, id)) ?? {};
    expect(kinds).toEqual([]);
    expect(changes).toMatchObject([
      { on: owner.today, kinds: [], note: 'That was long ago' },
      { on: owner.today, kinds: ['react', 'refer'], note: '' },
    ]);
  });

  it('is drawn once, though two tabs draw it', async () => {
    const { owner, id } = await known();
    const draw = (kind: 'share' | 'refer') =>
      boundaries.draw(owner, id, { was: [], kinds: [kind], note: 'so' });
    const ended = await Promise.all([draw('share'), draw('refer'), draw('share')]);
    expect(ended.toSorted()).toEqual(['changed', 'changed', 'drawn']);
    expect((await boundaries.get(owner, id))?.changes).toHaveLength(1);
  });

  it.each(['theirs', 'for all'])('is drawn once by a form that is sent twice: %s', async (whose) => {
    const { owner, id } = await known();
    const person = whose === 'theirs' ? id : null;
    const token = randomUUID();
    const noted = { token, was: [], kinds: [], note: 'so' };
    const ended = await Promise.all([1, 2, 3].map(() => boundaries.draw(owner, person, noted)));
    expect(ended.toSorted()).toEqual(['again', 'again', 'drawn']);
    expect((await boundaries.get(owner, person))?.changes).toHaveLength(1);
    const stale = { token: randomUUID(), was: ['refer'] as const, kinds: [], note: 'so' };
    expect(await boundaries.draw(owner, person, stale)).toBe('changed');
    expect(await boundaries.draw(owner, person, { ...stale, was: [] })).toBe('drawn');
  });

  it('is not kept twice where nothing was changed', async () => {
    const { owner, id } = await known();
    expect(await boundaries.draw(owner, id, { was: [], kinds: [], note: '' })).toBe('drawn');
    expect((await boundaries.get(owner, id))?.changes).toEqual([]);
  });

  it('stays as it is when what is known of them is corrected', async () => {
    const { owner, id } = await known();
    await boundaries.draw(owner, id, { was: [], kinds: ['share'], note: '' });
    await people.update(owner, id, aDraft({ name: 'Dana K.' }));
    expect((await boundaries.get(owner, id))?.kinds).toEqual(['share']);
  });
});

describe('A line for all', () => {
  it('holds for everybody, also for those who have none of their own', async () => {
    const { owner, id, asked } = await known();
    expect(await boundaries.draw(owner, null, { was: [], kinds: ['react'], note: 'never' })).toBe('drawn');
    expect(await asked()).toMatchObject({ verdict: 'never', reasons: [{ code: 'N4' }] });
    expect(await boundaries.get(owner, id)).toMatchObject({ kinds: [], forAll: ['react'], changes: [] });
    expect(await boundaries.draw(owner, null, { was: [], kinds: ['share'], note: '' })).toBe('changed');
    expect(await boundaries.draw(owner, null, { was: ['react'], kinds: [], note: '' })).toBe('drawn');
    expect((await asked())?.verdict).not.toBe('never');
    expect((await boundaries.get(owner, null))?.changes).toHaveLength(2);
  });

  it('forgets the name of whoever is erased', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name: 'Brent Zibber' });
    await boundaries.draw(owner, id, { was: [], kinds: ['share'], note: 'Brent Zibber again' });
    await boundaries.draw(owner, null, { was: [], kinds: ['share'], note: 'Since Brent Zibber asked' });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect((await boundaries.get(owner, null))?.changes).toMatchObject([{ note: 'Since somebody asked' }]);
    expect(await database().boundary.count({ where: { ownerId: owner.id } })).toBe(1);
  });

  it('is one owner’s alone', async () => {
    const { owner } = await known();
    await boundaries.draw(owner, null, { was: [], kinds: ['refer'], note: '' });
    expect((await boundaries.get(await anOwner(), null))?.kinds).toEqual([]);
  });
});
