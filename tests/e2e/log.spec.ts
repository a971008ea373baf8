import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { daysAgo, logged, meet } from '../support/journey';

type Known = { id: string; name: string; smallThing: string };

/** Whom the picker would offer for a name. */
const knownAs = (page: Page, name: string): Promise<Known[]> =>
  page.request.get(`/api/people?q=${encodeURIComponent(name)}`).then((reply) => reply.json());

/** Somebody who is logged with for the first time, through the form without script. */
async function aPerson(page: Page, name: string): Promise<string> {
  await page.goto('/log');
  await page.getByLabel('Somebody else').fill(name);
  await save(page);
  await page.getByRole('radio', { name: 'Somebody new' }).check();
  await save(page);
  await page.waitForURL('/');
  const found = await knownAs(page, name);
  return found.at(-1)?.id ?? '';
}

const suggestions = (page: Page) => page.locator('.picker-list').getByRole('option');
const save = (page: Page) =>
  page.getByRole('form', { name: 'What happened?' }).getByRole('button', { name: 'Save' }).click();
const more = (page: Page, kind: string) =>
  page
    .locator('summary')
    .filter({ hasText: new RegExp(`^${kind}$`) })
    .click();

test('a talk is logged over the page one is on, with somebody new and then in a press', async ({ page }) => {
  await signUp(page);
  await page.goto('/you');
  await page.getByRole('link', { name: 'Log' }).click();
  const sheet = page.getByRole('dialog', { name: 'What happened?' });
  await expect(sheet).toBeVisible();
  await expect(page).toHaveURL('/log');
  await expect(page.getByLabel('Your name')).toHaveCount(1);
  const picker = sheet.getByRole('combobox', { name: 'Somebody else' });
  await picker.fill('Dana');
  await expect(suggestions(page).filter({ hasText: 'Dana somebody new' })).toBeVisible();
  await expectAccessible(page);
  await picker.press('Enter');
  await expect(sheet.getByRole('checkbox', { name: 'Dana, new' })).toBeChecked();
  await expect(sheet.getByText('Dana, today')).toBeVisible();
  await save(page);
  await expect(page).toHaveURL('/you');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Saved for Dana.' })).toBeVisible();
  const [dana] = await knownAs(page, 'Dana');
  await page.goto('/log');
  await page.getByRole('combobox').fill('dan');
  await expect(suggestions(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dana, today')).toBeVisible();
  await page.goto(`/log?with=${dana?.id}&back=/you`);
  await expect(page.getByRole('checkbox', { name: 'Dana' })).toBeChecked();
  await save(page);
  await expect(page).toHaveURL('/you');
  await expect(page.getByText('Saved for Dana.')).toBeVisible();
});

test('from the week’s list two presses suffice for "we talked today"', async ({ page }) => {
  await signUp(page);
  const path = await send(page, '/people/new', { name: 'Uma', intention: 'on' });
  await logged(page, path.split('/').at(-1) ?? '', { on: daysAgo(60) });
  await page.goto('/');
  await page.getByRole('link', { name: 'Talked with Uma' }).click();
  await save(page);
  await expect(page.getByText('Saved for Uma. The rhythm starts again today.')).toBeVisible();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: 'Talked with Uma' })).toHaveCount(0);
});

