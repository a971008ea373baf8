import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import * as accounts from '@/lib/data/accounts';
import { apart, settings, staying, withPerson } from '@/lib/data/archive-tables';
import * as boundaries from '@/lib/data/boundaries';
import * as purposes from '@/lib/data/channel-purposes';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import { erase } from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as mappings from '@/lib/data/import-mappings';
import * as lookalikes from '@/lib/data/lookalikes';
import * as merges from '@/lib/data/merges';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { rebuildSome } from '@/lib/data/rebuild';
import { freshen } from '@/lib/data/refresh';
import { restore } from '@/lib/data/restoring';
import * as roster from '@/lib/data/roster';
import * as snoozes from '@/lib/data/snoozes';
import * as trash from '@/lib/data/trash';
import { offIn } from '@/lib/input/archive';
import { text } from '@/lib/input/text';
import { archiveOf } from '@/lib/jobs/archive';
import { look } from '@/lib/jobs/restore';
import { openArchive } from '@/lib/transfer/archive';
import { Unreadable } from '@/lib/transfer/incoming';
import { headerMark } from '@/lib/transfer/mapped';
import { unzipped } from '@/lib/transfer/zip';
import { loadDemo } from '@/prisma/demo/load';
import { anOwner } from '../support/factories';
import { bytesOf, file, zip } from '../support/files';
import { aPerson, day, fact, logged, onDay, promise, talk } from '../support/history';
import { applied, brought as imported, linkedin } from '../support/imports';
import { everythingOf } from '../support/tables';

// As an archive comes back through the page: every row is looked at.
const how = { look, off: offIn };

const archived = async (owner: Owner) => file(await buffer(archiveOf(owner)), 'gus.zip');

/** All of an account that an archive holds, without whose it is. */
async function accountOf(owner: Owner): Promise<string> {
  const all = (await everythingOf(owner.id)).replaceAll(owner.id, 'OWNER').split('\n');
  const tables = Object.keys(staying).filter(
    (table) => !['photo', 'ability', 'match_key', 'labelled'].includes(table),
  );
  const kept: string[] = [];
  let skips = false;
  for (const line of all) {
    if (/^[a-z_]+$/.test(line)) skips = tables.includes(line);
    if (!skips) kept.push(line);
  }
  const [account] = await database().$queryRawUnsafe<{ row: string }[]>(
    `SELECT to_jsonb(s)::text AS row FROM (SELECT ${settings.join(', ')} FROM account WHERE id = $1) AS s`,
    owner.id,
  );
  return [...kept, account?.row].join('\n');
}

async function picture(owner: Owner, personId: string, colour: string): Promise<void> {
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: colour } })
    .webp()
    .toBuffer();
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256').update(bytes).digest('hex');
  await database().photo.create({
    data: { ownerId: owner.id, personId, bytes: new Uint8Array(bytes), width: 8, height: 6, digest },
  });
}

async function rowsOf(owner: Owner, table: string): Promise<number> {
  const [row] = await database().$queryRawUnsafe<{ rows: number }[]>(
    `SELECT count(*)::int AS rows FROM "${table}" WHERE owner_id = $1`,
    owner.id,
  );
  return row?.rows ?? 0;
}

