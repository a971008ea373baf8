import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, signUp, test } from '../support/browser';
import { meet, trusted } from '../support/journey';

const question = (page: Page) => page.getByRole('form', { name: 'Ask whether it is earned' });
const other = (page: Page) => question(page).getByLabel('Together with');
const ask = (page: Page) => question(page).getByRole('button', { name: 'Ask' }).click();
const title = (page: Page, words: string) => page.getByRole('heading', { name: words, exact: true });

test('two people are woven together only where both have earned it, and each is told why', async ({
  page,
}) => {
  await signUp(page);
  const dana = await trusted(page, 'Dana');
  await meet(page, 'Morgan');
  await page.goto('/promote');
  await question(page).getByLabel('Whom').selectOption('Dana');
  await expect(other(page)).toBeHidden();
  await question(page).getByLabel('What').selectOption('weave together');
  await expect(question(page).getByLabel('Which skill')).toBeHidden();
  await ask(page);
  await expect(page.getByText('Whom do you have in mind?').first()).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await other(page).selectOption('Dana');
  await ask(page);
  await expect(page.getByText('That is the same person twice. Who is the other?').first()).toBeVisible();
  await page.getByLabel('And the other, by name').fill('Morgan');
  await ask(page);
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
  await expect(title(page, 'Not yet.')).toBeVisible();
  await expect(page.getByText('Weave Dana and Morgan together: your judgement.')).toBeVisible();
  await expect(title(page, 'Dana Earned.')).toBeVisible();
  await expect(title(page, 'Morgan Not yet.')).toBeVisible();
  await expect(page.getByText('You know 0 of 3 small things about Morgan.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Write it|I put my name/ })).toHaveCount(0);
  await expectAccessibleDayAndNight(page);
  await page.goto(`/people/${dana}`);
  await page.getByText('What you asked before').click();
  await expect(page.getByRole('link', { name: 'Weave together with Morgan' })).toBeVisible();

  await trusted(page, 'Tomás');
  await page.goto(`/promote?who=${dana}&kind=match`);
  await other(page).selectOption('Tomás');
  await ask(page);
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
  await expect(title(page, 'Earned.')).toBeVisible();
  await expect(page.getByText('Dana and Tomás, each apart, with an easy way out.')).toBeVisible();
  await page.getByLabel('It is worth Dana’s time because').fill('he mends what drips');
  await page.getByLabel('It is worth Tomás’s time because').fill('');
  await page.getByRole('button', { name: 'Ask both first' }).click();
  await expect(page.getByText('What is in it for them? A few words will do.')).toHaveCount(1);
  await page.getByLabel('It is worth Tomás’s time because').fill('she teaches music');
  await page.getByRole('radio', { name: 'Tomás' }).check();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('button', { name: 'Ask both first' }).click();
  await page.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('A note to Tomás')).toHaveValue(
    /because she teaches music\. Would you like that\?/,
  );
  await page.getByRole('button', { name: 'I have asked Tomás' }).click();
  await page.getByRole('button', { name: 'They said yes' }).click();
  await expect(page.getByLabel('A note to Dana')).toHaveValue(/Tomás, because he mends what drips\./);
  await page.getByRole('button', { name: 'I have asked Dana' }).click();
  await page.getByRole('button', { name: 'They said yes' }).click();
  await expect(page.getByLabel('The introduction')).toHaveValue(
    /^Tomás, meet Dana\. .* because she teaches music\.\n\nDana, meet Tomás\. .* because he mends what drips\.$/,
  );
  await page.getByRole('button', { name: 'I have introduced them' }).click();
  await page.getByRole('link', { name: 'Say how it went' }).click();
  await expect(page.getByLabel('What you wrote')).toHaveValue(/^Tomás, meet Dana/);
  await page.getByRole('radio', { name: 'Well', exact: true }).check();
  await page.getByRole('button', { name: 'Keep it' }).click();
  // Of each of the two.
  await expect(page.getByText(/^It went well/)).toHaveCount(2);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('two people are asked about by their names', async ({ page }) => {
    await signUp(page);
    await meet(page, 'Ann');
    await meet(page, 'رُوث');
    await page.goto('/promote?kind=match');
    await question(page).getByLabel('Whom').fill('Ann');
    await ask(page);
    await expect(page.getByText('Whom do you have in mind?')).toBeVisible();
    await other(page).fill('رُوث');
    await ask(page);
    await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
    await expect(title(page, 'Ann Not yet.')).toBeVisible();
    await expect(title(page, 'رُوث Not yet.')).toBeVisible();
  });
});
