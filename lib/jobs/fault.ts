import 'server-only';

/**
 * What an error is called, for the log: its name and the codes of Prisma and Postgres ("… P2010 40P01"). Never its message,
 * which may quote what somebody wrote down.
 */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: { cause?: Cause } } };
  return [error.name, code, meta?.driverAdapterError?.cause?.originalCode]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

type Cause = { originalCode?: unknown };
