import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectAccessibleDayAndNight,
  expectWithinPhone,
  signUp,
  test,
} from '../support/browser';
import { asked, askedTheGate, logged, meet, trusted } from '../support/journey';

const verdict = (page: Page, word: string) => page.getByRole('heading', { name: word, exact: true });
const anyway = (page: Page) => page.getByRole('form', { name: 'Put my name to it anyway' });
const stakeIt = (page: Page) =>
  anyway(page).getByRole('button', { name: 'Put my name to it anyway' }).click();

/** A question about somebody just met, which is never earned yet; its page. */
async function notYet(page: Page, id: string, area = 'plumbing', kind = 'recommend'): Promise<string> {
  await page.goto(await askedTheGate(page, id, kind, area));
  await expect(verdict(page, 'Not yet.')).toBeVisible();
  return page.url();
}

async function fillIn(page: Page) {
  await page.getByLabel('To whom, if it is for somebody').fill('Ruth');
  await page.getByLabel('What you would say, in your own words').fill('Ruth, I hardly know him. Ask him.');
  await page.getByLabel('Why, against what is missing').fill('He fixed the church roof for nothing.');
  await page.getByRole('checkbox', { name: 'I stake my name on this' }).check();
}

test('a “not yet” is overridden with words, a reason and the sentence; a bad end is a mistake or a breach', async ({
  page,
}) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  const check = await notYet(page, id);
  await page.getByRole('link', { name: 'Put my name to it anyway…' }).click();
  await page.waitForURL(`${check}/override`);
  await expect(page).toHaveTitle(/^Put my name to it anyway/);
  await expect(page.getByText(/^Not before /)).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByLabel('Why, against what is missing').fill('because');
  await stakeIt(page);
  await expect(page.getByText('Write the introduction yourself, in your own words.')).toBeVisible();
  await expect(page.getByText('Say why, in 15 letters or more.')).toBeVisible();
  await expect(page.getByText('It takes the sentence “I stake my name on this”.')).toBeVisible();
  await expect(page.getByLabel('Why, against what is missing')).toHaveValue('because');
  await expectAccessibleDayAndNight(page);

  await fillIn(page);
  await stakeIt(page);
  await page.waitForURL(check);
  await expect(page.getByText('Written down, with your reason.')).toBeVisible();
  await expect(verdict(page, 'Not yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You put your name to it anyway' })).toBeVisible();
  await expect(page.getByText('He fixed the church roof for nothing.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Put my name to it anyway…' })).toHaveCount(0);
  await page.goto(`${check}/override`);
  await page.waitForURL(check);

  await page.getByRole('radio', { name: 'Badly', exact: true }).check();
  await page.getByLabel('In a sentence, if you like').fill('He never came');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('It went badly.')).toBeVisible();
  await expect(page.getByText('Was it a mistake, or a breach of faith?')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('button', { name: 'A breach of faith' }).click();
  await page.waitForURL(new RegExp(`/people/${id}/breach\\?outcome=[0-9a-f-]{36}$`));
  await expect(page.getByLabel('What happened, in a sentence')).toHaveValue('He never came');
  await expect(page.getByRole('radio', { name: 'Their honesty' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Much' })).toBeChecked();
  await page.goto(`/people/${id}`);
  await expect(page.getByText('He never came').first()).toBeVisible();
  await page.goto(check);
  await expect(page.getByText('Nothing is written down of it yet.')).toBeVisible();
  await page.getByRole('button', { name: 'It was a mistake after all' }).click();
  await expect(page.getByText('You called it a mistake.')).toBeVisible();
  await page.getByText('It was put right', { exact: true }).click();
  await page.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByText('It went badly, and was put right.')).toBeVisible();

  await notYet(page, id, 'roofs');
  await page.getByRole('link', { name: 'Put my name to it anyway…' }).click();
  await expect(page.getByRole('heading', { name: 'The other times' })).toBeVisible();
  await expect(page.getByText('It went badly, and was put right.')).toBeVisible();

  await page.goto('/record');
  await expect(page.getByText('The one time you were told, it went badly, and was put right.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'once badly, and put right' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Recommend Morgan for plumbing' })).toBeVisible();
  await expectAccessibleDayAndNight(page);

  await logged(page, id, { 'help.0.direction': 'received' });
  await page.goto('/record/waiting');
  await expect(page.getByRole('button', { name: /^Thanked/ })).toBeVisible();
  await expectAccessible(page);
});

