import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toColumn } from '@/lib/clock';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as rulings from '@/lib/data/rulings';
import * as standings from '@/lib/data/standings';
import * as week from '@/lib/data/week';
import { addDays, POLICY_VERSION, type RequestKind } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { day, type Happened, logged, onDay, promise, talk } from '../support/history';
import { introduced } from '../support/introductions';
import { written } from '../support/notebook';
import { dana, mrB, type Person, TODAY, tomas } from '../unit/domain/cast';

const words = {
  recipient: 'Ruth',
  benefit: 'you are looking for an editor who writes herself',
  text: 'Ruth, meet Dana.',
};
const nothing = { recipient: '', benefit: '', text: '' };

async function notebookWith(person: Person, more: { shareable?: boolean } = {}) {
  const owner = onDay(await anOwner(), TODAY);
  const [id = ''] = await written(owner, [{ ...person, name: 'Dana', ...more }]);
  return { owner, id };
}

/** A question about somebody, its answer kept; the check's id. */
async function asked(owner: Owner, id: string, kind: RequestKind, area?: string): Promise<string> {
  return (await checks.create(owner, randomUUID(), { who: id, kind, area })) ?? '';
}

const kept = (owner: Owner) =>
  Promise.all([
    database().check.findMany({ where: { ownerId: owner.id }, orderBy: { id: 'asc' } }),
    database().grant.findMany({ where: { ownerId: owner.id }, orderBy: { checkId: 'asc' } }),
  ]);

