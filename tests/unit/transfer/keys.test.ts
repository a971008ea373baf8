import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf } from '@/lib/transfer/keys';

const share = (one: Parameters<typeof keysOf>[0], other: Parameters<typeof keysOf>[0]) => {
  const keys = keysOf(one);
  return keysOf(other).filter((key) => keys.includes(key));
};
const named = (one: string, other: string) => share({ name: one }, { name: other }).length > 0;
const reached = (kind: string, one: string, other: string) =>
  share({ name: 'A', channels: [{ kind, handle: one }] }, { name: 'B', channels: [{ kind, handle: other }] })
    .length > 0;

describe('a name is known again', () => {
  it.each([
    ['Ada Lovelace', 'lovelace, ada'],
    ['Ada Lovelace', 'Ada 🚀 Lovelace, PhD'],
    ['Dr. Ada Lovelace', 'Ada K. Lovelace'],
    ['José Ångström', 'Jose Angstrom'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Дмитрий Иванов', 'Dmitry Ivanov'],
    ['Bob Smith', 'Robert Smith'],
    ['Liz Taylor', 'Elizabeth Taylor'],
    ['O’Brien, Pat', 'Patricia OBrien'],
    ['עמיר', ' עמיר '],
    ['Ada Byron King Lovelace', 'Ada Lovelace'],
  ])('%s is %s', (one, other) => {
    expect(named(one, other)).toBe(true);
  });

  it.each([
    ['Ada Lovelace', 'Ada Byron'],
    ['Dana', 'Dan'],
    ['Tom Bill', 'Tom William'],
    ['J. Smith', 'K. Smith'],
    ['🚀', '🐶'],
    ['Ada', 'Ada Lovelace'],
  ])('%s is not %s', (one, other) => {
    expect(named(one, other)).toBe(false);
  });
});

describe('a way to reach them is known again', () => {
  it.each([
    ['email', 'Ada@Example.org ', 'ada@example.org'],
    ['phone', '+49 170 1234567', '0170/1234567'],
    ['phone', 'tel:+1-415-555-2671;ext=5', '(415) 555-2671'],
    ['phone', '\u202a+44 20 7946 0958\u202c', '0044 20 7946 0958'],
    ['linkedin', 'https://www.linkedin.com/in/Ada-L%C3%B6we/?trk=x', 'de.linkedin.com/in/ada-löwe'],
    ['x', '@ada', 'https://x.com/ada'],
    ['web', 'http://www.example.org/', 'example.org'],
  ])('%s: %s is %s', (kind, one, other) => {
    expect(reached(kind, one, other)).toBe(true);
  });

  it.each([
    ['phone', '110', '110'],
    ['email', 'ada@example.org', 'ada@example.com'],
    ['post', 'High Street 1', 'High Street 1'],
    ['web', 'https://www.', 'https://www.'],
  ])('%s: %s is not %s', (kind, one, other) => {
    expect(reached(kind, one, other)).toBe(false);
  });
});

it('whatever somebody is called, there is a key, and the same one each time', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'binary' }),
      (name, handle) => {
        const known = { name, channels: [{ kind: 'web', handle }] };
        expect(keysOf(known).length).toBeGreaterThan(0);
        expect(keysOf(known)).toEqual(keysOf(known));
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
