import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as importRows from '@/lib/data/import-rows';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { anOwner } from '../support/factories';
import { bytesOf, zip } from '../support/files';
import { aDraft, aPerson, fact, logged } from '../support/history';
import { applied, brought, linkedin, undone } from '../support/imports';
import { bookOf } from '../support/tables';

const everybody = (owner: Owner) =>
  database().person.findMany({ where: { ownerId: owner.id }, orderBy: { sortName: 'asc' } });

describe('A file that is brought', () => {
  it('is a preview, and nobody is here before it is said', async () => {
    const owner = await anOwner();
    const id = await brought(owner, linkedin(['Ada', 'ada'], ['Bo', 'bo', 'bo@example.org'], ['', 'closed']));
    const here = await imports.get(owner, id);
    expect(here).toMatchObject({
      state: 'ready',
      kind: 'linkedin',
      sums: { fresh: 2, same: 0, fills: 0, perhaps: 0, skipped: 1 },
    });
    expect(await everybody(owner)).toEqual([]);
    const skipped = await importRows.list(owner, id, 'skipped');
    expect(skipped.rows).toMatchObject([{ line: 7, why: 'No name: this account was probably closed.' }]);
  });

  it('brings respected strangers who ask for nothing', async () => {
    const owner = await anOwner();
    await applied(owner, await brought(owner, linkedin(['Ada', 'ada'], ['Bo', 'bo', 'bo@example.org'])));
    expect(await everybody(owner)).toMatchObject([
      { name: 'Ada Lovelace', confirmedStage: 'stranger', quiet: true, rhythmClass: null, matterFrom: null },
      { name: 'Bo Lovelace', confirmedStage: 'stranger', quiet: true },
    ]);
  });

  it('adds nothing the second time, and only what is new the third', async () => {
    const owner = await anOwner();
    const file = linkedin(['Ada', 'ada'], ['Bo', 'bo', 'bo@example.org']);
    await applied(owner, await brought(owner, file));
    const before = await bookOf(owner);
    const again = await brought(owner, file);
    expect(await imports.get(owner, again)).toMatchObject({ sums: { fresh: 0, same: 2, fills: 0 } });
    await applied(owner, again);
    expect(await bookOf(owner)).toBe(before);
    const newer = await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org'], ['Cy', 'cy']));
    expect(await imports.get(owner, newer)).toMatchObject({ sums: { fresh: 1, same: 0, fills: 1 } });
    expect((await importRows.list(owner, newer, 'fills')).rows[0]?.fills).toEqual(['e-mail ada@example.org']);
    await applied(owner, newer);
    expect((await everybody(owner)).map(({ name }) => name)).toEqual([
      'Ada Lovelace',
      'Bo Lovelace',
      'Cy Lovelace',
    ]);
  });

  it('says of how many days with one person it keeps the latest only', async () => {
    const day = (at: number) => new Date(Date.UTC(2012, 0, 1 + at)).toISOString().slice(0, 10);
    const messages = Array.from(
      { length: 2003 },
      (_, at) =>
        `c,Ada Lovelace,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,${day(at)} 10:00:00 UTC`,
    );
    const header = 'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE';
    const source = await zip({
      'Connections.csv': linkedin(['Ada', 'ada']),
      'messages.csv': [header, ...messages].join('\n'),
    });
    const owner = await anOwner();
    const id = await brought(owner, await bytesOf(source), 'linkedin.zip');
    expect((await importRows.list(owner, id, 'fresh')).rows).toMatchObject([
      {
        name: 'Ada Lovelace',
        why: 'There are 2,003 talks and other things that happened in this row: the latest 2,000 are kept.',
      },
    ]);
    await applied(owner, id);
    const talks = await database().evidence.findMany({
      where: { ownerId: owner.id, type: 'touch' },
      select: { on: true },
      orderBy: { on: 'asc' },
    });
    expect([talks.length, talks[0]?.on.toISOString().slice(0, 10)]).toEqual([2000, day(3)]);
  });

  it('says what comes with somebody new, and of several lines about them that one person came', async () => {
    const owner = await anOwner();
    const told = linkedin(['Ada', 'ada', 'ada@example.org']);
    const id = await brought(owner, `${told}\r\n${told.split('\r\n').at(-1)?.replace('ada@', 'ada.l@')}`);
    expect((await importRows.list(owner, id, 'fresh')).rows).toMatchObject([
      { fills: ['Director at Engines', 'e-mail ada@example.org', 'a further way to reach them'] },
    ]);
    await applied(owner, id);
    expect(await imports.get(owner, id)).toMatchObject({
      sums: { fresh: 1, fills: 1, gained: 0, unchanged: 0 },
    });
    const again = await brought(owner, linkedin(['Ada', 'ada', 'third@example.org']));
    await applied(owner, again);
    expect(await imports.get(owner, again)).toMatchObject({ sums: { gained: 1, unchanged: 0 } });
  });

  it('is gone without a trace when it is taken back', async () => {
    const owner = await anOwner();
    await aPerson(owner, { name: 'Dana' });
    const before = await bookOf(owner);
    const id = await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org'], ['Bo', 'bo']));
    await applied(owner, id);
    await undone(owner, id);
    expect(await bookOf(owner)).toBe(before);
    expect(await imports.get(owner, id)).toMatchObject({ state: 'undone', sums: { kept: 0 } });
  });

  it('keeps whoever something was written about since', async () => {
    const owner = await anOwner();
    const id = await brought(owner, linkedin(['Ada', 'ada'], ['Bo', 'bo']));
    await applied(owner, id);
    const [ada] = await everybody(owner);
    if (!ada) throw new Error('nobody');
    await logged(owner, ada.id, fact(owner.today, 'Her dog is named Gus.'));
    expect((await importRows.list(owner, id, 'kept')).rows).toEqual([]);
    await undone(owner, id);
    expect((await everybody(owner)).map(({ name }) => name)).toEqual(['Ada Lovelace']);
    expect((await evidence.list(owner, ada.id)).length).toBe(2);
    expect(await imports.get(owner, id)).toMatchObject({ state: 'undone', sums: { kept: 1 } });
    const stayed = await importRows.list(owner, id, 'kept');
    expect(stayed.rows).toMatchObject([
      { name: 'Ada Lovelace', personId: ada.id, why: expect.stringMatching(/^They stay/) },
    ]);
  });

  it('never changes what was typed by hand', async () => {
    const owner = await anOwner();
    const channels = [{ kind: 'email', handle: 'ada@example.org' }];
    const id = await aPerson(owner, { name: 'Countess Ada', howMet: 'At a dinner.', channels });
    const before = await people.get(owner, id);
    await applied(owner, await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org'])));
    expect(await people.get(owner, id)).toMatchObject({
      ...{ name: before?.name, howMet: 'At a dinner.', stage: 'stranger', standing: 'open' },
      channels: [{ handle: 'ada@example.org' }, { handle: 'linkedin.com/in/ada', state: 'connected' }],
    });
    expect(await everybody(owner)).toHaveLength(1);
  });

  it('asks of the columns of a table in which dirt stands, also in their names', async () => {
    const owner = await anOwner();
    const rows = Array.from({ length: 60 }, (_, row) => `Ada ${row},3/4/1990 \0${'x'.repeat(200)}`);
    const id = await brought(owner, [`Na\0me,Birth\0day${'y'.repeat(300)}`, ...rows].join('\n'));
    expect((await imports.get(owner, id))?.state).toBe('mapping');
  });

  it('knows what tells those apart who may be the same', async () => {
    const owner = await anOwner();
    const channels = [{ kind: 'phone', handle: '+1 202 555 0100' }];
    await aPerson(owner, { name: 'Ada Lovelace', channels });
    await logged(owner, await aPerson(owner, { name: 'Ada Lovelace' }), fact(owner.today, 'Plays the harp.'));
    const id = await brought(owner, linkedin(['Ada', 'ada']));
    const [row] = (await importRows.list(owner, id, 'perhaps')).rows;
    const known = row?.perhaps.map(({ smallThing, handle }) => smallThing || handle);
    expect(known?.toSorted()).toEqual(['+1 202 555 0100', 'Plays the harp.']);
  });

  it('asks where the name alone is the same, and leaves out what is not answered', async () => {
    const owner = await anOwner();
    await people.create(owner, aDraft({ name: 'Ada Lovelace' }), '');
    const id = await brought(owner, linkedin(['Ada', 'ada'], ['Bo', 'bo']));
    const { rows } = await importRows.list(owner, id, 'perhaps');
    expect(rows).toMatchObject([{ name: 'Ada Lovelace', perhaps: [{ name: 'Ada Lovelace' }] }]);
    await applied(owner, id);
    expect(await imports.get(owner, id)).toMatchObject({ sums: { fresh: 1, left: 1 } });
    expect(await everybody(owner)).toHaveLength(2);
  });
});
