import type { Page } from '@playwright/test';
import { aNewcomer, expect, expectAccessible, signUp, test } from '../support/browser';

/** Makes an account as a person does, and stands on the first page after it. */
async function begin(page: Page) {
  const newcomer = aNewcomer();
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(newcomer.name);
  await page.getByLabel('E-mail').fill(newcomer.email);
  await page.getByLabel('Password').fill(newcomer.password);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('/');
  return newcomer;
}

test('an account is made, left, and come back to', async ({ page, context }) => {
  const newcomer = await begin(page);
  const [token] = await context.cookies();
  expect(token).toMatchObject({ name: 'gus', httpOnly: true, sameSite: 'Lax', path: '/' });
  await page.goto('/you');
  await expect(page.getByLabel('Time zone')).toHaveValue(/^Asia\/Kath?mandu$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.waitForURL('/sign-in');
  expect(await context.cookies()).toEqual([]);
  await page.goto('/you');
  await page.waitForURL('/sign-in?next=%2Fyou');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill(newcomer.email);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('That e-mail and password do not go together.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(newcomer.email);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.getByLabel('Password').fill(newcomer.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('/you');
  expect((await context.cookies())[0]?.value).not.toBe(token?.value);
});

for (const javaScriptEnabled of [true, false]) {
  test(`whoever asked for the log finds it after signing in${javaScriptEnabled ? '' : ', without script'}`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const newcomer = await signUp(page);
    await page.context().clearCookies();
    await page.goto('/log?kind=fact');
    await page.waitForURL('/sign-in?next=%2Flog%3Fkind%3Dfact');
    await page.getByLabel('E-mail').fill(newcomer.email);
    await page.getByLabel('Password').fill(newcomer.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/log?kind=fact');
    await expect(page.getByRole('heading', { name: 'What happened?' })).toBeVisible();
    await expect(page.getByRole('form', { name: 'What happened?' })).toHaveCount(1);
    await page.context().close();
  });
}

test('what is off is said by its field, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-up');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill('ann@');
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('What shall Gus call you?')).toBeVisible();
  await expect(page.getByText('Is there a letter missing?')).toBeVisible();
  await expect(page.getByText('A password needs at least ten letters')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('ann@');
  await expectAccessible(page);
});

test('settings are kept, and kept on a second look', async ({ page }) => {
  await signUp(page);
  await page.goto('/you');
  await page.getByLabel('Your name').fill('Ann Two');
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  await page.getByLabel('People on a week’s list').fill('12');
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Ann Two');
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await expect(page.getByLabel('People on a week’s list')).toHaveValue('12');
  await expect(page.getByRole('checkbox', { name: 'Saturday' })).toBeChecked();
});

test('what is typed or chosen while an answer is on its way stays', async ({ page }) => {
  await signUp(page);
  await page.goto('/you');
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await page.route('/you', async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Your name').fill('Ann Two');
  await page.getByRole('checkbox', { name: 'Saturday' }).check();
  letGo();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ann Two');
  await expect(page.getByRole('checkbox', { name: 'Saturday' })).toBeChecked();
});

test('a browser elsewhere is signed out from here', async ({ page, browser }) => {
  const newcomer = await signUp(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto('/sign-in');
  await elsewhere.getByLabel('E-mail').fill(newcomer.email);
  await elsewhere.getByLabel('Password').fill(newcomer.password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.waitForURL('/');
  await page.goto('/you');
  await page.getByRole('button', { name: 'Sign out there' }).click();
  await expect(page.getByRole('button', { name: 'Sign out there' })).toHaveCount(0);
  // The button is also gone while an answer without script is on its way: ask until it has come.
  await expect
    .poll(async () => {
      await elsewhere.goto('/you');
      return new URL(elsewhere.url()).pathname;
    })
    .toBe('/sign-in');
  await elsewhere.getByLabel('E-mail').fill(newcomer.email);
  await elsewhere.getByLabel('Password').fill(newcomer.password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.waitForURL('/you');
  await elsewhere.context().close();
});

test('after signing out the way back shows nothing of the notebook', async ({ page }) => {
  const { email } = await signUp(page);
  await page.goto('/you');
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.waitForURL('/sign-in');
  await page.goBack();
  await expect(page.getByText(email)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all of it works as well', async ({ page }) => {
    const newcomer = aNewcomer();
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill(newcomer.name);
    await page.getByLabel('E-mail').fill(newcomer.email);
    await page.getByLabel('Password').fill(newcomer.password);
    await page.getByLabel('Time zone').fill('Mars/Olympus');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('Gus does not know that time zone.')).toBeVisible();
    await expect(page.getByLabel('Your name')).toHaveValue(newcomer.name);
    await page.getByLabel('Password').fill(newcomer.password);
    await page.getByLabel('Time zone').fill('Europe/Kyiv');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL('/');
    await page.goto('/you');
    await page.getByLabel('Present password').fill('a wrong guess');
    await page.getByLabel('New password').fill('a better battery');
    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByText('That is not your present password.')).toBeVisible();
    await page.getByLabel('Present password').fill(newcomer.password);
    await page.getByLabel('New password').fill('a better battery');
    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByText('Your password is the new one.')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await page.waitForURL('/sign-in');
    await page.getByLabel('E-mail').fill(newcomer.email);
    await page.getByLabel('Password').fill('a better battery');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL('/');
  });
});