test('where both are asked first, going against a “not yet” begins with that, and spares nobody', async ({
  page,
}) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  const check = await notYet(page, id, '', 'introduce');
  await page.getByRole('link', { name: 'Put my name to it anyway…' }).click();
  await page.waitForURL(`${check}/override`);
  await expect(page.getByText('Both are asked first, whoever it is for before anybody')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  // One label is longer than the other, and both reasons stand at one height.
  const heights = await page
    .getByLabel(/^It is worth/)
    .evaluateAll((all) => all.map((field) => field.getBoundingClientRect().top));
  expect(heights).toHaveLength(2);
  expect(heights[0]).toBe(heights[1]);
  await stakeIt(page);
  await expect(page.getByText('Whom is it for? A name is enough.')).toBeVisible();
  await expect(page.getByText('What is in it for them? A few words will do.')).toBeVisible();
  await expect(page.getByText('Say why, in 15 letters or more.')).toBeVisible();
  await anyway(page).getByLabel('For whom').fill('Ruth');
  await anyway(page).getByLabel('It is worth their time because').fill('your tap drips');
  await page.getByLabel('What you would say, in your own words').fill('Ruth, I hardly know him. Ask him.');
  await page.getByLabel('Why, against what is missing').fill('He fixed the church roof for nothing.');
  await page.getByRole('checkbox', { name: 'I stake my name on this' }).check();
  await stakeIt(page);
  await expect(page.getByText('Nobody here is called Ruth yet.')).toBeVisible();
  await stakeIt(page);
  await page.waitForURL(/\/introductions\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Both are asked first, and nobody has been asked yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have asked Ruth' })).toBeVisible();
  await expect(page.getByRole('button', { name: /introduced/i })).toHaveCount(0);
  await page.goto(check);
  await expect(page.getByRole('heading', { name: 'You put your name to it anyway' })).toBeVisible();
  await expect(page.getByText('He fixed the church roof for nothing.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Introductions' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(0);
  await expect(page.getByRole('form', { name: 'Ask both first' })).toHaveCount(0);
});

test('under pressure it waits for tomorrow, and a never has no such word', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Victor');
  await page.goto(await asked(page, id, { kinds: 'refer', areas: 'roofs', tone: 'pressure' }));
  await page.getByRole('link', { name: /Refer Victor for roofs/ }).click();
  await page.getByRole('link', { name: 'Put my name to it anyway…' }).click();
  await expect(page.getByText('They pressed you. Sleep on it: this opens again tomorrow.')).toBeVisible();
  await expect(anyway(page)).toHaveCount(0);
  await expectAccessibleDayAndNight(page);

  const check = await notYet(page, id);
  await page.goto(`${check}/override`);
  await expect(page.getByText('They pressed you. Sleep on it: this opens again tomorrow.')).toBeVisible();
  await page.goto(await askedTheGate(page, id, 'mass'));
  await expect(verdict(page, 'Never.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Put my name to it anyway…' })).toHaveCount(0);
});

test('what is earned is granted, and stands among the words given; received ones too, by keys alone', async ({
  page,
  browser,
}) => {
  await signUp(page);
  const id = await trusted(page, 'Dana');
  await page.goto(`/promote?who=${id}&kind=endorse&area=plumbing`);
  await page.getByRole('button', { name: 'Ask' }).click();
  await page.getByRole('button', { name: 'I put my name to this' }).click();
  await expect(page.getByRole('heading', { name: 'Your name stands behind it' })).toBeVisible();
  await page.goto('/record/testimonials');
  await expect(page.getByText(', through the gate')).toBeVisible();

  await page.goto(`/people/${id}`);
  await page.getByText('Endorsements and recommendations', { exact: true }).click();
  await page.getByRole('link', { name: 'Note one' }).click();
  await page.waitForURL(/\/record\/testimonials\/new/);
  await expectAccessibleDayAndNight(page);
  await expectWithinPhone(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel('For which skill').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('For which skill?', { exact: true })).toBeVisible();
  await page.keyboard.type('singing');
  await page.getByLabel('What is in it for you, or for them').fill('a free ticket');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/record\/testimonials\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/Say so to whoever hears it from you/).first()).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('button', { name: 'It was said' }).click();
  await expect(page.getByText('a free ticket, and it was said.')).toBeVisible();
  await page.getByRole('link', { name: 'Correct it' }).click();
  await page.waitForURL(/\/record\/testimonials\/[0-9a-f-]{36}\/edit$/);
  await expect(page.getByLabel('What is in it for you, or for them')).toHaveValue('a free ticket');
  await expectAccessible(page);
  await page.getByLabel('For which skill').fill('choir singing');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Corrected.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Endorsement: choir singing' })).toBeVisible();

  await page.goto(`/record/testimonials/new?with=${id}`);
  await page.getByRole('radio', { name: 'From them for me' }).check();
  await page.getByRole('radio', { name: 'a recommendation' }).check();
  await page.getByLabel('For which skill').fill('editing');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/record\/testimonials\/[0-9a-f-]{36}$/);
  const word = page.url();
  await page.goto('/record/testimonials?direction=received');
  await expect(page.getByRole('link', { name: 'Recommendation: editing' })).toBeVisible();
  await expect(page.getByText(', through the gate')).toHaveCount(0);
  await expectAccessibleDayAndNight(page);

  const stranger = await (await browser.newContext()).newPage();
  await signUp(stranger);
  expect((await stranger.goto(word))?.status()).toBe(404);
  await stranger.goto(`/record/testimonials/new?with=${id}`);
  await expect(stranger.getByText('Whoever that link meant is not here.')).toBeVisible();
  await stranger.context().close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('thanks are said once and taken back, and a name is put to a “not yet”', async ({ page }) => {
    await signUp(page);
    const id = await meet(page, 'محمد');
    await page.goto('/record');
    await expect(page.getByText('Nothing has been reported yet.')).toBeVisible();
    await expect(page.getByText('Nobody waits for thanks.')).toBeVisible();
    await logged(page, id, { 'help.0.direction': 'received' });
    await page.goto('/record');
    await expect(page.getByText('For help that came to you of late.')).toBeVisible();
    await page.getByRole('button', { name: 'Thanked' }).click();
    await expect(page.getByText('Nobody waits for thanks. You noted one within a year.')).toBeVisible();
    await page.getByText('Thanked', { exact: true }).click();
    await page.getByRole('button', { name: 'Not thanked after all' }).click();
    await expect(page.getByText('For help that came to you of late.', { exact: true })).toBeVisible();

    await page.goto('/record/waiting');
    await expect(page.getByText('Nothing waits to be told.')).toBeVisible();
    await page.getByRole('button', { name: /^Thanked/ }).click();
    await expect(page.getByText('Nobody waits for thanks.')).toBeVisible();
    await expect(page.getByText('In case one was noted by mistake.')).toBeVisible();
    await page.getByRole('button', { name: 'Not thanked after all' }).click();
    await expect(page.getByText('For help that came to you of late.')).toBeVisible();
    await expect(page.getByText('In case one was noted by mistake.')).toHaveCount(0);

    const check = await notYet(page, id);
    await page.getByRole('link', { name: 'Put my name to it anyway…' }).click();
    await stakeIt(page);
    await expect(page.getByText('It takes the sentence “I stake my name on this”.')).toBeVisible();
    await fillIn(page);
    await stakeIt(page);
    await page.waitForURL(check);
    await expect(page.getByRole('heading', { name: 'You put your name to it anyway' })).toBeVisible();
  });
});
