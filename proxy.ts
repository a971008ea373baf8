import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { mostBytes } from '@/lib/form';
import { FOREIGN, isForeign } from '@/lib/same-site';

/**
 * Everything but the build's own files and the few of public/, which say nothing about anybody; and but the files and
 * pictures that are brought, since Next holds in memory, and cuts off, the body of whatever passes here: those routes do
 * their own part.
 */
export const config = {
  matcher: '/((?!_next/static/|api/import$|api/photos/|[\\w-]+\\.(?:svg|png|ico|webmanifest)$).*)',
};

/** What every answer carries, whatever it is. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  // Not "no-referrer": under it browsers send "Origin: null" with a form, and every form would be refused.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
  'Cache-Control': 'private, no-store',
};

/**
 * Stands before every page, action and route: refuses what another site's page sends, and allows only
 * those scripts and styles that Next itself puts into this one answer.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isForeign(request)) return refused(403, FOREIGN);
  if (Number(request.headers.get('content-length')) > mostBytes)
    return refused(413, 'That is more than Gus can take at once (1 MB), so nothing was saved.');
  const nonce = crypto.randomUUID();
  const isTls = env.behindProxy && request.headers.get('x-forwarded-proto')?.split(',')[0] === 'https';
  const policy = policyWith(nonce, isTls);
  const sent = new Headers(request.headers);
  // Next reads the nonce from here, and puts it on its own scripts and styles.
  sent.set('Content-Security-Policy', policy);
  // For whoever has to sign in first. Always set: a client's own word for it is overwritten.
  sent.set('x-gus-path', request.nextUrl.pathname + request.nextUrl.search);
  const answer = NextResponse.next({ request: { headers: sent } });
  for (const [name, value] of Object.entries(always)) answer.headers.set(name, value);
  answer.headers.set('Content-Security-Policy', policy);
  if (hasHeard(request)) answer.headers.append('Set-Cookie', 'gus-said=; Path=/; Max-Age=0; HttpOnly');
  if (isTls) answer.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return answer;
}

/**
 * True for a document that shows what the last action left to be said (lib/said.ts), which is shown once. The header is
 * written by hand: a cookie that a proxy sets through Next is gone already for the page behind it.
 */
function hasHeard({ method, headers, cookies }: NextRequest): boolean {
  return method === 'GET' && headers.get('sec-fetch-dest') === 'document' && cookies.has('gus-said');
}

function refused(status: number, sentence: string): NextResponse {
  return new NextResponse(`${sentence}\n`, {
    status,
    headers: { ...always, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function policyWith(nonce: string, isTls: boolean): string {
  // React's development build looks up its own stacks with eval, and its styles come from scripts.
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isTls ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
