/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ name: string, width?: 1280 | 390, height?: number, scheme?: 'light' | 'dark', newcomer?: boolean,
 *   show: (page: Page) => Promise<void> }} Scene
 */

/** The pictures of the README: what each shows, and how to get there as a person does. */
/** @type {Scene[]} */
export const scenes = [
  { name: 'first-visit', newcomer: true, height: 620, show: goTo('/') },
  { name: 'week', show: goTo('/') },
  { name: 'week-dark', scheme: 'dark', show: goTo('/') },
  { name: 'week-phone', width: 390, show: goTo('/') },
  { name: 'people', show: goTo('/people') },
  { name: 'person', height: 1100, show: (page) => visit(page, 'Dana') },
  { name: 'person-dark', height: 1100, scheme: 'dark', show: (page) => visit(page, 'Dana') },
  { name: 'person-phone', width: 390, show: (page) => visit(page, 'Dana') },
  { name: 'log', show: (page) => log(page, 'Dana') },
  { name: 'log-phone', width: 390, show: (page) => log(page, 'Dana') },
  { name: 'promote-not-yet', height: 1000, show: (page) => ask(page, 'Tomás', 'refer', 'plumbing') },
  { name: 'promote-earned', height: 1000, show: (page) => introduce(page, 'Dana', 'writing') },
  { name: 'rings', height: 900, show: goTo('/rings') },
  { name: 'rings-dark', height: 900, scheme: 'dark', show: goTo('/rings') },
];

/**
 * @param {string} path
 * @returns {Scene['show']}
 */
function goTo(path) {
  return async (page) => {
    await page.goto(path);
  };
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function visit(page, name) {
  await page.goto(`/people?q=${encodeURIComponent(name)}`);
  await page.locator('main').getByRole('link', { name, exact: true }).first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function log(page, name) {
  await visit(page, name);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await page.getByRole('dialog').waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} kind
 * @param {string} area
 */
async function ask(page, name, kind, area) {
  await visit(page, name);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`/promote?${new URLSearchParams({ who: id, kind, area })}`);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}/);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} area
 */
async function introduce(page, name, area) {
  await ask(page, name, 'recommend', area);
  await page.getByLabel('To whom').fill('Omar');
  await page.getByLabel('What is in it for them').fill('you are looking for somebody who writes plainly');
  await page.getByRole('button', { name: 'Write it' }).click();
  await page.waitForURL(/[?&]to=/);
}
