import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as breaches from '@/lib/data/breaches';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as invitations from '@/lib/data/invitations';
import * as people from '@/lib/data/people';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import type { Standing } from '@/lib/domain';
import { type Sent, sendTo } from '../support/action';
import { anAccount, anOwner } from '../support/factories';
import { aPerson, onDay } from '../support/history';

async function placed(ring: 'friend' | 'trusted') {
  const owner = await anOwner();
  const id = await aPerson(owner, { inner: true });
  await stages.place(owner, id, 'stranger', ring);
  const go = (from: Standing, to: Standing, more: Partial<standings.Step> = {}) =>
    standings.change(owner, id, {
      ...{ from, to, reason: 'so', terms: 'No shouting', confirmed: true },
      ...more,
    });
  const chances = async () =>
    (await evidence.list(owner, id)).filter((entry) => entry.type === 'secondChance').length;
  const now = async () => (await standings.get(owner, id))?.now;
  return { owner, id, go, chances, now };
}

const grave = (on: string) =>
  ({ on: on as never, of: 'integrity', severity: 'grave', text: 'The letter was read out' }) as const;

const summary = (ownerId: string, id: string) =>
  database().person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId, id } },
    select: { attention: true, rhythmClass: true, confirmedStage: true },
  });

const codesOf = (ended: standings.Changed) =>
  typeof ended === 'object' && 'lacks' in ended ? ended.lacks.map(({ code }) => code) : ended;

