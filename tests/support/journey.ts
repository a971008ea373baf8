import { expect, type Page } from '@playwright/test';

/** Adds somebody by the form of the page, and stands on their page; their id. Works without script too. */
export async function meet(page: Page, name: string): Promise<string> {
  await page.goto('/people/new');
  await page.getByLabel('Their name').fill(name);
  await page.getByRole('button', { name: 'Add them' }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Logs a talk with somebody in two presses, and comes back to their page. */
export async function talked(page: Page, id: string, when: 'Today' | 'Yesterday'): Promise<void> {
  await page.goto(`/log?with=${id}&back=/people/${id}`);
  await page.getByRole('radio', { name: when }).check();
  await page
    .getByRole('form', { name: 'What happened?' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await page.waitForURL(`/people/${id}`);
}

/** Somebody known for years, told in the interview and welcomed: a referral for plumbing is earned. Works without script. */
export async function trusted(page: Page, name: string): Promise<string> {
  const id = await meet(page, name);
  await page.goto(`/people/${id}/edit`);
  await page.getByLabel('How and where you met').fill('the harbour choir');
  await page
    .getByRole('form', { name: 'About them' })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await page.goto(`/people/${id}/interview`);
  await page.getByLabel('Since which year do you know them?').fill('2019');
  await page.getByRole('radio', { name: 'Every month' }).check();
  await page.getByRole('checkbox', { name: 'Sometimes they start it' }).check();
  await page.getByRole('radio', { name: 'A week ago' }).check();
  const sentences = page.getByLabel('In a sentence');
  await sentences.nth(0).fill('Their dog is named Gus.');
  await sentences.nth(1).fill('They hope for a garden.');
  await sentences.nth(2).fill('They teach music.');
  await page.getByLabel('A promise they kept').fill('the loan');
  await page.getByRole('radio', { name: 'Twice', exact: true }).first().check();
  await page.getByLabel('How they helped you').fill('with the move');
  await page.getByLabel('How you helped them').fill('a letter');
  await page.getByLabel('Work of theirs').fill('Plumbing');
  await page.getByRole('radio', { name: 'Twice', exact: true }).last().check();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.waitForURL(`/people/${id}`);
  await page.getByRole('button', { name: `Welcome, ${name}` }).click();
  await expect(page.getByRole('button', { name: `Welcome, ${name}` })).toHaveCount(0);
  return id;
}
