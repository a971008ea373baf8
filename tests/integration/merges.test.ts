import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as boundaries from '@/lib/data/boundaries';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import { erase } from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as lookalikes from '@/lib/data/lookalikes';
import * as matchKeys from '@/lib/data/match-keys';
import * as merges from '@/lib/data/merges';
import { belongings, derived } from '@/lib/data/merging-rows';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { rebuildSome } from '@/lib/data/rebuild';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import * as trash from '@/lib/data/trash';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, fact, logged, onDay, talk } from '../support/history';
import { everythingOf } from '../support/tables';

const email = (handle: string) => ({ kind: 'email', handle });

async function two(owner: Owner): Promise<[string, string]> {
  const kept = await aPerson(owner, { name: 'Ada Lovelace', channels: [email('ada@example.org')] });
  const gone = await aPerson(owner, {
    name: 'Ada K. Lovelace',
    howMet: 'At the choir',
    channels: [email('Ada@Example.org'), { kind: 'phone', handle: '+49 170 1234567' }],
    dates: [{ kind: 'birthday', month: 12, day: 10, year: 1985 }],
  });
  await logged(owner, kept, talk('2026-09-01'), fact('2026-09-01', 'Her dog is named Gus.'));
  await logged(owner, gone, ...acquaintance('2026-08-01', '2026-10-01'));
  return [kept, gone];
}

/** All that there is but the merges themselves. */
async function besides(owner: Owner): Promise<string> {
  await database().merge.deleteMany({ where: { ownerId: owner.id, undoneOn: { not: null } } });
  return everythingOf(owner.id);
}

const only = async (owner: Owner) => {
  const [merge] = (await merges.list(owner)).merges;
  if (!merge) throw new Error('nothing was merged');
  return merge;
};

/** Three of one name: two whom the owner let go of and draws a line for, and one who is open. */
async function guardedTwins(owner: Owner): Promise<[string, string, string]> {
  const [a, b, c] = [
    await aPerson(owner, { name: 'Twin', shareable: false }),
    await aPerson(owner, { name: 'Twin', shareable: false }),
    await aPerson(owner, { name: 'Twin' }),
  ];
  for (const id of [a, b]) {
    const step = { from: 'open', to: 'severed', reason: 'so', terms: '', confirmed: true } as const;
    expect(await standings.change(owner, id, step)).toBe('done');
    await boundaries.draw(owner, id, { was: [], kinds: ['refer'], note: '' });
  }
  return [a, b, c];
}

async function guards(owner: Owner, id: string) {
  const here = await people.get(owner, id);
  const { kinds } = (await boundaries.get(owner, id)) ?? {};
  return { standing: here?.standing, shareable: here?.shareable, kinds };
}

/** The merges, the latest first. */
async function ids(owner: Owner): Promise<[string, string]> {
  const [later, first] = (await merges.list(owner)).merges;
  if (!later || !first) throw new Error('two merges are expected');
  return [later.id, first.id];
}

async function goneOf(owner: Owner, id: string): Promise<string> {
  const key = { ownerId_id: { ownerId: owner.id, id } };
  return (await database().merge.findUniqueOrThrow({ where: key, select: { goneId: true } })).goneId;
}

