import type { Instrumentation } from 'next';

/** Called once when a server starts, never while building: what runs without anybody clicking begins here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ keepFresh }, { keepTidy }] = await Promise.all([
    import('@/lib/jobs/refresh'),
    import('@/lib/jobs/tidy'),
  ]);
  keepFresh();
  keepTidy();
}

/**
 * One line in the log for a request that failed: which request, which route, what kind of failure and
 * where in the code. The digest is the one on the reader's error page. No message and no address line, for
 * both may quote what somebody typed.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const failure = error instanceof Error ? error : new Error();
  const line = {
    level: 'error',
    request: headerOf(request.headers['x-request-id']),
    method: request.method,
    route: context.routePath,
    during: context.routeType,
    error: failure.name,
    code: textOf(error, 'code'),
    digest: textOf(error, 'digest'),
    at: framesOf(failure),
  };
  console.error(JSON.stringify(line));
};

function headerOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function textOf(error: unknown, field: 'code' | 'digest'): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The first places of our own in the stack (else the very first), without the message above them. */
function framesOf({ stack = '' }: Error): string[] {
  const frames = stack
    .split('\n')
    .filter((row) => /^\s+at /.test(row))
    .map((row) => row.trim().slice('at '.length));
  const ours = frames.filter((frame) => !/node_modules|node:|<anonymous>/.test(frame));
  return (ours.length > 0 ? ours : frames).slice(0, 3);
}
