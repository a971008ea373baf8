import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as stages from '@/lib/data/stages';
import * as timeline from '@/lib/data/timeline';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, fact, logged, onDay } from '../support/history';

async function known() {
  const owner = onDay(await anOwner(), '2026-11-16');
  const id = await aPerson(owner);
  await logged(owner, id, ...acquaintance('2026-10-01', '2026-10-20'));
  return { owner, id };
}

const changesOf = (ownerId: string) => database().stageChange.count({ where: { ownerId } });

describe('a proposed move', () => {
  it('comes with its evidence, and where each piece of it is written', async () => {
    const { owner, id } = await known();
    const move = await stages.proposed(owner, id);
    expect(move).toMatchObject({ direction: 'inward', from: 'stranger', to: 'known' });
    const ids = new Set((await evidence.list(owner, id)).map((entry) => entry.id));
    const linked = move?.because.flatMap((reason) => reason.entries.map((entry) => entry.id)) ?? [];
    expect(linked.length).toBeGreaterThan(2);
    expect(linked.every((each) => ids.has(each))).toBe(true);
    expect(move?.because.every((reason) => reason.entries.length <= 12)).toBe(true);
  });

  it('confirmed by two tabs at once makes one change', async () => {
    const { owner, id } = await known();
    const tabs = Array.from({ length: 5 }, () => stages.welcomeToStage(owner, id, 'stranger', 'known'));
    expect((await Promise.all(tabs)).toSorted()).toEqual([
      'changed',
      'changed',
      'changed',
      'changed',
      'moved',
    ]);
    expect(await changesOf(owner.id)).toBe(1);
    expect(await stages.proposed(owner, id)).toBeNull();
  });

  it('fails softly where the evidence has changed since it was shown', async () => {
    const { owner, id } = await known();
    const facts = (await evidence.list(owner, id)).filter((entry) => entry.type === 'fact');
    await evidence.remove(owner, id, facts[0]?.id ?? '');
    expect(await stages.welcomeToStage(owner, id, 'stranger', 'known')).toBe('changed');
    expect(await changesOf(owner.id)).toBe(0);
  });

  it('is not confirmed to a ring that was never proposed, whatever the form says', async () => {
    const { owner, id } = await known();
    expect(await stages.welcomeToStage(owner, id, 'stranger', 'friend')).toBe('changed');
    expect(await stages.welcomeToStage(owner, id, 'known', 'known')).toBe('changed');
    expect(await stages.welcomeToStage(await anOwner(), id, 'stranger', 'known')).toBe('notHere');
    expect(await changesOf(owner.id)).toBe(0);
  });

  it('kept for now is hidden for 30 days', async () => {
    const { owner, id } = await known();
    expect(await stages.keepForNow(owner, id, 'stranger', 'known')).toBe('kept');
    expect(await stages.proposed(owner, id)).toBeNull();
    expect(await stages.proposed(onDay(owner, '2026-12-15'), id)).toBeNull();
    expect(await stages.proposed(onDay(owner, '2026-12-16'), id)).not.toBeNull();
  });

  it('kept for now comes back when a further criterion turns', async () => {
    const { owner, id } = await known();
    await stages.keepForNow(owner, id, 'stranger', 'known');
    await logged(owner, id, fact('2026-11-16', 'She would like to leave the agency.', { depth: 3 }));
    expect(await stages.proposed(owner, id)).not.toBeNull();
  });

  it('is kept for now only where it is the one that was shown', async () => {
    const { owner, id } = await known();
    expect(await stages.keepForNow(owner, id, 'liked', 'known')).toBe('changed');
    expect(await stages.keepForNow(owner, id, 'stranger', 'liked')).toBe('changed');
    expect(await stages.keepForNow(await anOwner(), id, 'stranger', 'known')).toBe('notHere');
    expect(await stages.proposed(owner, id)).not.toBeNull();
  });

  it('is kept with what it was made because of', async () => {
    const { owner, id } = await known();
    await stages.welcomeToStage(owner, id, 'stranger', 'known');
    const { turns } = await timeline.list(owner, id);
    expect(turns).toMatchObject([{ from: 'stranger', to: 'known', placed: false }]);
    expect(turns[0]?.because).toContain('K1');
  });
});
