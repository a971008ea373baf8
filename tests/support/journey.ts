import type { Page } from '@playwright/test';

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
