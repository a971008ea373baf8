import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, signUp, test } from '../support/browser';
import { meet } from '../support/journey';

async function downloaded(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return (await waiting).path();
}

test('everything is taken along, the account is erased, and a new one has it all back', async ({ page }) => {
  await signUp(page);
  await meet(page, 'Dana');
  await page.goto('/you');
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByRole('heading', { name: 'Your data', level: 1 })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  const archive = await downloaded(page, 'Everything, as an archive');
  expect(readFileSync(await downloaded(page, 'People as a table (CSV)'), 'utf8')).toContain('Dana');
  expect(readFileSync(await downloaded(page, 'Address cards (vCard 4.0)'), 'utf8')).toContain('FN:Dana');
  const nameless = readFileSync(await downloaded(page, 'A table to show to others (CSV)'), 'utf8');
  expect(nameless).toContain('Person 1');
  expect(nameless).not.toContain('Dana');
  await page.getByLabel('Your password').fill('not this one at all');
  await page.getByRole('button', { name: 'Erase my account and everything in it' }).click();
  await expect(page.getByText('That is not your password. Nothing is erased.')).toBeVisible();
  await page.getByLabel('Your password').fill('correct horse battery');
  await page.getByRole('button', { name: 'Erase my account and everything in it' }).click();
  await page.waitForURL('/sign-up');
  await expect(page.getByText('Your account is erased, with everything that was in it.')).toBeVisible();
  await page.goto('/people');
  await expect(page).toHaveURL(/\/sign-in/);

  await signUp(page);
  await page.goto('/people/import');
  await page.locator('input[type=file]').setInputFiles({
    name: 'whatever.bin',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(archive),
  });
  await page.getByRole('button', { name: 'Look what is in it' }).click();
  await expect(page.getByText('Everything comes back as it was', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await expect(page.getByRole('link', { name: 'To the people' })).toBeVisible({ timeout: 20_000 });
  await page.goto('/people');
  await expect(page.getByRole('link', { name: 'Dana' })).toBeVisible();
});
