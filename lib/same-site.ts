/**
 * True for a write that a browser sends on behalf of another site. Next compares Origin with Host too, but
 * lets a missing or "null" one pass, which a sandboxed frame sends: enough to sign somebody in as somebody
 * else. What is no browser sends neither header, and no cookie that is not its own.
 */
export function isForeign({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers.get('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  // A proxy may have rewritten Host; scripts/serve.mjs lets x-forwarded-host pass only from one we trust.
  const hosts = [headers.get('host'), headers.get('x-forwarded-host')];
  return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
}

/** The answer to such a write. */
export const FOREIGN = 'This form was sent from another site, so nothing was done.';
