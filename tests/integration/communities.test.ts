import { describe, expect, it } from 'vitest';
import * as communities from '@/lib/data/communities';
import * as people from '@/lib/data/people';
import * as portraits from '@/lib/data/portrait';
import * as roster from '@/lib/data/roster';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { anOwner } from '../support/factories';
import { aPerson, day, logged } from '../support/history';

const choir = 'Harbour choir';
const swap = 'Seed swap';

describe('where people met', () => {
  it('is told by what lasted: who was let go or put out of sight did not', async () => {
    const owner = await anOwner();
    const [dana, severed, hidden] = [
      await aPerson(owner, { name: 'Dana', metIn: choir, metOnline: false }),
      await aPerson(owner, { name: 'Bob', metIn: choir }),
      await aPerson(owner, { name: 'Ida', metIn: choir }),
    ];
    await aPerson(owner, { name: 'Kim', metIn: swap });
    await aPerson(owner, { name: 'Ruth' });
    for (const id of [dana, severed, hidden]) await stages.place(owner, id, 'stranger', 'liked');
    await standings.change(owner, severed, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: '',
      terms: '',
    });
    await people.archive(owner, hidden, true);
    expect(await communities.report(owner)).toEqual([
      { name: choir, people: 2, lasted: 1 },
      { name: swap, people: 1, lasted: 0 },
    ]);
    expect(await communities.names(owner)).toEqual([choir, swap]);
    expect(await people.get(owner, dana)).toMatchObject({ metIn: choir, metOnline: false });
    expect(await communities.report(await anOwner())).toEqual([]);
  });

  it('narrows the list of people, page by page', async () => {
    const owner = await anOwner();
    for (const name of ['Eve', 'Cy', 'Ann', 'Di', 'Bo']) await aPerson(owner, { name, metIn: choir });
    await aPerson(owner, { name: 'Abe', metIn: swap });
    const first = await roster.list(owner, { metIn: [choir] }, null, 3);
    const second = await roster.list(owner, { metIn: [choir] }, first.next, 3);
    expect([...first.people, ...second.people].map(({ name }) => name)).toEqual([
      'Ann',
      'Bo',
      'Cy',
      'Di',
      'Eve',
    ]);
    expect(second.next).toBeNull();
  });

  it('is one place however it was written, by the spelling of most', async () => {
    const owner = await anOwner();
    const ways = ['harbour choir', choir, 'HARBOUR   choir', choir, 'Harbour\u00a0choir'];
    for (const [at, metIn] of ways.entries()) await aPerson(owner, { name: `Dana ${at}`, metIn });
    expect(await communities.report(owner)).toEqual([{ name: choir, people: 5, lasted: 0 }]);
    expect(await communities.names(owner)).toHaveLength(1);
    const metIn = await communities.spellingsOf(owner, ' harbour CHOIR ');
    expect(metIn).toHaveLength(4);
    expect((await roster.list(owner, { metIn })).people).toHaveLength(5);
    // Page by page in one order, whatever way it was written.
    const first = await roster.list(owner, { metIn }, null, 3);
    const second = await roster.list(owner, { metIn }, first.next, 3);
    expect([...first.people, ...second.people].map(({ name }) => name)).toEqual(
      [0, 1, 2, 3, 4].map((at) => `Dana ${at}`),
    );
    expect((await roster.list(owner, { metIn, stage: 'liked' })).people).toEqual([]);
    expect((await roster.list(owner, { metIn, archived: true })).people).toEqual([]);
    expect(await communities.spellingsOf(owner, swap)).toEqual([swap]);
  });

  it('is looked for beside a label, however it was written', async () => {
    const owner = await anOwner();
    await aPerson(owner, { name: 'Ann', metIn: choir, labels: ['alto'] });
    await aPerson(owner, { name: 'Bo', metIn: choir.toLowerCase(), labels: ['alto'] });
    await aPerson(owner, { name: 'Cy', metIn: swap, labels: ['alto'] });
    await aPerson(owner, { name: 'Di', metIn: choir });
    const metIn = await communities.spellingsOf(owner, choir);
    const found = await roster.list(owner, { metIn, label: 'alto' });
    expect(found.people.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
  });

  it('offers 50 places at most', async () => {
    const owner = await anOwner();
    for (let at = 0; at < 53; at += 1) await aPerson(owner, { metIn: `Place ${100 + at}` });
    expect(await communities.names(owner)).toHaveLength(50);
    expect(await communities.report(owner)).toHaveLength(50);
  });
});

describe('the balance of help', () => {
  it('stands beside the person, kept with every save', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    expect((await portraits.get(owner, person))?.balance).toEqual({ given: 0, received: 0, balance: 0 });
    await logged(
      owner,
      person,
      { evidence: { type: 'help', on: owner.today, direction: 'given', size: 2 } },
      { evidence: { type: 'help', on: day('2020-01-01'), direction: 'received', size: 3 } },
    );
    expect((await portraits.get(owner, person))?.balance).toEqual({ given: 3, received: 0, balance: -0.6 });
  });
});
