import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, expectAccessible, signUp, test } from '../support/browser';
import { meet } from '../support/journey';

const painted = (color: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

async function bring(page: Page, name: string, buffer: Buffer) {
  await page
    .getByLabel(/picture of them|Another picture/)
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await page.getByRole('button', { name: 'Keep this picture' }).click();
}

const face = (page: Page) => page.locator('main .face img');
const address = async (page: Page) => (await face(page).getAttribute('src')) ?? '';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture is brought, replaced and removed, and is nobody else’s', async ({ page, browser }) => {
    await signUp(page);
    const id = await meet(page, 'Dana', 'Her dog is named Gus.');
    await page.goto(`/people/${id}`);
    await expect(face(page)).toHaveCount(0);

    await page.goto(`/people/${id}/edit`);
    await bring(page, 'dana.jpg', await painted('#aa3300'));
    await expect(page.getByText('The picture is kept.')).toBeVisible();
    const first = await address(page);
    const answer = await page.request.get(first);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=86400, immutable',
      vary: expect.stringContaining('Cookie'),
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(await answer.body()).metadata()).toMatchObject({
      format: 'webp',
      width: 512,
      height: 341,
    });

    await bring(page, 'note.jpg', Buffer.from('no picture at all'));
    await expect(page.getByText('Gus could not read that picture.')).toBeVisible();
    expect(await address(page)).toBe(first);
    await bring(page, 'large.jpg', Buffer.alloc(10_500_000, 1));
    await expect(page.getByText('That picture is larger than 10 MB.')).toBeVisible();
    await bring(page, 'again.jpg', await painted('#0033aa'));
    await expect(page.getByText('The picture is kept.')).toBeVisible();
    expect(await address(page)).not.toBe(first);
    await page.goto(`/people/${id}`);
    const second = await address(page);

    const stranger = await browser.newPage();
    await signUp(stranger);
    const elsewhere = [second, second.replace(id, crypto.randomUUID()), second.replace(id, 'x')];
    const answers = await Promise.all(
      elsewhere.map(async (path) => (await stranger.request.get(path)).status()),
    );
    expect(answers).toEqual([404, 404, 404]);
    const sent = { picture: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await painted('#000000') } };
    expect((await stranger.request.post(`/api/photos/${id}`, { multipart: sent })).status()).toBe(404);
    const foreign = { multipart: sent, headers: { origin: 'https://elsewhere.example' } };
    expect((await page.request.post(`/api/photos/${id}`, foreign)).status()).toBe(403);
    await stranger.close();
    await page.goto(`/people/${id}/edit`);
    expect(await address(page)).toBe(second);

    await page.getByRole('button', { name: 'Remove the picture' }).click();
    await expect(page.getByText('The picture is gone.')).toBeVisible();
    expect((await page.request.get(second)).status()).toBe(404);
  });
});

test('a picture stands beside the name, on a phone too', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Dana', 'Her dog is named Gus.');
  await page.goto(`/people/${id}/edit`);
  await bring(page, 'dana.jpg', await painted('#aa3300'));
  await expect(page.getByText('The picture is kept.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/people/${id}`);
  await expect.poll(() => face(page).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(512);
  await page.setViewportSize({ width: 360, height: 740 });
  const box = await face(page).boundingBox();
  expect(box && box.x + box.width).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