describe('an archive brought into an empty account', () => {
  it('gives back everything of a notebook that was lived with', async () => {
    const owner = await anOwner();
    await loadDemo(owner, randomUUID);
    // A notebook to look around in has something of everything that is not made by what follows, or by a file.
    for (const { table } of [...withPerson, ...apart])
      if (!['origin', 'merge', 'import_mapping', 'lookalike'].includes(table))
        expect([table, await rowsOf(owner, table)]).not.toEqual([table, 0]);
    const [one, other, gone] = (
      await database().person.findMany({ where: { ownerId: owner.id }, take: 3 })
    ).map(({ id }) => id);
    await lookalikes.tellApart(owner, one ?? '', other ?? '');
    await trash.remove(owner, gone ?? '');
    await merges.create(
      owner,
      await aPerson(owner, { name: 'Twin' }),
      await aPerson(owner, { name: 'Twin' }),
    );
    await picture(owner, one ?? '', 'teal');
    for (const { id } of await database().person.findMany({ where: { ownerId: owner.id } }))
      await freshen(owner, id);
    const there = await anOwner();
    expect(await restore(there, await openArchive(await archived(owner)), how)).toBe('restored');
    expect(await accountOf(there)).toBe(await accountOf(owner));
    expect((await rebuildSome(there, '', 1000)).drift).toEqual([]);
    const [merge] = (await merges.list(there)).merges;
    expect(await merges.undo(there, merge?.id ?? '')).toBe('undone');
  }, 300_000);

  it('gives back whatever an account holds', async () => {
    // Whatever can be typed, as a form takes it.
    const words = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((typed) => text(2000).safeParse(typed).data ?? 'something');
    const somebody = fc.record({
      name: words.filter((name) => name.trim() !== ''),
      howMet: words,
      metThrough: words,
      channels: fc.array(
        fc.record({ kind: fc.constantFrom('email', 'x', 'web'), handle: words.filter(Boolean) }),
        {
          maxLength: 3,
        },
      ),
      dates: fc.array(
        fc.record({
          kind: fc.constantFrom('birthday' as const, 'memorial' as const),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
          year: fc.option(fc.integer({ min: 1900, max: 2020 })),
        }),
        { maxLength: 2 },
      ),
      inner: fc.boolean(),
      shareable: fc.boolean(),
      labels: fc.uniqueArray(fc.constantFrom('choir', 'Alte Freunde', 'עבודה', 'a b'), { maxLength: 3 }),
    });
    const brought = fc.uniqueArray(fc.constantFrom('ada', 'bo', 'cy'), { maxLength: 3 });
    const colour = fc.option(fc.constantFrom('teal', 'coral'));
    const happened = fc.array(fc.tuple(fc.constantFrom('2026-01-05', '2026-09-30', '2026-11-01'), words), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(somebody, happened, fc.constantFrom('stays', 'removed', 'archived'), colour), {
          maxLength: 6,
        }),
        brought,
        async (all, slugs) => {
          const [owner, there] = [await anOwner(), await anOwner({ zone: 'America/New_York' })];
          // Quiet people, known by the file they came with.
          if (slugs.length > 0) {
            const rows = slugs.map((slug): [string, string, string] => [slug, slug, `${slug}@example.org`]);
            await applied(owner, await imported(owner, linkedin(...rows)));
          }
          for (const [person, notes, fate, colour] of all) {
            const id = await aPerson(owner, person);
            for (const [on, note] of notes) await logged(owner, id, talk(on), fact(on, note));
            if (colour) await picture(owner, id, colour);
            if (fate === 'removed') await trash.remove(owner, id);
            if (fate === 'archived') expect(await people.archive(owner, id, true)).toBe(true);
          }
          await restore(onDay(there, owner.today), await openArchive(await archived(owner)), how);
          // Files stay, and so who of them waits for a word.
          await database().person.updateMany({ where: { ownerId: owner.id }, data: { landedBy: null } });
          if (all.length + slugs.length > 0) expect(await accountOf(there)).toBe(await accountOf(owner));
        },
      ),
      { seed: 20261121, numRuns: 8 },
    );
  }, 90_000);

  it('gives back what a merge and erasing made longer than any form takes, and days far ahead', async () => {
    const owner = await anOwner();
    const [kept, gone] = [
      await aPerson(owner, { name: 'Dana', howMet: 'a'.repeat(1500), metIn: 'Q-'.repeat(100) }),
      await aPerson(owner, { name: 'Dana', howMet: 'b'.repeat(1500) }),
    ];
    await logged(owner, kept, promise(owner.today, 'The chest', { status: 'open', due: day('2206-03-01') }));
    expect(await snoozes.snooze(owner, kept, day('2999-12-31'))).not.toBeNull();
    expect(await merges.create(owner, kept, gone)).toBe('merged');
    expect(await erase(owner, await aPerson(owner, { name: 'Q' }))).toBe(true);
    expect((await people.get(owner, kept))?.howMet).toHaveLength(3001);
    const there = await anOwner();
    expect(await restore(there, await openArchive(await archived(owner)), how)).toBe('restored');
    expect(await accountOf(there)).toBe(await accountOf(owner));
  });

  it('takes the place of what nobody is needed for: settings, columns, channels, the line for all, old merges', async () => {
    const owner = await anOwner();
    await merges.create(
      owner,
      await aPerson(owner, { name: 'Dana' }),
      await aPerson(owner, { name: 'Dana' }),
    );
    const [header, another] = [headerMark(['Name', 'Mail']), headerMark(['Name', 'Town'])];
    await mappings.keep(owner, header, { '0': 'name', '1': 'email' });
    await purposes.update(owner, { linkedin: 'work' });
    await boundaries.draw(owner, null, { was: [], kinds: ['refer'], note: 'never' });
    const archive = await openArchive(await archived(owner));
    const there = await anOwner();
    await mappings.keep(there, header, { '0': 'first' });
    await mappings.keep(there, another, { '0': 'name' });
    await purposes.update(there, { linkedin: 'friends', x: 'news' });
    await boundaries.draw(there, null, { was: [], kinds: ['introduce'], note: 'before' });
    expect(await restore(there, archive, how)).toBe('restored');
    expect(await accountOf(there)).toBe(await accountOf(owner));
    // Nor does it collide with what an archive of its own left.
    for (const { id } of (await roster.list(there)).people) expect(await erase(there, id)).toBe(true);
    expect(await restore(there, archive, how)).toBe('restored');
    expect(await accountOf(there)).toBe(await accountOf(owner));
  });

  it('changes nothing where somebody is here already, or where it is damaged', async () => {
    const owner = await anOwner();
    const dana = await aPerson(owner, { name: 'Dana' });
    const source = await archived(owner);
    const inhabited = await anOwner();
    await aPerson(inhabited, { name: 'Ruth' });
    const before = await everythingOf(inhabited.id);
    expect(await restore(inhabited, await openArchive(source), how)).toBe('inhabited');
    expect(await everythingOf(inhabited.id)).toBe(before);
    const { files } = await unzipped(source);
    const content = Object.fromEntries(
      await Promise.all(files.map(async (each) => [each.name, await bytesOf(each)] as const)),
    );
    const empty = await anOwner();
    const untouched = await everythingOf(empty.id);
    const ways: Record<string, string>[] = [
      { 'people.jsonl': 'no json at all\n' },
      { 'people.jsonl': '{"id":"x"}\n' },
      { 'people.jsonl': '{"id":"x","name":7,"added_on":"never"}\n' },
      {
        'draft.jsonl':
          '{"id":"x","person_id":"nobody","kind":"NO","register":"formal","text":"","on":"2026-01-01"}\n',
      },
      { 'account.json': '{"zone":null}\n' },
      { 'photos/00000000-0000-7000-8000-000000000000.webp': 'no picture' },
      { [`photos/${dana}.webp`]: 'no picture' },
    ];
    for (const broken of ways) {
      const archive = await openArchive(await zip({ ...content, ...broken }));
      await expect(restore(empty, archive, how), JSON.stringify(broken)).rejects.toBeInstanceOf(Unreadable);
      expect(await everythingOf(empty.id)).toBe(untouched);
    }
    const newer = await zip({
      ...content,
      'manifest.json': '{"gus":"archive","schema":99,"exportedOn":"2026-01-01","people":1}',
    });
    await expect(openArchive(newer)).rejects.toThrow('made by a later Gus');
    await expect(openArchive(await zip({ 'a.txt': 'x' }))).rejects.toThrow('not an archive of Gus');
  });

  it('is turned away by the line that says what Gus does not write, and leaves nothing', async () => {
    const owner = await anOwner();
    const [one, other] = [await aPerson(owner, { name: 'Dana' }), await aPerson(owner, { name: 'Ruth' })];
    await lookalikes.tellApart(owner, one, other);
    const { files } = await unzipped(await archived(owner));
    const content = Object.fromEntries(
      await Promise.all(files.map(async (each) => [each.name, `${await bytesOf(each)}`] as const)),
    );
    const empty = await anOwner();
    const untouched = await everythingOf(empty.id);
    const evidence = [{ id: randomUUID(), type: 'touch', on: '2026-01-01' }];
    const altered: [file: string, line: number, now: Record<string, unknown>, says: string][] = [
      ['people.jsonl', 2, { name: 'x'.repeat(201) }, 'name'],
      ['people.jsonl', 1, { evidence }, 'evidence, detail'],
      ['people.jsonl', 2, { channel: 'none' }, 'channel'],
      ['lookalike.jsonl', 1, { distinct_on: '2026-02-30' }, 'distinct_on'],
      ['account.json', 1, { zone: 'Nowhere/At-all' }, 'zone'],
    ];
    for (const [name, line, now, says] of altered) {
      const lines = (content[name] ?? '').split('\n');
      lines[line - 1] = JSON.stringify({ ...JSON.parse(lines[line - 1] ?? ''), ...now });
      const archive = await openArchive(await zip({ ...content, [name]: lines.join('\n') }));
      await expect(restore(empty, archive, how)).rejects.toThrow(
        `Line ${line} of ${name} in this archive says something that Gus does not write (${says}), so nothing`,
      );
      expect(await everythingOf(empty.id)).toBe(untouched);
    }
  });

  it('is brought once, however often it is asked for at once', async () => {
    const owner = await anOwner();
    await aPerson(owner, { name: 'Dana' });
    const archive = await openArchive(await archived(owner));
    const there = await anOwner();
    const ended = await Promise.all([restore(there, archive, how), restore(there, archive, how)]);
    expect(ended.sort()).toEqual(['inhabited', 'restored']);
  });
});

