import { expect, it } from 'vitest';
import { adding, nothingHere, together } from '@/lib/transfer/adding';
import { newWords } from '@/lib/transfer/fills-words';

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

it('what comes with somebody new is said in a few words, however much it is', () => {
  const fact = (text: string, category: 'work' | 'interests') => {
    return { origin: text, text, category, depth: 1 as const };
  };
  expect(newWords(row('Ada'))).toEqual([]);
  expect(
    newWords(
      row('Ada', {
        channels: [
          ...[{ kind: 'linkedin', handle: 'linkedin.com/in/ada' }],
          ...['a', 'b'].map((at) => ({ kind: 'email', handle: `${at}@example.org` })),
        ],
        facts: [fact('Plays the harp.', 'interests'), fact('x'.repeat(400), 'work')],
      }),
    ),
  ).toEqual([`${'x'.repeat(60)}…`, 'e-mail a@example.org', '2 further ways to reach them', 'a small detail']);
});

it('fifty thousand rows may be about one person', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => row('Ada', { labels: [`${n}`] }));
  expect(together(rows).labels).toEqual(rows.map((_, n) => `${n}`));
});
