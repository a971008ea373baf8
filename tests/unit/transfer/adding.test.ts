import { expect, it } from 'vitest';
import { adding, nothingHere, together } from '@/lib/transfer/adding';

const row = (name: string, rest = {}) => adding({ name, ...rest }, nothingHere);

it('several rows about one person add the lists of all, and of each line what came first', () => {
  const all = together([
    row('Ada', { labels: ['choir'] }),
    row('Ada', { howMet: 'At the choir', labels: ['Berlin'] }),
    row('Ada', { howMet: 'On a train', metIn: 'Berlin' }),
  ]);
  expect(all).toMatchObject({
    lines: { howMet: 'At the choir', metIn: 'Berlin' },
    labels: ['choir', 'Berlin'],
  });
  expect(together([])).toEqual(row(''));
});

it('fifty thousand rows may be about one person', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => row('Ada', { labels: [`${n}`] }));
  expect(together(rows).labels).toEqual(rows.map((_, n) => `${n}`));
});