describe('two entries made one', () => {
  it('keep every piece of evidence of both, judged together, and the words of who is kept', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    const before = [...(await evidence.list(owner, kept)), ...(await evidence.list(owner, gone))];
    expect(await merges.create(owner, kept, gone)).toBe('merged');
    const after = await evidence.list(owner, kept);
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(await people.get(owner, gone)).toBeNull();
    expect(await people.get(owner, kept)).toMatchObject({
      name: 'Ada Lovelace',
      howMet: 'At the choir',
      channels: [{ handle: 'ada@example.org' }, { handle: '+49 170 1234567' }],
      dates: [{ kind: 'birthday', month: 12, day: 10, year: 1985 }],
      eligible: 'known',
    });
    expect((await rebuildSome(owner, '', 10)).drift).toEqual([]);
    expect((await lookalikes.list(owner)).pairs).toEqual([]);
  });

  it('open no gate: the stricter standing, all boundaries, and consent only where both gave it', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    await people.update(owner, kept, { ...(await draftOf(owner, kept)), standingConsent: true, inner: true });
    await people.update(owner, gone, { ...(await draftOf(owner, gone)), shareable: false });
    await boundaries.draw(owner, gone, { was: [], kinds: ['refer'], note: '' });
    const step = { from: 'open', to: 'watch', reason: 'so', terms: '', confirmed: true } as const;
    expect(await standings.change(owner, gone, step)).toBe('done');
    await merges.create(owner, kept, gone);
    expect(await people.get(owner, kept)).toMatchObject({
      shareable: false,
      standingConsent: false,
      inner: true,
      standing: 'watch',
    });
    expect((await boundaries.get(owner, kept))?.kinds).toEqual(['refer']);
  });

  it('are two again when it is undone, and nothing is lost or left over', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    const before = await besides(owner);
    await merges.create(owner, kept, gone);
    expect(await merges.undo(owner, (await only(owner)).id)).toBe('undone');
    expect(await besides(owner)).toBe(before);
  });

  it('are two again whatever each of them has', async () => {
    const owner = await anOwner();
    const some = fc.record({
      name: fc.constantFrom('Ada', 'Ada Lovelace', 'עדה'),
      howMet: fc.constantFrom('', 'At the choir', 'On a train'),
      channels: fc.subarray([email('a@b.c'), email('A@b.c'), { kind: 'x', handle: '@ada' }]),
      dates: fc.subarray([
        { kind: 'birthday' as const, month: 2, day: 29, year: null },
        { kind: 'birthday' as const, month: 2, day: 29, year: 2000 },
      ]),
      rhythm: fc.constantFrom('ring' as const, 'none' as const),
      shareable: fc.boolean(),
      inner: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(some, some, fc.boolean(), async (one, other, talked) => {
        const [kept, gone] = [await aPerson(owner, one), await aPerson(owner, other)];
        if (talked) await logged(owner, gone, talk('2026-10-01'));
        const before = await besides(owner);
        expect(await merges.create(owner, kept, gone)).toBe('merged');
        expect(await merges.undo(owner, (await only(owner)).id)).toBe('undone');
        expect(await besides(owner)).toBe(before);
        await database().person.deleteMany({ where: { ownerId: owner.id } });
        await aPerson(owner, { name: 'Somebody' });
      }),
      { seed: 11, numRuns: 8 },
    );
  });

  it('undone later, what was written down since stays with who was kept', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    await merges.create(owner, kept, gone);
    await logged(owner, kept, fact('2026-10-05', 'She sails.'));
    await people.update(owner, kept, { ...(await draftOf(owner, kept)), howMet: 'On a boat' });
    await merges.undo(owner, (await only(owner)).id);
    expect((await evidence.list(owner, kept)).map(({ text }) => text)).toContain('She sails.');
    expect(await people.get(owner, kept)).toMatchObject({ howMet: 'On a boat' });
    expect(await people.get(owner, gone)).toMatchObject({ howMet: 'At the choir', name: 'Ada K. Lovelace' });
    expect((await rebuildSome(owner, '', 10)).drift).toEqual([]);
  });

  it('are two again with their numbers and days, though the form of who was kept was saved since', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    const [before, other] = [await people.get(owner, kept), await people.get(owner, gone)];
    await merges.create(owner, kept, gone);
    const added = { kind: 'web', handle: 'ada.example' };
    const draft = await draftOf(owner, kept);
    await people.update(owner, kept, { ...draft, channels: [...draft.channels, added] });
    await merges.undo(owner, (await only(owner)).id);
    expect(await people.get(owner, gone)).toMatchObject({ channels: other?.channels, dates: other?.dates });
    expect(await people.get(owner, kept)).toMatchObject({
      channels: [...(before?.channels ?? []), added],
      dates: [],
    });
    const { pairs } = await lookalikes.list(owner);
    expect(pairs.map(({ because }) => because)).toEqual([['e:ada@example.org', 'n:ada lovelace']]);
    expect((await rebuildSome(owner, '', 10)).drift).toEqual([]);
  });

  it('are two again with their numbers and days, where those were noted by their ids as once they were', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    const before = await besides(owner);
    await merges.create(owner, kept, gone);
    await database().$executeRaw`
      UPDATE merge SET before = jsonb_set(before, '{moved,moved}', (
        SELECT jsonb_agg(CASE each->>'table'
          WHEN 'channel' THEN jsonb_set(each, '{ids}', (SELECT jsonb_agg(id) FROM channel
            WHERE owner_id = ${owner.id} AND each->'ids' ? (kind || ':' || lower(handle))))
          WHEN 'person_date' THEN jsonb_set(each, '{ids}', (SELECT jsonb_agg(id) FROM person_date
            WHERE owner_id = ${owner.id}))
          ELSE each END)
        FROM jsonb_array_elements(before->'moved'->'moved') AS each))
      WHERE owner_id = ${owner.id}`;
    expect(await merges.undo(owner, (await only(owner)).id)).toBe('undone');
    expect(await besides(owner)).toBe(before);
  });

  it('of three, the last comes out first: whatever guards stays as long as whom it was about', async () => {
    const owner = await anOwner();
    const [a, b, c] = await guardedTwins(owner);
    await merges.create(owner, c, a);
    await merges.create(owner, c, b);
    const [later, first] = await ids(owner);
    const before = await everythingOf(owner.id);
    expect(await merges.undo(owner, first)).toBe('laterFirst');
    expect(await everythingOf(owner.id)).toBe(before);
    expect(await merges.undo(owner, later)).toBe('undone');
    expect(await guards(owner, c)).toEqual({ standing: 'severed', shareable: false, kinds: ['refer'] });
    expect(await merges.undo(owner, first)).toBe('undone');
    expect(await guards(owner, c)).toEqual({ standing: 'open', shareable: true, kinds: [] });
    for (const id of [a, b])
      expect(await guards(owner, id)).toEqual({ standing: 'severed', shareable: false, kinds: ['refer'] });
  });

  it('of a chain, the last link comes off first', async () => {
    const owner = await anOwner();
    const [a, b, c] = await guardedTwins(owner);
    const before = await besides(owner);
    await merges.create(owner, b, a);
    await merges.create(owner, c, b);
    const [later, first] = await ids(owner);
    expect(await merges.undo(owner, first)).toBe('laterFirst');
    expect(await merges.undo(owner, later)).toBe('undone');
    expect(await merges.undo(owner, first)).toBe('undone');
    expect(await besides(owner)).toBe(before);
  });

  it('however many are made one and two again, no gate opens before the last who guards it is out', async () => {
    const owner = await anOwner();
    const pair = fc.tuple(fc.nat(), fc.nat());
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(pair, pair, pair), order, order, async (pairs, first, second) => {
        const twins = await guardedTwins(owner);
        const inside = new Map([...twins, await aPerson(owner, { name: 'Twin' })].map((id) => [id, [id]]));
        for (const [at, by] of pairs) {
          const [kept = ''] = [...inside.keys()].splice(at % inside.size, 1);
          const others = [...inside.keys()].filter((id) => id !== kept);
          const gone = others[by % others.length] ?? '';
          expect(await merges.create(owner, kept, gone)).toBe('merged');
          inside.set(kept, [...(inside.get(kept) ?? []), ...(inside.get(gone) ?? [])]);
          inside.delete(gone);
        }
        for (const at of [...first, ...second]) {
          const merge = (await merges.list(owner)).merges[at];
          const kept = merge?.kept?.id ?? '';
          if ((await merges.undo(owner, merge?.id ?? '')) !== 'undone') continue;
          const theirs = inside.get(kept) ?? [];
          const gone = await goneOf(owner, merge?.id ?? '');
          inside.set(gone, theirs.splice(theirs.indexOf(gone)));
          for (const [id, all] of inside)
            expect((await people.get(owner, id))?.standing).toBe(
              all.some((each) => each === twins[0] || each === twins[1]) ? 'severed' : 'open',
            );
        }
        await database().merge.deleteMany({ where: { ownerId: owner.id } });
        await database().person.deleteMany({ where: { ownerId: owner.id } });
      }),
      { seed: 12, numRuns: 5 },
    );
  });

  it('goes on by keyset, so that each can be undone', async () => {
    const owner = await anOwner();
    const kept = await aPerson(owner, { name: 'Ada' });
    for (const day of ['2026-11-01', '2026-11-02', '2026-11-02'])
      await merges.create(onDay(owner, day), kept, await aPerson(owner, { name: 'Ada' }));
    const all = (await merges.list(owner)).merges;
    const one = await merges.list(owner, null, 2);
    const two = await merges.list(owner, one.next, 2);
    expect([...one.merges, ...two.merges]).toEqual(all);
    expect([all.length, two.next]).toEqual([3, null]);
  });

  it('two tabs make one merge and one undo', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    const ended = await Promise.all([merges.create(owner, kept, gone), merges.create(owner, gone, kept)]);
    expect(ended.sort()).toEqual(['merged', 'notHere']);
    const { id } = await only(owner);
    expect((await Promise.all([merges.undo(owner, id), merges.undo(owner, id)])).sort()).toEqual([
      'already',
      'undone',
    ]);
  });

  it('are not made of two who were asked about together', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    await checks.create(owner, randomUUID(), { who: kept, with: gone, kind: 'match' });
    const before = await everythingOf(owner.id);
    expect(await merges.create(owner, kept, gone)).toBe('together');
    expect(await everythingOf(owner.id)).toBe(before);
  });

  it('can be undone for 30 days, then what the undo needed is let go', async () => {
    const owner = onDay(await anOwner(), '2026-11-01');
    const [kept, gone] = await two(owner);
    await merges.create(owner, kept, gone);
    expect((await only(onDay(owner, '2026-12-01'))).until).toBe('2026-12-01');
    expect((await only(onDay(owner, '2026-12-02'))).until).toBeNull();
    expect(await merges.forget(onDay(owner, '2026-12-01'), 10)).toBe(0);
    expect(await merges.undo(onDay(owner, '2026-12-02'), (await only(owner)).id)).toBe('late');
    expect(await merges.forget(onDay(owner, '2026-12-02'), 10)).toBe(1);
    expect(await everythingOf(owner.id)).not.toContain('Ada K.');
  });

  it('are forgotten as merges after 30 days, also those that were undone', async () => {
    const owner = onDay(await anOwner(), '2026-11-01');
    await merges.create(owner, ...(await two(owner)));
    await merges.undo(owner, (await only(owner)).id);
    expect(await merges.forget(onDay(owner, '2026-12-01'), 10)).toBe(0);
    expect(await merges.forget(onDay(owner, '2026-12-02'), 10)).toBe(1);
    expect((await merges.list(owner)).merges).toEqual([]);
  });

  it('are in the nearer ring, since the day that was confirmed', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    expect(await stages.place(onDay(owner, '2026-10-03'), gone, 'stranger', 'liked')).toBe('moved');
    expect(await stages.place(onDay(owner, '2026-10-05'), kept, 'stranger', 'known')).toBe('moved');
    await merges.create(owner, kept, gone);
    expect(await people.get(owner, kept)).toMatchObject({ stage: 'liked', stageSince: '2026-10-03' });
    await merges.undo(owner, (await only(owner)).id);
    expect(await people.get(owner, kept)).toMatchObject({ stage: 'known', stageSince: '2026-10-05' });
  });

  it('leave nothing of either when who was kept is erased', async () => {
    const owner = await anOwner();
    const [kept, gone] = await two(owner);
    await aPerson(owner, { name: 'Bystander' });
    await merges.create(owner, kept, gone);
    await erase(owner, kept);
    expect(await everythingOf(owner.id)).not.toMatch(/Ada|choir|1234567/);
  });
});

