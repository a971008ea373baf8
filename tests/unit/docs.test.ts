import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** How many rows each of the five texts has. */
const texts = [24, 28, 33, 20, 22];
const ids = texts.flatMap((rows, text) => [...Array(rows).keys()].map((row) => `S${text}-${row + 1}`));

type Row = { id: string; asksFor: string; servedBy: string; shownBy: string };

const rows: Row[] = read('docs/seeds.md')
  .split('\n')
  .filter((line) => /^\| S\d-\d+ +\|/.test(line))
  .map((line) => {
    const [id = '', asksFor = '', servedBy = '', shownBy = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { id, asksFor, servedBy, shownBy };
  });

describe('the table of the founding texts', () => {
  it('has every row once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('says of every row what it asks for, what serves it, and which test shows it', () => {
    for (const { id, asksFor, servedBy, shownBy } of rows) {
      expect([id, asksFor !== '', servedBy !== '']).toEqual([id, true, true]);
      expect([id, shownBy.includes('`tests/')]).toEqual([id, true]);
    }
  });

  it('names only tests that exist', () => {
    const named = [...read('docs/seeds.md').matchAll(/`(tests\/[^`]+)`/g)].flatMap(([, path]) => path ?? []);
    expect(named.length).toBeGreaterThan(ids.length);
    expect([...new Set(named)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only pages that exist', () => {
    const pages = readdirSync(join(root, 'app'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('page.tsx') && !path.includes('@sheet'))
      .map((path) => `/${path.replace(/\([^)]*\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
      .map((path) => path.replace(/\[[^\]]+\]/g, '…'));
    const named = rows
      .flatMap(({ servedBy }) => [...servedBy.matchAll(/`(\/[^`?]*)[^`]*`/g)])
      .flatMap(([, path]) => path ?? []);
    expect([...new Set(named)].filter((path) => !pages.includes(path))).toEqual([]);
  });
});

describe('the words on the screens', () => {
  it('speak of people: no leads, no audience, no sums, nothing overdue', () => {
    const screens = ['app', 'components']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
          join(folder, path),
        ),
      )
      .filter((path) => path.endsWith('.tsx'));
    const cold =
      /\b(pipelines?|funnels?|audiences?|prospects?|revenue|deal values?|ROI|overdue|my leads|a lead|leads)\b/i;
    const said = screens.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\/?\*|import )/.test(line) && cold.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(said).toEqual([]);
    expect(read('prisma/schema.prisma')).not.toMatch(/^ +\w*(revenue|dealValue|price|amount|currency)\w* /im);
  });
});
