import { unstable_doesMiddlewareMatch as reaches } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, it } from 'vitest';
import { config, proxy } from '@/proxy';

const host = 'localhost:3000';

function answer(headers: Record<string, string> = {}, method = 'GET') {
  return proxy(new NextRequest(`http://${host}/sign-in`, { method, headers: { host, ...headers } }));
}

afterEach(() => {
  delete process.env.GUS_TRUST_PROXY;
});

describe('the policy', () => {
  const policy = answer().headers.get('content-security-policy') ?? '';

  it('lets no script run but the ones named for this answer', () => {
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic';/);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(answer().headers.get('content-security-policy')).not.toBe(policy);
  });

  it.each([
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])('says %s', (rule) => {
    expect(policy.split('; ')).toContain(rule);
  });

  it('reaches Next under the same name, whatever a client sent', () => {
    const sent = answer({ 'content-security-policy': "script-src 'nonce-chosen'" }).headers;
    expect(sent.get('x-middleware-request-content-security-policy')).toBe(
      sent.get('content-security-policy'),
    );
  });
});

describe('TLS', () => {
  it('is believed only of a proxy that is trusted', () => {
    expect(answer({ 'x-forwarded-proto': 'https' }).headers.get('strict-transport-security')).toBeNull();
    process.env.GUS_TRUST_PROXY = '1';
    const { headers } = answer({ 'x-forwarded-proto': 'https' });
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(answer({ 'x-forwarded-proto': 'http' }).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a write', () => {
  it.each<Record<string, string>>([
    {},
    { origin: `http://${host}` },
    { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://gus.example', 'x-forwarded-host': 'gus.example' },
  ])('from here passes: %j', (headers) => {
    expect(answer(headers, 'POST').status).toBe(200);
  });

  it.each<Record<string, string>>([
    { origin: 'null' },
    { origin: 'https://elsewhere.example' },
    { origin: `http://${host}.elsewhere.example` },
    { origin: 'http://localhost:3001' },
    { origin: 'nonsense' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: `http://${host}` },
    { origin: 'https://gus.example', 'x-forwarded-host': 'other.example' },
  ])('from another site is refused: %j', (headers) => {
    const refusal = answer(headers, 'POST');
    expect(refusal.status).toBe(403);
    expect(refusal.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('from another site is refused under any method that writes, and reading passes', () => {
    const headers = { origin: 'https://elsewhere.example' };
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect(answer(headers, method).status).toBe(403);
    for (const method of ['GET', 'HEAD']) expect(answer(headers, method).status).toBe(200);
  });

  it('of more than a megabyte is refused', () => {
    expect(answer({ 'content-length': '1000000' }, 'POST').status).toBe(200);
    expect(answer({ 'content-length': '1000001' }, 'POST').status).toBe(413);
  });
});

describe('what was left to be said', () => {
  const cookie = 'gus-said=x';

  it('goes with the document that shows it, and with nothing else', () => {
    const document = { cookie, 'sec-fetch-dest': 'document' };
    const { headers } = answer(document);
    expect(headers.get('set-cookie')).toMatch(/^gus-said=; Path=\/; Max-Age=0/);
    // Next would hand the page a request without it.
    expect(headers.get('x-middleware-set-cookie')).toBeNull();
    expect(answer(document, 'POST').headers.get('set-cookie')).toBeNull();
    expect(answer({ cookie, 'sec-fetch-dest': 'empty' }).headers.get('set-cookie')).toBeNull();
    expect(answer({ 'sec-fetch-dest': 'document' }).headers.get('set-cookie')).toBeNull();
  });
});

describe('the proxy', () => {
  it('names the page to whoever asks for a sign-in first, whatever a client sent', () => {
    const request = new NextRequest(`http://${host}/people?q=dana`, {
      headers: { host, 'x-gus-path': '//elsewhere.example' },
    });
    expect(proxy(request).headers.get('x-middleware-request-x-gus-path')).toBe('/people?q=dana');
  });

  it.each(['/', '/you', '/people/x.svg', '/people/x.png/edit', '/api/people', '/a.b', '/x.html'])(
    'stands before %s',
    (url) => {
      expect(reaches({ config, url })).toBe(true);
    },
  );

  it.each([
    '/_next/static/chunks/a.js',
    '/favicon.ico',
    '/signs.svg',
    '/manifest.webmanifest',
    '/icon-192.png',
    '/api/photos/x',
  ])('lets %s through untouched', (url) => {
    expect(reaches({ config, url })).toBe(false);
  });
});
