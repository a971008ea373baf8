import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectAccessibleDayAndNight,
  expectWithinPhone,
  signUp,
  test,
} from '../support/browser';
import { asked, meet } from '../support/journey';

const part = (page: Page, name: string) => page.getByRole('form', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const words = (page: Page) => page.getByLabel('The words, to change and copy');
const fold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();

/** Somebody new asks to be endorsed; stands on the page of it, and gives its address. */
async function endorsement(page: Page, name: string, text = ''): Promise<string> {
  const id = await meet(page, name);
  await page.goto(await asked(page, id, { kinds: 'endorse', areas: 'plumbing', text }));
  return page.url();
}

/** Whatever the browser asks for, it asks of Gus; and nothing on the page would write to anybody. */
async function expectNothingOutbound(page: Page, requests: readonly string[]) {
  const { origin } = new URL(page.url());
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  expect(
    await page.locator('main').locator('a[href^="mailto:"], a[href^="tel:"], a[href^="sms:"]').count(),
  ).toBe(0);
}

function requestsOf(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  return seen;
}

test('a no with words in two registers, kept in versions, copied, given, and nothing sent', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests = requestsOf(page);
  await signUp(page);
  await endorsement(page, 'Morgan');
  await expect(page.getByText('None so far, and you owe none.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'I haven’t seen your work' }).click();
  await expect(page).toHaveTitle(/^Words for an answer/);
  await expect(words(page)).toHaveValue(/^Hi Morgan,\n\nI’d be guessing if I endorsed your plumbing;/);
  await expectAccessibleDayAndNight(page);
  await page.getByRole('radio', { name: 'More formally' }).check();
  await page.getByLabel('Which skill is it about?').fill('tiling');
  await press(page, 'Write it anew');
  await expect(words(page)).toHaveValue(/^Dear Morgan,\n\nI have not seen your tiling at first hand/);
  await expect(page.getByText('Written anew. It is yours to change; nothing is kept yet.')).toBeVisible();
  await words(page).fill('Dear Morgan,\n\nNo, and thank you.');
  await press(page, 'Copy');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Dear Morgan,\n\nNo, and thank you.',
  );
  await press(page, 'Keep this version');
  await expect(page.getByText('Kept as version 1.0. Gus sends nothing')).toBeVisible();
  await expect(words(page)).toHaveValue('Dear Morgan,\n\nNo, and thank you.');
  await words(page).fill('Dear Morgan,\n\nNo, thank you.');
  await press(page, 'Keep this version');
  await expect(page.getByRole('heading', { name: 'Version 2.0' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Version 1.0' })).toBeVisible();
  await page.locator('summary', { hasText: 'I gave it to them' }).first().click();
  const given = part(page, 'I gave it to them').first();
  await given.getByRole('radio', { name: 'It hit a thin skin' }).check();
  await given.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByText(/^You gave it to them .*\. It hit a thin skin\.$/)).toBeVisible();
  await expectAccessible(page);

  await expectNothingOutbound(page, requests);
});

test('what words lack is asked; a no may be opened again, and stays written down', async ({ page }) => {
  const requests = requestsOf(page);
  await signUp(page);
  const ask = await endorsement(page, 'Morgan');
  await page.goto(`${ask}/words?say=feedback`);
  await expect(words(page)).toHaveValue(
    /you asked me to .*plumbing, before we had ever talked\. It made me feel \[…\]/,
  );
  await press(page, 'Keep this version');
  await expect(page.getByText('It still says […] somewhere.')).toBeVisible();
  await page.getByLabel('How did it make you feel?').fill('used');
  await press(page, 'Write it anew');
  await expect(words(page)).toHaveValue(/It made me feel used\./);

  await page.goto(ask);
  await press(page, 'I say no');
  await expect(page.getByText('Your no is written down. Gus tells nobody')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'How they took it' })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await press(page, 'Open it again');
  await expect(page.getByText('Open again. What you said before stays written down.')).toBeVisible();
  await expect(page.getByText(/^Declined/)).toBeVisible();
  await expectNothingOutbound(page, requests);
});

test('pressure after a no: said kindly, with its points, and a breach on offer', async ({ page }) => {
  await signUp(page);
  await endorsement(page, 'Morgan');
  await press(page, 'No reply');
  await expect(page.getByText('No reply. That is an answer too.')).toBeVisible();
  const took = part(page, 'How they took it');
  await took.getByRole('button', { name: 'Note it' }).click();
  // Its sentence is the question itself, which stands there from the start: this line comes with the answer alone.
  await expect(took.getByText('Something above needs another look.')).toBeVisible();
  await took.getByRole('radio', { name: 'They pressed me' }).check();
  await took.getByRole('button', { name: 'Note it' }).click();
  await expect(page.getByText('Three points: they change no verdict.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'write that down too' })).toHaveAttribute(
    'href',
    /^\/people\/[0-9a-f-]{36}\/breach\?ask=[0-9a-f-]{36}$/,
  );
  await expect(page.getByRole('link', { name: 'A firm no, after pressure' })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.goto('/asks?list=held');
  await expect(page.getByRole('link', { name: 'Morgan' })).toBeVisible();
});

test('what is put off comes back on its day, and the form asks for a day that will do', async ({ page }) => {
  const zone = async (name: string) => {
    await page.goto('/you');
    await page.getByLabel('Time zone').selectOption(name);
    await press(page, 'Save');
    await expect(page.getByText('Saved.')).toBeVisible();
  };
  await signUp(page);
  await zone('Pacific/Pago_Pago');
  const ask = await endorsement(page, 'Morgan');
  const later = part(page, 'Later');
  // By keys alone: Enter in the day puts it off, and never says no.
  await later.getByLabel('Or look at it again on').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Until which day?')).toBeVisible();
  const today = await page.locator('input[name="until"]').getAttribute('min');
  await later.getByLabel('Or look at it again on').fill(today ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Put off until .*\. It comes back on that day\.$/)).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Asks you put off' })).toHaveCount(0);
  // A day further round the world.
  await zone('Pacific/Kiritimati');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Asks you put off' })).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.getByRole('link', { name: 'Morgan asked' }).click();
  await expect(page).toHaveURL(ask);
});

test('the reply that is never sent has no button to copy it; a stale answer is refused softly', async ({
  page,
  context,
}) => {
  await signUp(page);
  const ask = await endorsement(page, 'Morgan');
  await fold(page, 'The reply I’ll never send');
  const unsent = part(page, 'The reply I’ll never send');
  await unsent.getByLabel('Say it here, and only here').fill('Really?\nAgain?');
  await expect(unsent.getByRole('button', { name: /copy/i })).toHaveCount(0);
  await unsent.getByRole('button', { name: 'Keep it to myself' }).click();
  await expect(page.getByText('Kept. Only you can read it.')).toBeVisible();
  const other = await context.newPage();
  await other.goto(ask);
  await expect(other.getByLabel('Say it here, and only here')).toHaveValue('Really?\nAgain?');
  await press(other, 'I say no');
  await expect(other.getByText('Your no is written down.')).toBeVisible();
  await other.close();
  await press(page, 'No reply');
  await expect(
    page.getByText('Not written down: since you looked, you answered it otherwise.'),
  ).toBeVisible();
});

test('words from somebody’s own page, without an ask', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  await page.goto(`/people/${id}/feedback`);
  await page.getByLabel('On which day did they write?').fill('2026-01-05');
  await page.getByLabel('What did they do? “In your message you …”').fill('wrote to all my friends');
  await page.getByLabel('How did it make you feel?').fill('like a number');
  await press(page, 'Write it anew');
  await expect(words(page)).toHaveValue(/In your message of 5 January you wrote to all my friends/);
  await press(page, 'Keep this version');
  await expect(page.getByRole('heading', { name: 'Version 1.0' })).toBeVisible();
  await expectAccessible(page);
  await fold(page, 'Other words');
  await page.getByRole('link', { name: 'Let’s start again' }).click();
  await page.getByLabel('On which terms?').fill('No more links');
  await words(page).fill('My own words.');
  await press(page, 'Write it anew');
  await expect(words(page)).toHaveValue('Hi Morgan,\n\nLet’s start again. No more links.');
  await fold(page, 'What stood here before');
  await expect(page.getByLabel('As you had changed it, to copy')).toHaveValue('My own words.');
});

test('an invitation is looked at, answered, and leaves a lesson', async ({ page }) => {
  const requests = requestsOf(page);
  await signUp(page);
  await page.goto('/asks/invitations');
  await expect(page.getByText('Nothing waits. You owe no answer.')).toBeVisible();
  await expectAccessible(page);
  await fold(page, 'Say it');
  await page.getByLabel('What is LinkedIn for, to you?').fill('People I could work with');
  await part(page, 'What each channel is for').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept. It is shown beside the next invitation.')).toBeVisible();
  await page.getByRole('link', { name: 'They invited me' }).click();
  await page.waitForURL('/asks/invitations/new');
  await expectAccessibleDayAndNight(page);
  await press(page, 'Save');
  await expect(page.getByText('Who invited you? A name is enough.')).toBeVisible();
  await page.getByLabel('Who invited you', { exact: true }).fill('Ines');
  await page.getByRole('radio', { name: 'LinkedIn' }).check();
  await page.getByLabel('How many people in common').fill('Ann and Zoe');
  await press(page, 'Save');
  await expect(page.getByText('How many is that? A whole number')).toBeVisible();
  await page.getByLabel('How many people in common').fill('3');
  await page.getByLabel('In their words').fill('We sat at one table.');
  await page.getByRole('radio', { name: 'A word from them' }).check();
  await press(page, 'Save');
  await expect(page.getByText('Saved once more, they are somebody new.')).toBeVisible();
  await press(page, 'Save');
  await page.waitForURL(/\/asks\/invitations\/[0-9a-f-]{36}$/);
  await expect(page).toHaveTitle(/^An invitation/);
  await expect(page.getByText('People I could work with')).toBeVisible();
  await expect(page.getByText('You have 3 people in common.')).toBeVisible();
  await expect(page.getByText(/^You do not|^No personal|^They work/)).toHaveCount(0);
  await expectAccessibleDayAndNight(page);
  await press(page, 'I accepted it');
  await expect(page.getByText('Accepted. Press the button there yourself; Gus presses none.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I declined it' })).toHaveCount(0);
  await page.getByLabel('What would you look at next time?').fill('Ask who they are first.');
  await part(page, 'The lesson').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Kept.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await page.goto('/asks/invitations');
  await expect(page.getByRole('heading', { name: 'Strangers you accepted' })).toBeVisible();
  await expect(page.getByText('You have not talked with any of them yet.')).toBeVisible();
  await expectAccessibleDayAndNight(page);
  await expectNothingOutbound(page, requests);
});

test('names and words without an end, and from right to left, stay within the page', async ({ page }) => {
  await signUp(page);
  for (const name of ['Hildegard'.repeat(9), 'محمدعبدالرحمن'.repeat(6)]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    const ask = await endorsement(page, name, name);
    await press(page, 'I say no');
    await expect(page.getByText('Your no is written down.')).toBeVisible();
    await expectWithinPhone(page);
    await page.goto(`${ask}/words`);
    await press(page, 'Keep this version');
    await expect(page.getByRole('heading', { name: 'Version 1.0' })).toBeVisible();
    await expectWithinPhone(page);
    await page.goto('/asks/invitations/new');
    await page.getByLabel('Who invited you', { exact: true }).fill(name);
    await page.getByRole('radio', { name: 'A community' }).check();
    await page.getByLabel('In their words').fill(name);
    await press(page, 'Save');
    await page.waitForURL(/\/asks\/invitations\/[0-9a-f-]{36}$/);
    await expectWithinPhone(page);
    await page.goto('/asks/invitations');
    await expectWithinPhone(page);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a no, its words, how they took it, and an invitation', async ({ page }) => {
    await signUp(page);
    const ask = await endorsement(page, 'Morgan');
    await page.goto(`${ask}/words?say=wrong_person`);
    await page.getByRole('radio', { name: 'More formally' }).check();
    await press(page, 'Write it anew');
    await expect(words(page)).toHaveValue(/^Dear Morgan,/);
    await expect(page.getByText('To copy it, mark the words and press Ctrl+C.')).toBeVisible();
    await press(page, 'Keep this version');
    await expect(page.getByText('Kept as version 1.0.')).toBeVisible();
    await page.goto(ask);
    await press(page, 'I say no');
    await expect(page.getByText(/^Declined/)).toBeVisible();
    const took = part(page, 'How they took it');
    await took.getByRole('radio', { name: 'They took it well' }).check();
    await took.getByRole('button', { name: 'Note it' }).click();
    await expect(page.getByText('They took your no well. That is worth remembering.').first()).toBeVisible();
    await fold(page, 'The reply I’ll never send');
    await page.getByLabel('Say it here, and only here').fill('Really?');
    await press(page, 'Keep it to myself');
    await expect(page.getByText('Kept. Only you can read it.')).toBeVisible();
    await page.goto('/asks/invitations/new');
    await page.getByLabel('Who invited you', { exact: true }).fill('Morgan');
    await page.getByRole('radio', { name: 'Facebook' }).check();
    await press(page, 'Save');
    await page.waitForURL(/\/asks\/invitations\/[0-9a-f-]{36}$/);
    await press(page, 'I declined it');
    await expect(page.getByText('Declined. Nobody is told by Gus.')).toBeVisible();
  });
});
