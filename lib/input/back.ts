import { z } from 'zod';

/** A page of ours to go back to, as a path; '/' for anything that could lead elsewhere or nowhere. */
export function back() {
  return z.string().catch('/').default('/').transform(safePath);
}

/**
 * The same path where it is one of our own pages, else '/'. Another host, a scheme, a backslash (browsers read it
 * as a slash) and control characters are refused, and so are the log itself and addresses that are no pages.
 */
export function safePath(path: string): string {
  if (path.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const home = 'http://gus.invalid';
  if (!URL.canParse(path, home)) return '/';
  const { origin, pathname, search } = new URL(path, home);
  if (origin !== home || /^\/(?:\/|(?:log|api|sign-in|sign-up|_next)(?:\/|$))/.test(pathname)) return '/';
  return pathname + search;
}
