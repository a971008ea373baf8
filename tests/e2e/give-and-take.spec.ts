import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, expectWithinPhone, signUp, test } from '../support/browser';
import { logged, meet, trusted } from '../support/journey';

const logs = (page: Page) =>
  page
    .getByRole('form', { name: 'What happened?' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
const question = (page: Page) => page.locator('.week-question');

/** Somebody of whom there is hard news today: they stand on the week's list. Works without script too. */
async function onTheList(page: Page, name: string) {
  const id = await meet(page, name);
  await logged(page, id, { 'news.0.news': 'hardship', 'news.0.text': 'a hard day' });
  await page.goto('/');
  return id;
}

test('the week asks what I could do for one of them, and rests once it was put aside', async ({ page }) => {
  await signUp(page);
  await onTheList(page, 'Ivy');
  await expect(question(page)).toContainText('What could I do for one of them?');
  await expect(question(page)).toContainText('Perhaps some small thing for Ivy.');
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await question(page).getByRole('button', { name: 'Let it rest this week' }).click();
  await expect(page.getByText('It rests until next week.')).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await expect(page.locator('.nudge')).toHaveCount(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('help that was given answers the question', async ({ page }) => {
    await signUp(page);
    const id = await onTheList(page, 'Ivy');
    await question(page).getByRole('link', { name: 'Log some help' }).click();
    await page.waitForURL(`/log?with=${id}&kind=help`);
    await page.getByRole('radio', { name: 'I helped them' }).check();
    await logs(page);
    await page.waitForURL('/');
    await expect(page.locator('.nudge')).toHaveCount(1);
    await expect(question(page)).toHaveCount(0);
  });
});

test('give and take is told in words; whom one trusts, nobody keeps count with', async ({ page }) => {
  await signUp(page);
  const far = await meet(page, 'Kim');
  await page.goto(`/people/${far}`);
  const between = page.getByRole('region', { name: 'Give and take' });
  await expect(between).toHaveText(/Neither of you has needed the other lately\.$/);
  await logged(page, far, { 'help.0.direction': 'given' });
  await page.reload();
  await expect(between).toContainText('from you, 0 from them.');
  const dana = await trusted(page, 'Dana');
  await logged(page, dana, { 'help.0.direction': 'received' });
  await page.goto(`/people/${dana}`);
  await expect(between).toContainText('They have been there for you. That is something to be glad of.');
  await expect(between).not.toContainText(/\d/);
  await expectAccessibleDayAndNight(page);
});

test('where people met: noted, offered again, a list of its own, and what lasted', async ({ page }) => {
  await signUp(page);
  await trusted(page, 'Dana');
  await page.goto('/people');
  await page.getByRole('link', { name: 'Dana' }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByText('In which community, and how it began').click();
  await page.getByLabel('Community or event').fill('Harbour choir & friends');
  await page.getByRole('group', { name: 'At first' }).getByRole('radio', { name: 'In person' }).check();
  await page
    .getByRole('form', { name: 'About them' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await meet(page, 'Kim');
  await page.goto('/people/new');
  await expect(page.locator('#met-in option')).toHaveAttribute('value', 'Harbour choir & friends');
  await page.goto('/people');
  await page.getByText('More', { exact: true }).click();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'Where people met, and what lasted' }).click();
  await expect(page.getByText('One person, liked or nearer now.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await page.getByRole('link', { name: 'Harbour choir & friends' }).click();
  await expect(page.getByRole('heading', { name: 'Dana' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kim' })).toHaveCount(0);
});

test('the manners chart follows my own line, and neither paper nor picture names anybody', async ({
  page,
}) => {
  const { name, email } = await signUp(page, {
    name: 'Zibberann',
    email: `zibber.${crypto.randomUUID()}@example.org`,
    password: 'correct horse battery',
  });
  await meet(page, 'Quillona');
  const picture = async () => (await page.request.get('/api/manners')).text();
  const fines = (svg: string) => svg.split('<title>fine</title>').length;
  const before = fines(await picture());
  await page.goto('/you');
  const line = page.locator('#nobody');
  await line.getByRole('checkbox').first().check();
  const drawn = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await line.getByRole('button').first().click();
  await drawn;
  await page.goto('/rings/manners');
  await expectAccessibleDayAndNight(page);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.textContent);
  expect(printed).toContain('How I do networking');
  const saving = page.waitForEvent('download');
  await page.emulateMedia({ media: null });
  await page.getByRole('link', { name: 'Save as a picture' }).click();
  expect((await saving).suggestedFilename()).toBe('how-i-do-networking.svg');
  const svg = await picture();
  expect(fines(svg)).toBeLessThan(before);
  expect(svg).toMatch(/^<svg [\s\S]*How I do networking/);
  for (const word of [name, email, email.split('@')[0] ?? '', 'Quillona']) {
    expect(printed).not.toContain(word);
    expect(svg).not.toContain(word);
  }
  const pages = await page.pdf({ format: 'A4' });
  expect(pages.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});
