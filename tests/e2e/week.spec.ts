import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, expectWithinPhone, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { logged, meet } from '../support/journey';

/** Somebody of whom there is news today; stands on the week's list. Works without script too. */
async function newsOf(
  page: Page,
  name: string,
  kind: 'Good news' | 'Something hard',
  text: string,
): Promise<string> {
  const id = await meet(page, name);
  await logged(page, id, {
    'news.0.news': kind === 'Good news' ? 'good' : 'hardship',
    'news.0.text': text,
  });
  await page.goto('/');
  return id;
}

const save = (page: Page) =>
  page
    .getByRole('form', { name: 'What happened?' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
const row = (page: Page, name: string) =>
  page.locator('.nudge').filter({ has: page.getByText(name, { exact: true }) });
const names = (page: Page) => page.locator('.nudge h3 a').allTextContents();
// The accounts of these tests live there, and so may today.
const dayInKathmandu = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kathmandu' }).format(new Date());
const snooze = (page: Page, name: string) => row(page, name).locator('summary').click();

test('nobody yet, then nothing due: the page asks for a dog, and then is calm', async ({ page }) => {
  await signUp(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What is their dog called?' })).toBeVisible();
  await meet(page, 'Dana');
  await page.goto('/');
  await expect(page.getByText('Everybody is looked after.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
});

test('putting somebody off leaves the list as it was, says so in their place, and can be taken back', async ({
  page,
}) => {
  await signUp(page);
  await newsOf(page, 'Ivy', 'Something hard', 'her mother went into hospital');
  await newsOf(page, 'Jon', 'Good news', 'The shop has its lease.');
  await newsOf(page, 'Ruth', 'Something hard', 'أمها في المستشفى');
  const before = await names(page);
  expect(before).toHaveLength(3);
  await expect(row(page, 'Ivy')).toContainText(
    'Hard news today: her mother went into hospital. A kind word would do them good.',
  );
  await expect(row(page, 'Jon')).toContainText('Good news today: The shop has its lease. Worth celebrating.');
  await expectAccessibleDayAndNight(page);

  await page.setViewportSize({ width: 360, height: 500 });
  await row(page, before[2] ?? '').scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await row(page, before[2] ?? '')
    .getByRole('button', { name: 'Not them' })
    .click();
  await expect(row(page, before[2] ?? '')).toContainText('Not this week, then.');
  await expect(page.getByRole('button', { name: `Take it back for ${before[2]}` })).toBeFocused();
  // A row may have become shorter, and the page with it; beyond its end there is nowhere to be.
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(await page.evaluate(() => scrollY)).toBe(Math.min(top, end));
  expect(await names(page)).toEqual(before);
  await expectAccessibleDayAndNight(page);

  await snooze(page, 'Ivy');
  await row(page, 'Ivy').getByRole('button', { name: 'A month' }).click();
  await expect(row(page, 'Ivy')).toContainText('Put off until ');
  expect(await names(page)).toEqual(before);
  await page.getByRole('button', { name: 'Take it back for Ivy' }).click();
  await expect(row(page, 'Ivy')).toContainText('A kind word would do them good.');
  await expect(row(page, before[2] ?? '')).toContainText('Not this week, then.');

  await page.goto('/');
  expect(await names(page)).toEqual(before.slice(0, 2));
});

test('a talk logged from the list starts the rhythm again, by keys alone', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Uma');
  await page.goto(`/log?with=${id}&back=/`);
  await page.getByRole('radio', { name: 'Only they' }).check();
  await save(page);
  await page.waitForURL('/');
  await expect(row(page, 'Uma')).toContainText('They wrote today. A line from you would be welcome.');
  const talked = row(page, 'Uma').getByRole('link', { name: 'Talked with Uma' });
  await talked.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'What happened?' });
  await expect(sheet.getByRole('checkbox', { name: 'Uma' })).toBeChecked();
  await sheet.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page).toHaveURL('/');
  await expect(page.getByText('Saved for Uma.')).toBeVisible();
  await expect(page.getByText('Everybody is looked after.')).toBeVisible();
});

test('each reason that a talk does not answer has its own way to answer it', async ({ page }) => {
  await signUp(page);
  const id = await newsOf(page, 'Jon', 'Good news', 'The shop has its lease.');
  await page.goto(`/log?with=${id}&kind=promises&back=/`);
  await page.getByRole('radio', { name: 'I promised' }).check();
  await page.getByLabel('What was promised?').fill('the seed catalogue');
  await page.getByLabel('By when').fill(dayInKathmandu());
  await save(page);
  await page.waitForURL('/');
  await expect(row(page, 'Jon')).toContainText('Log that you were glad with them and this is seen to.');
  await row(page, 'Jon').getByRole('link', { name: 'Say that you kept it' }).click();
  await page.waitForURL(`/people/${id}#promises`);
  await page.getByRole('button', { name: /^Kept/ }).click();
  await expect(page.getByRole('heading', { name: 'Open promises' })).toHaveCount(0);
  await page.goto('/');
  await expect(row(page, 'Jon')).toContainText('Log that you were glad with them and they leave the list.');
  await expect(row(page, 'Jon')).not.toContainText('You promised');
});

test('by keys alone somebody is put off to a day, which Enter sends', async ({ page }) => {
  await signUp(page);
  await newsOf(page, 'Ivy', 'Something hard', 'a fall');
  await newsOf(page, 'Jon', 'Good news', 'a lease');
  await row(page, 'Jon').locator('summary').focus();
  await page.keyboard.press('Enter');
  const until = row(page, 'Jon').getByLabel('or until');
  await until.fill('2020-01-01');
  await until.press('Enter');
  await expect(row(page, 'Jon').getByText('That day is here already. Until when?')).toBeVisible();
  await expect(until).toHaveValue('2020-01-01');
  await expectAccessibleDayAndNight(page);
  await until.fill('2099-12-24');
  await until.press('Enter');
  await expect(row(page, 'Jon')).toContainText('Put off until 24 December 2099.');
  await expect(row(page, 'Ivy')).toContainText('A kind word would do them good.');
});

test('everybody else who is dated is one page away, however many there are', async ({ page }) => {
  await signUp(page);
  await send(page, '/log', {
    'news.0.news': 'good',
    'news.0.text': 'The choir won.',
    'news.0.about': 'all',
    newcomers: Array.from({ length: 17 }, (_, at) => `Person ${at + 1}`),
  });
  await page.goto('/');
  expect(await names(page)).toHaveLength(5);
  await expect(page.getByRole('heading', { name: 'Also dated this week' })).toBeVisible();
  await page.getByRole('link', { name: 'And two more this week' }).click();
  await expect(page.locator('.small')).toHaveCount(12);
  await expect(page.getByText('Good news today: The choir won. Worth celebrating.')).toHaveCount(12);
  await expectAccessibleDayAndNight(page);
  await page.goto('/?also=9999999999999');
  await expect(page.getByText('Nobody else this week.')).toBeVisible();
});

test('names without an end and from right to left stay within the page', async ({ page }) => {
  await signUp(page);
  const long = 'Hildegard'.repeat(9);
  await newsOf(page, long, 'Good news', 'x'.repeat(120));
  await newsOf(page, 'محمدعبدالرحمن'.repeat(6), 'Something hard', 'مستشفى'.repeat(20));
  await page.goto('/');
  await expectWithinPhone(page);
  await row(page, long).getByRole('button', { name: 'Not them' }).click();
  await expect(row(page, long)).toContainText('Not this week, then.');
  await expectWithinPhone(page);
});

test('two tabs, and ids that are nobody’s', async ({ page, context }) => {
  await signUp(page);
  const ivy = await newsOf(page, 'Ivy', 'Something hard', 'a fall');
  await newsOf(page, 'Jon', 'Good news', 'a lease');
  const other = await context.newPage();
  await other.goto('/');
  await row(page, 'Ivy').getByRole('button', { name: 'Not them' }).click();
  await expect(row(page, 'Ivy')).toContainText('Not this week, then.');
  await row(other, 'Ivy').getByRole('button', { name: 'Not them' }).click();
  await expect(row(other, 'Ivy')).toContainText('Not this week, then.');
  await other.close();

  await page.goto(`/?put=${ivy},nonsense,${crypto.randomUUID()}`);
  expect(await names(page)).toHaveLength(2);
  await row(page, 'Jon')
    .getByRole('button', { name: 'Not them' })
    .evaluate((button) => button.setAttribute('value', crypto.randomUUID()));
  await row(page, 'Jon').getByRole('button', { name: 'Not them' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'That is not here.' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody is put off, with a slip in between, and back', async ({ page }) => {
    await signUp(page);
    await newsOf(page, 'دانة', 'Something hard', 'سقوط');
    await newsOf(page, 'Jon', 'Good news', 'a lease');
    await snooze(page, 'دانة');
    await row(page, 'دانة').getByRole('button', { name: 'Snooze', exact: true }).click();
    await expect(row(page, 'دانة').getByText('Until when? Choose a day.')).toBeVisible();
    await row(page, 'دانة').getByLabel('or until').fill('2099-12-24');
    await row(page, 'دانة').getByRole('button', { name: 'Snooze', exact: true }).click();
    await expect(row(page, 'دانة')).toContainText('Put off until 24 December 2099.');
    await row(page, 'Jon').getByRole('button', { name: 'Not them' }).click();
    await expect(row(page, 'Jon')).toContainText('Not this week, then.');
    await expect(row(page, 'دانة')).toContainText('Put off until 24 December 2099.');
    await page.getByRole('button', { name: 'Take it back for دانة' }).click();
    await expect(row(page, 'دانة')).toContainText('A kind word would do them good.');
  });
});
