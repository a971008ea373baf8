import fc from 'fast-check';
import { expect, it } from 'vitest';
import { madeAnew } from '@/lib/data/archive-tables';
import { database } from '@/lib/data/database';
import * as mappings from '@/lib/data/import-mappings';
import * as importRows from '@/lib/data/import-rows';
import type { Owner } from '@/lib/data/owner';
import { headerMark } from '@/lib/transfer/mapped';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, talk } from '../support/history';
import { applied, brought, undone } from '../support/imports';
import { bookOf, offRowsOf } from '../support/tables';

// Few, so that files tell of those who are here, of each other, and twice of one.
const names = [
  'Ada Lovelace',
  'Ada Byron',
  'Jörg Müller',
  'Joerg Mueller',
  '山田 太郎',
  'Bill Okafor',
  'Cher',
];
const slug = (name: string) => encodeURIComponent(name.toLowerCase().replace(/\s+/g, '-'));
const written = fc.string({ unit: 'grapheme', maxLength: 30 });
const some = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });

const aRow = fc.record({
  name: fc.constantFrom(...names),
  email: some(fc.constantFrom('a@example.org', 'b@example.org', 'c@example.org')),
  phone: some(fc.constantFrom('+49 170 1234567', '0170 1234567', '+1 203 555 0100')),
  uid: some(fc.constantFrom('u-1', 'u-2', 'u-3')),
  note: some(written),
  nickname: some(fc.constantFrom('Addy', 'Will')),
  birthday: some(fc.constantFrom('1985-04-12', '1990-02-28')),
  labels: fc.subarray(['choir', 'Work']),
  howMet: some(written),
});
type Row = typeof aRow extends fc.Arbitrary<infer Value> ? Value : never;

const someone = fc.record({
  name: fc.constantFrom(...names),
  email: some(fc.constantFrom('a@example.org', 'b@example.org')),
  linkedin: fc.boolean(),
  howMet: fc.constantFrom('', 'At the choir.'),
  labels: fc.subarray(['choir', 'old']),
  birthday: fc.boolean(),
  knows: some(written),
});

const kinds = ['cards.vcf', 'Connections.csv', 'table.csv'] as const;
type Kind = (typeof kinds)[number];

const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&');
const quoted = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
const columns = ['Name', 'E-mail', 'Phone', 'Notes', 'Nickname', 'Birthday', 'Tags', 'How we met'];
const meaning = ['name', 'email', 'phone', 'note', 'nickname', 'birthday', 'labels', 'howMet'];

const writers: Record<Kind, (rows: readonly Row[]) => string> = {
  'cards.vcf': (rows) => rows.map(cardOf).join(''),
  'Connections.csv': (rows) => {
    const line = ({ name, email, uid }: Row) => {
      const [first = '', last = ''] = name.split(' ');
      const address = uid ? `https://www.linkedin.com/in/${slug(name)}-${uid}` : '';
      return quoted([first, last, address, email ?? '', 'Engines', 'Director', '05 Mar 2024']);
    };
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
    return [header, ...rows.map(line)].join('\n');
  },
  'table.csv': (rows) =>
    [
      columns.join(','),
      ...rows.map(({ name, email, phone, note, nickname, birthday, labels, howMet }) =>
        quoted([
          name,
          ...[email, phone, note, nickname, birthday].map((cell) => cell ?? ''),
          labels.join(),
          howMet ?? '',
        ]),
      ),
    ].join('\r\n'),
};

function cardOf({ name, email, phone, uid, note, nickname, birthday, labels }: Row): string {
  const line = (of: string, value: string | undefined) => (value ? [`${of}:${escaped(value)}`] : []);
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...[...line('FN', name), ...line('UID', uid), ...line('EMAIL', email), ...line('TEL', phone)],
    ...[...line('NOTE', note), ...line('NICKNAME', nickname), ...line('BDAY', birthday?.replaceAll('-', ''))],
    ...(labels.length > 0 ? [`CATEGORIES:${labels.join()}`] : []),
    'END:VCARD\r\n',
  ].join('\r\n');
}

async function anAccountOf(
  people: readonly (typeof someone extends fc.Arbitrary<infer Value> ? Value : never)[],
) {
  const owner = await anOwner();
  await mappings.keep(
    owner,
    headerMark(columns),
    Object.fromEntries(meaning.map((field, at) => [at, field])),
  );
  for (const { name, email, linkedin, howMet, labels, birthday, knows } of people) {
    const id = await aPerson(owner, {
      ...{ name, howMet, labels, inner: knows !== undefined },
      channels: [
        ...(email ? [{ kind: 'email', handle: email }] : []),
        ...(linkedin ? [{ kind: 'linkedin', handle: `linkedin.com/in/${slug(name)}-u-1` }] : []),
      ],
      dates: birthday ? [{ kind: 'birthday', month: 4, day: 12, year: null }] : [],
    });
    if (knows) await logged(owner, id, talk('2026-01-05'), fact('2026-01-05', knows));
  }
  return owner;
}

