import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import { toRow } from '@/lib/data/evidence';
import * as mine from '@/lib/data/my-asks';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as search from '@/lib/data/search';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { lockPeople } from '@/lib/data/summary';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, day, logged } from '../support/history';
import { untilSomebodyWaits } from '../support/waiting';

const name = 'Quillona Marrowby';

/** Every row of every table that holds one of the words, as text. */
async function rowsHolding(...words: string[]): Promise<string[]> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const found: string[] = [];
  for (const table of tables) {
    const rows = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${table.name}" AS t WHERE t::text ~* $1`,
      words.join('|'),
    );
    found.push(...rows.map(({ row }) => `${table.name}: ${row}`));
  }
  return found;
}

/** Somebody about whom every table has something. */
async function aFullPerson(owner: Owner): Promise<string> {
  const id = await aPerson(owner, {
    name,
    howMet: 'At the zibbermarket',
    metThrough: 'Through zibberfriend',
    channels: [{ kind: 'email', handle: 'zibber@example.org' }],
    dates: [{ kind: 'birthday', month: 2, day: 29, year: null }],
  });
  await logged(owner, id, ...acquaintance('2026-09-01', '2026-10-01'), {
    evidence: {
      type: 'sighting',
      on: day('2026-10-02'),
      area: 'zibberplumbing',
      basis: 'first-hand',
      good: true,
    },
    text: 'A zibbertap',
  });
  await mine.create(owner, randomUUID(), { person: id, kind: 'share', text: 'zibberask', face: true });
  await stages.place(owner, id, 'stranger', 'friend');
  await standings.change(owner, id, {
    from: 'open',
    to: 'severed',
    confirmed: true,
    reason: 'zibberreason',
    terms: '',
  });
  await standings.change(owner, id, {
    from: 'severed',
    to: 'open',
    reason: 'zibberagain',
    terms: 'zibberterms',
  });
  const check = await checks.create(owner, randomUUID(), { who: id, kind: 'react' });
  await database().grant.create({
    data: {
      ownerId: owner.id,
      checkId: check ?? '',
      personId: id,
      on: new Date(`${owner.today}T00:00:00Z`),
      recipient: 'Bob',
      text: 'Meet zibber',
      ...(await madeOn(owner, check)),
    },
  });
  return id;
}

/** What a grant was made on: here, the same as its check. */
async function madeOn(owner: Owner, check: string | null) {
  const { ruling, snapshot, policyVersion } = await database().check.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id: check ?? '' } },
    select: { ruling: true, snapshot: true, policyVersion: true },
  });
  return { ruling: ruling ?? {}, snapshot: snapshot ?? {}, policyVersion };
}

