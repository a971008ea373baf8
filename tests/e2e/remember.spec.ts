import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { daysAgo, logged, meet } from '../support/journey';

/** Somebody of whom something became known yesterday. Works without script too. */
async function known(page: Page, name: string, text: string): Promise<string> {
  const id = await meet(page, name);
  await logged(page, id, { on: daysAgo(1), spoke: 'none', 'facts.0.text': text });
  return id;
}

const card = (page: Page) => page.locator('.card');
const show = (page: Page) => card(page).locator('summary');
const answer = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true });

test('a quiet week brings back small details, one at a time, by keys alone', async ({ page }) => {
  await signUp(page);
  await known(page, 'Dana', 'Her dog is named Gus.');
  await known(page, 'Ruth', 'She swims in the river.');
  await page.goto('/');
  await expect(page.getByText('Everybody is looked after.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bring back a few' }).click();

  await expect(page.getByRole('heading', { name: 'What do you know about Ruth’s interests?' })).toBeVisible();
  await expect(page.getByText('She swims in the river.')).toBeHidden();
  await expectAccessible(page);
  await show(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('She swims in the river.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(answer(page, 'Not this time')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');

  const next = page.getByRole('heading', { name: 'What do you know about Dana’s people & pets?' });
  await expect(next).toBeFocused();
  await expect(page.getByText('It comes back in three days.')).toBeVisible();
  await expect(page.getByText('Her dog is named Gus.')).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await answer(page, 'Not this time').click();
  await expect(page.getByText('That is all for now.')).toBeVisible();
  await expect(page.getByText('It comes back in one day.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/remember');
  await expect(page.getByText('Nothing to bring back today.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Everybody is looked after.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bring back a few' })).toHaveCount(0);
});

test('a round is three cards long, and a card answered in two tabs counts once', async ({
  page,
  context,
}) => {
  await signUp(page);
  for (const name of ['Ann', 'Ben', 'Cleo', 'Dana']) await known(page, name, `${name} bakes.`);
  await page.goto('/remember');
  const other = await context.newPage();
  await other.goto('/remember');
  await show(page).click();
  await answer(page, 'At once').click();
  await expect(page.getByText('It comes back in eight days.')).toBeVisible();
  await show(other).click();
  await answer(other, 'Not this time').click();
  await expect(other.getByRole('heading', { name: /Cleo’s/ })).toBeVisible();
  await expect(other.getByText('That one was answered already; it counts once.')).toBeVisible();
  await other.close();
  await page.goto('/remember');
  for (const name of ['Cleo', 'Ben', 'Ann']) {
    await expect(page.getByRole('heading', { name: new RegExp(`${name}’s`) })).toBeVisible();
    await show(page).click();
    await answer(page, 'Yes').click();
  }
  await expect(page.getByText('That is all for now.')).toBeVisible();
});

test('somebody else’s card, and one that is gone, are not here', async ({ page }) => {
  await signUp(page);
  await known(page, 'Dana', 'Her dog is named Gus.');
  await page.goto('/remember?asked=nonsense,');
  await show(page).click();
  await page.locator('[name="card"]').evaluate((field) => field.setAttribute('value', crypto.randomUUID()));
  await answer(page, 'Yes').click();
  await expect(page.getByRole('alert').filter({ hasText: 'That is not here.' })).toBeVisible();
});

test('before a meeting the details are at hand, and one that came up counts as known', async ({ page }) => {
  await signUp(page);
  const id = await known(page, 'Dana', 'Her dog is named Gus.');
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'Before you meet' }).click();
  await expect(page.getByRole('heading', { name: 'Before you meet' })).toBeVisible();
  await expect(page.getByText('Her dog is named Gus.').first()).toBeVisible();
  await expect(page.getByText('You have not talked yet.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I asked about it' }).click();
  await expect(page.getByText('Noted. Gus asks about it in three days.')).toBeVisible();
  await page.getByRole('button', { name: 'I asked about it' }).click();
  await expect(page.getByText('Noted today already; it counts once.')).toBeVisible();
  await page.goto('/remember');
  await expect(page.getByText('Nothing to bring back today.')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a round is gone through all the same', async ({ page }) => {
    await signUp(page);
    await known(page, 'دانة', 'كلبها اسمه غس');
    await known(page, 'Ruth', 'She swims.');
    await page.goto('/');
    await page.getByRole('link', { name: 'Bring back a few' }).click();
    await expect(page.getByText('She swims.')).toBeHidden();
    await show(page).click();
    await expect(page.getByText('She swims.')).toBeVisible();
    await answer(page, 'With some thought').click();
    await expect(page.getByText('It comes back in two days.')).toBeVisible();
    await expect(page.getByRole('heading', { name: /دانة/ })).toBeVisible();
    await show(page).click();
    await answer(page, 'Yes').click();
    await expect(page.getByText('That is all for now.')).toBeVisible();
  });
});
