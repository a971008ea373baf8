import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, expectWithinPhone, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { askedTheGate, meet, trusted } from '../support/journey';

const path = (page: Page) => page.getByRole('region', { name: 'The path' }).getByRole('listitem');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();

/** Asks whether somebody may be introduced, which they have earned. */
async function earned(page: Page, id: string) {
  await page.goto(await askedTheGate(page, id, 'introduce'));
  await expect(page.getByRole('heading', { name: 'Earned.', exact: true })).toBeVisible();
}

/** Begins an introduction to somebody new, whose name is sent twice. */
async function begin(page: Page, to: string) {
  await page.getByLabel('For whom').fill(to);
  await page.getByLabel('It is worth their time because').fill('your tap drips');
  await press(page, 'Ask both first');
  await said(page, `Nobody here is called ${to} yet. Saved once more, they are somebody new.`);
  await press(page, 'Ask both first');
  await page.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
  await said(page, 'Begun. Nobody has been asked yet.');
}

test('from an earned answer to thanks, with both asked first', async ({ page, context }) => {
  // The whole way, in many steps.
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signUp(page);
  const dana = await trusted(page, 'Dana');
  await page.goto('/introductions');
  await said(page, 'Nobody is being introduced.');
  await expectAccessibleDayAndNight(page);
  await earned(page, dana);
  await expect(page.getByRole('button', { name: /Write it|I put my name/ })).toHaveCount(0);
  await press(page, 'Ask both first');
  await said(page, 'Whom is it for? A name is enough.');
  await expectAccessibleDayAndNight(page);
  await page.getByLabel('For whom').fill('Dana');
  await page.getByLabel('It is worth their time because').fill('your tap drips');
  await press(page, 'Ask both first');
  await said(page, 'That is the one you would introduce. Whom is it for?');
  await begin(page, 'Ruth');
  const introduction = page.url();
  await expect(page).toHaveTitle(/^An introduction/);
  await expect(path(page)).toHaveCount(8);
  await said(page, 'You have never really talked with Ruth.');
  const note = page.getByLabel('A note to Ruth');
  await expect(note).toHaveValue(
    /^Hi Ruth,\n\nI would like to introduce you to Dana, because your tap drips\./,
  );
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await note.fill('Ruth, a plumber?');
  await press(page, 'Copy');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ruth, a plumber?');
  await press(page, 'Keep the words for now');
  await said(page, 'Kept. Gus sends nothing: the words are yours.');
  await expect(note).toHaveValue('Ruth, a plumber?');

  await page.goto('/');
  await expect(page.getByText('Introductions where it is your turn: Dana to Ruth.')).toBeVisible();
  await page.getByRole('link', { name: 'Dana to Ruth' }).click();
  await press(page, 'I have asked Ruth');
  await said(page, 'Noted. Two weeks of silence close it quietly.');
  await expect(page.getByText(/^Ruth was asked\. Silence closes it on \d+ \w+/)).toBeVisible();
  await said(page, '“I am looking into it; it may take a while, and it may not come together.”');
  await expectAccessibleDayAndNight(page);
  await page.goto('/');
  await expect(page.getByText('Introductions where it is your turn')).toHaveCount(0);
  await page.goto(introduction);
  await page.getByText('Another day, or a note of your own').click();
  await page.getByLabel('A note of your own').fill('At the market, gladly.');
  await press(page, 'They said yes');
  await expect(path(page).nth(2)).toContainText('At the market, gladly.');
  await press(page, 'I have asked Dana');
  await press(page, 'They said yes');
  const letter = page.getByLabel('The introduction');
  await expect(letter).toHaveValue(
    /^Ruth, meet Dana\. We met at the harbour choir .* because your tap drips\.$/,
  );
  await press(page, 'I have introduced them');
  await said(page, 'Your name stands behind it. Gus sends nothing: the words are yours.');
  await press(page, 'They have met');
  await press(page, 'I have thanked them');
  await said(page, 'They have met, and you thanked them.');
  await press(page, 'I have not thanked them after all');
  await said(page, 'Not thanked yet after all');
  await press(page, 'I have thanked them');
  await said(page, 'They have met, and you thanked them.');
  await expectAccessibleDayAndNight(page);

  await page.goto('/introductions');
  await expect(
    page.getByRole('region', { name: 'Done' }).getByRole('link', { name: 'Dana to Ruth' }),
  ).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await page.goto(`/people/${dana}`);
  await page
    .getByRole('region', { name: 'Introductions' })
    .getByRole('link', { name: 'Dana to Ruth' })
    .click();
  await page.getByRole('link', { name: 'What it rests on' }).click();
  await expect(page.getByRole('heading', { name: 'Your name stands behind it' })).toBeVisible();
  await expect(page.getByLabel('What you wrote')).toHaveValue(/^Ruth, meet Dana/);
});