describe('who may be one', () => {
  it('is found at every write, the most alike first, and not where many share it', async () => {
    const owner = await anOwner();
    const ada = await aPerson(owner, { name: 'Ada Lovelace', channels: [email('ada@example.org')] });
    const alike = await aPerson(owner, { name: 'Lovelace, Ada' });
    const sure = await aPerson(owner, { name: 'A. L.', channels: [email('ADA@example.org')] });
    for (let n = 0; n < 12; n += 1) await aPerson(owner, { name: 'Anna' });
    const found = async () =>
      (await lookalikes.list(owner)).pairs.map(({ one, other }) => new Set([one.id, other.id]));
    expect(await found()).toEqual([new Set([ada, sure]), new Set([ada, alike])]);
    await people.update(owner, sure, { ...(await draftOf(owner, sure)), channels: [] });
    expect(await found()).toEqual([new Set([ada, alike])]);
    await trash.remove(owner, alike);
    expect(await found()).toEqual([]);
  });

  it('is remembered not to be, whatever they come to share', async () => {
    const owner = await anOwner();
    const one = await aPerson(owner, { name: 'Ada Lovelace' });
    const other = await aPerson(owner, { name: 'Ada Lovelace' });
    expect(await lookalikes.tellApart(owner, other, one)).toBe(true);
    await people.update(owner, one, { ...(await draftOf(owner, one)), channels: [email('a@b.c')] });
    await people.update(owner, other, { ...(await draftOf(owner, other)), channels: [email('a@b.c')] });
    expect((await lookalikes.list(owner)).pairs).toEqual([]);
  });

  it('is remembered not to be of whom they became part of, and as before once that is undone', async () => {
    const owner = await anOwner();
    const [one, other] = [await aPerson(owner, { name: 'Ada' }), await aPerson(owner, { name: 'Ada' })];
    const [third, fourth] = [await aPerson(owner, { name: 'Ada' }), await aPerson(owner, { name: 'Bo' })];
    for (const each of [third, fourth, one]) await lookalikes.tellApart(owner, other, each);
    await lookalikes.tellApart(owner, one, fourth);
    const before = await besides(owner);
    await merges.create(owner, one, other);
    expect((await lookalikes.list(owner)).pairs).toEqual([]);
    await people.update(owner, third, { ...(await draftOf(owner, third)), channels: [email('a@b.c')] });
    await people.update(owner, one, { ...(await draftOf(owner, one)), channels: [email('a@b.c')] });
    expect((await lookalikes.list(owner)).pairs).toEqual([]);
    for (const each of [one, third])
      await people.update(owner, each, { ...(await draftOf(owner, each)), channels: [] });
    expect(await merges.undo(owner, (await only(owner)).id)).toBe('undone');
    expect(await besides(owner)).toBe(before);
    const { pairs } = await lookalikes.list(owner);
    expect(pairs.map((pair) => new Set([pair.one.id, pair.other.id]))).toEqual([new Set([one, third])]);
  });

  it('is not remembered of somebody who was erased meanwhile', async () => {
    const owner = await anOwner();
    const [one, other] = [await aPerson(owner, { name: 'Ada' }), await aPerson(owner, { name: 'Ada' })];
    const third = await aPerson(owner, { name: 'Quorra' });
    await lookalikes.tellApart(owner, other, third);
    await merges.create(owner, one, other);
    await erase(owner, third);
    expect(await merges.undo(owner, (await only(owner)).id)).toBe('undone');
    expect(await everythingOf(owner.id)).not.toContain(third);
  });

  it('is no longer asked where more than ten come to share what they share, also many at once', async () => {
    const owner = await anOwner();
    for (let n = 0; n < 20; n += 1) await aPerson(owner, { name: 'Anna' });
    // As from before keys were kept: those twenty get theirs in one go.
    await database().matchKey.deleteMany({ where: { ownerId: owner.id } });
    await database().lookalike.deleteMany({ where: { ownerId: owner.id } });
    for (let n = 0; n < 8; n += 1) await aPerson(owner, { name: 'Anna' });
    const two = { name: 'Anna', channels: [email('a@b.c')] };
    const [anna, twin] = [await aPerson(owner, two), await aPerson(owner, two)];
    expect((await lookalikes.list(owner, null, 50)).pairs).toHaveLength(45);
    expect(await matchKeys.fillSome(owner, '', 50)).toMatchObject({ people: 20 });
    const { pairs } = await lookalikes.list(owner, null, 50);
    expect(pairs.map((pair) => new Set([pair.one.id, pair.other.id]))).toEqual([new Set([anna, twin])]);
    expect(pairs[0]?.because).toEqual(['e:a@b.c']);
  });

  it('goes on by keyset', async () => {
    const owner = await anOwner();
    for (const name of ['Ada A', 'Ada A', 'Ada A', 'Bo B', 'Bo B']) await aPerson(owner, { name });
    const all = (await lookalikes.list(owner)).pairs;
    const one = await lookalikes.list(owner, null, 3);
    const two = await lookalikes.list(owner, one.next, 3);
    expect([...one.pairs, ...two.pairs]).toEqual(all);
    expect([all.length, two.next]).toEqual([4, null]);
  });
});

it('every column that says whose a row is moves with a merge, or is made anew', async () => {
  const rows = await database().$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND (column_name LIKE '%person_id' OR column_name IN ('recipient_id', 'kept_id'))`;
  const known = new Set(belongings.map(({ table, column }) => `${table}.${column}`));
  expect(
    rows.filter(({ table, column }) => !known.has(`${table}.${column}`) && !derived.includes(table)),
  ).toEqual([]);
});

async function draftOf(owner: Owner, id: string): Promise<people.Draft> {
  const here = await people.get(owner, id);
  if (!here) throw new Error('not here');
  const { name, howMet, metOn, metThrough, metIn, metOnline, channels, dates, ...rest } = here;
  const { rhythm, cadenceDays, shareable, inner, intention, standingConsent, labels } = rest;
  return {
    ...{ name, howMet, metOn, metThrough, metIn, metOnline, channels, dates },
    ...{ rhythm, cadenceDays, shareable, inner, intention, standingConsent, labels },
  };
}
