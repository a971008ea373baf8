import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as evidence from '@/lib/data/evidence';
import * as mine from '@/lib/data/my-asks';
import * as people from '@/lib/data/people';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, logged, onDay } from '../support/history';

const ask = (person: mine.NewAsk['person'], given: Partial<mine.NewAsk> = {}): mine.NewAsk => ({
  person,
  kind: 'react',
  text: 'Would you look at my page?',
  face: true,
  ...given,
});

const codes = (seen: Awaited<ReturnType<typeof mine.mirror>>) => seen?.advice.missing.map(({ code }) => code);

const kept = async (owner: Parameters<typeof mine.create>[0], given: mine.NewAsk) => {
  const id = await mine.create(owner, randomUUID(), given);
  expect(id).not.toMatch(/^(again|notHere)$/);
  return id;
};

describe('before an ask of one’s own', () => {
  it('the mirror names what is missing, and is fine once it is not', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    expect(codes(await mine.mirror(owner, person, 'react'))).toEqual(['STAGE', 'GIVEN']);
    await logged(owner, person, ...acquaintance('2026-10-01', '2026-10-20'), {
      evidence: { type: 'help', on: onDay(owner, '2026-10-21').today, direction: 'given', size: 1 },
    });
    expect(await mine.mirror(owner, person, 'react')).toEqual({
      name: 'Dana',
      advice: { fine: true, missing: [], reasons: [] },
    });
    expect(codes(await mine.mirror(owner, null, 'react'))).toEqual(['STAGE', 'GIVEN']);
    expect(codes(await mine.mirror(owner, person, 'mass'))).toEqual(['MASS']);
  });

  it('blocks nothing, keeps the advice of that day, and is no evidence about anybody', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    await kept(owner, ask(person, { face: false }));
    await logged(owner, person, ...acquaintance('2026-10-01', '2026-10-20'));
    const later = await mine.list(onDay(owner, '2026-12-24'));
    expect(later.asks).toMatchObject([
      { person: { name: 'Dana' }, on: '2026-11-16', face: false, answer: null, advice: { fine: false } },
    ]);
    expect(later.asks[0]?.advice.missing.map(({ code }) => code)).toEqual(['STAGE', 'GIVEN']);
    expect((await evidence.list(owner, person)).every(({ type }) => type !== 'ask')).toBe(true);
  });

  it('remembers an ask of the last 90 days, and a no to the same however long ago', async () => {
    const owner = onDay(await anOwner(), '2026-01-05');
    const person = await aPerson(owner);
    const id = await kept(owner, ask(person));
    expect(await mine.answer(owner, id, { was: null, answer: 'no' })).toBe('noted');
    await kept(onDay(owner, '2026-04-05'), ask(person, { kind: 'share' }));
    const soon = onDay(owner, '2026-05-01');
    expect(codes(await mine.mirror(soon, person, 'react'))).toEqual(['STAGE', 'GIVEN', 'RECENT', 'DECLINED']);
    expect(codes(await mine.mirror(soon, person, 'share'))).toEqual(['STAGE', 'GIVEN', 'RECENT']);
    const late = onDay(owner, '2026-07-04');
    expect(codes(await mine.mirror(late, person, 'react'))).toEqual(['STAGE', 'GIVEN', 'DECLINED']);
  });

  it('of somebody new makes them a respected stranger, once for a form', async () => {
    const owner = await anOwner();
    const token = randomUUID();
    await mine.create(owner, token, ask(people.draft('Morgan')));
    expect(await mine.create(owner, token, ask(people.draft('Morgan')))).toBe('again');
    expect((await mine.list(owner)).asks.map(({ person }) => person.name)).toEqual(['Morgan']);
  });

  it('to somebody who is gone keeps nothing, and leaves the form’s token for the corrected one', async () => {
    const owner = await anOwner();
    const token = randomUUID();
    expect(await mine.create(owner, token, ask(randomUUID()))).toBe('notHere');
    expect(await mine.create(owner, token, ask(await aPerson(owner)))).not.toMatch(/again|notHere/);
  });
});

describe('what they answered', () => {
  it('is noted once by two tabs, and can be taken back', async () => {
    const owner = await anOwner();
    const id = await kept(owner, ask(await aPerson(owner)));
    const both = await Promise.all([
      mine.answer(owner, id, { was: null, answer: 'yes' }),
      mine.answer(owner, id, { was: null, answer: 'no' }),
    ]);
    expect(both.toSorted()).toEqual(['changed', 'noted']);
    const answer = both[0] === 'noted' ? 'yes' : 'no';
    expect((await mine.list(owner)).asks).toMatchObject([{ answer, answeredOn: owner.today }]);
    expect(await mine.answer(owner, id, { was: answer, answer: null })).toBe('noted');
    expect((await mine.list(owner)).asks).toMatchObject([{ answer: null, answeredOn: null }]);
    expect(await mine.answer(owner, randomUUID(), { was: null, answer: 'yes' })).toBe('notHere');
  });

  it('is listed newest first, page by page, each once', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const days = ['2026-01-05', '2026-01-03', '2026-01-05', '2026-01-04', '2026-01-05'];
    for (const on of days) await kept(onDay(owner, on), ask(person));
    const seen: mine.MyAsk[] = [];
    for (let at: Awaited<ReturnType<typeof mine.list>>['next'] = null; ; ) {
      const page = await mine.list(owner, at, 2);
      seen.push(...page.asks);
      at = page.next;
      if (!at) break;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    expect(seen.map(({ on }) => on)).toEqual([...days].sort().reverse());
  });
});