test('a no closes it quietly; a second tab is told; what changed is not made', async ({
  page,
  context,
  browser,
}) => {
  await signUp(page);
  const dana = await trusted(page, 'Dana');
  await earned(page, dana);
  const check = page.url();
  await begin(page, 'Ruth');
  await press(page, 'I have asked Ruth');
  await said(page, 'Noted. Two weeks of silence close it quietly.');
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByText('Another day, or a note of your own').click();
  await page.getByLabel('A note of your own').fill('too busy, poor thing');
  await press(page, 'They would rather not');
  await said(page, 'Closed, quietly. Nobody is told why.');
  await said(page, '“It did not come together this time.”');
  await expect(page.getByRole('button', { name: /They|I have/ })).toHaveCount(0);
  await press(other, 'They said yes');
  await expect(
    other.getByRole('alert').filter({ hasText: 'since you looked, it went on in another window' }),
  ).toBeVisible();

  await other.goto(check);
  await expect(other.getByRole('link', { name: 'Dana to Ruth' })).toBeVisible();
  await begin(other, 'Bob');
  // Each button is there once the step before it was answered.
  for (const step of ['I have asked Bob', 'They said yes', 'I have asked Dana', 'They said yes']) {
    await press(other, step);
  }
  await other.getByLabel('The introduction').fill('My own words.');
  await page.goto(`/people/${dana}/interview`);
  await press(page, 'Take all of it back');
  await page.waitForURL(`/people/${dana}`);
  await press(other, 'I have introduced them');
  await expect(other.getByRole('alert').filter({ hasText: 'Not granted: since you looked' })).toBeVisible();
  await expect(other.getByLabel('The introduction')).toHaveValue('My own words.');
  await expectAccessibleDayAndNight(other);

  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger);
  expect((await stranger.goto(other.url()))?.status()).toBe(404);
  await stranger.context().close();
});

test('by keys alone, and whoever likes to be introduced is not asked', async ({ page }) => {
  await signUp(page);
  const dana = await trusted(page, 'Dana');
  await send(page, `/people/${dana}/edit`, { standingConsent: 'on' });
  await meet(page, 'رُوث');
  await earned(page, dana);
  await page.getByLabel('For whom').fill('رُوث');
  await page.getByLabel('It is worth their time because').fill('Your tap drips. Dana mends taps!');
  await page.getByRole('checkbox', { name: /^Delicate/ }).check();
  await page.getByLabel('For whom').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
  await expect(page.getByLabel('A note to رُوث')).toHaveValue(
    /introduce you to somebody I know well, because your tap drips. This person mends taps. Would/i,
  );
  await expect(page.getByText('Dana said once and for all that they like to be introduced.')).toBeVisible();
  await page.getByRole('button', { name: 'I have asked رُوث' }).focus();
  await page.keyboard.press('Enter');
  await said(page, 'Noted. Two weeks of silence close it quietly.');
  await page.getByRole('button', { name: 'They said yes' }).focus();
  await page.keyboard.press('Enter');
  await said(page, 'Both said yes. Your turn: introduce them.');
  await expectAccessibleDayAndNight(page);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('begun, asked, answered, and let go', async ({ page }) => {
    await signUp(page);
    const dana = await trusted(page, 'Dana');
    await earned(page, dana);
    await begin(page, 'Ruth');
    await page.getByLabel('A note to Ruth').fill('My own words.');
    await press(page, 'I have asked Ruth');
    await said(page, 'Noted. Two weeks of silence close it quietly.');
    await page.getByText('What you wrote').click();
    await said(page, 'My own words.');
    await press(page, 'They said yes');
    await expect(page.getByLabel('A note to Dana')).toHaveValue(/^Hi Dana/);
    await press(page, 'Let it go');
    await said(page, 'Closed, quietly. Nobody is told why.');
  });
});
