import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { isId } from '@/lib/data/ids';
import { env } from '@/lib/env';

/** Which session a browser claims to hold. */
export type Claim = { ownerId: string; sessionId: string };

/** How long a browser keeps its token, in seconds: 400 days, the most that browsers allow (RFC 6265bis). */
export const tokenSeconds = 400 * 86_400;

const salt = 'gus.session';

/** The sealed form of a claim, as next-auth seals it (an encrypted JWT): nobody else can make or read one. */
export function seal({ ownerId, sessionId }: Claim): Promise<string> {
  return encode({ token: { sub: ownerId, sid: sessionId }, secret: env.secret, maxAge: tokenSeconds, salt });
}

/** What a token claims, or null for one that is forged, damaged, past its day or sealed with another secret. */
export async function open(token: string): Promise<Claim | null> {
  // Ours are near 300 letters. A longer one is not worth the work of finding out.
  if (token.length > 1_000) return null;
  try {
    const claims = await decode({ token, secret: env.secret, salt });
    const [ownerId, sessionId] = [claims?.sub, claims?.sid];
    if (typeof ownerId !== 'string' || typeof sessionId !== 'string') return null;
    return isId(ownerId) && isId(sessionId) ? { ownerId, sessionId } : null;
  } catch {
    return null;
  }
}