/** What was typed or decided by hand, row by row: everything but gaps, and what is made of the rest. */
async function byHand(owner: Owner): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const table of ['person', 'channel', 'person_date', 'evidence', 'origin']) {
    const rows = await database().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM "${table}" AS t WHERE owner_id = $1`,
      owner.id,
    );
    for (const { row } of rows) {
      const said = Object.entries(row).filter(([column, value]) => !mayBeAdded(table, column, value));
      kept.set(`${table} ${row.id ?? row.key}`, JSON.stringify(said));
    }
  }
  return kept;
}

function mayBeAdded(table: string, column: string, value: unknown): boolean {
  if (madeAnew[table]?.includes(column) || column === 'labels') return true;
  const isEmpty = value === '' || value === null;
  return isEmpty && ['how_met', 'met_on', 'met_through', 'met_in', 'state', 'since'].includes(column);
}

function stillThere(before: Map<string, string>, after: Map<string, string>): void {
  for (const [key, said] of before) {
    const columns = new Map(JSON.parse(after.get(key) ?? '[]') as [string, unknown][]);
    const unchanged = (JSON.parse(said) as [string, unknown][]).map(([column]) => [
      column,
      columns.get(column),
    ]);
    expect([key, unchanged]).toEqual([key, JSON.parse(said)]);
  }
}

async function labelsOf(owner: Owner) {
  const people = await database().person.findMany({
    where: { ownerId: owner.id },
    select: { id: true, labels: true },
  });
  return new Map(people.map(({ id, labels }) => [id, labels]));
}

/** Brings a file in, saying the same of everybody who may be somebody; which of its lines told something new, and which were left out. */
async function broughtIn(owner: Owner, text: string, kind: Kind, answer: 'new' | 'leave' | 'first') {
  const id = await brought(owner, text, kind);
  await importRows.chooseRest(owner, id, answer);
  await applied(owner, id);
  const news = [...(await lines(owner, id, 'fresh')), ...(await lines(owner, id, 'fills'))];
  return { id, news, left: await lines(owner, id, 'perhaps') };
}

async function lines(owner: Owner, id: string, verdict: importRows.RowVerdict): Promise<number[]> {
  return (await importRows.list(owner, id, verdict)).rows.map(({ no }) => no);
}

it('whatever a file tells of whomever: nothing by hand changes, nothing comes twice, and all of it can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someone, { maxLength: 4 }),
      fc.array(aRow, { minLength: 1, maxLength: 5 }),
      fc.array(aRow, { maxLength: 2 }),
      fc.constantFrom(...kinds),
      fc.constantFrom('new' as const, 'leave' as const, 'first' as const),
      async (people, rows, more, kind, answer) => {
        const owner = await anAccountOf(people);
        const [before, hand, labels] = [await bookOf(owner), await byHand(owner), await labelsOf(owner)];
        const first = await broughtIn(owner, writers[kind](rows), kind, answer);
        stillThere(hand, await byHand(owner));
        const labelled = await labelsOf(owner);
        for (const [id, own] of labels) expect(labelled.get(id)?.slice(0, own.length)).toEqual(own);
        const after = await bookOf(owner);
        expect(await offRowsOf(owner)).toEqual([]);

        const again = await broughtIn(owner, writers[kind](rows), kind, answer);
        // Who was left out because they may be somebody can be told from what the other lines have brought.
        expect(again.news.filter((no) => !first.left.includes(no))).toEqual([]);
        if (again.news.length === 0) expect(await bookOf(owner)).toBe(after);
        const then = await bookOf(owner);

        const newer = await broughtIn(owner, writers[kind]([...rows, ...more]), kind, answer);
        expect(newer.news.filter((no) => no < rows.length && !first.left.includes(no))).toEqual([]);

        await undone(owner, newer.id);
        expect(await bookOf(owner)).toBe(then);
        await undone(owner, again.id);
        expect(await bookOf(owner)).toBe(after);
        await undone(owner, first.id);
        expect(await bookOf(owner)).toBe(before);
      },
    ),
    { seed: 20261121, numRuns: 10 },
  );
}, 120_000);
