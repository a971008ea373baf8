import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import { rebuildSome } from '@/lib/data/rebuild';
import { accountsDue, freshen, refreshSome } from '@/lib/data/refresh';
import { rebuildAll } from '@/lib/jobs/rebuild';
import { refreshDue } from '@/lib/jobs/refresh';
import { anOwner } from '../support/factories';
import { aPerson, day, fact, logged, onDay, promise, talk } from '../support/history';

/** Somebody who will be trusted by the passing of time alone, on 2026-10-01 + 90 days. */
async function ripening() {
  const owner = onDay(await anOwner({ zone: 'UTC' }), '2026-12-20');
  const id = await aPerson(owner);
  const facts = [fact('2026-10-01', 'a'), fact('2026-10-01', 'b', { category: 'work' })];
  await logged(owner, id, ...facts, fact('2026-10-01', 'c', { category: 'hopes', depth: 2 }));
  for (const on of ['2026-10-01', '2026-10-10', '2026-10-20', '2026-11-01', '2026-11-15', '2026-12-10'])
    await logged(owner, id, talk(on, { startedBy: 'them' }));
  await logged(owner, id, promise('2026-10-10', 'one'), promise('2026-11-10', 'another'));
  await logged(
    owner,
    id,
    { evidence: { type: 'help', on: day('2026-10-20'), direction: 'received', size: 1 } },
    { evidence: { type: 'help', on: day('2026-10-20'), direction: 'given', size: 1 } },
  );
  return { owner, id };
}

const rowOf = (ownerId: string, id: string) =>
  database().person.findUniqueOrThrow({ where: { ownerId_id: { ownerId, id } } });

describe('a summary that passing time makes untrue', () => {
  // The jobs go through every account there is. A worker runs one file at a time: whatever earlier files left in its
  // database is nobody's any more, and would have the jobs look over thousands of people again.
  beforeAll(async () => {
    await database().account.deleteMany();
  });

  it('is judged anew on its day, and not before', async () => {
    const { owner, id } = await ripening();
    expect((await rowOf(owner.id, id)).eligibleStage).toBe('liked');
    for (let at = 0; at < 40; at += 1) {
      const today = onDay(owner, new Date(Date.UTC(2026, 11, 20 + at)).toISOString().slice(0, 10));
      await refreshSome(today, 10);
      const { drift } = await rebuildSome(today, '', 10);
      expect(drift, today.today).toEqual([]);
    }
    expect((await rowOf(owner.id, id)).eligibleStage).toBe('trusted');
  });

  it('is refreshed by the job for everybody whose day it is, and for nobody else', async () => {
    const { owner, id } = await ripening();
    const other = await ripening();
    await database().person.updateMany({
      where: { ownerId: owner.id },
      data: { refreshOn: new Date('2026-01-01'), eligibleStage: 'stranger' },
    });
    await database().person.updateMany({
      where: { ownerId: other.owner.id },
      data: { refreshOn: null, eligibleStage: 'stranger' },
    });
    expect(await refreshDue(0)).toBeGreaterThan(0);
    expect((await rowOf(owner.id, id)).eligibleStage).not.toBe('stranger');
    expect((await rowOf(other.owner.id, other.id)).eligibleStage).toBe('stranger');
  });

  it('is refreshed and rebuilt also where an account has a zone that this machine has not heard of', async () => {
    const [lost, here] = [await anOwner(), await anOwner()];
    const ids = [await aPerson(lost), await aPerson(here)];
    await database().account.update({ where: { id: lost.id }, data: { zone: 'Mars/Olympus' } });
    const stale = { refreshOn: new Date('2026-01-01'), smallThing: 'stale' };
    const restale = () =>
      database().person.updateMany({ where: { ownerId: { in: [lost.id, here.id] } }, data: stale });
    const thing = async (owner: { id: string }, id = '') => (await rowOf(owner.id, id)).smallThing;
    for (const job of [() => refreshDue(0), () => rebuildAll()]) {
      await restale();
      await job();
      expect([await thing(lost, ids[0]), await thing(here, ids[1])]).toEqual(['', '']);
    }
  });

  it('is refreshed once by two processes, neither waiting for the other', async () => {
    const owner = onDay(await anOwner(), '2026-12-20');
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) => aPerson(owner, { name: `Person ${at}` })),
    );
    await database().person.updateMany({
      where: { ownerId: owner.id },
      data: { refreshOn: new Date('2026-01-01') },
    });
    const counts = await Promise.all([
      refreshSome(owner, 20),
      refreshSome(owner, 20),
      refreshSome(owner, 20),
    ]);
    expect(counts.reduce((sum, some) => sum + some, 0)).toBe(ids.length);
    expect(await refreshSome(owner, 20)).toBe(0);
  });

  it('leaves whoever is just being saved to the save', async () => {
    const owner = onDay(await anOwner(), '2026-12-20');
    const id = await aPerson(owner);
    await database().person.updateMany({
      where: { ownerId: owner.id },
      data: { refreshOn: new Date('2026-01-01'), summarisedOn: new Date('2026-01-01') },
    });
    await database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM person WHERE owner_id = ${owner.id} FOR UPDATE`;
      expect(await refreshSome(owner, 20)).toBe(0);
      expect(await freshen(owner, id)).toBe(false);
    });
    expect(await freshen(owner, id)).toBe(true);
    expect(await freshen(owner, id)).toBe(false);
  });

  it('counts as due where its owner is, not where the server is', async () => {
    const owner = await anOwner();
    await aPerson(owner);
    await database().person.updateMany({
      where: { ownerId: owner.id },
      data: { refreshOn: new Date('2026-12-21') },
    });
    const found = async (by: string) =>
      (await accountsDue(day(by), '', 1000)).some(({ id }) => id === owner.id);
    expect(await found('2026-12-21')).toBe(true);
    expect(await found('2026-12-20')).toBe(false);
    expect(await refreshSome(onDay(owner, '2026-12-20'), 10)).toBe(0);
    expect(await refreshSome(onDay(owner, '2026-12-21'), 10)).toBe(1);
  });
});

describe('rebuilding', () => {
  it('says what had drifted, and puts it right', async () => {
    const { owner, id } = await ripening();
    await database().person.update({
      where: { ownerId_id: { ownerId: owner.id, id } },
      data: { eligibleStage: 'friend', smallThing: 'something else' },
    });
    await database().ability.create({
      data: {
        ownerId: owner.id,
        personId: id,
        area: 'plumbing',
        seen: 9,
        score: 1,
        lastOn: new Date('2026-01-01'),
      },
    });
    const { drift, people, last } = await rebuildSome(owner, '', 10);
    expect({ drift, people, last }).toEqual({
      drift: [{ personId: id, columns: ['eligibleStage', 'smallThing', 'abilities'] }],
      people: 1,
      last: id,
    });
    expect((await rebuildSome(owner, '', 10)).drift).toEqual([]);
    expect((await rebuildSome(owner, id, 10)).people).toBe(0);
  });
});
