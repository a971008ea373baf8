import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostBytes } from '@/lib/form';
import { asMultipart, fieldsOf } from '@/scripts/bench/form.mjs';
import { anAccount } from '../support/factories';
import { aPerson } from '../support/history';
import { serveApp } from '../support/served-app';
import { callAction } from '../support/server-actions';
import { everythingOf } from '../support/tables';

let app: Awaited<ReturnType<typeof serveApp>>;
let anna: Awaited<ReturnType<typeof anAccount>>;
let dana = '';
let before = '';

beforeAll(async () => {
  app = await serveApp('gus_too_much');
  anna = await anAccount();
  dana = await aPerson(anna.owner, { name: 'Dana' });
  before = await everythingOf(anna.owner.id);
}, 120_000);

afterAll(() => app?.close());

const save = (fields: [string, string][]) =>
  callAction(app.url, anna.token, 'saveLog', [['token', randomUUID()], ['spoke', 'both'], ...fields], {
    id: dana,
    checkId: '',
    entryId: '',
    askId: '',
    invitationId: '',
  });

describe('more than a field has room for', () => {
  it.each(['x', '語', '🦊'])('a paste of 100,000 %s comes back, as often as it is sent', async (letter) => {
    const note = letter.repeat(100_000);
    const first = await withoutScript('/log', { note });
    const told = await first.text();
    for (const page of [told, await (await withoutScript('/log', { note }, told)).text()]) {
      expect(page).toContain('That is 100,000 letters; there is room for 10,000.');
      expect(page).toContain(`>${note}</textarea>`);
    }
    expect(await everythingOf(anna.owner.id)).toBe(before);
  });

  it('beyond that it is said in a sentence', async () => {
    const answer = await withoutScript('/log', { note: 'x'.repeat(mostBytes) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/^That is more than Gus can take at once \(1 MB\)/);
    expect(await everythingOf(anna.owner.id)).toBe(before);
  });
});

describe('somebody who is not here, among those a save is about', () => {
  it.each([
    ['a malformed id', 'not-a-uuid'],
    ['an id that nobody has', randomUUID()],
  ])('%s refuses the whole save', async (_, other) => {
    for (const both of [
      [other, dana],
      [dana, other],
    ]) {
      const { state } = await save(both.map((id): [string, string] => ['with', id]));
      expect(state).toContain('That is not here.');
    }
    expect(await everythingOf(anna.owner.id)).toBe(before);
  });
});

/** Sends the log form as a browser without script does, as it came or as it came back. */
async function withoutScript(
  path: string,
  answers: Record<string, string>,
  page?: string,
): Promise<Response> {
  const headers = { cookie: `gus=${anna.token}`, accept: 'text/html', 'sec-fetch-dest': 'document' };
  const html = page ?? (await (await fetch(app.url + path, { headers })).text());
  const part = html.split('<form').find((each) => each.includes('name="note"')) ?? '';
  const fields = fieldsOf(part.slice(0, part.indexOf('</form>'))).filter(([name]) => !(name in answers));
  const { body, type } = asMultipart([...fields, ...Object.entries(answers)]);
  return fetch(app.url + path, {
    method: 'POST',
    headers: { ...headers, origin: app.url, 'content-type': type },
    body: new Uint8Array(body),
    redirect: 'manual',
  });
}