describe('erasing somebody', () => {
  it('leaves no text of theirs in any table, nor their id', async () => {
    const owner = await anOwner();
    const id = await aFullPerson(owner);
    expect((await rowsHolding('zibber', 'quillona', id)).length).toBeGreaterThan(8);
    expect(await erasure.count(owner, id)).toMatchObject({ checks: 1, grants: 1, shared: 0 });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await rowsHolding('zibber', 'quillona', 'marrowby', id)).toEqual([]);
    expect(await people.get(owner, id)).toBeNull();
    expect((await search.search(owner, 'zibber')).found).toEqual([]);
  });

  it('takes the name out of what stays with others, and leaves the rest of it', async () => {
    const owner = await anOwner();
    const [id, ruth] = [
      await aPerson(owner, { name }),
      await aPerson(owner, { name: 'Ruth', metThrough: name }),
    ];
    const text = 'Lunch with quillona marrowby; Quillona’s soup, QUILLONA laughed. Quillonas are rare.';
    const entries = [
      { evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const, text },
      { evidence: { type: 'fact', on: day('2026-10-01'), category: 'people', depth: 1 } as const, text },
    ];
    await occasions.log(owner, randomUUID(), [
      { person: id, entries },
      { person: ruth, entries },
    ]);
    const check = await checks.create(owner, randomUUID(), { who: ruth, kind: 'react' });
    await database().grant.create({
      data: {
        ownerId: owner.id,
        checkId: check ?? '',
        personId: ruth,
        on: new Date(`${owner.today}T00:00:00Z`),
        recipient: name,
        text: `${name}, meet Ruth.`,
        ...(await madeOn(owner, check)),
      },
    });
    const asked = await asks.create(owner, randomUUID(), {
      ...{ person: ruth, asked: { type: 'ask', on: owner.today, request: 'share' }, pitch: false },
      ...{ lines: [{ kind: 'share' }], channel: null, context: 'social', chain: false, product: '' },
      ...{ commission: '', motive: '', feeling: null, text: 'Would you share it?' },
    });
    expect(await erasure.count(owner, id)).toMatchObject({ entries: 2, shared: 1 });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await rowsHolding('quillona ', 'quillona’', 'marrowby', id)).toEqual([]);
    const kept = 'Lunch with somebody; somebody’s soup, somebody laughed. Quillonas are rare.';
    const words = [kept, kept, 'Would you share it?'];
    expect((await evidence.list(owner, ruth)).map((entry) => entry.text)).toEqual(words);
    expect((await checks.get(owner, check ?? ''))?.grant).toMatchObject({
      recipient: 'somebody',
      text: 'somebody, meet Ruth.',
    });
    expect((await checks.get(owner, check ?? ''))?.history.map((entry) => entry.text)).toEqual([kept, kept]);
    const ask = await asks.get(owner, asked);
    expect(ask?.history.map((entry) => entry.text)).toEqual(words);
    expect((await people.get(owner, ruth))?.metThrough).toBe('');
    expect((await search.search(owner, 'soup')).found.map((found) => found.name)).toEqual(['Ruth']);
  });

  it.each(['back\\slash', '50% Pat', 'a_b'])('takes %s out of "through whom"', async (odd) => {
    const owner = await anOwner();
    const [id, ruth] = [
      await aPerson(owner, { name: odd }),
      await aPerson(owner, { name: 'Ruth', metThrough: odd }),
    ];
    expect(await erasure.erase(owner, id)).toBe(true);
    expect((await people.get(owner, ruth))?.metThrough).toBe('');
  });

  it('leaves "through whom" where another is called the same', async () => {
    const owner = await anOwner();
    const [id] = [await aPerson(owner, { name }), await aPerson(owner, { name })];
    const ruth = await aPerson(owner, { name: 'Ruth', metThrough: name });
    await erasure.erase(owner, id);
    expect((await people.get(owner, ruth))?.metThrough).toBe(name);
  });

  it('takes the name out of what is written while it waits', async () => {
    const owner = await anOwner();
    const [id, ruth] = [await aPerson(owner, { name }), await aPerson(owner, { name: 'Ruth' })];
    const erasing = await database().$transaction(async (tx) => {
      await lockPeople(tx, owner, [id, ruth]);
      const waiting = { ended: erasure.erase(owner, id) };
      await untilSomebodyWaits();
      const entry = { evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const };
      const occasion = randomUUID();
      await tx.evidence.createMany({
        data: [id, ruth].map((personId) =>
          toRow(owner, { ...entry, personId, occasion, text: 'Quillona sang' }),
        ),
      });
      return waiting;
    });
    expect(await erasing.ended).toBe(true);
    expect((await evidence.list(owner, ruth)).map((entry) => entry.text)).toEqual(['somebody sang']);
  });

  it('is done also where one of their company is erased at the same time', async () => {
    const owner = await anOwner();
    const pair = [await aPerson(owner, { name }), await aPerson(owner, { name: 'Ruth' })];
    const entries = [
      { evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const },
    ];
    await occasions.log(
      owner,
      randomUUID(),
      pair.map((person) => ({ person, entries })),
    );
    expect(await Promise.all(pair.map((each) => erasure.erase(owner, each)))).toEqual([true, true]);
  });

  it('takes the name out of every one of many questions and grants', async () => {
    const owner = await anOwner();
    const gone = 'Vorlinde Aske';
    const [id, ruth] = [await aPerson(owner, { name: gone }), await aPerson(owner, { name: 'Ruth' })];
    const entries = [
      {
        evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const,
        text: 'Vorlinde sang',
      },
    ];
    await occasions.log(
      owner,
      randomUUID(),
      [id, ruth].map((person) => ({ person, entries })),
    );
    const check = (await checks.create(owner, randomUUID(), { who: ruth, kind: 'react' })) ?? '';
    await database().$executeRaw`
      INSERT INTO gate_check (owner_id, id, person_id, "on", kind, verdict, ruling, snapshot, policy_version)
      SELECT owner_id, gen_random_uuid()::text, person_id, "on", kind, verdict, ruling, snapshot, policy_version
      FROM gate_check, generate_series(1, 60) WHERE id = ${check}`;
    await database().$executeRaw`
      INSERT INTO gate_grant (owner_id, check_id, person_id, "on", recipient, ruling, snapshot, policy_version)
      SELECT owner_id, id, person_id, "on", ${gone}, ruling, snapshot, policy_version
      FROM gate_check WHERE owner_id = ${owner.id}`;
    expect(await rowsHolding('vorlinde')).toHaveLength(1 + 1 + 61 + 61 + 2);
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await rowsHolding('vorlinde')).toEqual([]);
  });

  it.each(['first', 'other'])('takes what was asked of them and another, named as the %s', async (which) => {
    const owner = await anOwner();
    const [id, ruth, ann] = [
      await aPerson(owner, { name: 'Tessivar Lomb' }),
      await aPerson(owner, { name: 'Ruth' }),
      await aPerson(owner, { name: 'Ann' }),
    ];
    const entries = [
      {
        evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const,
        text: 'Tessivar sang',
      },
    ];
    await occasions.log(
      owner,
      randomUUID(),
      [id, ruth].map((person) => ({ person, entries })),
    );
    const [who, withWhom] = which === 'first' ? [id, ruth] : [ruth, id];
    const weave = (one: string, two: string) =>
      checks.create(owner, randomUUID(), { who: one, with: two, kind: 'match' });
    const check = await weave(who, withWhom);
    await database().grant.create({
      data: {
        ...{
          ownerId: owner.id,
          checkId: check ?? '',
          personId: who,
          on: new Date(`${owner.today}T00:00:00Z`),
        },
        ...{ text: 'Meet zibberweave', ...(await madeOn(owner, check)) },
      },
    });
    const weekOf = async (person: string) => {
      const where = { ownerId_id: { ownerId: owner.id, id: person } };
      return database().person.findUniqueOrThrow({ where, select: { attention: true } });
    };
    await logged(owner, who, { evidence: { type: 'touch', on: day('2026-10-02'), spoke: 'me', warmth: 0 } });
    expect(JSON.stringify(await weekOf(who))).toMatch(/"granted":\["/);
    // Of two others, one of whom was there: it stays, without the name.
    const stays = (await weave(ann, ruth)) ?? '';
    expect(await erasure.count(owner, id)).toMatchObject({ checks: 1, grants: 1 });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await rowsHolding('tessivar', 'lomb', 'zibberweave', id)).toEqual([]);
    expect(await checks.list(owner, ruth)).toMatchObject([{ id: stays, other: 'Ann' }]);
    expect((await checks.get(owner, stays))?.other?.history.map(({ text }) => text)).toContain(
      'somebody sang',
    );
    expect(JSON.stringify(await weekOf(ruth))).toContain('"granted":[]');
  });

  it('passes over the lines of an ask, which keep no evidence of their own', async () => {
    const owner = await anOwner();
    const [id, ruth] = [await aPerson(owner, { name: 'Ondrela' }), await aPerson(owner, { name: 'Ruth' })];
    const entries = [
      { evidence: { type: 'touch', on: day('2026-10-01'), spoke: 'both', warmth: 1 } as const },
    ];
    await occasions.log(
      owner,
      randomUUID(),
      [id, ruth].map((person) => ({ person, entries })),
    );
    const ask = await asks.create(owner, randomUUID(), {
      ...{ person: ruth, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
      ...{ asked: { type: 'ask', on: owner.today, request: 'share' }, chain: false, product: '' },
      ...{ commission: '', motive: '', feeling: null, text: '' },
    });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect((await asks.get(owner, ask))?.lines).toMatchObject([{ kind: 'share' }]);
  });

  it('of another owner, twice, or of no id erases nothing', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const id = await aPerson(owner);
    expect(await erasure.erase(stranger, id)).toBe(false);
    expect(await people.get(owner, id)).not.toBeNull();
    for (const none of [randomUUID(), 'x', '\0']) {
      expect(await erasure.erase(owner, none)).toBe(false);
      expect(await erasure.count(owner, none)).toBeNull();
    }
    const both = await Promise.all([erasure.erase(owner, id), erasure.erase(owner, id)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});
