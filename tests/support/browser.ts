import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** A browser test in which everything the browser complains about (a broken script, a refused style) fails. */
export const test = base.extend<{ quiet: undefined }>({
  // Each test comes from a place of its own: an address may only make so many accounts in an hour.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint8Array(3));
    await use({ 'x-forwarded-for': `10.${a}.${b}.${c}`, ...extraHTTPHeaders });
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

/** Makes an account as a person does, and stands on the first page after it. */
export async function signUp(page: Page, newcomer = aNewcomer()) {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(newcomer.name);
  await page.getByLabel('E-mail').fill(newcomer.email);
  await page.getByLabel('Password').fill(newcomer.password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('/');
  return newcomer;
}

/** Nothing that axe knows of stands in anybody's way on this page. */
export async function expectAccessible(page: Page) {
  await expectNoViolations(new AxeBuilder({ page }).disableRules(['document-title']));
  // Next takes a page's title away before it brings the next one's: axe, which does not wait, may meet the moment between.
  await expect(page).toHaveTitle(/./);
}

async function expectNoViolations(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

/** The same by day, and what colour can do wrong also by night: nothing else differs. */
export async function expectAccessibleDayAndNight(page: Page) {
  await expectAccessible(page);
  // Without motion, or buttons are met on their way from one colour to the other.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
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
