import { z } from 'zod';

/** A page of ours to go back to, as a path; '/' for anything that could lead elsewhere or nowhere. */
export function back() {
  return z.string().catch('/').default('/').transform(safePath);
}

/** The page that was asked for before signing in: as `back`, and the log too. */
export function wanted() {
  return z.string().catch('/').default('/').transform(pagePath);
}

/** The same path where it is one of our own pages, else '/'; so also for the log, which leads back to where one was. */
export function safePath(path: string): string {
  const page = pagePath(path);
  return /^\/log(?:[/?]|$)/.test(page) ? '/' : page;
}

/**
 * The same path where it is one of our own pages, else '/'. Another host, a scheme, a backslash (browsers read it
 * as a slash) and control characters are refused, and so are addresses that are no pages.
 */
function pagePath(path: string): string {
  if (path.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const home = 'http://gus.invalid';
  if (!URL.canParse(path, home)) return '/';
  const { origin, pathname, search } = new URL(path, home);
  if (origin !== home || /^\/(?:\/|(?:api|sign-in|sign-up|_next)(?:\/|$))/.test(pathname)) return '/';
  return pathname + search;
}
