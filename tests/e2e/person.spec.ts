import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleDayAndNight, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { daysAgo, logged, meet } from '../support/journey';

async function addDetail(page: Page, words: string) {
  const field = page.getByLabel(/small thing/);
  if (!(await field.isVisible())) await page.getByText('Add a small detail').click();
  await field.fill(words);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('list', { name: 'Small details' })).toContainText(words.slice(0, 60));
}

/** Somebody of whom enough is written down to be welcomed; stands on their page. */
async function becomesKnown(page: Page, lastDetail = 'She edits books for a living.'): Promise<string> {
  const id = await meet(page, 'Dana', 'Her dog is named Gus.');
  await send(page, `/people/${id}`, { text: 'She swims in the river until October.' });
  await logged(page, id, { on: daysAgo(1) });
  await logged(page, id);
  await page.goto(`/people/${id}`);
  await addDetail(page, lastDetail);
  return id;
}

test('from small details and two talks to a welcome, which the timeline tells', async ({ page, context }) => {
  await signUp(page);
  const id = await becomesKnown(page);
  const card = page.getByRole('heading', { name: 'Welcome, Dana?' });
  await expect(card).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The road to known' })).toBeVisible();
  await expect(page.getByText('The question above is yours to answer.')).toBeVisible();
  await expectAccessible(page);
  const other = await context.newPage();
  await other.goto(`/people/${id}`);
  await page.getByRole('button', { name: 'Welcome, Dana' }).click();
  await expect(page.getByText('Welcome, Dana.')).toBeVisible();
  await expect(card).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'You knew them.' })).toContainText('Because: ');
  await other.getByRole('button', { name: 'Welcome, Dana' }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'this page was a little behind' })).toBeFocused();
  await expect(other.getByText('You knew them.')).toHaveCount(1);
  await expect(other.getByRole('button', { name: 'Welcome, Dana' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a move kept for now is not asked again until something more turns', async ({ page }) => {
  await signUp(page);
  const id = await becomesKnown(page);
  await page.getByRole('button', { name: 'Keep for now' }).click();
  await expect(page.getByText('Kept for now.')).toBeVisible();
  await page.goto(`/people/${id}`);
  await expect(page.getByRole('button', { name: 'Welcome, Dana' })).toHaveCount(0);
  await expect(page.getByText('You keep it as it is for now')).toBeVisible();
  await addDetail(page, 'She would like to leave the agency by spring.');
  await expect(page.getByRole('button', { name: 'Welcome, Dana' })).toBeVisible();
});

test('the timeline leads to what was logged, and its pages end where they should', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Dana 🌱 <b>Łęcka</b> of the very long and winding name');
  await page.goto(`/people/${id}`);
  await addDetail(page, 'اسم كلبها غوس');
  await addDetail(page, `${'word '.repeat(95)}end`);
  await expect(page.getByText('…').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'اسم كلبها غوس.' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/people/${id}/entries/`));
  for (const odd of ['?before=1', '?before=2026-02-31_x', '?before=%00', '?before=a&before=b']) {
    await page.goto(`/people/${id}${odd}`);
    await expect(page.getByRole('heading', { name: 'What happened between you' })).toBeVisible();
  }
  await page.goto(`/people/${id}?before=2020-01-01_${id}`);
  await expect(page.getByRole('link', { name: 'The latest' })).toBeVisible();
  await page.goto('/people/00000000-0000-0000-0000-000000000000');
  await expect(page.getByText('That page is not here.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing is wider than the page, by day and by night', async ({ page }) => {
    await signUp(page);
    await becomesKnown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await expectAccessibleDayAndNight(page);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('details, promises, a snooze and a move work as well', async ({ page }) => {
    await signUp(page);
    const id = await becomesKnown(page);
    await page.goto(`/log?with=${id}&kind=promise&back=/people/${id}`);
    await page.getByRole('radio', { name: 'They promised' }).check();
    await page.getByLabel('What was promised?').fill('reads your first chapter');
    await page
      .getByRole('form', { name: 'What happened?' })
      .getByRole('button', { name: 'Save' })
      .last()
      .click();
    const promise = page.getByRole('listitem').filter({ hasText: 'Dana: reads your first chapter.' });
    await promise.getByRole('button', { name: 'Kept', exact: false }).first().click();
    await expect(page.getByText('Kept, and written down.')).toBeVisible();
    await expect(promise).toHaveCount(0);
    await expect(page.getByText('They kept their word: reads your first chapter.')).toBeVisible();
    const until = page.getByText('Put off until').filter({ visible: true }).first();
    let said = '';
    for (const long of ['A month', 'A week', 'A month']) {
      await page.getByText('Snooze', { exact: true }).first().click();
      await page.getByRole('radio', { name: long }).check();
      await page.getByRole('button', { name: 'Snooze' }).click();
      // Each says another day than the one before.
      await expect(until).not.toHaveText(said);
      said = (await until.textContent()) ?? '';
    }
    await expect(page.getByRole('link', { name: 'Would another rhythm suit you both?' })).toBeVisible();
    await page.getByRole('button', { name: 'Back on the list' }).click();
    await expect(page.getByText('Back on your list, when it is time.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep for now' }).click();
    await expect(page.getByText('Kept for now.')).toBeVisible();
  });
});
