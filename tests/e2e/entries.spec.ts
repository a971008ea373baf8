import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { logged, meet } from '../support/journey';

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

/** Logs a promise of theirs, and stands on their page. */
async function promised(page: Page, id: string, what: string) {
  await logged(page, id, { 'promises.0.by': 'them', 'promises.0.text': what });
  await page.goto(`/people/${id}`);
}

test('what was logged is corrected, settled and removed', async ({ page }) => {
  await signUp(page);
  const dana = await meet(page, 'Dana');
  await promised(page, dana, 'the seed catalogue');
  await page
    .getByRole('link', { name: /seed catalogue/ })
    .first()
    .click();
  await page.waitForURL(/\/entries\//);
  const address = page.url();
  await expectAccessible(page);
  const form = page.getByRole('form', { name: 'Correct it' });
  await form.getByLabel('What was promised?').fill('the seed catalogue, and the bulbs');
  await form.getByLabel('Made on').fill('2099-01-01');
  await save(page);
  await expect(page.getByText('That day is still to come. Which day was it?')).toBeVisible();
  await expect(form.getByLabel('What was promised?')).toHaveValue('the seed catalogue, and the bulbs');
  await form.getByLabel('Made on').fill('2024-02-29');
  await save(page);
  await page.waitForURL(`/people/${dana}`);
  await expect(page.getByText('Corrected. Everything that rests on it was weighed again.')).toBeVisible();
  await expect(page.getByText('They promised: the seed catalogue, and the bulbs.')).toBeVisible();

  await page.goto(address);
  const settle = page.getByRole('form', { name: 'What became of it?' });
  await settle.getByLabel('On which day').fill('2024-02-28');
  await settle.getByRole('button', { name: 'Not kept' }).click();
  await expect(page.getByText('That is before it happened. Which day was it?')).toBeVisible();
  await settle.getByLabel('On which day').fill('2024-03-05');
  await settle.getByRole('button', { name: 'Not kept' }).click();
  await expect(page.getByText('Their promise, not kept on 5 March 2024.')).toBeVisible();
  await expect(form.getByRole('radio', { name: 'Not kept' })).toBeChecked();
  await settle.getByRole('button', { name: 'Made good' }).click();
  await expect(page.getByText(/not kept on 5 March 2024, and made good on/)).toBeVisible();
  await expectAccessible(page);

  await page.getByText('Remove it').click();
  await page.getByRole('button', { name: 'Remove this one thing' }).click();
  await page.waitForURL(`/people/${dana}`);
  await expect(page.getByText('Removed. It counts for nothing any more.')).toBeVisible();
  await expect(page.getByText(/seed catalogue/)).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('That page is not here.')).toBeVisible();
});

test('a promise settled in one tab is not settled again in another, nor taken back', async ({
  page,
  context,
}) => {
  await signUp(page);
  const dana = await meet(page, 'Dana');
  await promised(page, dana, 'the ladder');
  await page
    .getByRole('link', { name: /the ladder/ })
    .first()
    .click();
  await page.waitForURL(/\/entries\//);
  const [settling, correcting] = [await context.newPage(), await context.newPage()];
  await settling.goto(page.url());
  await correcting.goto(page.url());
  await page.getByRole('button', { name: 'Kept', exact: true }).click();
  await expect(page.getByText(/Their promise, kept on/)).toBeVisible();
  await settling.getByRole('button', { name: 'Not kept' }).click();
  await expect(settling.getByText('That promise is settled already')).toBeVisible();
  await save(correcting);
  await expect(correcting.getByText('Not saved: since you looked, this was changed.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Their promise, kept on/)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a talk is corrected, and everything of a save removed', async ({ page }) => {
    await signUp(page);
    const dana = await meet(page, 'Dana');
    await page.goto(`/log?with=${dana}&back=/people/${dana}`);
    await page.getByLabel('Note').fill('At the market');
    await page.getByRole('checkbox', { name: 'a laugh' }).check();
    await page.getByRole('checkbox', { name: 'an idea' }).check();
    await save(page);
    await page.waitForURL(`/people/${dana}`);
    await expect(page.getByText('You laughed together.')).toHaveCount(1);
    await page.getByRole('link', { name: 'At the market' }).click();
    await expect(page.getByRole('checkbox', { name: 'an idea' })).toBeChecked();
    await page.getByRole('radio', { name: 'Phone' }).check();
    await page.getByRole('radio', { name: 'Warm' }).check();
    await page.getByLabel('Note').fill('On the telephone');
    await page.getByLabel('What I learned').fill('I say more when I walk');
    await page.getByLabel('When').fill('1815-06-18');
    await save(page);
    await expect(page.getByText('That is before 1900. Which day was it?')).toBeVisible();
    await expect(page.getByLabel('Note')).toHaveValue('On the telephone');
    await expect(page.getByRole('radio', { name: 'Warm' })).toBeChecked();
    await page.getByLabel('When').fill('2025-06-18');
    await save(page);
    await page.waitForURL(`/people/${dana}`);
    await page
      .getByRole('link', { name: 'On the telephone. What you learned: I say more when I walk.' })
      .click();
    await expect(page.getByLabel('What I learned')).toHaveValue('I say more when I walk');
    await expect(page.getByRole('radio', { name: 'Phone' })).toBeChecked();
    await page.getByText('Remove it').click();
    await page.getByText('Remove everything written down with it, 3 things in all').click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Dana: On the telephone' })).toBeVisible();
    await page.getByRole('button', { name: 'Yes, remove all 3' }).click();
    await page.waitForURL(`/people/${dana}`);
    await expect(page.getByText('Taken back: the 3 things you wrote down together.')).toBeVisible();
    await expect(page.getByText('You laughed together.')).toHaveCount(0);
  });
});
