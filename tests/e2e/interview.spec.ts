import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';

/** Somebody new of whom one wants to say that one knows them already. */
async function anOldFriend(page: Page, name: string) {
  await page.goto('/people/new');
  await page.locator('input[name="name"]').fill(name);
  await page.getByRole('button', { name: 'I already know them well' }).click();
  await page.waitForURL(/\/interview$/);
}

async function tell(page: Page) {
  await page.getByLabel('Since which year do you know them?').fill('2019');
  await page.getByLabel('And the month').selectOption('March');
  await page.getByRole('radio', { name: 'Every month' }).check();
  await page.getByRole('checkbox', { name: 'Sometimes they start it' }).check();
  await page.getByRole('radio', { name: 'A week ago' }).check();
  const sentences = page.getByLabel('In a sentence');
  await sentences.nth(0).fill('Their dog is named Gus.');
  await sentences.nth(1).fill('They hope for a garden.');
  await sentences.nth(2).fill('They teach music.');
  await page.getByLabel('A promise they kept').fill('the loan');
  await page.getByRole('radio', { name: 'Twice', exact: true }).first().check();
  await page.getByLabel('How they helped you').fill('with the move');
  await page.getByLabel('How you helped them').fill('a letter');
  await page.getByLabel('Work of theirs').fill('Plumbing');
  await page.getByRole('checkbox', { name: 'We laughed together' }).check();
}

test('an old friend need not be courted anew: two minutes lead to a proposal, and can be taken back', async ({
  page,
}) => {
  await signUp(page);
  await anOldFriend(page, 'Dana');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Since which year, about?')).toBeVisible();
  await expect(page.getByText('How often do you talk, about?')).toBeVisible();
  await expect(page.getByText('When did you last talk, about?')).toBeVisible();
  await tell(page);
  const second = page.locator('.extra').nth(1);
  await expect(second.getByLabel('Kind', { exact: true })).toBeHidden();
  await second.getByText('Hopes, personal: change').click();
  await expect(second.getByLabel('Kind', { exact: true })).toHaveValue('hopes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.waitForURL(/\/people\/[^/]+$/);
  await expect(page.getByText(/Gus wrote 60 talks from 2019 on, on your word\./)).toBeVisible();
  await expect(page.getByText(/It also noted since when you know them and how often you talk/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/It also noted/)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Welcome, Dana?' })).toBeVisible();
  await expect(page.locator('.proof')).toContainText(/about [A-Z][a-z]+ 20\d\d.* \(remembered\)\./);
  await expect(page.getByText('They teach music.').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'In short' })).toContainText('about March 2019');
  expect(await page.locator('.time li').count()).toBeGreaterThan(14);
  await expect(page.locator('.time li').last()).toContainText(/about [A-Z][a-z]{2}.*remembered/s);
  await expectAccessible(page);
  const person = page.url();
  await page.goto(`${person}/interview`);
  await expect(page.getByText(/Gus wrote 60 talks from 2019 on, on your word\./)).toBeVisible();
  await page.getByRole('button', { name: 'Take all of it back' }).click();
  await page.waitForURL(person);
  await expect(page.getByText(/^Taken back: the \d+ things you told Gus in that interview\./)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Welcome, Dana?' })).toHaveCount(0);
  await page.goto(`${person}/edit`);
  await expect(page.getByLabel('When you met')).toHaveValue('');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same two minutes, with a slip in between', async ({ page }) => {
    await signUp(page);
    await anOldFriend(page, 'دانة');
    await tell(page);
    await page.getByLabel('Since which year do you know them?').fill('2099');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await expect(page.getByText('That year is still to come.')).toBeVisible();
    await expect(page.getByLabel('In a sentence').nth(2)).toHaveValue('They teach music.');
    await expect(page.getByRole('checkbox', { name: 'We laughed together' })).toBeChecked();
    await expect(page.getByLabel('And the month')).toHaveValue('03');
    await page.getByLabel('Since which year do you know them?').fill('2024');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.waitForURL(/\/people\/[^/]+$/);
    await expect(page.getByText(/talks from 2024 on, on your word\./)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/talks from 2024 on, on your word\./)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Welcome, دانة?' })).toBeVisible();
  });
});
