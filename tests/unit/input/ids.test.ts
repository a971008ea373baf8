import { describe, expect, it } from 'vitest';
import { id, ids } from '@/lib/input/ids';

const one = '01a1fbc3-7805-744c-ae98-58b71a359d8d';
const other = '01a1fbc3-7805-744c-ae98-58b71a359d8e';

describe('an id', () => {
  it('is passed on', () => {
    expect(id().parse(one)).toBe(one);
  });

  it.each([undefined, '', 'x', `${one}\0`, "' OR 1=1", [one, other], `${one} `, { $ne: '' }])(
    'that is none becomes an id that nobody has: %j',
    (sent) => {
      expect(id().parse(sent)).toBe('00000000-0000-0000-0000-000000000000');
    },
  );
});

describe('several ids', () => {
  const people = ids(2, 'Who was there?');

  it('may be one, and come once each', () => {
    expect(people.parse(one)).toEqual([one]);
    expect(people.parse([one, other, one])).toEqual([one, other]);
  });

  it('leave out what is none', () => {
    expect(people.parse([one, 'x', '\0'])).toEqual([one]);
  });

  it.each([undefined, '', 'x', [[]]])('ask when nobody is named: %j', (sent) => {
    expect(people.safeParse(sent).success).toBe(false);
  });

  it('have a limit', () => {
    const third = '01a1fbc3-7805-744c-ae98-58b71a359d8f';
    expect(people.safeParse([one, other, third]).error?.issues[0]?.message).toBe('At most 2 at a time.');
  });
});
