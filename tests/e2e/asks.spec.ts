import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleDayAndNight, signUp, test } from '../support/browser';
import { asked, logged, meet } from '../support/journey';

const save = (page: Page) =>
  page
    .getByRole('form', { name: 'They asked for something' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
const kind = (page: Page, name: string) => page.getByRole('checkbox', { name }).check();
const onTheAsk = (page: Page) => page.waitForURL(/\/asks\/[0-9a-f-]{36}$/);
const inTheMain = (page: Page) => page.getByRole('main');

async function reviewAndEndorse(page: Page) {
  await kind(page, 'To like, follow or review something');
  await kind(page, 'To endorse a skill');
  await page.getByLabel('Which skills').fill('one, two, three, four, five, six, seven');
  await page.getByLabel('It is about').fill('my page');
  await page.getByRole('radio', { name: 'LinkedIn' }).check();
  await page.getByRole('radio', { name: 'An order' }).check();
}

test('somebody new asked for eight things at once: eight verdicts, and why it stood out', async ({
  page,
}) => {
  await signUp(page);
  await page.goto('/asks');
  await expect(page.getByText('Nobody has asked you for anything yet.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await inTheMain(page).getByRole('link', { name: 'They asked for something' }).click();
  await page.getByLabel('Somebody else').fill('Morgan');
  await page.getByRole('option', { name: 'Morgan somebody new' }).click();
  await expect(page.getByRole('radio', { name: 'Morgan, new' })).toBeChecked();
  await expect(page.getByLabel('Which skills')).toBeHidden();
  await reviewAndEndorse(page);
  await expectAccessibleDayAndNight(page);
  await save(page);
  await onTheAsk(page);
  await expect(page.getByText('Written down. Nothing is sent, and you owe no answer.')).toBeVisible();
  await expect(page).toHaveTitle(/^An ask/);
  await expect(inTheMain(page).locator('a[href^="/promote/"]')).toHaveCount(8);
  await expect(page.getByText('Four points in all.')).toBeVisible();
  await expect(page.getByText('It reads like an order.')).toBeVisible();
  await expect(page.getByText(/^First asked on .* The asking came first\.$/)).toBeVisible();
  await page.getByText('What I knew then').click();
  await expect(page.getByText('You had never really talked.')).toBeVisible();
  await expectAccessibleDayAndNight(page);

  await page.getByRole('link', { name: 'Endorse Morgan for seven' }).click();
  await expect(page.getByRole('heading', { name: 'Not yet.', exact: true })).toBeVisible();
  await page.goBack();
  await onTheAsk(page);
  await inTheMain(page).getByRole('link', { name: 'Morgan', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What they asked for' })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.locator('.time a').filter({ hasText: 'They asked you to' }).click();
  await onTheAsk(page);

  await page.goto('/asks?list=stands');
  await expect(page.locator('.nav a[aria-current]')).toHaveText('Promote?');
  await expect(page.locator('.ask-lines li')).toHaveCount(1);
  await expect(page.locator('.ask-lines li')).toContainText('Open, LinkedIn, a one-link stand');
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'Every no' }).click();
  await expect(page.getByText('You have not said no to anything yet.')).toBeVisible();
});

test('from somebody’s page it is two presses, and a mistake stays in the ledger, struck through', async ({
  page,
}) => {
  await signUp(page);
  const id = await meet(page, 'Dana');
  await logged(page, id);
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'They asked', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dana' })).toBeChecked();
  await kind(page, 'To share something');
  await save(page);
  await onTheAsk(page);
  await page.getByText('Written down by mistake?').click();
  await page.getByRole('button', { name: 'Yes, it was a mistake' }).click();
  await expect(page.getByText('Noted. It stays in the ledger')).toBeVisible();
  await expect(page.getByText(/^Written down by mistake, you said on/)).toBeVisible();
  await expectAccessible(page);
  await page.goto('/asks');
  await expect(page.getByText('Nothing is waiting for an answer.')).toBeVisible();
  await page.getByRole('link', { name: 'Everything' }).click();
  await expect(page.locator('.ask-lines li')).toContainText('Written down by mistake');
  await page.goto(`/people/${id}`);
  await expect(page.locator('.time')).not.toContainText('They asked');
});

test('words that sound like a pitch, or like asking for everybody, come back once with the boxes ticked', async ({
  page,
}) => {
  await signUp(page);
  const id = await meet(page, 'Joe');
  await page.goto(`/asks/new?with=${id}`);
  await kind(page, 'To share something');
  await page.getByLabel('In their words').fill('Check out my book and tell everyone you know!');
  await save(page);
  await expect(page.getByText('“Check out my” sounds like a sales pitch.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'a sales pitch' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'meant for all my people' })).toBeChecked();
  await expect(page.getByLabel('In their words')).toHaveValue(/^Check out my book/);
  await page.getByRole('checkbox', { name: 'meant for all my people' }).uncheck();
  await save(page);
  await onTheAsk(page);
  await expect(page.getByRole('link', { name: 'Share what Joe does' })).toBeVisible();

  await page.goto(`/asks/new?with=${id}`);
  await kind(page, 'To recommend them');
  await kind(page, 'To tell everybody');
  await page.getByLabel('Which skills').fill('cello teaching');
  await page.getByLabel('In their words').fill('Tell everybody you know');
  await save(page);
  await onTheAsk(page);
  await expect(page.getByRole('link', { name: /cello teaching/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tell everybody about Joe' })).toBeVisible();
});

test('by keyboard, from the log', async ({ page }) => {
  await signUp(page);
  await meet(page, 'Dana');
  await page.goto('/log');
  await page.getByRole('link', { name: 'They asked for something' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('/asks/new');
  // An answer that comes once the field was left opens no list over the rest of the form.
  const late = page.waitForResponse(/\/api\/people\?q=D$/);
  await page.getByLabel('Somebody else').focus();
  await page.keyboard.type('D');
  await page.keyboard.press('Tab');
  await late;
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.getByLabel('Somebody else').focus();
  await page.keyboard.type('an');
  await expect(page.getByRole('option', { name: 'Dana' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Dana' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'To introduce them' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('It is about').focus();
  await page.keyboard.press('Enter');
  await onTheAsk(page);
  await expect(page.getByRole('heading', { name: 'Dana asked you to introduce them' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a name is asked about once, what was typed stays, and it is saved', async ({ page }) => {
    await signUp(page);
    await page.goto('/asks/new');
    await save(page);
    await expect(page.getByText('Who asked? A name is enough.')).toBeVisible();
    await expect(page.getByText('What did they ask for? One or several.')).toBeVisible();
    await expect(
      page.getByText('To endorse, to recommend or to send business is about a skill'),
    ).toBeVisible();
    await expect(page.getByLabel('What I would get for it')).toBeHidden();
    await page.getByLabel('Somebody else').fill('Morgan');
    await reviewAndEndorse(page);
    await save(page);
    await expect(page.getByText('Nobody here is called Morgan yet.')).toBeVisible();
    await expect(page.getByLabel('Which skills')).toHaveValue('one, two, three, four, five, six, seven');
    await expect(page.getByRole('radio', { name: 'An order' })).toBeChecked();
    await save(page);
    await onTheAsk(page);
    await expect(inTheMain(page).locator('a[href^="/promote/"]')).toHaveCount(8);
  });
});

test('what is somebody else’s, or nobody’s, is not here', async ({ page, browser }) => {
  await signUp(page);
  const id = await meet(page, 'Dana');
  const theirs = await asked(page, id, { kinds: 'share' });
  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger);
  for (const address of [theirs, '/asks/x', '/asks/00000000-0000-0000-0000-000000000000']) {
    await stranger.goto(address);
    await expect(stranger.getByText('That page is not here.')).toBeVisible();
  }
  await stranger.goto(`/asks?who=${id}&list=x&by=y&after=z`);
  await expect(stranger.getByText('Nobody has asked you for anything yet.')).toBeVisible();
  await stranger.close();
});
