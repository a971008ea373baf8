import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { send } from './forms';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** A browser test in which everything the browser complains about (a broken script, a refused style) fails. */
export const test = base.extend<{ quiet: undefined }>({
  // Each test comes from a place of its own: an address may only make so many accounts in an hour.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint8Array(3));
    await use({ 'x-forwarded-for': `10.${a}.${b}.${c}`, ...extraHTTPHeaders });
  },
  context: async ({ context, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) context.on('page', standOnlyWhereItListens);
    if (late) await answerLate(context);
    await use(context);
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A page that is rightly "not here" is reported by the browser too.
        const isThePage = message.location().url === page.url() && message.text().includes('404');
        if (message.type() === 'error' && !isThePage) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** What somebody types who begins a notebook; no two have the same e-mail. */
export function aNewcomer() {
  return { name: 'Ann', email: `ann.${crypto.randomUUID()}@example.org`, password: 'correct horse battery' };
}

/** With GUS_TEST_LATE=500 what a form sends sets out so many milliseconds late: what does not wait for its answer fails. */
const late = Number(process.env.GUS_TEST_LATE ?? 0);

async function answerLate(context: BrowserContext) {
  await context.route('**', async (route) => {
    if (route.request().method() === 'POST') await setTimeout(late);
    await route.fallback();
  });
}

/** Going to a page ends when its forms hear what is typed: the script that hears it comes after the page. */
function standOnlyWhereItListens(page: Page) {
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    const answer = await goto(...where);
    await page.waitForFunction(() =>
      [...document.forms].every((form) => Object.keys(form).some((key) => key.startsWith('__react'))),
    );
    return answer;
  };
}

/** Makes an account, and stands on no page yet. */
export async function signUp(page: Page, newcomer = aNewcomer()) {
  await send(page, '/sign-up', { ...newcomer, zone: 'Asia/Kathmandu' });
  return newcomer;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe knows of stands in anybody's way on this page. */
export async function expectAccessible(page: Page) {
  await expectNoViolations(page, { rules: { 'document-title': { enabled: false } } });
  // Next takes a page's title away before it brings the next one's: axe, which does not wait, may meet the moment between.
  await expect(page).toHaveTitle(/./);
}

async function expectNoViolations(page: Page, options: RunOptions) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (options) => {
    // Asked for what is wrong alone, axe need not describe all that is right; no rule that is on looks at style sheets.
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      preload: { assets: ['media'] },
      ...options,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }, options);
  expect(violations).toEqual([]);
}

/** The same by day, and what colour can do wrong also by night: nothing else differs. */
export async function expectAccessibleDayAndNight(page: Page) {
  await expectAccessible(page);
  // Without motion, or buttons are met on their way from one colour to the other.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, {
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  });
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Nothing sticks out of the page sideways at the width of a small phone, nor does anything end beyond its edge. */
export async function expectWithinPhone(page: Page) {
  await page.setViewportSize({ width: 360, height: 780 });
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      // A line that is pushed along with a finger goes on beyond it.
      .filter((element) => !element.parentElement?.closest('.scroll'))
      .filter((element) => {
        // What is pushed along with a finger ends beyond the edge on purpose.
        if (element.closest('.scroll') !== null) return false;
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 0.5 || left < -0.5);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(beyond).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
}
