import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/env';
import { PrismaClient } from './generated/client';

/** What a function needs that may run inside somebody else's transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

// One client per process, also across the reloads of development, or each reload would leave a pool behind.
const kept = globalThis as typeof globalThis & { gusDatabase?: PrismaClient };

/** The database, opened at its first use. Throws what the driver throws where Postgres cannot be reached. */
export function database(): PrismaClient {
  kept.gusDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env.databaseUrl,
      max: 10,
      // A dead database gives the error page in seconds, not a page that never comes.
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      // Where nothing ever comes back, neither an answer nor an end of the connection.
      query_timeout: 20_000,
    }),
    // Prisma's own limit is 5 s, which a long history on a busy machine may need.
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  return kept.gusDatabase;
}

/** Closes the pool, where a script or a test ends. */
export async function closeDatabase(): Promise<void> {
  await kept.gusDatabase?.$disconnect();
  kept.gusDatabase = undefined;
}

/** True when Postgres answers a question just now. */
export async function isAwake(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