describe('an old archive', () => {
  it.each([1])('of schema %i goes on being read', async (schema) => {
    const owner = await anOwner();
    const source = file(readFileSync(join(import.meta.dirname, `../fixtures/archive/schema-${schema}.zip`)));
    expect(await restore(owner, await openArchive(source), how)).toBe('restored');
    const { people: here } = await roster.list(owner);
    expect(here.map(({ name }) => name)).toEqual(['Dana', 'עמיר']);
    const dana = here[0]?.id ?? '';
    expect(await people.get(owner, dana)).toMatchObject({
      howMet: 'At the choir',
      channels: [{ handle: 'dana@example.org' }],
      dates: [{ month: 2, day: 29, year: null }],
    });
    expect((await evidence.list(owner, dana)).map(({ text }) => text)).toContain('Her dog is named Gus.');
    expect(await checks.list(owner, dana)).toHaveLength(1);
  });
});

describe('an account that is erased', () => {
  it('leaves nothing behind, and nobody else loses anything', async () => {
    const [owner, there] = [await anOwner(), await anOwner()];
    await loadDemo(owner, randomUUID);
    await aPerson(there, { name: 'Ruth' });
    const before = await everythingOf(there.id);
    await accounts.erase(owner);
    await expect(everythingOf(owner.id)).rejects.toThrow('nothing to lose');
    expect(await database().account.count({ where: { id: owner.id } })).toBe(0);
    expect(await everythingOf(there.id)).toBe(before);
  }, 90_000);
});

it('every table goes into an archive, or stays for a reason', async () => {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  const known = ['person', ...[...withPerson, ...apart].map(({ table }) => table), ...Object.keys(staying)];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});