describe('a question to the gate', () => {
  it('is kept with its answer, all it knew, and the policy', async () => {
    const { owner, id } = await notebookWith(tomas);
    const check = await checks.get(owner, await asked(owner, id, 'refer', 'plumbing'));
    expect(check).toMatchObject({
      on: TODAY,
      kind: 'refer',
      area: 'plumbing',
      policyVersion: POLICY_VERSION,
      ruling: { verdict: 'not yet', earliest: TODAY },
      person: { id, shareable: true },
      grant: null,
    });
    expect(check?.ruling.shown.map(({ code }) => code)).toEqual(['T4']);
    expect(check?.history).toEqual(await evidence.list(owner, id));
  });

  it('goes on saying what was true then, whatever happens later', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const [before] = await kept(owner);
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    await standings.change(owner, id, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    const [after] = await kept(owner);
    expect(after).toEqual(before);
    expect((await checks.get(owner, check))?.ruling.verdict).toBe('earned');
    expect((await checks.list(owner, id)).map(({ verdict }) => verdict)).toEqual(['earned']);
  });

  it('about nobody, or somebody of another’s, is kept nowhere', async () => {
    const { id } = await notebookWith(dana);
    const stranger = await anOwner();
    for (const who of [id, randomUUID(), 'not an id', ''])
      expect(await checks.create(stranger, randomUUID(), { who, kind: 'react' })).toBeNull();
    expect(await kept(stranger)).toEqual([[], []]);
  });

  it('sent twice by one form, also at the same time, is one question', async () => {
    const { owner, id } = await notebookWith(dana);
    const token = randomUUID();
    const send = () => checks.create(owner, token, { who: id, kind: 'refer', area: 'writing' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(await send()).toBe(first);
    expect(second).toBe(first);
    expect((await kept(owner))[0]).toMatchObject([{ id: first }]);
  });

  it('asked otherwise from a page gone back to is another question', async () => {
    const { owner, id } = await notebookWith(dana);
    const token = randomUUID();
    const first = await checks.create(owner, token, { who: id, kind: 'refer', area: 'writing' });
    const other = await checks.create(owner, token, { who: id, kind: 'refer', area: 'baking' });
    expect(other).not.toBe(first);
    expect((await checks.get(owner, other ?? ''))?.area).toBe('baking');
  });

  it('about nobody leaves its token for the corrected form', async () => {
    const { owner, id } = await notebookWith(dana);
    const token = randomUUID();
    expect(await checks.create(owner, token, { who: randomUUID(), kind: 'react' })).toBeNull();
    expect(await checks.create(owner, token, { who: id, kind: 'react' })).not.toBeNull();
  });

  it('takes skills as they are written, in any script', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await checks.get(owner, await asked(owner, id, 'endorse', '🪵 نجارة'));
    expect(check).toMatchObject({ area: '🪵 نجارة', ruling: { verdict: 'not yet' } });
  });
});

describe('putting one’s name to it', () => {
  it('is kept with its words, what it was made on, and the policy, and is never changed after', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    expect(await checks.grant(owner, check, words)).toBe('granted');
    const [, [grant]] = await kept(owner);
    expect(grant).toMatchObject({ checkId: check, personId: id, ...words, policyVersion: POLICY_VERSION });
    expect(grant?.ruling).toMatchObject({ verdict: 'earned', reasons: [] });
    expect(grant?.snapshot).toMatchObject({ history: await evidence.list(owner, id) });
    expect(await checks.grant(owner, check, { ...words, text: 'Other words.' })).toBe('already');
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    expect((await kept(owner))[1]).toEqual([grant]);
    expect((await checks.get(owner, check))?.grant).toEqual({ on: TODAY, ...words, withBenefit: '' });
  });

  it('from many tabs at once is one grant', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const tabs = await Promise.all(Array.from({ length: 5 }, () => checks.grant(owner, check, words)));
    expect(tabs.toSorted()).toEqual(['already', 'already', 'already', 'already', 'granted']);
    expect((await kept(owner))[1]).toHaveLength(1);
  });

  it('is refused where the evidence has changed since it was asked, and says what changed', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    const refused = await checks.grant(owner, check, words);
    expect(refused).toMatchObject({ changed: { verdict: 'not yet', shown: [{ code: 'T4' }] } });
    expect((await kept(owner))[1]).toEqual([]);
  });

  it('is refused where time has passed over it', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const later: Owner = { ...owner, today: addDays(TODAY, 200) };
    expect(await checks.grant(later, check, words)).toMatchObject({ changed: { shown: [{ code: 'R1' }] } });
  });

  it('is refused where the door was shut since', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    await standings.change(owner, id, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    expect(await checks.grant(owner, check, words)).toMatchObject({
      changed: { verdict: 'never', shown: [{ code: 'N2' }] },
    });
  });

  it('on later evidence keeps that evidence, and not the check’s', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    await logged(owner, id, talk('2026-11-16'));
    expect(await checks.grant(owner, check, words)).toBe('granted');
    const [[question], [grant]] = await kept(owner);
    expect(grant?.snapshot).not.toEqual(question?.snapshot);
    expect(grant?.snapshot).toMatchObject({ history: await evidence.list(owner, id) });
  });

  it.each<[RequestKind, string | undefined, string]>([
    ['refer', 'plumbing', 'not yet'],
    ['mass', undefined, 'never'],
  ])(
    'to “%s” is refused whatever the form says, because the answer was not earned',
    async (kind, area, verdict) => {
      const { owner, id } = await notebookWith(tomas);
      const check = await asked(owner, id, kind, area);
      expect((await checks.get(owner, check))?.ruling.verdict).toBe(verdict);
      expect(await checks.grant(owner, check, words)).toBe('unearned');
      expect((await kept(owner))[1]).toEqual([]);
    },
  );

  it('is not possible with an answer that has become earned since: one has to ask again', async () => {
    const { owner, id } = await notebookWith(tomas);
    const check = await asked(owner, id, 'refer', 'plumbing');
    for (const entry of await evidence.list(owner, id))
      if (entry.type === 'promise' && entry.status === 'broken') await evidence.remove(owner, id, entry.id);
    expect(await checks.grant(owner, check, words)).toBe('unearned');
    expect(await checks.grant(owner, await asked(owner, id, 'refer', 'plumbing'), words)).toBe('granted');
  });

  it('names nobody who is not to be named, but may still like and share', async () => {
    const { owner, id } = await notebookWith(dana, { shareable: false });
    for (const kind of ['introduce', 'recommend', 'refer'] as const)
      expect(await checks.grant(owner, await asked(owner, id, kind, 'writing'), words)).toBe('unnamed');
    for (const kind of ['react', 'share', 'endorse'] as const)
      expect(await checks.grant(owner, await asked(owner, id, kind, 'writing'), nothing)).toBe('granted');
  });

  it('in words needs all of them; the other kinds need none', async () => {
    const { owner, id } = await notebookWith(dana);
    const refer = await asked(owner, id, 'refer', 'writing');
    for (const missing of ['recipient', 'benefit', 'text'])
      expect(await checks.grant(owner, refer, { ...words, [missing]: '' })).toBe('wordless');
    expect(await checks.grant(owner, await asked(owner, id, 'react'), nothing)).toBe('granted');
    expect((await kept(owner))[1]).toHaveLength(1);
  });

  it('for somebody else’s check is not here, nor for one that is none', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const stranger = onDay(await anOwner(), TODAY);
    for (const which of [check, randomUUID(), 'x'])
      expect(await checks.grant(stranger, which, words)).toBe('notHere');
    expect((await kept(owner))[1]).toEqual([]);
  });

  it('that cannot be written down leaves nothing behind', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const before = await people.get(owner, id);
    // Postgres refuses a NUL: a failure in the middle of the transaction.
    await expect(checks.grant(owner, check, { ...words, text: 'Ruth,\0' })).rejects.toThrow();
    expect((await kept(owner))[1]).toEqual([]);
    expect(await people.get(owner, id)).toEqual(before);
    expect(await checks.grant(owner, check, words)).toBe('granted');
  });

  it('makes the week ask three weeks later how it went', async () => {
    const { owner, id } = await notebookWith(dana);
    await checks.grant(owner, await asked(owner, id, 'refer', 'writing'), words);
    const codes = async (days: number) => {
      const { main, also } = await week.list({ ...owner, today: addDays(TODAY, days) });
      return [...main, ...also].flatMap(({ because }) => because.map(({ code }) => code));
    };
    expect(await codes(20)).not.toContain('OUTCOME');
    expect(await codes(21)).toContain('OUTCOME');
    expect(await codes(42)).not.toContain('OUTCOME');
  });
});

