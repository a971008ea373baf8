import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { asked, logged, meet, trusted } from '../support/journey';

const line = (page: Page, words: string) => page.locator('.ask-lines > li').filter({ hasText: words });

/** They ask for this; stands on the page of it. */
async function onceAsked(page: Page, id: string, kinds: string, areas = '') {
  await page.goto(await asked(page, id, { kinds, areas }));
  return page.url();
}

test('two skills at once: one is granted, the other ripens and is granted later, and the rest is one’s own affair', async ({
  page,
}) => {
  // The whole way, in many steps.
  test.slow();
  await signUp(page);
  const id = await trusted(page, 'Dana');
  const ask = await onceAsked(page, id, 'endorse', 'plumbing, gardening');
  await expect(line(page, 'gardening')).toContainText('Not yet');
  await page.getByRole('link', { name: 'Endorse Dana for plumbing' }).click();
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  await expect(page.getByText('Your name stands behind it. Gus sends nothing')).toBeVisible();
  await page.getByRole('link', { name: 'What they asked for' }).click();
  await page.waitForURL(ask);
  await expect(line(page, 'plumbing')).toContainText('Granted: your name stands behind it');
  await expect(
    page.getByText(
      'Partly granted, the rest open: your name stands behind one of the two things they asked for.',
    ),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto('/asks');
  await expect(line(page, 'Dana')).toContainText('Partly granted, the rest open');
  await page.goto(ask);
  await page.getByRole('button', { name: 'I say no to the rest' }).click();
  await expect(page.getByText('Your no is written down.')).toBeVisible();
  await expect(page.getByText(/^Partly granted, the rest declined/)).toBeVisible();

  await logged(page, id, { 'sightings.0.area': 'gardening', 'sightings.0.good': 'yes' });
  await page.goto(ask);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(line(page, 'gardening')).toContainText('Earned by now: it may be granted');
  await page.getByRole('link', { name: 'Endorse Dana for gardening' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet.', exact: true })).toBeVisible();
  await expect(page.getByText('Since you looked, it has been earned.')).toBeVisible();
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  await expect(page.getByText('Your name stands behind it. Gus sends nothing')).toBeVisible();
  await page.getByRole('link', { name: 'What they asked for' }).click();
  await page.waitForURL(ask);
  await expect(page.getByText(/^Granted, written down/)).toBeVisible();
  await expect(page.getByRole('button', { name: /I say no/ })).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('whom they would be woven together with is named later, and the gate is asked about both', async ({
    page,
  }) => {
    await signUp(page);
    await meet(page, 'Morgan');
    const id = await meet(page, 'Dana');
    const ask = await onceAsked(page, id, 'match');
    await page.getByRole('link', { name: /^Weave Dana together/ }).click();
    await expect(page.getByRole('heading', { name: 'Whom with?' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Put my name to it anyway…' })).toHaveCount(0);
    const form = page.getByRole('form', { name: 'Whom with?' });
    await form.getByRole('button', { name: 'Ask of both' }).click();
    await expect(form.getByText('Whom do you have in mind?').first()).toBeVisible();
    await form.getByLabel('Together with').fill('Morgan');
    await form.getByRole('button', { name: 'Ask of both' }).click();
    await expect(page.getByText('Weave Dana and Morgan together', { exact: false }).first()).toBeVisible();
    await page.getByRole('link', { name: 'What they asked for' }).click();
    await page.waitForURL(ask);
    await expect(line(page, 'Weave Dana together')).toContainText('With Morgan: not yet');
  });
});
