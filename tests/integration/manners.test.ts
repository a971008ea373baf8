import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as accounts from '@/lib/data/accounts';
import * as breaches from '@/lib/data/breaches';
import * as manners from '@/lib/data/manners';
import type { Owner } from '@/lib/data/owner';
import * as standings from '@/lib/data/standings';
import { anOwner } from '../support/factories';
import { aPerson, day, type Happened, logged, onDay, promise } from '../support/history';

const order = (on: string, more: object = {}): Happened => ({
  evidence: { type: 'ask', on: day(on), request: 'share', tone: 'order', ...more },
});

async function asking(...asks: Happened[]) {
  const owner = onDay(await anOwner(), '2026-11-16');
  const id = await aPerson(owner);
  if (asks.length > 0) await logged(owner, id, ...asks);
  const stand = (by: Owner, to: 'watch' | 'pest', from: 'open' | 'watch' = 'open') =>
    standings.change(by, id, { from, to, reason: '', terms: '' });
  return { owner, id, stand };
}

describe('How they ask', () => {
  it('is nothing where nobody asked, or asked politely', async () => {
    const { owner, id } = await asking();
    expect(await manners.get(owner, id)).toBeNull();
  });

  it('proposes to watch, and says why in words', async () => {
    const { owner, id } = await asking(order('2026-11-12'));
    expect(await manners.get(owner, id)).toMatchObject({
      standing: 'open',
      proposed: 'watch',
      asks: [
        { on: '2026-11-12', inLedger: false, flags: [{ flag: 'ONE_LINK_STAND' }, {}, { flag: 'ORDER' }] },
      ],
    });
  });

  it('rests for 30 days when it is kept for now; the graver one may be proposed meanwhile', async () => {
    const { owner, id } = await asking(order('2026-11-12'));
    expect(await manners.keepForNow(owner, id, 'pest')).toBe('changed');
    expect(await manners.keepForNow(owner, id, 'watch')).toBe('kept');
    expect(await manners.keepForNow(owner, id, 'watch')).toBe('changed');
    expect((await manners.get(owner, id))?.proposed).toBeNull();
    expect((await manners.get(onDay(owner, '2026-12-15'), id))?.proposed).toBeNull();
    expect((await manners.get(onDay(owner, '2026-12-16'), id))?.proposed).toBe('watch');
    await logged(owner, id, order('2026-11-14'));
    expect((await manners.get(owner, id))?.proposed).toBe('pest');
  });

  it('is weighed by what the owner puts up with', async () => {
    const { owner, id } = await asking(order('2026-11-12', { tone: 'polite' }));
    expect((await manners.get(owner, id))?.proposed).toBe('watch');
    await accounts.update(owner, { ...owner, workdays: [0], tolerance: 'patient' });
    expect((await manners.get({ ...owner, tolerance: 'patient' }, id))?.proposed).toBeNull();
  });

  it('asks no more once it is watched, and again only where it goes on', async () => {
    const { owner, id, stand } = await asking(order('2026-11-12'));
    expect(await stand(owner, 'watch')).toBe('done');
    expect(await manners.get(owner, id)).toMatchObject({ standing: 'watch', proposed: null, asks: [{}] });
    await logged(owner, id, order('2026-11-14'));
    expect((await manners.get(owner, id))?.proposed).toBe('pest');
    expect(await stand(owner, 'pest', 'watch')).toBe('done');
    expect((await manners.get(owner, id))?.proposed).toBeNull();
  });
});

describe('Something between two people', () => {
  const lie = (on: string) => ({ on: day(on), of: 'integrity', severity: 'minor', text: 'A lie' }) as const;

  it('is written down once, talked out once, and says what would mend it', async () => {
    const { owner, id } = await asking();
    const token = randomUUID();
    expect(await breaches.create(owner, token, id, lie('2026-08-01'))).toBe('saved');
    expect(await breaches.create(owner, token, id, lie('2026-08-01'))).toBe('again');
    const [open] = await breaches.list(owner, id);
    expect(open).toMatchObject({
      state: 'to talk out',
      what: 'Not talked out yet. After that it takes 2 kept promises and 28 days',
    });
    const entry = open?.breach.id ?? '';
    expect(await breaches.resolve(owner, id, entry, day('2026-07-31'))).toBe('early');
    const tabs = [1, 2].map(() => breaches.resolve(owner, id, entry, day('2026-08-10')));
    expect((await Promise.all(tabs)).toSorted()).toEqual(['already', 'resolved']);
    await logged(owner, id, promise('2026-08-20', 'the key'));
    expect((await breaches.list(owner, id))[0]).toMatchObject({
      state: 'mending',
      what: 'Talked out. 1 of 2 kept promises so far, and 28 of 28 days',
    });
    await logged(owner, id, promise('2026-09-20', 'the book'));
    expect((await breaches.list(owner, id))[0]?.state).toBe('mended');
  });

  it('is only the owner’s to lift where it is grave, and past after a second chance', async () => {
    const { owner, id } = await asking();
    await breaches.create(owner, randomUUID(), id, { ...lie('2026-08-01'), severity: 'grave' });
    expect((await breaches.list(owner, id))[0]?.state).toBe('only you');
    const step = { from: 'open', to: 'open', again: true, reason: 'so', terms: 'so' } as const;
    expect(await standings.change(owner, id, step)).toBe('begunAgain');
    expect((await breaches.list(owner, id))[0]?.state).toBe('past');
  });
});
