import { randomBytes } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Unreachable } from '@/components/shell/unreachable';
import { asMultipart, fieldsOf } from '@/scripts/bench/form.mjs';
import { type App, startApp } from '@/scripts/lib/app.mjs';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { makeTemplate, startScratch } from '@/scripts/lib/scratch.mjs';

const kind = 'Gus cannot reach its notebook just now.';
const document = { accept: 'text/html,application/xhtml+xml', 'sec-fetch-dest': 'document' };

let app: App | undefined;
let url = '';
let cookie = '';
let form: ReturnType<typeof asMultipart>;

// Somebody signed in stands before the log form, and then the database really ends.
beforeAll(async () => {
  const scratch = await startScratch();
  try {
    const databaseUrl = await makeTemplate(scratch.url, 'gus_dead');
    const port = await freePort();
    url = `http://localhost:${port}`;
    app = await startApp({ port, databaseUrl, secret: randomBytes(32).toString('hex'), quiet: true });
    const newcomer = await formOf('/sign-up', {
      name: 'Ann',
      email: 'ann@example.org',
      password: 'correct horse battery',
    });
    const answer = await post('/sign-up', newcomer);
    cookie =
      answer.headers
        .getSetCookie()
        .find((each) => each.startsWith('gus='))
        ?.split(';')[0] ?? '';
    form = await formOf('/log', { somebody: 'Dana', spoke: 'both' });
    expect((await get('/log')).status).toBe(200);
  } finally {
    await scratch.remove();
  }
}, 120_000);

afterAll(() => app?.stop());

describe('without a database', () => {
  it.each(['/', '/sign-in?next=/people', '/people', '/log'])(
    '%s is a page that says so, without script',
    async (path) => {
      const answer = await get(path, path.startsWith('/sign-in') ? { ...document, cookie: '' } : document);
      expect(answer.status).toBe(500);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toMatch(/no-store/);
      const html = await answer.text();
      expect(html).toContain(kind);
      expect(html).toContain('Nothing you saved is lost.');
      expect(html).toContain(answer.headers.get('x-request-id'));
      expect(html).not.toMatch(/Prisma|P1001|\bat .*:\d+:\d+/);
      expect(/<noscript>(.*?)<\/noscript>/s.exec(html)?.[1]).toContain(kind);
      expect(html).toMatch(/<link rel="stylesheet" href="\/_next\/static\/[^"]+\.css"/);
    },
  );

  it('says the words that a page with script says', () => {
    const words = renderToStaticMarkup(createElement(Unreachable, { retry: () => undefined }));
    for (const sentence of [kind, 'Nothing you saved is lost.', 'Try again'])
      expect(words).toContain(sentence);
  });

  it('a form sent without script is told that nothing was saved, and what to do with what was typed', async () => {
    const answer = await post('/log', form);
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(html).toContain(kind);
    expect(html).toMatch(/could not be saved/);
    expect(html).toContain(answer.headers.get('x-request-id'));
    expect(html).toMatch(/<link rel="stylesheet"/);
    expect(html).not.toMatch(/Dana|<script/);
  });

  it('what a script asks for is answered as Next answers it', async () => {
    const asked: Record<string, string>[] = [{ rsc: '1' }, { 'next-action': '7f'.padEnd(42, '0') }];
    for (const headers of asked) {
      const answer = await fetch(`${url}/`, { headers: { cookie, ...headers }, redirect: 'manual' });
      expect(await answer.text()).not.toContain(kind);
    }
    const health = await get('/api/health');
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({ status: 'database unreachable' });
    const people = await get('/api/people?q=dana');
    expect(people.status).toBe(500);
    expect(await people.text()).not.toContain(kind);
  });
});

function get(path: string, headers: Record<string, string> = document): Promise<Response> {
  return fetch(url + path, { headers: { cookie, ...headers }, redirect: 'manual' });
}

function post(path: string, { body, type }: ReturnType<typeof asMultipart>): Promise<Response> {
  const headers = { cookie, origin: url, 'content-type': type, ...document };
  return fetch(url + path, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'manual' });
}

/** The main form of a page with these answers, as a browser without script sends it. */
async function formOf(path: string, answers: Record<string, string>) {
  const html = await (await get(path)).text();
  const part = html
    .split('<form')
    .find((each) => Object.keys(answers).every((name) => each.includes(`name="${name}"`)));
  const fields = fieldsOf(part?.slice(0, part.indexOf('</form>')) ?? '').filter(
    ([name]) => !(name in answers),
  );
  return asMultipart([...fields, ...Object.entries(answers)]);
}
