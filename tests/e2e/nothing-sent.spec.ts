import type { BrowserContext, Page } from '@playwright/test';
import { expect, signUp, test } from '../support/browser';
import { logged, trusted } from '../support/journey';

const mail = 'dana@their-post.example';
const site = 'https://their-page.example/dana';

/** Every address that any page of the browser asks for, or is led to by itself. */
function listening(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('page', (page) => page.on('framenavigated', (frame) => asked.push(frame.url())));
  return asked;
}

/** Somebody who can be reached in every way that there is, and is near enough for everything to be offered. */
async function reachable(page: Page): Promise<string> {
  const id = await trusted(page, 'Dana');
  await page.goto(`/people/${id}/edit`);
  const ways = [
    ['email', mail],
    ['phone', '+1 503 555 0101'],
    ['web', site],
  ] as const;
  for (const [at, [kind, handle]] of ways.entries()) {
    if (at > 0 || (await page.locator('[name="channels.0.handle"]').count()) === 0)
      await page.getByRole('button', { name: 'And one more way to reach them' }).click();
    await page.locator(`[name="channels.${at}.kind"]`).selectOption(kind);
    await page.locator(`[name="channels.${at}.handle"]`).fill(handle);
  }
  await page
    .getByRole('form', { name: 'About them' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await page.waitForURL(`/people/${id}`);
  await expect(page.getByRole('link', { name: mail })).toBeAttached();
  return id;
}

/** They asked, I asked, and I put my name to them. */
async function asksBothWays(page: Page, id: string) {
  await page.goto(`/asks/new?with=${id}`);
  await page.getByRole('checkbox', { name: 'To share something' }).check();
  await page.getByRole('radio', { name: 'Pressure', exact: true }).check();
  const asked = page.getByRole('form', { name: 'They asked for something' });
  await asked.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/\/asks\/[0-9a-f-]{36}$/);
  await page.goto(`/asks/mine?with=${id}`);
  const mine = page.getByRole('form', { name: 'Before you ask' });
  await mine.getByRole('radio', { name: 'To introduce me' }).check();
  await mine.getByLabel('In your own words').fill(`Would you write to ${mail}?`);
  await mine.getByRole('button', { name: 'Look in the mirror' }).click();
  await mine.getByRole('radio', { name: 'Yes, just so' }).check();
  await mine.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept. Gus asks nobody')).toBeVisible();
  await page.goto(`/promote?who=${id}&kind=share`);
  await page
    .getByRole('form', { name: 'Ask whether it is earned' })
    .getByRole('button', { name: 'Ask' })
    .click();
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  await expect(page.getByText('Your name stands behind it.')).toBeVisible();
}

/** Walks every page that a link leads to; of each kind of page one. Gives each address with where it stood. */
async function walk(page: Page): Promise<{ from: string; to: string }[]> {
  const kindOf = (path: string) => path.replace(/[0-9a-f-]{36}/g, 'ID').replace(/\?.*/, '');
  const links: { from: string; to: string }[] = [];
  const seen = new Set<string>();
  const next = ['/', '/people', '/asks', '/introductions', '/rings', '/you'];
  for (let path = next.shift(); path !== undefined && seen.size < 60; path = next.shift()) {
    if (seen.has(kindOf(path)) || path.startsWith('/api/')) continue;
    seen.add(kindOf(path));
    await page.goto(path);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('[href], [action], [formaction], [src], [ping]')].flatMap((element) =>
        ['href', 'action', 'formaction', 'src', 'ping'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    );
    links.push(...found.map((to) => ({ from: kindOf(path), to })));
    next.push(...found.filter((to) => to.startsWith('/') && !/^\/(_next|api)\b|\.\w+(#|$)/.test(to)));
  }
  expect(seen.size).toBeGreaterThan(20);
  return links;
}

test('nothing is ever sent to anybody: no page asks for anything but Gus itself', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const asked = listening(context);
  await signUp(page);
  const id = await reachable(page);
  await logged(page, id);
  await asksBothWays(page, id);
  const links = await walk(page);
  const origin = new URL(baseURL ?? '').origin;
  const elsewhere = asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);

  // What leads away from Gus is a plain link on the person's own page, and waits for the owner's own hand.
  const away = links.filter(({ to }) => /^[a-z][a-z+.-]*:/i.test(to) && !/^(data|blob|about):/.test(to));
  const outside = away.filter(({ to }) => !to.startsWith(`${origin}/`) && !/^javascript:/.test(to));
  expect(new Set(outside.map(({ from }) => from))).toEqual(new Set(['/people/ID']));
  expect(new Set(outside.map(({ to }) => to))).toEqual(new Set([`mailto:${mail}`, 'tel:+15035550101', site]));
});
