import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, expectWithinPhone, signUp, test } from '../support/browser';
import { meet, trusted } from '../support/journey';

const form = (page: Page) => page.getByRole('form', { name: 'Before you ask' });
const look = (page: Page) => form(page).getByRole('button', { name: 'Look in the mirror' });
const keep = (page: Page) => form(page).getByRole('button', { name: 'Keep it' });
const face = (page: Page) => page.getByRole('group', { name: 'Would you ask this directly to their face?' });

test('the mirror is looked into, the question answered, the ask kept, and the no let stand', async ({
  page,
}) => {
  test.slow();
  await signUp(page);
  await meet(page, 'Dana');
  await page.goto('/asks');
  await page.getByRole('link', { name: 'Before you ask' }).click();
  await page.waitForURL('/asks/mine');
  await expectAccessibleDayAndNight(page);
  await form(page).getByRole('combobox').fill('Dana');
  await form(page).getByRole('radio', { name: 'To share something of mine' }).check();
  await form(page).getByLabel('In your own words').fill('Would you pass my page on?');
  await look(page).click();
  await expect(page.getByText('Here is what the mirror says. Nothing is kept yet.')).toBeVisible();
  await expect(page.getByText('You have not yet helped them.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await keep(page).click();
  await expect(face(page).getByText('Yes or no: either is kept.')).toBeVisible();
  await face(page).getByRole('radio', { name: 'No, not like this' }).check();
  await keep(page).click();
  await expect(page.getByText('Kept. Gus asks nobody: the asking is yours.')).toBeVisible();
  await expect(page.getByText('Would you pass my page on?')).toBeVisible();
  await page.getByText('The mirror said: perhaps not yet').click();
  await expect(page.getByText('You know little about them yet.')).toBeVisible();
  await page.getByRole('button', { name: 'They said no (Dana, To share something of mine)' }).click();
  await expect(page.getByText('Noted. Let their no stand.')).toBeVisible();
  await expect(page.getByText('They said no, today.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('button', { name: /^Take it back/ }).click();
  await expect(page.getByRole('button', { name: /^They said yes/ })).toBeVisible();
  await expectWithinPhone(page);
});

test('asked about somebody else meanwhile, the mirror is asked again before anything is kept', async ({
  page,
}) => {
  await signUp(page);
  await meet(page, 'Dana');
  await meet(page, 'Ruth');
  await page.goto('/asks/mine');
  await form(page).getByRole('combobox').fill('Dana');
  await form(page).getByRole('radio', { name: 'To introduce me' }).check();
  await form(page).getByLabel('In your own words').fill('Who builds boats?');
  await look(page).click();
  await face(page).getByRole('radio', { name: 'Yes, just so' }).check();
  await form(page).getByRole('combobox').fill('Ruth');
  const again = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await keep(page).click();
  await again;
  await expect(face(page).getByRole('radio', { name: 'Yes, just so' })).not.toBeChecked();
  await face(page).getByRole('radio', { name: 'Yes, just so' }).check();
  await keep(page).click();
  await expect(page.getByText('Kept. Gus asks nobody')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ruth' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dana' })).toHaveCount(0);
});

test('by the keys alone, somebody new', async ({ page }) => {
  await signUp(page);
  await page.goto('/asks/mine');
  await form(page).getByRole('combobox').focus();
  await page.keyboard.type('Morgan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Would you like my page?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Nobody here is called Morgan yet. Saved once more, they are somebody new.'),
  ).toBeVisible();
  await look(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Perhaps not yet. Seen from their side:')).toBeVisible();
  await face(page).getByRole('radio', { name: 'Yes, just so' }).focus();
  await page.keyboard.press('Space');
  await keep(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Morgan' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it looks, asks, keeps and notes the answer', async ({ page }) => {
    await signUp(page);
    await trusted(page, 'Dana');
    await page.goto('/asks/mine');
    await form(page).getByLabel('Somebody else').fill('Dana');
    await form(page).getByRole('radio', { name: 'To introduce me' }).check();
    await form(page).getByLabel('In your own words').fill('Who builds boats?');
    await look(page).click();
    await expect(page.getByText('Fine. From them you would take this ask gladly.')).toBeVisible();
    await expect(form(page).getByLabel('In your own words')).toHaveValue('Who builds boats?');
    await face(page).getByRole('radio', { name: 'Yes, just so' }).check();
    await keep(page).click();
    await expect(page.getByText('Who builds boats?')).toBeVisible();
    await page.getByText('The mirror said: fine').click();
    await expect(page.getByText('You would ask it to their face.')).toBeVisible();
    await page.getByRole('button', { name: /^They said yes/ }).click();
    await expect(page.getByText('They said yes, today.')).toBeVisible();
  });
});
