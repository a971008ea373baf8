import type { Page } from '@playwright/test';
import { expect, expectAccessibleDayAndNight, expectWithinPhone, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { askedTheGate, logged, meet, trusted } from '../support/journey';

const question = (page: Page) => page.getByRole('form', { name: 'Ask whether it is earned' });
const skill = (page: Page) => question(page).getByLabel('Which skill');
const ask = (page: Page) => question(page).getByRole('button', { name: 'Ask' }).click();
const verdict = (page: Page, word: string) => page.getByRole('heading', { name: word, exact: true });

/** Asks about a referral, and stands on the answer. */
const askToRefer = async (page: Page, id: string, area: string) =>
  page.goto(await askedTheGate(page, id, 'refer', area));

test('an old friend has earned it: said why, drafted, copied, and granted once', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signUp(page);
  const id = await trusted(page, 'Dana');
  await page.goto(`/promote?who=${id}&kind=refer`);
  await skill(page).fill(' PLUMBING ');
  await ask(page);
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
  await expect(verdict(page, 'Earned.')).toBeVisible();
  await expect(page.getByText('Refer Dana for plumbing: your name, and a friend’s money.')).toBeVisible();
  await expect(page.getByText(/^On your word/)).toBeVisible();
  await expect(page.getByText('You have seen their plumbing first-hand twice')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Whom do I trust for plumbing?' })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  const check = page.url();
  await page.locator('.because a').first().click();
  await page.waitForURL(`/people/${id}/entries/*`);
  await page.goto(check);

  await page.getByRole('button', { name: 'Write it', exact: true }).click();
  await expect(page.getByText('Whom is it for? A name is enough.')).toBeVisible();
  await expect(page.getByText('What is in it for them? A few words will do.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByLabel('To whom').fill('Ruth');
  await page.getByRole('textbox', { name: 'It is worth their time because' }).fill('your tap drips.');
  await page.getByRole('button', { name: 'Write it', exact: true }).click();
  const letter = page.getByLabel('The introduction, to change and copy');
  const said = page.getByRole('alert').filter({ hasText: 'Here is what you could honestly write.' });
  expect((await said.boundingBox())?.y).toBeLessThan((await letter.boundingBox())?.y ?? 0);
  await expect(letter).toHaveValue(
    /^Ruth, meet Dana\. We met at the harbour choir and I have known them for .* because your tap drips\.$/,
  );
  await expectAccessibleDayAndNight(page);
  await letter.fill(`${await letter.inputValue()}\n\nYours, Ann`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Yours, Ann$/);
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  await expect(
    page.getByText('Your name stands behind it. Gus sends nothing: the words are yours.'),
  ).toBeVisible();
  await expect(page.getByText('to Ruth')).toBeVisible();
  await expect(page.getByLabel('What you wrote')).toHaveValue(/Yours, Ann$/);
  await expectAccessibleDayAndNight(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'I put my name to this' })).toHaveCount(0);
});

test('a tab that is out of date is refused softly, and keeps what was typed', async ({ page, context }) => {
  await signUp(page);
  const id = await trusted(page, 'Dana');
  await askToRefer(page, id, 'plumbing');
  await page.getByLabel('To whom').fill('Ruth');
  await page.getByRole('textbox', { name: 'It is worth their time because' }).fill('your tap drips');
  await page.getByRole('button', { name: 'Write it', exact: true }).click();
  const letter = page.getByLabel('The introduction, to change and copy');
  await letter.fill('My own words.');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(verdict(other, 'Earned.')).toBeVisible();
  await other.goto(`/people/${id}/interview`);
  await other.getByRole('button', { name: 'Take all of it back' }).click();
  await other.waitForURL(`/people/${id}`);
  await other.close();
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'Not granted: since you looked' });
  await expect(refused).toContainText('it is not earned any more. You know 0 of 3 small things');
  await expect(letter).toHaveValue('My own words.');
  await expectAccessibleDayAndNight(page);
  // Opened anew, the answer of before stands as it was, with a word of what it would be by now.
  await refused.getByRole('link', { name: 'Look again' }).click();
  await expect(page.getByText('Since you looked, it is not earned any more.')).toBeVisible();
  await expect(verdict(page, 'Earned.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Write it|I put my name to this/ })).toHaveCount(0);
  const old = page.url();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(verdict(page, 'Not yet.')).toBeVisible();
  await expect(page).not.toHaveURL(old);
});

test.describe('an answer of a moment ago', () => {
  test.use({ javaScriptEnabled: false });

  test('is looked at again after a line was drawn, without script', async ({ page }) => {
    await signUp(page);
    const id = await trusted(page, 'Dana');
    await page.goto(`/promote?who=${id}&kind=share`);
    await ask(page);
    await expect(page.getByRole('button', { name: 'I put my name to this' })).toBeVisible();
    const check = page.url();
    await page.goto(`/people/${id}/boundaries`);
    await page.getByRole('checkbox', { name: /^Share/ }).check();
    await page.getByRole('button', { name: 'Draw the line here' }).click();
    await expect(page.getByText('Your line is drawn. It holds')).toBeVisible();
    await page.goto(check);
    await expect(page.getByText(/^Since you looked, the answer is never\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'I put my name to this' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(verdict(page, 'Never.')).toBeVisible();
  });
});

test('names and skills without an end, and from right to left, stay within the page', async ({ page }) => {
  await signUp(page);
  const area = 'violinrepair'.repeat(6);
  for (const [name, skilled] of [
    ['Hildegard'.repeat(9), area],
    ['محمدعبدالرحمن'.repeat(6), 'نجارة'.repeat(15)],
  ] as const) {
    const id = await meet(page, name);
    await logged(page, id, { 'sightings.0.area': skilled, 'sightings.0.good': 'yes' });
    await page.goto(`/promote?who=${id}&kind=refer&area=${skilled}`);
    await expectWithinPhone(page);
    await ask(page);
    await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
    await expectWithinPhone(page);
    await page.goto(`/promote/whom?area=${skilled}`);
    await expect(page.getByRole('heading', { name: 'Nearest to it' })).toBeVisible();
    await expectWithinPhone(page);
  }
});

test('somebody just met: not yet, with what would change it; and never for everybody', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  await askToRefer(page, id, 'seven skills');
  await expect(verdict(page, 'Not yet.')).toBeVisible();
  await expect(page.locator('.reasons > li')).toHaveCount(4);
  await expect(page.locator('.reasons > li').first()).toContainText('0 of 3');
  await expect(page.getByRole('heading', { name: 'What would change this' })).toBeVisible();
  await expect(page.getByText(/^Not before \d+ \w+/)).toBeVisible();
  await expect(
    page.getByText('A hello, a question, a funny line: those are fine with anybody.'),
  ).toBeVisible();
  await expect(
    page.getByText(/: ‘Hey there, I have never actually spoken with Morgan\.[^']*’$/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Copy|I put my name/ })).toHaveCount(0);
  await page.getByText('Show the arithmetic').click();
  await expect(page.getByRole('img', { name: /^Their word 0\.50, where 0\.70 is needed/ })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'Ask about something that isn’t work' }).click();
  await expect(page.getByRole('dialog', { name: 'What happened?' })).toBeVisible();
  await page.keyboard.press('Escape');

  await question(page).getByLabel('What').selectOption('tell everybody about');
  await expect(skill(page)).toBeHidden();
  await ask(page);
  await expect(verdict(page, 'Never.')).toBeVisible();
  await expect(
    page.getByText('Nobody’s friends are a mailing list. No evidence changes this one.'),
  ).toBeVisible();
  await expectAccessibleDayAndNight(page);
});

test('what cannot be asked is said by its field, by keys alone', async ({ page, browser }) => {
  await signUp(page);
  await page.goto('/promote');
  await expect(page.getByText('There is nobody to ask about yet.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  const id = await meet(page, 'Dana');
  await meet(page, 'Dana');
  await page.goto('/promote');
  await expectAccessibleDayAndNight(page);
  await question(page).getByLabel('Whom').fill('Nobody at all');
  await skill(page).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('For which skill? Your word is only good for what you have seen.'),
  ).toBeVisible();
  await expect(skill(page)).toBeFocused();
  await page.keyboard.type('🪵 نجارة');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody here is called Nobody at all.')).toBeVisible();
  await expect(skill(page)).toHaveValue('🪵 نجارة');
  await expectAccessibleDayAndNight(page);
  await question(page).getByLabel('Whom').fill('Dana');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Which one: Dana and Dana? Their own pages ask this too.')).toBeVisible();

  await page.goto(`/promote?who=${id}&kind=refer`);
  await skill(page).fill('x'.repeat(81));
  await ask(page);
  await expect(page.getByText('That is 81 letters; there is room for 80.')).toBeVisible();
  await skill(page).fill('writing');
  await ask(page);
  await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
  const check = page.url();

  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger);
  await meet(stranger, 'Mine');
  const answer = await stranger.goto(check);
  expect(answer?.status()).toBe(404);
  await stranger.goto(`/promote?who=${id}&kind=react`);
  await expect(stranger.getByText('Dana')).toHaveCount(0);
  await stranger.context().close();
});

test('other people’s ids and kinds of one’s own making are not here', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Dana');
  await page.goto(`/promote?who=${id}&kind=react`);
  const tamper = (field: string, value: string) =>
    question(page)
      .locator(`select[name="${field}"]`)
      .evaluate((select, value) => {
        const option = new Option('other', value);
        select.append(option);
        option.selected = true;
      }, value);
  await tamper('who', crypto.randomUUID());
  await ask(page);
  await expect(page.getByRole('alert').filter({ hasText: 'That is not here.' })).toBeVisible();
  await page.goto(`/promote?who=${id}&kind=react`);
  await tamper('kind', 'trust');
  await ask(page);
  await expect(page.getByText('That is not one of the answers. Choose one that is.')).toBeVisible();
});

test('whoever is not to be named gets no draft, and is told of for a skill all the same', async ({
  page,
}) => {
  await signUp(page);
  const id = await trusted(page, 'Dana');
  await send(page, `/people/${id}/edit`, { kept: 'on' });
  await askToRefer(page, id, 'plumbing');
  await expect(verdict(page, 'Earned.')).toBeVisible();
  await expect(page.getByText('You wrote that Dana is not to be named in introductions')).toBeVisible();
  await expect(page.getByRole('button', { name: /Write it|I put my name/ })).toHaveCount(0);
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'Whom do I trust for plumbing?' }).click();
  await expect(page.getByRole('heading', { name: 'You can put your name to them' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Dana' })).toBeVisible();
  await expect(page).toHaveTitle(/^Whom do I trust/);
  await expectAccessibleDayAndNight(page);
  await page.getByLabel('Which skill').fill('baking');
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.getByText('Nobody has earned that yet.')).toBeVisible();
  await page.goto(`/promote/whom?area=${'x'.repeat(3000)}`);
  await expect(page.getByLabel('Which skill')).toHaveValue('');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the question, the answer, the draft and the name under it', async ({ page }) => {
    await signUp(page);
    const id = await trusted(page, 'دانة');
    await page.goto(`/promote?who=${id}&kind=recommend`);
    await ask(page);
    await expect(
      page.getByText('For which skill? Your word is only good for what you have seen.'),
    ).toBeVisible();
    await skill(page).fill('plumbing');
    await ask(page);
    await page.waitForURL(/\/promote\/[0-9a-f-]{36}$/);
    await expect(verdict(page, 'Earned.')).toBeVisible();
    await page.getByLabel('To whom').fill('رُوث');
    await page.getByRole('button', { name: 'Write it', exact: true }).click();
    await expect(page.getByText('What is in it for them? A few words will do.')).toBeVisible();
    await expect(page.getByLabel('To whom')).toHaveValue('رُوث');
    await page.getByRole('textbox', { name: 'It is worth their time because' }).fill('your tap drips');
    await page.getByRole('button', { name: 'Write it', exact: true }).click();
    await expect(page.getByLabel('The introduction, to change and copy')).toHaveValue(/^رُوث, meet دانة\./);
    await expect(page.getByText('To copy it, mark the words and press Ctrl+C.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
    await page.getByLabel('The introduction, to change and copy').fill('');
    await page.getByRole('button', { name: 'I put my name to this' }).click();
    await expect(page.getByText('What would you write? Your name stands under it.')).toBeVisible();
    await page.getByLabel('The introduction, to change and copy').fill('My own words.');
    await page.getByRole('button', { name: 'I put my name to this' }).click();
    await expect(
      page.getByText('Your name stands behind it. Gus sends nothing: the words are yours.'),
    ).toBeVisible();
    await expect(page.getByLabel('What you wrote')).toHaveValue('My own words.');
  });
});
