import { randomUUID } from 'node:crypto';
import { now } from '@/lib/clock';

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * True for text that could be a row's id. Anything else (a stray NUL byte would make Postgres throw) is
 * answered as "not here" without asking.
 */
export function isId(text: string): boolean {
  return shape.test(text);
}

let last = { time: 0, nth: 0 };

/**
 * An id for a new row, as the database's own (uuid, version 7), where a row names another at once. Each comes after the
 * one before it, also within a millisecond: rows are read back in the order in which they were made.
 */
export function newId(): string {
  const time = Math.max(now().getTime(), last.time);
  const nth = time === last.time ? last.nth + 1 : 0;
  last = nth < 0x1000 ? { time, nth } : { time: time + 1, nth: 0 };
  const digits = last.time.toString(16).padStart(12, '0');
  const random = randomUUID().slice(18);
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7${last.nth.toString(16).padStart(3, '0')}${random}`;
}
