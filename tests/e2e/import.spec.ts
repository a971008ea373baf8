import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectWithinPhone, signUp, test } from '../support/browser';
import { meet } from '../support/journey';

const onTheFile = (page: Page) => page.waitForURL(/\/people\/import\/[0-9a-f-]{36}$/);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const connections = [
  'Notes:',
  '"Some addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ada,Lovelace,https://www.linkedin.com/in/ada,ada@example.org,Engines,Director,05 Mar 2024',
  'Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,06 Mar 2024',
  ',,,,,,07 Mar 2024',
];

const card = (name: string, ...more: string[]) => [
  ...['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD'],
];
const cards = [
  ...card('Ada Lovelace', 'UID:1', 'EMAIL:ada@example.org', 'BDAY:--12-10', 'CATEGORIES:choir'),
  ...card('Bob Birch', 'UID:2', 'TEL:+1 202 555 0100'),
  ...card('Cy Cedar', 'UID:3'),
  ...['BEGIN:VCARD', 'VERSION:3.0', 'TEL:1', 'END:VCARD'],
];

async function bring(page: Page, name: string, lines: readonly string[]) {
  await page.goto('/people/import');
  await page
    .getByLabel('The file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) });
  await page.getByRole('button', { name: 'Look what is in it' }).click();
  await onTheFile(page);
}

test('LinkedIn’s list is previewed, brought in, brought again, and taken away', async ({ page }) => {
  await signUp(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'bring your people' }).click();
  await expect(heading(page, 'Bring your people')).toBeVisible();
  await expectAccessible(page);
  await expectWithinPhone(page);
  await bring(page, 'Connections.csv', connections);
  await expect(heading(page, '3 lines in this file: 2 new and 1 left out.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Grace Hopper' })).toContainText('6');
  await expectAccessible(page);
  await expectWithinPhone(page);
  await page.getByRole('link', { name: 'Left out 1' }).click();
  await expect(page.getByText('No name: this account was probably closed.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await expect(heading(page, '2 people new in your book.')).toBeVisible();

  await page.goto('/people');
  await expect(page.getByRole('link', { name: 'Grace Hopper' })).toBeVisible();
  await bring(page, 'Connections.csv', connections);
  await expect(heading(page, '3 lines in this file: 2 already here and 1 left out.')).toBeVisible();
  await expect(page.getByText('There is nothing new in it.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget this file' }).click();
  await expect(page.getByText('Forgotten. Nothing of it is here.')).toBeVisible();

  await page.getByRole('link', { name: 'Connections.csv' }).click();
  await page.getByText('Take it all away again').click();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(heading(page, 'All of it is gone again, as if it had never been brought.')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/people');
  await expect(page.getByText('Nobody is here yet.')).toBeVisible();
});

test('address cards beside who is here: who is who is asked, and what they are is said by keys', async ({
  page,
}) => {
  await signUp(page);
  await meet(page, 'Cy Cedar');
  await bring(page, 'cards.vcf', cards);
  await expect(
    heading(page, /^4 people in this file: 2 new, 1 perhaps here and 1 left out\.$/),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'the same as Cy Cedar' }).check();
  await page.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(page.getByText('You have said of each who they are.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring them in' }).click();
  await expect(heading(page, '2 people new in your book.')).toBeVisible();

  await page.getByRole('link', { name: 'Say who they are to you' }).click();
  await expect(heading(page, 'Who are they to you?')).toBeVisible();
  await expect(page.getByText('2 people to go.')).toBeVisible();
  await expectAccessible(page);
  await expectWithinPhone(page);
  const firstMark = page
    .getByRole('group', { name: 'Ada Lovelace' })
    .getByRole('radio', { name: 'old friend' });
  await expect(firstMark).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('z');
  await page.keyboard.press('o');
  await expect(firstMark).toBeChecked();
  await page.keyboard.press('3');
  // The last slip is taken back from the button, where the keys have led.
  await page.keyboard.press('z');
  await expect(page.getByRole('radio', { name: 'just keep' }).nth(1)).not.toBeChecked();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You have said of everybody who they are.')).toBeVisible();
  await page.getByRole('button', { name: 'Take back the last 2' }).click();
  await expect(page.getByText('2 people to go.')).toBeVisible();
  await page.getByRole('group', { name: 'Ada Lovelace' }).getByRole('radio', { name: 'old friend' }).check();
  await page.getByRole('button', { name: 'Save, and just keep the others' }).click();
  await page.getByRole('link', { name: 'To your old friends' }).click();
  await page.getByRole('link', { name: 'Ada Lovelace' }).click();
  await expect(page.getByRole('link', { name: 'choir' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is brought and taken away', async ({ page }) => {
    await signUp(page);
    await bring(page, 'Connections.csv', connections);
    await expect(heading(page, '3 lines in this file: 2 new and 1 left out.')).toBeVisible();
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await expect(heading(page, '2 people new in your book.')).toBeVisible();
    await page.locator('summary', { hasText: 'Take it all away again' }).click();
    await page.getByRole('button', { name: 'Take it away' }).click();
    await expect(heading(page, 'All of it is gone again, as if it had never been brought.')).toBeVisible();
  });
});
