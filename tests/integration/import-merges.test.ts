import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as merges from '@/lib/data/merges';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { anOwner } from '../support/factories';
import { aPerson, onDay } from '../support/history';
import { applied, brought, linkedin, undone } from '../support/imports';
import { everythingOf } from '../support/tables';

/** Everything but the imports and the merges themselves. */
async function bookOf(owner: Owner): Promise<string> {
  return (await everythingOf(owner.id)).replace(/\n(import(_row|_mapping)?|merge)(\n\(.*)*/g, '');
}

/** Address cards of people with nothing but a name and an e-mail. */
function cards(...names: string[]): string {
  const card = (name: string) => [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    `EMAIL:${name.split(' ')[0]}@cards.example`,
    'END:VCARD',
  ];
  return names.flatMap(card).join('\r\n');
}

/** Ada, of whom nothing is known but her name, typed by hand; and the Ada of a file. */
async function byHandAndByFile(owner: Owner) {
  const hand = await aPerson(owner, { name: 'Ada Lovelace' });
  const before = await bookOf(owner);
  const file = await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org']));
  await database().importRow.updateMany({ where: { ownerId: owner.id }, data: { choice: 'new' } });
  await applied(owner, file);
  const [other] = await database().person.findMany({ where: { ownerId: owner.id, id: { not: hand } } });
  if (!other) throw new Error('nobody came with the file');
  return { hand, other: other.id, file, before };
}

async function undoMerge(owner: Owner) {
  const [merge] = (await merges.list(owner)).merges;
  expect(await merges.undo(owner, merge?.id ?? '')).toBe('undone');
}

describe('Somebody of a file who was made one with somebody typed by hand', () => {
  it('goes with the file, and who was typed by hand stays as they were', async () => {
    const owner = await anOwner();
    const { hand, other, file, before } = await byHandAndByFile(owner);
    expect(await merges.create(owner, hand, other)).toBe('merged');
    await undone(owner, file);
    expect(await bookOf(owner)).toBe(before);
  });

  it('stays, whichever of the two entries was kept', async () => {
    const owner = await anOwner();
    const { hand, other, file } = await byHandAndByFile(owner);
    expect(await merges.create(owner, other, hand)).toBe('merged');
    await undone(owner, file);
    expect(await people.get(owner, other)).toMatchObject({ name: 'Ada Lovelace', channels: [] });
    await undoMerge(owner);
    expect(await people.get(owner, hand)).toMatchObject({ name: 'Ada Lovelace' });
  });

  it('stays also once the merge is past its 30 days', async () => {
    const owner = onDay(await anOwner(), '2026-11-01');
    const { hand, other, file, before } = await byHandAndByFile(owner);
    await merges.create(owner, hand, other);
    expect(await merges.forget(onDay(owner, '2026-12-02'), 10)).toBe(1);
    await undone(owner, file);
    expect(await bookOf(owner)).toBe(before);
  });

  it('is of the file again once they are two again', async () => {
    const owner = await anOwner();
    for (const keepsHand of [true, false]) {
      const { hand, other, file, before } = await byHandAndByFile(owner);
      await merges.create(owner, keepsHand ? hand : other, keepsHand ? other : hand);
      await undoMerge(owner);
      await undone(owner, file);
      expect(await bookOf(owner)).toBe(before);
      await database().person.deleteMany({ where: { ownerId: owner.id } });
      await database().merge.deleteMany({ where: { ownerId: owner.id } });
    }
  });
});

describe('Two whom files brought and who were made one', () => {
  it.each([true, false])(
    'go with the file that brought both, if nothing was written about them (the first line kept: %s)',
    async (keepsFirst) => {
      const owner = await anOwner();
      await aPerson(owner, { name: 'Dana' });
      const before = await bookOf(owner);
      const file = await brought(owner, cards('Ada Lovelace', 'Augusta King'));
      await applied(owner, file);
      const [one, other] = await database().person.findMany({
        where: { ownerId: owner.id, landedBy: file },
        orderBy: { name: 'asc' },
      });
      const [kept, gone] = keepsFirst ? [one, other] : [other, one];
      expect(await merges.create(owner, kept?.id ?? '', gone?.id ?? '')).toBe('merged');
      await undone(owner, file);
      expect(await bookOf(owner)).toBe(before);
    },
  );

  it('are the people of the file of who was kept: the other file takes what it told, and this one the rest', async () => {
    const owner = await anOwner();
    await aPerson(owner, { name: 'Dana' });
    const before = await bookOf(owner);
    const [first, second] = [
      await brought(owner, linkedin(['Ada', 'ada', 'ada@example.org'])),
      await brought(owner, cards('Augusta King')),
    ];
    for (const file of [first, second]) await applied(owner, file);
    const [kept, gone] = [await landed(owner, first), await landed(owner, second)];
    await merges.create(owner, kept, gone);
    await undone(owner, second);
    const handles = (await people.get(owner, kept))?.channels.map(({ handle }) => handle);
    expect(handles?.sort()).toEqual(['ada@example.org', 'linkedin.com/in/ada']);
    await undone(owner, first);
    expect(await bookOf(owner)).toBe(before);
  });
});

async function landed(owner: Owner, file: string): Promise<string> {
  const { id } = await database().person.findFirstOrThrow({ where: { ownerId: owner.id, landedBy: file } });
  return id;
}
