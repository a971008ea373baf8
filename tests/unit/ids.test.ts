import { expect, it } from 'vitest';
import { isId, newId } from '@/lib/data/ids';

it('ids are in the order in which they were asked for, however many in a moment', () => {
  const ids = Array.from({ length: 2_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
