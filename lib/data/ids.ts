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

/** An id for a new row, as the database's own (uuid, version 7): in the order of time, where a row names another at once. */
export function newId(): string {
  const time = now().getTime().toString(16).padStart(12, '0');
  const random = randomUUID().slice(15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random}`;
}
