import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { boundary, boundaryForAll } from '@/lib/input/boundaries';

describe('a line', () => {
  const person = randomUUID();
  const said = (sent: object) =>
    [boundary.safeParse({ person, ...sent }), boundaryForAll.safeParse(sent)].map(
      ({ error }) => error?.issues.map(({ path, message }) => `${path}: ${message}`) ?? [],
    );
  it('asks what it is, where there was none and nothing is ticked', () => {
    const nothing = ['kinds: Nothing is ticked, so there is no line yet. What will you not do?'];
    expect(said({ was: '', note: ' ' })).toEqual([nothing, nothing]);
  });
  it.each([
    { was: 'refer', note: '' },
    { was: '', kinds: 'share', note: '' },
    { was: '', note: 'enough' },
  ])('is drawn, taken off or noted: %j', (sent) => {
    expect(said(sent)).toEqual([[], []]);
  });
});
