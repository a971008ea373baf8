import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';

describe('a transaction', () => {
  it('has time for the longest history on a busy machine', async () => {
    const slow = database().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_sleep(5.5)`;
      return tx.account.count();
    });
    expect(await slow).toBeGreaterThanOrEqual(0);
  });
});