describe('two people to be woven together', () => {
  const both = {
    benefit: 'he mends what drips',
    withBenefit: 'she writes of workshops',
    text: 'Dana, meet Tomás.',
  };

  async function two(second: Person = tomas, more: { shareable?: boolean } = {}) {
    const owner = onDay(await anOwner(), TODAY);
    const [first = '', other = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...second, name: 'Tomás', ...more },
    ]);
    const weave = (who = first, withWhom: string | undefined = other) =>
      checks.create(owner, randomUUID(), { who, with: withWhom, kind: 'match' });
    return { owner, first, other, weave };
  }

  it('are both judged, and both are kept', async () => {
    const { owner, first, other, weave } = await two();
    const check = (await weave()) ?? '';
    expect(await checks.get(owner, check)).toMatchObject({
      answer: { verdict: 'earned', earliest: null },
      person: { id: first },
      ruling: { verdict: 'earned' },
      history: await evidence.list(owner, first),
      other: {
        person: { id: other, name: 'Tomás' },
        ruling: { verdict: 'earned' },
        history: await evidence.list(owner, other),
      },
    });
    const asked = { id: check, verdict: 'earned', granted: false };
    expect(await checks.list(owner, first)).toMatchObject([{ ...asked, other: 'Tomás' }]);
    expect(await checks.list(owner, other)).toMatchObject([{ ...asked, other: 'Dana' }]);
  });

  it.each([true, false])('have not earned it where one of them has not (the first: %s)', async (swapped) => {
    const { owner, first, other, weave } = await two(mrB);
    const check = (await (swapped ? weave(other, first) : weave())) ?? '';
    expect((await checks.get(owner, check))?.answer.verdict).toBe('not yet');
    expect(await checks.grant(owner, check, both)).toBe('unearned');
    await standings.change(owner, other, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    expect((await checks.get(owner, (await weave()) ?? ''))?.answer.verdict).toBe('never');
  });

  it('must be two, different, and both here; other kinds are about one', async () => {
    const { owner, first, other, weave } = await two();
    const stranger = await anOwner();
    const theirs = (await written(stranger, [dana]))[0] ?? '';
    for (const withWhom of [first, theirs, randomUUID(), 'x'])
      expect(await weave(first, withWhom)).toBeNull();
    expect(await checks.create(owner, randomUUID(), { who: first, kind: 'match' })).toBeNull();
    expect(await checks.create(owner, randomUUID(), { who: first, with: other, kind: 'react' })).toBeNull();
    expect([await kept(owner), await kept(stranger)]).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  it('are asked first, and then granted once, on what is known of both that day', async () => {
    const { owner, first, other, weave } = await two();
    const check = (await weave()) ?? '';
    await logged(owner, other, talk('2026-11-16'));
    expect(await checks.grant(owner, check, both)).toBe('unasked');
    await introduced(owner, check, other, { benefit: both.withBenefit, benefitBack: both.benefit });
    expect(await checks.grant(owner, check, both)).toBe('already');
    const [, [grant]] = await kept(owner);
    expect(grant).toMatchObject({ ...both, text: expect.any(String), recipient: '', personId: first });
    expect(grant?.snapshot).toMatchObject({ with: { history: await evidence.list(owner, other) } });
    expect(grant?.ruling).toMatchObject({ verdict: 'earned', with: { verdict: 'earned' } });
  });

  it.each(['first', 'other'] as const)(
    'are refused where the %s has not earned it any more',
    async (which) => {
      const { owner, weave, ...ids } = await two();
      const check = (await weave()) ?? '';
      await standings.change(owner, ids[which], {
        from: 'open',
        to: 'severed',
        confirmed: true,
        reason: 'so',
        terms: '',
      });
      expect(await checks.grant(owner, check, both)).toMatchObject({
        changed: { verdict: 'never', shown: [{ code: 'N2' }] },
        of: which === 'first' ? 'Dana' : 'Tomás',
      });
      expect((await kept(owner))[1]).toEqual([]);
    },
  );

  it('need both to be nameable', async () => {
    const shy = await two(tomas, { shareable: false });
    expect(await checks.grant(shy.owner, (await shy.weave()) ?? '', both)).toBe('unnamed');
  });

  it('asked about alone, as it once was, are not granted', async () => {
    const { owner, weave } = await two();
    const check = (await weave()) ?? '';
    await database().check.updateMany({
      where: { ownerId: owner.id, id: check },
      data: { withPersonId: null },
    });
    expect(await checks.grant(owner, check, both)).toBe('unearned');
  });
});

describe('how it went', () => {
  const told = (on: string, request: RequestKind, area: string): Happened => ({
    evidence: { type: 'outcome', on: day(on), request, area, result: 'good' },
    text: 'The tap is quiet.',
  });
  const open = async (owner: Owner, days: number) =>
    (await outcomes.awaited({ ...owner, today: addDays(TODAY, days) })).map(({ checkId }) => checkId);

  it('is asked from the third week on, until it is told, about what was granted and nothing else', async () => {
    const { owner, id } = await notebookWith(dana);
    const [refer, introduce, like] = [
      await asked(owner, id, 'refer', 'writing'),
      await asked(owner, id, 'introduce'),
      await asked(owner, id, 'react'),
    ];
    for (const check of [refer, like]) await checks.grant(owner, check, words);
    await introduced(owner, introduce, people.draft('Bob'));
    expect(await open(owner, 20)).toEqual([]);
    expect((await open(owner, 21)).toSorted()).toEqual([refer, introduce].toSorted());
    expect(await open(await anOwner(), 21)).toEqual([]);
    const later: Owner = { ...owner, today: addDays(TODAY, 21) };
    await logged(later, id, told('2026-12-07', 'refer', 'baking'));
    expect(await open(owner, 21)).toHaveLength(2);
    await logged(later, id, told('2026-12-07', 'refer', 'writing'));
    expect(await open(owner, 21)).toEqual([introduce]);
    await logged(later, id, told('2026-12-07', 'introduce', ''));
    expect(await open(owner, 21)).toEqual([]);
  });

  it('of one grant is not that of another of the same kind', async () => {
    const { owner, id } = await notebookWith(dana);
    const [bob, eve] = [await asked(owner, id, 'introduce'), await asked(owner, id, 'introduce')];
    await introduced(owner, bob, people.draft('Bob'));
    const next: Owner = { ...owner, today: addDays(TODAY, 4) };
    await introduced(next, eve, people.draft('Eve'));
    const later: Owner = { ...owner, today: addDays(TODAY, 25) };
    expect(await open(owner, 25)).toEqual([bob, eve]);
    const from = (id: string, on = TODAY) => outcomes.awaited(later, { size: 1, after: { on, id } });
    expect(await outcomes.awaited(later, { size: 1 })).toMatchObject([{ checkId: bob, on: TODAY }]);
    expect(await from(bob)).toMatchObject([{ checkId: eve, on: next.today }]);
    expect(await from(eve, next.today)).toEqual([]);
    expect(await outcomes.tell(later, randomUUID(), bob, { result: 'bad', text: '' })).toBe('told');
    expect(await open(owner, 25)).toEqual([eve]);
    const ofEach = [bob, eve].map((checkId) => {
      return { checkId, person: { id }, kind: 'introduce', area: null, on: TODAY } as const;
    });
    expect(await outcomes.toldOf(later, ofEach)).toMatchObject([{ result: 'bad', check: bob }, null]);
    const [row] = await database().person.findMany({ where: { ownerId: owner.id, id } });
    expect(row?.attention).toMatchObject({ granted: [next.today] });
    expect(await outcomes.tell(later, randomUUID(), eve, { result: 'good', text: '' })).toBe('told');
    expect(await open(owner, 25)).toEqual([]);
  });

  it('is told once, from however many windows, and by whoever may', async () => {
    const { owner, id } = await notebookWith(dana);
    const check = await asked(owner, id, 'refer', 'writing');
    const tell = (result: 'good' | 'bad', by = owner, token: string = randomUUID()) =>
      outcomes.tell(by, token, check, { result, text: 'The tap is quiet.' });
    expect(await tell('good')).toBe('notHere');
    await checks.grant(owner, check, words);
    expect(await tell('good', await anOwner())).toBe('notHere');
    const token = randomUUID();
    const both = await Promise.all([tell('good', owner, token), tell('bad')]);
    expect(both.toSorted()).toEqual(['already', 'told']);
    expect(['again', 'already']).toContain(await tell('good', owner, token));
    const told = (await evidence.list(owner, id)).filter(({ type }) => type === 'outcome');
    expect(told).toMatchObject([{ request: 'refer', area: 'writing', check, on: TODAY }]);
    await evidence.remove(owner, id, told[0]?.id ?? '');
    expect(await tell('bad')).toBe('told');
  });

  it('is asked of the oldest that is untold, however many were granted since', async () => {
    const { owner, id } = await notebookWith(dana);
    const refer = await asked(owner, id, 'refer', 'writing');
    await checks.grant(owner, refer, words);
    const key = { ownerId_id: { ownerId: owner.id, id: refer } };
    const check = await database().check.findUniqueOrThrow({ where: key });
    const grant = await database().grant.findFirstOrThrow({ where: { ownerId: owner.id } });
    const later = Array.from({ length: 205 }, () => randomUUID());
    const on = toColumn(addDays(TODAY, 2));
    const { ruling, snapshot } = { ruling: check.ruling ?? {}, snapshot: check.snapshot ?? {} };
    await database().check.createMany({
      data: later.map((each) => ({
        ...check,
        id: each,
        on,
        token: null,
        area: null,
        kind: 'introduce',
        ruling,
        snapshot,
      })),
    });
    await database().grant.createMany({
      data: later.map((checkId) => ({ ...grant, checkId, on, ruling, snapshot })),
    });
    expect((await open(owner, 30))[0]).toBe(refer);
    const told: Owner = { ...owner, today: addDays(TODAY, 21) };
    const area = '';
    await logged(told, id, {
      evidence: { type: 'outcome', on: told.today, request: 'introduce', area, result: 'good' },
    });
    expect(await open(owner, 30)).toEqual([refer]);
    const before = { ownerId: owner.id, personId: id };
    await database().grant.updateMany({
      where: { ...before, checkId: refer },
      data: { on: toColumn(addDays(TODAY, 4)) },
    });
    expect(await open(owner, 30)).toEqual([refer]);
  });

  it('is asked long after the week’s own question has ended, but not for ever', async () => {
    const { owner, id } = await notebookWith(dana);
    const refer = await asked(owner, id, 'refer', 'writing');
    await checks.grant(owner, refer, words);
    expect([await open(owner, 100), await open(owner, 365), await open(owner, 366)]).toEqual([
      [refer],
      [refer],
      [],
    ]);
    await people.archive(owner, id, true);
    expect(await open(owner, 100)).toEqual([]);
  });
});

describe('what the gate would say', () => {
  it('of many people is what it says of each, and keeps nothing', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const ids = await written(owner, [dana, tomas, mrB]);
    const ruled = await rulings.tryMany(owner, ids, { kind: 'refer', area: 'writing' });
    expect(await kept(owner)).toEqual([[], []]);
    for (const id of ids) {
      const check = await checks.get(owner, await asked(owner, id, 'refer', 'writing'));
      expect(JSON.parse(JSON.stringify(ruled.get(id)))).toEqual(check?.ruling);
    }
    expect(day('2026-11-16')).toBe(TODAY);
  });
});
