import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as ledger from '@/lib/data/ask-ledger';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as portrait from '@/lib/data/portrait';
import * as roster from '@/lib/data/roster';
import * as search from '@/lib/data/search';
import { lockPeople } from '@/lib/data/summary';
import * as trash from '@/lib/data/trash';
import * as week from '@/lib/data/week';
import { addDays } from '@/lib/domain';
import { emptyTrash } from '@/lib/jobs/tidy';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, onDay, talk } from '../support/history';
import { everythingOf } from '../support/tables';
import { untilSomebodyWaits } from '../support/waiting';

/** Somebody talked with, who promised something for today and asked for something. */
async function somebody(owner: Owner): Promise<{ id: string; ask: string; check: string }> {
  const id = await aPerson(owner, { name: 'Quorra Zibble' });
  await logged(owner, id, talk('2026-10-01'), fact('2026-10-01', 'Her dog is named Gus.'), {
    evidence: { type: 'promise', by: 'me', on: owner.today, due: owner.today, status: 'open' },
    text: 'the book',
  });
  const check = await checks.create(owner, randomUUID(), { who: id, kind: 'share' });
  const ask = await asks.create(owner, randomUUID(), {
    ...{
      person: id,
      lines: [{ kind: 'share' }],
      pitch: false,
      channel: null,
      context: 'social',
      chain: false,
    },
    asked: { type: 'ask', on: owner.today, request: 'share' },
    ...{ product: '', commission: '', motive: '', feeling: null, text: 'Would you share this?' },
  });
  if (!check) throw new Error('nothing was asked');
  return { id, check, ask };
}

describe('somebody who was removed', () => {
  it('is out of sight with everything about them, and nothing is written about them', async () => {
    const owner = onDay(await anOwner(), '2026-11-02');
    const { id, check, ask } = await somebody(owner);
    expect(await trash.remove(owner, id)).toBe(true);
    const before = await everythingOf(owner.id);
    expect(await people.get(owner, id)).toBeNull();
    expect(await portrait.get(owner, id)).toBeNull();
    expect(await roster.named(owner, [id])).toEqual([]);
    expect((await roster.list(owner, { archived: true })).people).toEqual([]);
    expect((await search.search(owner, 'quorra', { archived: true })).found).toEqual([]);
    expect((await search.search(owner, 'gus')).found).toEqual([]);
    expect((await ledger.list(owner, {}, null, 20)).asks).toEqual([]);
    expect(await asks.get(owner, ask)).toBeNull();
    expect(await checks.get(owner, check)).toBeNull();
    expect(JSON.stringify(await week.list(owner))).not.toContain(id);
    expect(await occasions.log(owner, randomUUID(), [{ person: id, entries: [talk('2026-11-01')] }])).toBe(
      'notHere',
    );
    expect(await people.archive(owner, id, false)).toBe(false);
    expect(await trash.remove(owner, id)).toBe(false);
    expect(await everythingOf(owner.id)).toBe(before);
    expect((await trash.list(owner)).people).toEqual([
      { id, name: 'Quorra Zibble', removedOn: '2026-11-02', until: '2026-12-02' },
    ]);
  });

  it('comes back as they were', async () => {
    const owner = onDay(await anOwner(), '2026-11-02');
    const { id } = await somebody(owner);
    const before = await everythingOf(owner.id);
    await trash.remove(owner, id);
    expect(await trash.bringBack(onDay(owner, '2026-11-02'), id)).toBe(true);
    expect(await everythingOf(owner.id)).toBe(before);
    expect(await trash.bringBack(owner, id)).toBe(false);
    expect((await evidence.list(owner, id)).length).toBe(4);
  });

  it('comes back out of sight, if that is where they were', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name: 'Quorra Zibble' });
    await people.archive(owner, id, true);
    const before = await everythingOf(owner.id);
    for (const _twice of [1, 2]) {
      await trash.remove(owner, id);
      expect(await trash.bringBack(owner, id)).toBe(true);
      expect(await everythingOf(owner.id)).toBe(before);
    }
    await people.archive(owner, id, false);
    await trash.remove(owner, id);
    await trash.bringBack(owner, id);
    expect((await people.get(owner, id))?.archived).toBe(false);
  });
});

describe('the list of those who were removed', () => {
  it('goes on by keyset, those who go first at the top', async () => {
    const owner = onDay(await anOwner(), '2026-11-02');
    for (const name of ['A', 'B', 'C']) await trash.remove(owner, await aPerson(owner, { name }));
    const early = onDay(owner, '2026-11-01');
    await trash.remove(early, await aPerson(owner, { name: 'First' }));
    const one = await trash.list(owner, null, 3);
    expect(one.people.map(({ name }) => name)).toEqual(['First', 'A', 'B']);
    const two = await trash.list(owner, one.next, 3);
    expect([two.people.map(({ name }) => name), two.next]).toEqual([['C'], null]);
  });
});

describe('after 30 days', () => {
  // The job goes through every account there is.
  beforeAll(async () => {
    await database().account.deleteMany();
  });

  it('they are erased by the app itself, and nobody else is', async () => {
    const owner = await anOwner();
    const there = await anOwner();
    const gone = await aPerson(owner, { name: 'Quorra Zibble' });
    const still = await aPerson(owner, { name: 'Still Here' });
    const bystander = await aPerson(there, { name: 'Bystander' });
    const ago = (days: number) =>
      new Date(Date.parse(owner.today) - days * 86_400_000).toISOString().slice(0, 10);
    await trash.remove(onDay(owner, ago(31)), gone);
    await trash.remove(onDay(owner, ago(30)), still);
    expect(await emptyTrash(0)).toBe(1);
    expect(await trash.get(owner, gone)).toBeNull();
    expect(await everythingOf(owner.id)).not.toContain('Quorra');
    expect(await trash.bringBack(owner, still)).toBe(true);
    expect(await people.get(there, bystander)).not.toBeNull();
    expect(await emptyTrash(0)).toBe(0);
  });

  it('whoever is brought back while they are erased stays', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name: 'Quorra Zibble' });
    await trash.remove(onDay(owner, addDays(owner.today, -31)), id);
    const emptied = await database().$transaction(async (tx) => {
      expect(await lockPeople(tx, owner, [id], { removed: true })).toBe(true);
      const emptying = { ended: trash.eraseDue(owner, id) };
      await untilSomebodyWaits();
      await tx.person.updateMany({
        where: { ownerId: owner.id, id },
        data: { removedOn: null, archived: false },
      });
      return emptying;
    });
    expect(await emptied.ended).toBe(false);
    expect(await people.get(owner, id)).toMatchObject({ name: 'Quorra Zibble' });
  });
});