test('the sheet opens with a key, closes with Esc, and leaves the page as it was', async ({ page }) => {
  await signUp(page);
  await page.goto('/you');
  await page.getByLabel('Your name').fill('Not saved');
  await page.getByLabel('Your name').blur();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('combobox', { name: 'Somebody else' }).fill('Zed');
  await expect(suggestions(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(suggestions(page)).toHaveCount(0);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await expectAccessible(page);
  for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep writing' })).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Somebody else' })).toHaveValue('Zed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Somebody else' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Somebody else' })).toHaveValue('Zed');
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('group', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Leave' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL('/you');
  await expect(page.getByLabel('Your name')).toHaveValue('Not saved');
  await page.getByRole('link', { name: 'Log' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL('/you');
  await expect(page.getByRole('link', { name: 'Log' })).toBeFocused();
});

test('an address that names several ticks them all, and one that names nobody here says so', async ({
  page,
}) => {
  await signUp(page);
  const dana = await meet(page, 'Dana');
  const ruth = await meet(page, 'Ruth');
  await page.goto(`/log?with=${dana}&with=${ruth}`);
  for (const name of ['Dana', 'Ruth']) await expect(page.getByRole('checkbox', { name })).toBeChecked();
  const missed = page.getByText('Whoever that link meant is not here.');
  await expect(missed).toHaveCount(0);
  await page.goto(`/log?with=${dana},not-a-uuid`);
  await expect(missed).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Dana' })).toBeChecked();
  const nobody = '01893f6c-0000-7000-8000-000000000001';
  const asked = ['/promote?who=', '/asks/new?with=', '/asks/mine?with=', '/asks/invitations/new?with='];
  for (const address of asked) {
    for (const id of [nobody, 'not-a-uuid']) {
      await page.goto(address + id);
      await expect(missed).toBeVisible();
    }
    await page.goto(address + dana);
    await expect(missed).toHaveCount(0);
  }
});

test('what is too long is said, and nothing of it is cut', async ({ page }) => {
  await signUp(page);
  await page.goto(`/log?with=${await meet(page, 'Dana')}`);
  await page.getByLabel('Note').fill('x'.repeat(10_001));
  await save(page);
  await expect(page.getByText('That is 10,001 letters; there is room for 10,000.')).toBeVisible();
  await page.getByLabel('Note').fill('x'.repeat(950_000));
  await save(page);
  await expect(
    page.getByText(/That is more than Gus can take at once\. What you typed is still here/),
  ).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('x'.repeat(950_000));
  await page.getByLabel('Note').fill('A walk.');
  await save(page);
  await expect(page.getByText('Saved for Dana.')).toBeVisible();
});

test('one save holds everything that happened, with several people', async ({ page }) => {
  await signUp(page);
  const dana = await meet(page, 'Dana Kimura');
  await page.goto(`/log?with=${dana}`);
  const picker = page.getByRole('combobox', { name: 'Somebody else' });
  await picker.fill('Ruth');
  await expect(suggestions(page)).toHaveCount(1);
  await picker.press('Enter');
  await page.getByRole('radio', { name: 'Yesterday' }).check();
  await page.getByRole('radio', { name: 'Phone' }).check();
  await page.getByRole('checkbox', { name: 'They started it' }).check();
  await page.getByRole('radio', { name: 'Warm' }).check();
  await page.getByRole('checkbox', { name: 'a laugh' }).check();
  await page.getByRole('checkbox', { name: 'an idea' }).check();
  await page.getByLabel('Note').fill('Seeds, mostly. <script>alert(1)</script> 🌱');
  await more(page, 'small detail');
  await page.getByLabel('In a sentence').fill('Their daughter Marit plays the cello.');
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('family');
  await expect(page.getByRole('radio', { name: 'Personal' })).toBeChecked();
  await page.locator('[name="facts.0.about"]').selectOption('Ruth');
  await page.getByRole('button', { name: 'And one more' }).first().click();
  await page.locator('[name="facts.1.text"]').fill('Their dog is named Gus.');
  await page.locator('[name="facts.1.about"]').selectOption('Dana Kimura');
  await more(page, 'promise');
  await page.getByRole('radio', { name: 'They promised' }).check();
  await page.getByLabel('What was promised?').fill('the seed catalogue');
  await page.getByLabel('By when').fill('2099-12-01');
  await page.locator('[name="promises.0.about"]').selectOption('Ruth');
  await page.getByRole('checkbox', { name: 'some help' }).check();
  await page.getByRole('radio', { name: 'They helped me' }).check();
  await page.getByLabel('With what?').fill('the roof');
  await page.locator('[name="help.0.about"]').selectOption('All of them');
  await more(page, 'moment');
  await page.getByRole('radio', { name: 'Celebrated' }).check();
  await page.getByRole('radio', { name: 'I did, with them' }).check();
  await more(page, 'work seen');
  await page.getByLabel('What kind of work?').fill('Roofing');
  await page.getByRole('radio', { name: 'Good', exact: true }).check();
  await page.locator('[name="sightings.0.about"]').selectOption('Dana Kimura');
  await more(page, 'news');
  await page.getByRole('radio', { name: 'Good news' }).check();
  await page.getByLabel('What is it?').fill('The lease is signed.');
  await page.locator('[name="news.0.about"]').selectOption('Ruth');
  await expectAccessible(page);
  await save(page);
  await expect(page.getByText('Whom is this about?')).toBeVisible();
  await expect(page.locator('[name="moments.0.about"]')).toBeFocused();
  await expect(page.getByLabel('Note')).toHaveValue(/Seeds, mostly/);
  await expect(page.locator('[name="facts.1.about"]')).toHaveValue(dana);
  await expectAccessible(page);
  await page.locator('[name="moments.0.about"]').selectOption('Ruth');
  await save(page);
  await expect(page.getByText('Saved for Dana Kimura and Ruth.')).toBeVisible();
  expect(await knownAs(page, 'Ruth')).toMatchObject([
    { smallThing: 'Their daughter Marit plays the cello.' },
  ]);
  expect(await knownAs(page, 'Dana')).toMatchObject([{ smallThing: 'Their dog is named Gus.' }]);
  await page.goto('/log?kind=sightings');
  const known = page.locator(`datalist#${await page.getByLabel('What kind of work?').getAttribute('list')}`);
  await expect(known.locator('option')).toHaveAttribute('value', 'roofing');
});

test('a day that is still to come is refused, and all that was typed stays', async ({ page }) => {
  await signUp(page);
  await page.goto('/log');
  await page.getByLabel('Somebody else').fill('Dana');
  await expect(suggestions(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.getByLabel('Another day').fill('2099-01-01');
  await expect(page.getByRole('radio', { name: 'Today' })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('radio', { name: 'Only they' }).check();
  await page.getByRole('radio', { name: 'Cold' }).check();
  await page.getByRole('checkbox', { name: 'A sales pitch' }).check();
  await page.getByRole('checkbox', { name: 'a thought' }).check();
  await page.getByLabel('Note').fill('يوم جميل');
  await save(page);
  await expect(page.getByText('That day is still to come. Which day was it?')).toBeVisible();
  await expect(page.getByLabel('Another day')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Dana, new' })).toBeChecked();
  await expect(page.getByLabel('Another day')).toHaveValue('2099-01-01');
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Only they' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Cold' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'A sales pitch' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'a thought' })).toBeChecked();
  await expect(page.getByLabel('Note')).toHaveValue('يوم جميل');
  await page.getByRole('radio', { name: 'Today' }).check();
  await expect(page.getByLabel('Another day')).toHaveValue('');
  await save(page);
  await expect(page.getByText('Saved for Dana.')).toBeVisible();
});

test('a person of another notebook is not here', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await signUp(elsewhere);
  const theirs = await meet(elsewhere, 'Tomás');
  await elsewhere.context().close();
  await signUp(page);
  await page.goto(`/log?with=${theirs}`);
  await expect(page.getByRole('checkbox', { name: 'Tomás' })).toHaveCount(0);
  await page.getByLabel('Note').fill('Hello');
  await page.locator('form.log').evaluate((form, id) => {
    form.insertAdjacentHTML('beforeend', `<input type="hidden" name="with" value="${id}">`);
  }, theirs);
  await save(page);
  await expect(page.getByText('That is not here.')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('Hello');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the same form sent twice counts once', async ({ page }) => {
    await signUp(page);
    const dana = await meet(page, 'Dana');
    await page.goto(`/log?with=${dana}`);
    const fields = await page
      .locator('form.log')
      .evaluate((form: HTMLFormElement) => [...new FormData(form)]);
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    const [first, second] = [
      await page.request.post(page.url(), { multipart: form }),
      await page.request.post(page.url(), { multipart: form }),
    ];
    expect(await first.text()).toContain('Saved for Dana.');
    expect(await second.text()).toContain('That was saved already; it counts once.');
  });

  test('"and one more" hands the form back with a row more and everything kept', async ({ page }) => {
    await signUp(page);
    const [dana, ruth] = [await aPerson(page, 'Dana'), await meet(page, 'Ruth')];
    await page.goto(`/log?with=${dana},${ruth}`);
    await page.getByRole('radio', { name: 'Video' }).check();
    await page.getByLabel('Note').fill('Two things');
    await more(page, 'small detail');
    await page.locator('[name="facts.0.text"]').fill('Their dog is named Gus.');
    await page.locator('[name="facts.0.about"]').selectOption('Dana');
    await page.getByRole('button', { name: 'And one more' }).first().click();
    await expect(page.getByText('Here is one more. Nothing is saved yet.')).toBeVisible();
    await expect(page.locator('[name="facts.0.text"]')).toHaveValue('Their dog is named Gus.');
    await expect(page.locator('[name="facts.0.about"]')).toHaveValue(dana);
    await expect(page.getByRole('radio', { name: 'Video' })).toBeChecked();
    await expect(page.getByLabel('Note')).toHaveValue('Two things');
    await expect(page.getByRole('checkbox', { name: 'Ruth' })).toBeChecked();
    await page.locator('[name="facts.1.text"]').fill('They teach the cello.');
    await page.locator('[name="facts.1.about"]').selectOption('Ruth');
    await save(page);
    await page.waitForURL('/');
    await expect(page.getByText('Saved for Dana and Ruth.')).toBeVisible();
    expect(await knownAs(page, 'Ruth')).toMatchObject([{ smallThing: 'They teach the cello.' }]);
    expect(await knownAs(page, 'Dana')).toMatchObject([{ smallThing: 'Their dog is named Gus.' }]);
  });

  test('"Which Dana?" is asked, and what was typed is kept', async ({ page }) => {
    await signUp(page);
    await logged(page, await meet(page, 'Dana Ames'));
    const bell = await meet(page, 'Dana Bell');
    await page.goto('/log');
    await page.getByLabel('Somebody else').fill('dana');
    await page.getByLabel('Note').fill('At the market');
    await more(page, 'small detail');
    await page.locator('[name="facts.0.text"]').fill('They keep bees.');
    await page.locator('[name="facts.0.about"]').selectOption({ label: 'Whoever is typed above' });
    await save(page);
    await expect(page.getByText('Which dana?').first()).toBeVisible();
    await expect(page.getByLabel('Note')).toHaveValue('At the market');
    await expect(page.getByLabel('Somebody else')).toHaveValue('dana');
    await page.getByRole('radio', { name: 'Dana Bell' }).check();
    await page.getByLabel('Another day').fill('2099-01-01');
    await save(page);
    await expect(page.getByText('That day is still to come.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Dana Bell' })).toBeChecked();
    await page.getByLabel('Another day').fill('');
    await save(page);
    await page.waitForURL('/');
    await expect(page.getByText('Saved for Dana Bell.')).toBeVisible();
    expect((await knownAs(page, 'Dana Bell'))[0]).toMatchObject({ id: bell, smallThing: 'They keep bees.' });
  });
});
