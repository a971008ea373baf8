import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as facts from '@/lib/data/facts';
import * as occasions from '@/lib/data/occasions';
import * as people from '@/lib/data/people';
import { draft } from '@/lib/data/person-draft';
import * as portraits from '@/lib/data/portrait';
import * as promises from '@/lib/data/promises';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, day, fact, logged, onDay, promise, talk } from '../support/history';

describe('the portrait of a person', () => {
  it('has the road of today, also on a day on which nothing was written', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await logged(owner, id, talk('2026-11-16'), fact('2026-11-16', 'Her dog is named Gus.'));
    const before = await portraits.get(owner, id);
    expect(before?.road?.to).toBe('known');
    expect(before?.road?.earliest).toBe('2026-11-17');
    const later = await portraits.get(onDay(owner, '2026-12-01'), id);
    expect(later?.road?.earliest).toBe('2026-12-01');
    expect(later?.measures.fresh).toBe(15);
  });

  it('is null for a stranger, for nobody, and for what is no id', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    const stranger = await anOwner();
    for (const [asker, asked] of [
      [stranger, id],
      [owner, randomUUID()],
      [owner, 'no id'],
      [owner, '\0'],
    ] as const)
      expect(await portraits.get(asker, asked)).toBeNull();
  });

  it('knows a day of meeting that is only about right, until the owner says another', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    const said = { metOn: day('2012-07-01'), cadenceDays: 30 };
    const remembered = { evidence: { ...talk('2012-07-01').evidence, recalled: true } };
    await occasions.log(owner, randomUUID(), [{ person: id, entries: [remembered], said }]);
    expect(await portraits.get(owner, id)).toMatchObject({ metOn: '2012-07-01', metAbout: true });
    const corrected = { ...draft('Dana'), metOn: day('2012-07-02') };
    expect(await people.update(owner, id, corrected)).toBe('saved');
    expect(await portraits.get(owner, id)).toMatchObject({ metOn: '2012-07-02', metAbout: false });
  });

  it('has a road to the ring after the confirmed one, also where the evidence is further', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    await logged(owner, id, ...acquaintance('2026-10-01', '2026-10-20'));
    const dana = await portraits.get(owner, id);
    expect(dana).toMatchObject({ stage: 'stranger', eligible: 'known', lastTwoWayOn: '2026-10-20' });
    expect(dana?.road?.to).toBe('known');
  });
});

describe('small details', () => {
  it('come the latest first, a page at a time, and none twice', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    const days = Array.from({ length: 30 }, (_, at) => `2026-10-${String(1 + (at % 7)).padStart(2, '0')}`);
    await logged(owner, id, ...days.map((on, at) => fact(on, `detail ${at}`)), talk('2026-10-31'));
    const seen: string[] = [];
    let before: facts.Page['next'] = null;
    do {
      const page: facts.Page = await facts.list(owner, id, before, 7);
      expect(page.facts.length).toBeLessThanOrEqual(7);
      seen.push(...page.facts.map((each) => `${each.on} ${each.text}`));
      before = page.next;
    } while (before);
    expect(new Set(seen).size).toBe(30);
    const ordered = seen.map((each) => each.slice(0, 10));
    expect(ordered).toEqual(ordered.toSorted().toReversed());
    expect((await facts.list(await anOwner(), id)).facts).toEqual([]);
  });
});

describe('open promises', () => {
  it('come with the nearest day first, those without one last', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await aPerson(owner);
    const open = { status: 'open' as const, resolvedOn: undefined };
    await logged(
      owner,
      id,
      promise('2026-11-01', 'one day', { ...open, by: 'me' }),
      promise('2026-11-01', 'reads the chapter', { ...open, due: day('2026-11-27') }),
      promise('2026-11-01', 'the address', { ...open, by: 'me', due: day('2026-11-20') }),
      promise('2026-11-01', 'brought the proofs'),
    );
    const listed = await promises.listOpen(owner, id);
    expect(listed.map((each) => each.text)).toEqual(['the address', 'reads the chapter', 'one day']);
  });
});