describe('A change of standing', () => {
  it('knows where the two may be joined, also by an ask or an invitation alone', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { channels: [{ kind: 'email', handle: 'dana@example.org' }] });
    const joinedOn = async () => (await standings.get(owner, id))?.joinedOn;
    const ask = (channel: string) =>
      asks.create(owner, randomUUID(), {
        ...{ person: id, lines: [{ kind: 'react' }], pitch: false, channel, context: 'social' },
        ...{ asked: { type: 'ask', on: owner.today, request: 'react' }, chain: false, product: '' },
        ...{ commission: '', motive: '', feeling: null, text: '' },
      });
    await ask('in-person');
    expect(await joinedOn()).toEqual(['email']);
    await ask('linkedin');
    await ask('linkedin');
    await invitations.create(owner, randomUUID(), {
      ...{ person: id, on: owner.today, channel: 'x', text: '', keep: null },
      ...{ recognised: false, personalNote: false, sameField: false, inCommon: null },
    });
    expect(await joinedOn()).toEqual(['email', 'linkedin', 'x']);
  });

  it('severs in a second step only, and keeps what was done on each channel', async () => {
    const { owner, go } = await placed('trusted');
    const id = await aPerson(owner, {
      channels: [
        { kind: 'linkedin', handle: 'in/dana' },
        { kind: 'email', handle: 'dana@example.org' },
      ],
    });
    expect(codesOf(await go('open', 'severed', { confirmed: false }))).toEqual(['CONFIRM']);
    const channels = [{ channel: 'linkedin', did: 'removed' }];
    const step = { from: 'open', to: 'severed', reason: '', terms: '', confirmed: true, channels } as const;
    expect(await standings.change(owner, id, step)).toBe('done');
    expect((await standings.get(owner, id))?.changes).toMatchObject([
      { from: 'open', to: 'severed', channels },
    ]);
    const kept = await database().channel.findMany({
      where: { ownerId: owner.id, personId: id },
      select: { kind: true, state: true },
      orderBy: { kind: 'asc' },
    });
    expect(kept).toEqual([
      { kind: 'email', state: '' },
      { kind: 'linkedin', state: 'removed' },
    ]);
  });

  it('sets limits together with the line they mean, or not at all', async () => {
    const { owner, id, go, now } = await placed('trusted');
    expect(codesOf(await go('open', 'limited'))).toEqual(['KINDS']);
    expect((await now())?.standing).toBe('open');
    await boundaries.draw(owner, id, { was: [], kinds: ['share'], note: '' });
    expect(await go('open', 'limited', { was: [], kinds: ['refer'] })).toBe('changed');
    expect((await now())?.standing).toBe('open');
    expect(await go('open', 'limited', { was: ['share'], kinds: ['refer'] })).toBe('done');
    expect(await boundaries.get(owner, id)).toMatchObject({
      kinds: ['refer'],
      changes: [{ kinds: ['refer'] }, {}],
    });
    expect((await now())?.standing).toBe('limited');
  });

  it('happens once, though two tabs make it', async () => {
    const { owner, id, go } = await placed('trusted');
    const ended = await Promise.all([go('open', 'watch'), go('open', 'severed'), go('open', 'pest')]);
    expect(ended.toSorted()).toEqual(['changed', 'changed', 'done']);
    expect((await standings.get(owner, id))?.changes).toHaveLength(1);
  });
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

  it('is what leaving a grave breach means, though nothing else is shut, and also while they are watched', async () => {
    const { owner, id, go, chances, now } = await placed('trusted');
    expect(await go('open', 'open', { again: true })).toMatchObject({
      refused: expect.stringContaining('no second chance is needed'),
    });
    await breaches.create(owner, crypto.randomUUID(), id, grave('2026-01-01'));
    expect(await now()).toMatchObject({ standing: 'open', grave: true, chances: 0 });
    expect(codesOf(await go('open', 'open', { again: true, terms: '' }))).toEqual(['TERMS']);
    expect(await go('open', 'watch')).toBe('done');
    expect(await go('watch', 'open', { again: true })).toBe('begunAgain');
    expect(await now()).toMatchObject({ standing: 'open', grave: false, chances: 1 });
    expect((await people.get(owner, id))?.stage).toBe('known');
    expect(await go('open', 'open', { again: true })).toMatchObject({
      refused: expect.stringContaining('no second chance is needed'),
    });
    expect(await chances()).toBe(1);
  });

  it('shows how it went the last time first, from the second one on', async () => {
    const { owner, id, go, now } = await placed('trusted');
    const later = onDay(owner, '2099-01-01');
    await go('open', 'severed');
    await go('severed', 'open');
    await go('open', 'severed');
    expect((await now())?.chances).toBe(1);
    expect(codesOf(await go('severed', 'open'))).toEqual(['HISTORY']);
    const step = { from: 'severed', to: 'open', reason: 'so', terms: 'so', seen: true } as const;
    expect(await standings.change(later, id, step)).toBe('begunAgain');
    expect((await standings.get(later, id))?.now.chances).toBe(2);
  });

  it('is not got round by way of memorial', async () => {
    const { owner, id, go, chances, now } = await placed('trusted');
    await go('open', 'severed');
    await go('severed', 'memorial');
    expect(await now()).toMatchObject({ standing: 'memorial', before: 'severed' });
    expect(codesOf(await go('memorial', 'open', { terms: '' }))).toEqual(['TERMS']);
    expect(await go('memorial', 'watch')).toHaveProperty('refused');
    expect(await chances()).toBe(0);
    expect((await people.get(owner, id))?.standing).toBe('memorial');
    expect(await go('memorial', 'open')).toBe('begunAgain');
    expect(await chances()).toBe(1);
    expect((await people.get(owner, id))?.stage).toBe('known');
  });

  it('is not needed where somebody was written down as dead by mistake', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    expect(codesOf(await go('open', 'memorial', { confirmed: false }))).toEqual(['CONFIRM']);
    await go('open', 'memorial');
    expect(await go('memorial', 'open', { reason: '', terms: '' })).toBe('done');
    expect(await chances()).toBe(0);
    expect((await people.get(owner, id))?.stage).toBe('trusted');
  });

  it('nor then where a grave breach is open, which goes on standing between them', async () => {
    const { owner, id, go, chances } = await placed('trusted');
    await breaches.create(owner, randomUUID(), id, grave(owner.today));
    await go('open', 'memorial');
    expect(await go('memorial', 'open', { reason: '', terms: '' })).toBe('done');
    expect(await chances()).toBe(0);
    const check = await checks.create(owner, randomUUID(), { who: id, kind: 'react' });
    const shown = (await checks.get(owner, check ?? ''))?.ruling.shown;
    expect(shown?.map(({ code }) => code)).toEqual(['N5']);
  });

  it('open again leads to the line that still stands, where there is one', async () => {
    // After Next's own frame, which the import of sendTo lays.
    const { changeStanding } = await import('@/app/actions/standings');
    const { owner, token } = await anAccount();
    const id = await aPerson(owner);
    const send = (from: Standing, to: Standing, more: Sent = {}) =>
      sendTo(changeStanding, token, { person: id, from, to, token: randomUUID(), ...more });
    expect(await send('open', 'watch')).toEqual({ status: 'gone', to: `/people/${id}` });
    expect(await send('watch', 'open')).toEqual({ status: 'gone', to: `/people/${id}` });
    await send('open', 'limited', { was: '', kinds: 'share' });
    expect((await boundaries.get(owner, id))?.kinds).toEqual(['share']);
    expect(await send('limited', 'open')).toEqual({ status: 'gone', to: `/people/${id}/boundaries` });
  });

  it('needs a reason and terms, and begins with open', async () => {
    const { go, chances } = await placed('trusted');
    await go('open', 'pest');
    expect(codesOf(await go('pest', 'open', { reason: '', terms: '' }))).toEqual(['REASON', 'TERMS']);
    expect(await go('pest', 'limited', { kinds: ['share'] })).toHaveProperty('refused');
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

describe('A change sent twice by one form', () => {
  it('is one change, also where it goes from limits to limits', async () => {
    const { owner, id, go } = await placed('friend');
    const kinds = ['refer'] as const;
    await go('open', 'limited', { kinds });
    const again = { was: kinds, kinds, token: randomUUID() };
    const ended = await Promise.all([1, 2, 3].map(() => go('limited', 'limited', again)));
    expect(ended.toSorted()).toEqual(['again', 'again', 'done']);
    expect((await standings.get(owner, id))?.changes).toHaveLength(2);
    expect((await boundaries.get(owner, id))?.changes).toHaveLength(2);
  });

  it('that lacked something may be sent once more', async () => {
    const { go } = await placed('friend');
    const token = randomUUID();
    expect(codesOf(await go('open', 'severed', { token, confirmed: false }))).toEqual(['CONFIRM']);
    expect(await go('open', 'severed', { token })).toBe('done');
  });
});
