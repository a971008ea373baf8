import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { meet } from '../support/journey';

/** Somebody in the notebook; the address of their page. */
const known = async (page: Page, name: string, small = '') => `/people/${await meet(page, name, small)}`;

/** Adds somebody through the form; stands on their page afterwards and gives its address. */
async function add(page: Page, name: string, small: string): Promise<string> {
  await page.goto('/people/new');
  await page.getByLabel('Their name').fill(name);
  await page.getByLabel('One small thing about them').fill(small);
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

const save = (page: Page) =>
  page.getByRole('form', { name: 'About them' }).getByRole('button', { name: 'Save', exact: true }).click();
const find = async (page: Page, words: string) => {
  await page.getByLabel('A name, a small detail, a note').fill(words);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
};
const names = (page: Page) => page.locator('li.person h2');

test('on a phone Find leads into the field, also without script', async ({ page, browser }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await signUp(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Find' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.goto('/people');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.getByRole('link', { name: 'Find' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();

  const storageState = await page.context().storageState();
  const plain = await browser.newContext({
    storageState,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const still = await plain.newPage();
  await still.goto('/');
  await still.getByRole('link', { name: 'Find' }).click();
  await expect(still.getByRole('searchbox')).toBeFocused();
  await plain.close();
});

test('the first visit asks for somebody and their dog, and a name is enough', async ({ page }) => {
  await signUp(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What is their dog called?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add them' }).click();
  await expect(page.getByText('Who is it? A name is enough.')).toBeVisible();
  await page.getByLabel('Their name').fill('Dana');
  await page.getByLabel('One small thing about them').fill('Her dog is named Gus.');
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Dana is in your book.')).toBeVisible();
  await expect(page.getByText('Her dog is named Gus.').first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What is their dog called?' })).toHaveCount(0);
});

test('somebody known well is added on the way to the interview', async ({ page }) => {
  await signUp(page);
  await page.goto('/');
  await page.getByLabel('Their name').fill('Ruth');
  await page.getByRole('button', { name: 'I already know them well' }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}\/interview$/);
  await expect(page.getByRole('heading', { name: 'I already know them' })).toBeVisible();
});

test('people are found by name, by a slip of the pen, and by their dog', async ({ page }) => {
  await signUp(page);
  const dana = await add(page, 'Dana', 'Her dog is named Gus.');
  await known(page, 'Tomás');
  await page.goto('/people');
  await expect(names(page)).toHaveText(['Dana', 'Tomás']);
  await expectAccessible(page);
  await find(page, 'TOMAS');
  await expect(names(page)).toHaveText(['Tomás']);
  await find(page, 'gus');
  await expect(page.locator('mark')).toHaveText('Gus');
  await expectAccessible(page);
  await find(page, 'gsu');
  await expect(page.getByText('Nobody by that name, or dog.')).toBeVisible();
  await expect(names(page)).toHaveText(['Dana']);
  await find(page, '<script>alert(1)</script>');
  await expect(names(page)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/people?ring=liked');
  await expect(names(page)).toHaveCount(0);
  await page.goto('/people');
  await page.getByRole('radio', { name: 'Strangers' }).click();
  await expect(page).toHaveURL(/ring=stranger/);
  await expect(names(page)).toHaveText(['Dana', 'Tomás']);
  await names(page).first().getByRole('link').click();
  await expect(page).toHaveURL(dana);
  for (const address of ['?q=%00', '?ring=lover&standing=x', '?after=nobody', '?q=a&q=b', '?archived=maybe'])
    expect((await page.goto(`/people${address}`))?.status(), address).toBe(200);
});

test('everything about somebody is kept, what is off is said by its field, and placing is honest', async ({
  page,
}) => {
  await signUp(page);
  const dana = await known(page, 'Dana');
  await page.goto(`${dana}/edit`);
  await expectAccessible(page);
  await page.getByLabel('How and where you met').fill('At the seed swap');
  await page.getByLabel('Through whom').fill('Ruth Cole');
  await page.getByLabel('Address, number or handle 1').fill('dana@example.org');
  await page.getByRole('button', { name: 'And one more way to reach them' }).click();
  await page.getByLabel('Way 2').selectOption('Phone');
  await page.getByLabel('Address, number or handle 2').fill('+977 1 55');
  await page.getByText('How you are joined there').first().click();
  await page.getByLabel('How you are joined (1)').selectOption('Connected');
  await page.getByLabel('Since (1)').fill('2024-05-01');
  await page.getByLabel('Day 1', { exact: true }).fill('30');
  await page.getByLabel('Month of day 1').selectOption('February');
  await page.getByRole('radio', { name: 'My own' }).check();
  await save(page);
  await expect(page.getByText('February has 29 days. Which day was it?')).toBeVisible();
  await expect(page.getByText('About every how many days? From 1 to 3650.')).toBeVisible();
  await expect(page.getByLabel('Address, number or handle 2')).toHaveValue('+977 1 55');
  await expect(page.getByLabel('Month of day 1')).toHaveValue('2');
  await expectAccessible(page);
  await page.getByLabel('Day 1', { exact: true }).fill('29');
  await page.getByLabel('My own: about every so many days').fill('60');
  await save(page);
  await expect(page).toHaveURL(dana);
  // Whoever is behind the name is one step away, and whoever else came that way.
  await page.getByRole('link', { name: 'Ruth Cole' }).click();
  await expect(page).toHaveURL(/q=Ruth(%20|\+)Cole/);
  await expect(names(page)).toHaveText(['Dana']);
  await page.goto(`${dana}/edit`);
  await expect(page.getByLabel('How and where you met')).toHaveValue('At the seed swap');
  await expect(page.getByLabel('Way 2')).toHaveValue('phone');
  await expect(page.getByLabel('Since (1)')).toHaveValue('2024-05-01');
  await expect(page.getByLabel('Address, number or handle 2')).toHaveValue('+977 1 55');
  await expect(page.getByLabel('Day 1', { exact: true })).toHaveValue('29');
  await expect(page.getByLabel('My own: about every so many days')).toHaveValue('60');
  await page.getByRole('radio', { name: 'Welcome friend' }).check();
  await page.getByRole('button', { name: 'Place them there' }).click();
  await expect(page.getByText('Placed. The gate goes on looking at what you wrote down.')).toBeVisible();
  await expect(page).toHaveURL(dana);
  await page.goto(`${dana}/edit`);
  await expect(page.getByText('By what you have written down they are: respected stranger.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Welcome friend' })).toBeChecked();
});

test('somebody is put out of sight, brought back, and erased by their name', async ({ page }) => {
  await signUp(page);
  const dana = await known(page, 'Dana', 'Her dog is named Gus.');
  await page.goto(`${dana}/edit`);
  await page.getByRole('button', { name: 'Put them out of sight' }).click();
  await expect(page.getByText('Nobody is here yet.')).toBeVisible();
  await page.goto('/people?archived=1');
  await expect(names(page)).toHaveText(['Dana']);
  await page.goto(`${dana}/edit`);
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page).toHaveURL(dana);
  await page.goto(`${dana}/erase`);
  await expectAccessible(page);
  await page.getByLabel('To erase them, type their name').fill('Diana');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(page.getByText('Nothing is erased yet.')).toBeVisible();
  await page.getByLabel('To erase them, type their name').fill('dana');
  await page.getByRole('button', { name: 'Erase them for good' }).click();
  await expect(page).toHaveURL('/people');
  await expect(page.getByText('Erased, with everything about them.')).toBeVisible();
  for (const address of [dana, `${dana}/edit`, `${dana}/erase`]) {
    await page.goto(address);
    await expect(page.getByText('That page is not here.')).toBeVisible();
  }
});

test('somebody who was removed is out of the book, and comes back within 30 days', async ({ page }) => {
  await signUp(page);
  const dana = await known(page, 'Dana', 'Her dog is named Gus.');
  await page.goto(`${dana}/edit`);
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(
    page.getByText('Removed. For 30 days they can be brought back; then they are erased.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto('/people?archived=1');
  await expect(page.getByText('Nobody is out of sight.')).toBeVisible();
  await page.goto(`${dana}/edit`);
  await expect(page.getByText('That page is not here.')).toBeVisible();
  await page.goto(dana);
  await expect(page.getByText('they can be brought back with everything about them')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByText('They are back, with everything about them.')).toBeVisible();
  await expect(page.getByText('Her dog is named Gus.').first()).toBeVisible();
});

test('somebody who is here twice is made one, and two again; two of one name stay two', async ({ page }) => {
  await signUp(page);
  await add(page, 'Robert Smith', 'His dog is named Gus.');
  const bob = await add(page, 'Bob Smith', 'He sails.');
  await page.goto('/people/duplicates');
  await expect(page.getByText('Names that sound alike.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /keep the first/ }).click();
  await expect(page.getByText('They are one now.')).toBeVisible();
  await expect(page.getByText('Nobody seems to be here twice.')).toBeVisible();
  await page.goto('/people');
  await expect(names(page)).toHaveText(['Robert Smith']);
  await page.getByRole('link', { name: 'Robert Smith' }).click();
  await expect(page.getByText('He sails.').first()).toBeVisible();
  await expect(page.getByText('His dog is named Gus.').first()).toBeVisible();
  await page.goto('/people/duplicates');
  await page.getByRole('button', { name: /Make them two again/ }).click();
  await expect(page.getByText('They are two again.', { exact: false }).first()).toBeVisible();
  await page.goto(`${bob}/same?q=robert`);
  await page.getByRole('link', { name: 'Robert Smith' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'They are two people' }).click();
  await expect(page.getByText('They are two. Gus will not ask again.')).toBeVisible();
  await expect(page.getByText('Nobody seems to be here twice.')).toBeVisible();
});

test('a list of more than fifty goes on, and another’s people are not here', async ({ page, browser }) => {
  await signUp(page);
  const dana = await known(page, 'Dana');
  const elsewhere = await (await browser.newContext()).newPage();
  await signUp(elsewhere);
  await elsewhere.goto(`${dana}/edit`);
  await expect(elsewhere.getByText('That page is not here.')).toBeVisible();
  for (let save = 0; save < 3; save += 1) {
    const newcomers = Array.from({ length: 17 }, (_, at) => `Person ${`${save * 17 + at}`.padStart(2, '0')}`);
    await send(page, '/log', { somebody: '', newcomers });
  }
  await page.goto('/people');
  await expect(names(page)).toHaveCount(50);
  await page.getByRole('link', { name: 'The next 50' }).click();
  await expect(names(page)).toHaveText(['Person 49', 'Person 50']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody is added with several rows, found, corrected and erased', async ({ page }) => {
    await signUp(page);
    await page.goto('/people/new');
    await page.getByText('More about them').click();
    await page.getByLabel('Their name').fill('עמיר');
    await page.getByLabel('Address, number or handle 1').fill('amir@example.org');
    await page.getByRole('button', { name: 'And one more way to reach them' }).click();
    await expect(page.getByLabel('Address, number or handle 1')).toHaveValue('amir@example.org');
    await expect(page.getByLabel('Their name')).toHaveValue('עמיר');
    await page.getByLabel('Address, number or handle 2').fill('@amir');
    await page.getByRole('button', { name: 'And one more day to remember' }).click();
    await page.getByLabel('Day 2', { exact: true }).fill('29');
    await page.getByLabel('Month of day 2').selectOption('February');
    await page.getByLabel('Their name').press('Enter');
    await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
    const amir = new URL(page.url()).pathname;
    await page.goto('/people');
    await find(page, 'amir@example');
    await expect(names(page)).toHaveText(['עמיר']);
    await page.getByRole('radio', { name: 'Strangers' }).check();
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.waitForURL(/ring=stranger/);
    await expect(names(page)).toHaveText(['עמיר']);
    await page.goto(`${amir}/edit`);
    await expect(page.getByLabel('Address, number or handle 2')).toHaveValue('@amir');
    await expect(page.getByLabel('Day 1', { exact: true })).toHaveValue('29');
    await page.getByLabel('Name', { exact: true }).fill('');
    await save(page);
    await expect(page.getByText('Who is it? A name is enough.')).toBeVisible();
    await page.getByLabel('Name', { exact: true }).fill('Amir');
    await save(page);
    await expect(page.getByRole('heading', { name: 'Amir' })).toBeVisible();
    await page.goto(`${amir}/erase`);
    await page.getByLabel('To erase them, type their name').fill('Amir');
    await page.getByRole('button', { name: 'Erase them for good' }).click();
    await expect(page.getByText('Erased, with everything about them.')).toBeVisible();
  });
});
