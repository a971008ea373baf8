import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import { newId } from '@/lib/data/ids';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { readImport } from '@/lib/jobs/import-read';
import { applyImport, undoImport } from '@/lib/jobs/import-write';

/** A list of LinkedIn's connections: first name, address, e-mail. */
export function linkedin(...rows: [first: string, slug: string, email?: string][]): string {
  return [
    'Notes:',
    '"Some addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    ...rows.map(([first, slug, email = '']) => {
      const last = first === '' ? '' : 'Lovelace';
      return `${first},${last},https://www.linkedin.com/in/${slug},${email},Engines,Director,05 Mar 2024`;
    }),
  ].join('\r\n');
}

/** A file of these bytes, read to the end: previewed, or whatever became of it. */
export async function brought(
  owner: Owner,
  bytes: string | Uint8Array,
  name = 'people.csv',
): Promise<string> {
  const id = newId();
  await imports.create(owner, name, id);
  const folder = join(tmpdir(), 'gus', 'uploads');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, id), bytes);
  await readImport(owner, id);
  return id;
}

/** The same file, brought in. */
export async function applied(owner: Owner, id: string): Promise<void> {
  if (!(await imports.move(owner, id, ['ready'], 'applying'))) throw new Error('not ready');
  await applyImport(owner, id);
  await expectState(owner, id, 'applied');
}

/** The same file, taken back. */
export async function undone(owner: Owner, id: string): Promise<void> {
  if (!(await imports.move(owner, id, ['applied'], 'undoing'))) throw new Error('not applied');
  await undoImport(owner, id);
  await expectState(owner, id, 'undone');
}

async function expectState(owner: Owner, id: string, state: imports.State): Promise<void> {
  const here = await imports.get(owner, id);
  if (here?.state !== state) throw new Error(`${here?.state}: ${here?.problem}`);
}

/** A file that stands somewhere, with one line about somebody who may be one of those. */
export async function aFile(owner: Owner, state: imports.State, perhaps: string[] = []): Promise<string> {
  const id = newId();
  const questions = [{ asks: 'dayFirst', examples: ['03/04/2020'] }];
  await database().import.create({
    data: {
      ...{ ownerId: owner.id, id, fileName: 'Dana.csv', kind: 'table', on: toColumn(owner.today), state },
      ...(state === 'applied' && { appliedOn: toColumn(owner.today), sums: { fresh: 1 } }),
      reading: state === 'mapping' ? { questions } : {},
    },
    select: { id: true },
  });
  await database().importRow.create({
    data: {
      ...{ ownerId: owner.id, importId: id, no: 0, line: 2, name: 'Dana', incoming: { name: 'Dana' } },
      ...{ verdict: 'perhaps', perhaps },
    },
    select: { no: true },
  });
  return id;
}
