import { expect, expectAccessible, signUp, test } from '../support/browser';
import { meet, sever } from '../support/journey';

test('everybody has a place in the rings, by keyboard too, and the same stands in a table', async ({
  page,
}) => {
  await signUp(page);
  const dana = await meet(page, 'Dana');
  await sever(page, await meet(page, 'Brent'));
  await page.goto('/rings');
  const dot = page.getByRole('link', { name: /^Dana, respected stranger/ });
  await expect(dot).toBeVisible();
  await expect(page.getByRole('link', { name: /^Brent.*outside, let go/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: /Dana.*respected stranger.*not yet/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Brent.*let go/ })).toBeVisible();
  await dot.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/people/${dana}`);
});

test('on a phone the table stays within the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signUp(page);
  await meet(page, 'Bartholomew Featherstonehaugh');
  await page.goto('/rings');
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: /Bartholomew/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the manners chart names nobody and says every sign in words', async ({ page }) => {
  await signUp(page);
  await meet(page, 'Dana');
  await page.goto('/rings/manners');
  const endorse = page.getByRole('row', { name: /^Endorse/ });
  await expect(endorse.getByRole('cell')).toHaveText([
    'no',
    'no',
    'fine once I have seen it, or both agree',
    'fine once I have seen it, or both agree',
    'fine once I have seen it, or both agree',
  ]);
  await expect(page.getByRole('row', { name: /^Send to everybody/ }).getByRole('cell')).toHaveText(
    Array.from({ length: 5 }, () => 'no'),
  );
  await expect(page.getByText('Dana')).toHaveCount(0);
  await expectAccessible(page);
});
