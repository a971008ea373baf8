import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, quietBrowser } from './lib/browser.mjs';
import { root } from './lib/places.mjs';
import { Stop, say, sentence } from './lib/say.mjs';
import { endInGoodOrder, stopping } from './lib/stopping.mjs';
import { openGallery } from './pictures/gallery.mjs';
import { scenes } from './pictures/scenes.mjs';

const help = `npm run screenshots [-- NAME …]

Makes the pictures of the README in docs/pictures from the demo account, on a scratch database and a clock that stands
still, so that a picture changes only where Gus does. With names, only those: ${scenes.map(({ name }) => name).join(', ')}.`;

const folder = join(root, 'docs/pictures');

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return say(help);
  const stranger = args.find((each) => !scenes.some(({ name }) => name === each));
  if (stranger)
    throw new Stop(`There is no picture “${stranger}”: npm run screenshots -- --help names them.`);
  endInGoodOrder();
  mkdirSync(folder, { recursive: true });
  const gallery = await openGallery();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...quietBrowser, '--lang=en-GB'],
  });
  try {
    for (const scene of scenes.filter(({ name }) => args.length === 0 || args.includes(name))) {
      stopping.throwIfAborted();
      await take(browser, gallery, scene);
    }
  } finally {
    await browser.close();
    await gallery.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./pictures/gallery.mjs').Gallery} gallery
 * @param {import('./pictures/scenes.mjs').Scene} scene
 */
async function take(
  browser,
  gallery,
  { name, width = 1280, height = width === 390 ? 844 : 800, scheme, newcomer, show },
) {
  const context = await browser.newContext({
    baseURL: gallery.url,
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme: scheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    const page = await context.newPage();
    await (newcomer ? signUp(page) : signIn(page, gallery));
    await show(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate('document.fonts.ready');
    // Nothing pressed, nothing pointed at: the page as it lies there.
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    say(`  ${name}.png, ${Math.round(statSync(path).size / 1024)} KB`);
  } finally {
    await context.close();
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('./pictures/gallery.mjs').Gallery} gallery
 */
async function signIn(page, { email, password }) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/');
}

/** @param {import('@playwright/test').Page} page */
async function signUp(page) {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('E-mail').fill('ann@example.org');
  await page.getByLabel('Password').fill('a long and quiet sentence');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('/');
}

main().then(
  () => process.exit(0),
  (error) => {
    if (!stopping.aborted) console.error(`\n${sentence(error)}`);
    process.exit(1);
  },
);
