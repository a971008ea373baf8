import { describe, expect, it } from 'vitest';
import { cookieFor } from '@/lib/auth/cookie';

const always = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 400 * 86_400 };

describe('the cookie', () => {
  it('over TLS goes nowhere else, and nobody else can plant it', () => {
    expect(cookieFor(true)).toEqual({ name: '__Host-gus', options: { ...always, secure: true } });
  });

  it('on a plain connection has a name of its own', () => {
    expect(cookieFor(false)).toEqual({ name: 'gus', options: { ...always, secure: false } });
  });
});
