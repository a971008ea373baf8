import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as purposes from '@/lib/data/channel-purposes';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as mine from '@/lib/data/my-asks';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as search from '@/lib/data/search';
import * as standings from '@/lib/data/standings';
import { lockPeople } from '@/lib/data/summary';
import { unnaming } from '@/lib/data/unnaming';
import { type Place, places } from '@/lib/data/unnaming-places';
import { mentions } from '@/lib/data/unnaming-rows';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, talk } from '../support/history';
import { everythingOf } from '../support/tables';
import { untilSomebodyWaits } from '../support/waiting';

const name = 'Bellamira Tozzeby';
const said = 'As BELLAMIRA\u00a0 Tozzéby knows';
const lost = 'As somebody knows';

/** Two others, of whom every word that can be written names the erased. */
async function othersWhoName(owner: Owner): Promise<string> {
  const told = { howMet: said, metThrough: said, metIn: said };
  const ruth = await aPerson(owner, { name: 'Ruth', ...told });
  const ann = await aPerson(owner, { name: 'Ann', ...told });
  const learned = { ...talk(owner.today), text: said, learned: said };
  for (const each of [ruth, ann]) await logged(owner, each, fact(owner.today, said), learned);
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
  await database().person.updateMany({ where: { ownerId: owner.id }, data: { labels: [said] } });
  await named(owner, [ruth, ann], on);
  await inFiles(owner, on);
  return ruth;
}

/** A file that tells of others, and what is kept to take two others apart again. */
async function inFiles(owner: Owner, on: Date) {
  const { id: importId } = await database().import.create({
    data: { ownerId: owner.id, fileName: said, on, problem: said, remarks: [{ says: said }] },
  });
  await database().importRow.create({
    data: {
      ...{ ownerId: owner.id, importId, no: 0, line: 1, part: said, name: said, verdict: 'fills' },
      ...{ incoming: { facts: [{ text: said }] }, why: said, fills: [said], wrote: { howMet: said } },
    },
  });
  const ids = { keptId: randomUUID(), goneId: randomUUID() };
  await database().merge.create({
    data: { ownerId: owner.id, ...ids, goneName: said, on, before: { kept: { howMet: said } } },
  });
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
async function wordsIn(owner: Owner, { table, columns }: Place): Promise<Record<string, string | null>[]> {
  const texts = columns.map((column) => `"${column}"::text`).join(', ');
  return database().$queryRawUnsafe(`SELECT ${texts} FROM "${table}" WHERE owner_id = $1`, owner.id);
}

describe('whoever is erased', () => {
  it('is named nowhere any more, in whatever was written about others', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name });
    const ruth = await othersWhoName(owner);
    // Each column of each place has the name before, or nothing were shown by its being gone after.
    for (const place of places) {
      const rows = await wordsIn(owner, place);
      for (const column of place.columns)
        expect(rows.map((row) => row[column]).join(), `${place.table}.${column}`).toMatch(/BELLAMIRA/);
    }
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await everythingOf(owner.id)).not.toMatch(/bellamira|tozz/i);
    for (const place of places.filter(({ kind }) => kind !== 'snapshot'))
      for (const row of await wordsIn(owner, place))
        for (const text of Object.values(row).filter((text) => /knows/.test(text ?? '')))
          expect(text, place.table).toContain(lost);
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
      await untilSomebodyWaits();
      return { erased };
    });
    expect(await waiting.erased).toBe(true);
    expect(await asks.get(owner, ask)).toMatchObject({ unsent: `${lost}: never` });
  });

  it('waits for whoever is named only since it began', async () => {
    const owner = await anOwner();
    const [id, ruth] = [await aPerson(owner, { name }), await aPerson(owner, { name: 'Ruth' })];
    const ask = await asks.create(owner, randomUUID(), {
      ...{ person: ruth, lines: [{ kind: 'share' }], pitch: false, channel: null, context: 'social' },
      ...{ asked: { type: 'ask', on: owner.today, request: 'share' }, chain: false, feeling: null },
      ...{ text: '', product: '', motive: '', commission: '' },
    });
    const { erased, order } = await database().$transaction(async (ruths) => {
      await lockPeople(ruths, owner, [ruth]);
      const order: string[] = [];
      const { erased } = await database().$transaction(async (theirs) => {
        await lockPeople(theirs, owner, [id]);
        const erased = erasure.erase(owner, id).finally(() => order.push('erased'));
        await untilSomebodyWaits();
        const on = new Date(`${owner.today}T00:00:00Z`);
        await theirs.askAnswer.create({
          data: { ownerId: owner.id, askId: ask, on, answer: 'declined', note: said },
        });
        return { erased };
      });
      await untilSomebodyWaits();
      order.push('Ruth is let go');
      return { erased, order };
    });
    expect(await erased).toBe(true);
    expect(order).toEqual(['Ruth is let go', 'erased']);
    expect(await asks.get(owner, ask)).toMatchObject({ answers: [{ note: lost }] });
  });

  it('is found by either apostrophe', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name: "Nell O'Tozzeby" });
    const ruth = await aPerson(owner, { name: 'Ruth' });
    await logged(owner, ruth, fact(owner.today, 'Sister of Nell O’Tozzeby.'));
    expect(await erasure.erase(owner, id)).toBe(true);
    expect((await evidence.list(owner, ruth)).map(({ text }) => text)).toEqual(['Sister of somebody.']);
    expect((await search.search(owner, 'sister of somebody')).found).toMatchObject([{ name: 'Ruth' }]);
    expect((await search.search(owner, 'Tozzeby')).found).toEqual([]);
  });

  it('is gone from what files told of them, whose others stay', async () => {
    const owner = await anOwner();
    const [id, ruth] = [await aPerson(owner, { name }), await aPerson(owner, { name: 'Ruth' })];
    const on = new Date(`${owner.today}T00:00:00Z`);
    const { id: importId } = await database().import.create({
      data: { ownerId: owner.id, fileName: `${name}.vcf`, on },
    });
    const incoming = { channels: [{ kind: 'email', handle: 'bella@tozzeby.example' }] };
    const row = { ownerId: owner.id, importId, incoming, line: 1 };
    await database().importRow.createMany({
      data: [
        { ...row, no: 0, name: 'B. T.', verdict: 'fills', personId: id },
        { ...row, no: 1, name: 'BELLAMIRA TOZZEBY', verdict: 'fresh' },
        { ...row, no: 2, name: 'Bella', verdict: 'perhaps', perhaps: [id, ruth], choice: id, incoming: {} },
        { ...row, no: 3, name: 'Ruth', verdict: 'same', personId: ruth, incoming: {} },
      ],
    });
    const before = { kept: { name } };
    await database().merge.create({
      data: { ownerId: owner.id, keptId: id, goneId: randomUUID(), goneName: 'Bella', on, before },
    });
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await everythingOf(owner.id)).not.toMatch(new RegExp(`bellamira|tozzeby|${id}`, 'i'));
    expect(
      await database().importRow.findMany({ where: { importId }, orderBy: { no: 'asc' } }),
    ).toMatchObject([
      { name: 'Bella', perhaps: [ruth], choice: '' },
      { name: 'Ruth', personId: ruth },
    ]);
  });
});

