import { expect, signUp, test } from '../support/browser';

test('every page carries its headers, and a name for its scripts that no other page has', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ['/sign-in', '/sign-in', '/no-such-page', '/api/health']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['cache-control']).toMatch(/private.*no-store/);
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
  expect(nonces.size).toBe(4);
});

test('pages run their scripts and styles, also where nothing is', async ({ page }) => {
  const failed: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(event.violatedDirective, event.blockedURI),
    );
  });
  page.on('response', (response) => response.status() >= 500 && failed.push(response.url()));
  await signUp(page);
  for (const path of ['/', '/you', '/people/nobody']) await page.goto(path);
  await page.goto('/you');
  await expect(page.getByLabel('Time zone')).toHaveJSProperty('tagName', 'SELECT');
  expect(failed).toEqual([]);
});

test.describe('a form sent from another site', () => {
  const form = { email: 'ann@example.org', password: 'correct horse battery' };

  const senders: Record<string, string>[] = [
    { Origin: 'null' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'not an origin' },
    { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://neighbour.example', 'Sec-Fetch-Site': 'same-site' },
  ];

  for (const headers of senders) {
    test(`is refused: ${JSON.stringify(headers)}`, async ({ request }) => {
      const answer = await request.post('/sign-in', { headers, multipart: form });
      expect(answer.status()).toBe(403);
      expect(answer.headers()).not.toHaveProperty('set-cookie');
    });
  }
});

test('more than a form can hold is refused in a sentence', async ({ request }) => {
  const answer = await request.post('/sign-in', { multipart: { password: 'x'.repeat(2_000_000) } });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toMatch(/more than Gus can take at once/);
});
