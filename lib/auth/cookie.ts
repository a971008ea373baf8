import 'server-only';
import { cookies } from 'next/headers';
import { tokenSeconds } from './token';
import { isOverTls } from './visitor';

/**
 * How a browser keeps its token. Over TLS its name carries __Host-, so that neither a plain connection nor
 * a neighbouring subdomain can plant one (RFC 6265bis, section 4.1.3).
 */
export function cookieFor(isTls: boolean) {
  return {
    name: isTls ? '__Host-gus' : 'gus',
    options: { httpOnly: true, sameSite: 'lax', secure: isTls, path: '/', maxAge: tokenSeconds },
  } as const;
}

/** The token that came with this request, if one did. */
export async function sentToken(): Promise<string | undefined> {
  const { name } = cookieFor(await isOverTls());
  return (await cookies()).get(name)?.value;
}

/** Gives the browser a token to keep. Only an action can: a page's headers are gone before it renders. */
export async function keepToken(token: string): Promise<void> {
  const { name, options } = cookieFor(await isOverTls());
  (await cookies()).set(name, token, options);
}

/** Takes the token back. */
export async function dropToken(): Promise<void> {
  const { name, options } = cookieFor(await isOverTls());
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