describe('where a name may be', () => {
  it('Postgres looks for it wherever taking it out would', async () => {
    const names = [
      'Łukasz',
      'kelvin Sky',
      'Σωσίας',
      'straße',
      "O'Hara",
      'Æsa',
      'İpek',
      'ǅ',
      'Ада',
      '張',
      'Þór',
      '(a+b)',
    ];
    const marks = ['\u0301', '\u0308', '\ufe0f', ''];
    const spelled = fc.tuple(fc.constantFrom(...names), fc.infiniteStream(fc.nat(5))).map(([word, ways]) =>
      [...word]
        .map((letter) => {
          const way = ways.next().value ?? 0;
          if (way === 0) return letter.toUpperCase();
          if (way === 1) return letter.toLowerCase();
          if (way === 2)
            return { k: '\u212a', s: 'ſ', σ: 'ς', ł: 'l', ß: 'ss', æ: 'ae', þ: 'th' }[letter] ?? letter;
          return letter + marks[way - 2];
        })
        .join(''),
    );
    const text = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 5 }), spelled)
      .map(([before, name]) => `${before} ${name} x`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.filter((each) => !each.includes('\0')),
          { minLength: 200, maxLength: 200 },
        ),
        async (texts) => {
          for (const name of names) {
            const { mayBeIn, pattern } = unnaming(name, { company: [], others: [] });
            const found = await database().$queryRaw<{ text: string }[]>`
            SELECT text FROM unnest(${texts}::text[]) AS text WHERE normalize(text, NFD) ~ ${pattern}`;
            const there = new Set(found.map((row) => row.text));
            expect(texts.filter((each) => mayBeIn(each) && !there.has(each))).toEqual([]);
            // And not everywhere.
            expect(there.size).toBeLessThan(100);
          }
        },
      ),
      { seed: 20261121, numRuns: 10 },
    );
  });

  it('erasing somebody asks little of files of many thousand lines, and lets go of cells that wait for a word', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner, { name });
    const { id: importId } = await database().import.create({
      data: {
        ...{ ownerId: owner.id, fileName: 'a.csv', on: new Date(), state: 'mapping' },
        reading: {
          choices: {},
          questions: [{ asks: 'columns', header: ['x'], samples: [[said]], guess: {} }],
        },
      },
    });
    await database().$executeRaw`
      INSERT INTO import_row (owner_id, import_id, no, line, name, incoming, verdict)
      SELECT ${owner.id}, ${importId}, no, no, CASE WHEN no % 4000 = 7 THEN ${name} ELSE 'Ada ' || no END,
        json_build_object('name', no, 'howMet', CASE WHEN no % 3000 = 5 THEN ${said} ELSE 'At work' END), 'fresh'
      FROM generate_series(1, 12000) AS no`;
    const questions = vi.fn(database().$queryRaw.bind(database()));
    const tx = new Proxy(database(), {
      get: (all, key) => (key === '$queryRaw' ? questions : Reflect.get(all, key)),
    });
    const unname = unnaming(name, { company: [], others: [] });
    let found = 0;
    for await (const _ of mentions(tx, owner, { name, unname, occasions: [] })) found += 1;
    expect([found, questions.mock.calls.length]).toEqual([7, places.length + 12]);
    expect(await erasure.erase(owner, id)).toBe(true);
    expect(await database().importRow.count({ where: { ownerId: owner.id } })).toBe(11_997);
    expect(await everythingOf(owner.id)).not.toMatch(/bellamira|tozz/i);
  });
});
