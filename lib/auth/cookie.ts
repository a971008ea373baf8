import 'server-only';
import { cookies } from 'next/headers';
import { tokenSeconds } from './token';
import { isOverTls } from './visitor';

/**
 * The name under which a browser keeps its token. Over TLS it carries __Host-, so that neither a plain
 * connection nor a neighbouring subdomain can plant one (RFC 6265bis, section 4.1.3).
 */
function nameOf(secure: boolean): string {
  return secure ? '__Host-gus' : 'gus';
}

/** The token that came with this request, if one did. */
export async function sentToken(): Promise<string | undefined> {
  return (await cookies()).get(nameOf(await isOverTls()))?.value;
}

/** Gives the browser a token to keep. Only an action can: a page's headers are gone before it renders. */
export async function keepToken(token: string): Promise<void> {
  const secure = await isOverTls();
  (await cookies()).set(nameOf(secure), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: tokenSeconds,
  });
}

/** Takes the token back. */
export async function dropToken(): Promise<void> {
  const secure = await isOverTls();
  (await cookies()).set(nameOf(secure), '', {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: 0,
  });
}
