import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as purposes from '@/lib/data/channel-purposes';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as mine from '@/lib/data/my-asks';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as standings from '@/lib/data/standings';
import { dealings, notes, type Place, snapshots } from '@/lib/data/unnaming-places';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged } from '../support/history';
import { everythingOf } from '../support/tables';

const name = 'Bellamira Tozzeby';
const said = 'As BELLAMIRA\u00a0 Tozzéby knows';
const lost = 'As somebody knows';

/** Two others, of whom every word that can be written names the erased. */
async function othersWhoName(owner: Owner): Promise<string> {
  const told = { howMet: said, metThrough: said, metIn: said };
  const ruth = await aPerson(owner, { name: 'Ruth', ...told });
  const ann = await aPerson(owner, { name: 'Ann', ...told });
  for (const each of [ruth, ann]) await logged(owner, each, fact(owner.today, said));
  const of = { ownerId: owner.id, personId: ruth };
  const on = new Date(`${owner.today}T00:00:00Z`);
  const ask = await asks.create(owner, randomUUID(), {
    ...{ person: ruth, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
    ...{ asked: { type: 'ask', on: owner.today, request: 'share' }, chain: false, feeling: null },
    ...{ text: said, product: said, motive: said, commission: said },
  });
  await database().ask.updateMany({ where: { id: ask }, data: { unsent: said } });
  await database().askAnswer.create({
    data: { ownerId: owner.id, askId: ask, on, answer: 'declined', note: said },
  });
  await database().draft.create({
    data: { ...of, askId: ask, kind: 'no', register: 'formal', text: said, on },
  });
  const signs = { channel: 'linkedin', recognised: true, personalNote: true, sameField: true };
  await database().invitation.create({ data: { ...of, on, ...signs, text: said, lesson: said } });
  await mine.create(owner, randomUUID(), { person: ruth, kind: 'share', text: said, face: true });
  const step = { reason: said, terms: said, confirmed: true, kinds: ['refer'] } as const;
  await standings.change(owner, ruth, { ...step, from: 'open', to: 'limited' });
  await standings.change(owner, ruth, { ...step, from: 'limited', to: 'severed' });
  await standings.change(owner, ruth, { ...step, from: 'severed', to: 'open' });
  const line = { was: [], kinds: ['mass'], note: said } as const;
  await boundaries.draw(owner, null, line);
  await purposes.update(owner, { linkedin: said });
  const words = { witnessed: said, text: said, commission: said };
  const word = { direction: 'given', kind: 'endorse', area: 'plumbing' };
  await database().testimonial.create({ data: { ...of, on, ...word, ...words } });
  await named(owner, [ruth, ann], on);
  return ruth;
}

/** The owner's name under checks of both, and an introduction of the two. */
async function named(owner: Owner, [ruth, ann]: [string, string], on: Date) {
  const checkId = (await checks.create(owner, randomUUID(), { who: ruth, with: ann, kind: 'match' })) ?? '';
  const key = { ownerId_id: { ownerId: owner.id, id: checkId } };
  const { ruling, snapshot } = await database().check.findUniqueOrThrow({ where: key });
  const made = { ruling: ruling ?? {}, snapshot: snapshot ?? {}, policyVersion: 1 };
  const name = { ownerId: owner.id, checkId, personId: ruth, on, ...made, recipient: said, text: said };
  await database().grant.create({ data: { ...name, benefit: said, withBenefit: said } });
  await database().override.create({ data: { ...name, reason: said } });
  const { id } = await database().introduction.create({
    data: {
      ...{ ownerId: owner.id, personId: ruth, recipientId: ann, kind: 'match', on, stateOn: on, checkId },
      ...{ benefit: said, benefitBack: said, textToRecipient: said, textToPerson: said, text: said },
    },
  });
  await database().introductionStep.create({
    data: { ownerId: owner.id, introductionId: id, on, step: 'askRecipient', note: said },
  });
}

/** What stands in the columns of a place, of one owner. */
async function wordsIn(owner: Owner, { table, columns }: Place): Promise<Record<string, string>[]> {
  const texts = columns.map((column) => `"${column}"::text`).join(', ');
  return database().$queryRawUnsafe(`SELECT ${texts} FROM "${table}" WHERE owner_id = $1`, owner.id);
}

describe('whoever is erased', () => {
  it('is named nowhere any more, in whatever was written about others', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name });
    const ruth = await othersWhoName(owner);
    // Each column of each place has the name before, or nothing were shown by its being gone after.
    for (const place of [...dealings, ...notes, ...snapshots])
      for (const column of place.columns)
        expect(
          (await wordsIn(owner, place)).map((row) => row[column]).join(),
          `${place.table}.${column}`,
        ).toMatch(/BELLAMIRA/);
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await everythingOf(owner.id)).not.toMatch(/bellamira|tozz/i);
    for (const place of [...dealings, ...notes])
      for (const row of await wordsIn(owner, place))
        expect(
          Object.values(row).filter((text) => text !== ''),
          place.table,
        ).toEqual(Object.values(row).flatMap((text) => (text === '' ? [] : lost)));
    expect(await people.get(owner, ruth)).toMatchObject({ howMet: lost, metThrough: lost, metIn: lost });
  });

  it('stays in the notebook of another owner, and in the name of whoever is called after them', async () => {
    const [owner, stranger] = [await anOwner(), await anOwner()];
    const id = await aPerson(owner, { name });
    const after = await aPerson(owner, {
      name: `${name} the younger`,
      howMet: `${name} the younger came by`,
    });
    await aPerson(stranger, { name: 'Ruth', howMet: said });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await people.get(owner, after)).toMatchObject({ howMet: `${name} the younger came by` });
    expect(await everythingOf(stranger.id)).toContain(said);
  });

  it('is gone also from what is being changed at the same time, which is not lost', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name });
    await othersWhoName(owner);
    const { id: ask } = await database().ask.findFirstOrThrow({ where: { ownerId: owner.id } });
    const waiting = await database().$transaction(async (tx) => {
      await tx.ask.updateMany({ where: { id: ask }, data: { unsent: `${said}: never` } });
      const erased = erasure.erase(owner, id);
      await pause(500);
      return { erased };
    });
    expect(await waiting.erased).toBe(true);
    expect(await asks.get(owner, ask)).toMatchObject({ unsent: `${lost}: never` });
  });
});
