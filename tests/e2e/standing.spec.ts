import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectAccessibleDayAndNight, signUp, test } from '../support/browser';
import { send } from '../support/forms';
import { asked, askedTheGate, meet, sever } from '../support/journey';

async function beginAgain(page: Page, terms: string) {
  await page.getByLabel('Why now?').fill('They wrote, and meant it');
  await page.getByLabel('On which terms?').fill(terms);
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.waitForURL(/\/standing$/);
}

test('watching is proposed with its reasons, kept for now in one tab, and confirmed in another', async ({
  page,
  context,
}) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  await page.goto(await asked(page, id, { kinds: 'share', tone: 'order' }));
  const card = page.getByRole('form', { name: 'Keep an eye on how they ask?' });
  await expect(card).toContainText('a one-link stand');
  await expect(card).toContainText('said like an order');
  await page.goto(`/people/${id}`);
  await expect(card).toBeVisible();
  await expectAccessible(page);
  const other = await context.newPage();
  await other.goto(`/people/${id}`);
  await page.getByRole('button', { name: 'Keep an eye on it' }).press('Enter');
  await expect(page.getByText('You keep an eye on how they ask.')).toBeVisible();
  await expect(card).toHaveCount(0);
  await other.getByRole('button', { name: 'Keep for now' }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'since you looked' })).toBeFocused();
  await page.goto(await asked(page, id, { kinds: 'share' }));
  await expect(page.getByText('Not yet').or(page.getByText('not yet')).first()).toBeVisible();
  await page.goto(`/people/${id}/standing`);
  await expect(page.getByText('How it stood before')).toHaveCount(1);
  await expectAccessible(page);
});

test('kept for now, the question rests', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  await page.goto(await asked(page, id, { kinds: 'share', tone: 'order' }));
  await page.getByRole('button', { name: 'Keep for now' }).click();
  await expect(page.getByText('The question rests for 30 days.')).toBeVisible();
  await page.goto(`/people/${id}`);
  await expect(page.getByRole('button', { name: 'Keep an eye on it' })).toHaveCount(0);
});

test('a connection ends in two steps, with what it does on each channel in view', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Morgan');
  await send(page, `/people/${id}/edit`, {
    'channels.0.kind': 'linkedin',
    'channels.0.handle': 'in/morgan',
  });
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'How it stands' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Leave it' })).toBeVisible();
  await page.getByRole('link', { name: 'What it would do, and the way there' }).click();
  await expect(page.getByText('Could it pass? Everybody is taken up')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'No, I want to end it' }).click();
  await expect(page.getByText('Endorsements and recommendations between you are withdrawn')).toBeVisible();
  await expect(page.getByText('Only you can invite again.')).toBeVisible();
  await page.getByRole('radio', { name: 'Removed' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'End it quietly' }).click();
  await page.waitForURL(`/people/${id}`);
  await expect(page.getByText('You don’t owe everyone a place in your circle.')).toHaveCount(1);
  // They may ask all the same, and what they ask can be noted.
  await expect(page.getByRole('link', { name: 'They asked', exact: true })).toBeVisible();
  await page.goto(`/people/${id}/standing`);
  await page.getByText('How it stood before').click();
  await expect(page.getByText('LinkedIn: removed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you could do' })).toHaveCount(0);
});

test('a second chance has terms, and the next one shows how it went first', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Sam');
  await sever(page, id);
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'a second chance' }).click();
  await page.getByRole('button', { name: 'Begin again' }).click();
  await expect(page.getByText('On which terms do you start again?')).toBeVisible();
  await beginAgain(page, 'No shouting');
  await expect(page.getByLabel('Words for beginning again')).toHaveValue('Let’s start again. No shouting.');
  await expectAccessible(page);
  await sever(page, id);
  await page.goto(`/people/${id}/standing/again`);
  await expect(page.getByText('There was one before.')).toBeVisible();
  await expect(page.getByText('Terms: No shouting')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin again' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'I have seen it. Go on' }).click();
  await beginAgain(page, 'And no lies');
  await expect(page.getByText('You begin again.')).toBeVisible();
});

test('somebody who died stays in the book; a mistake is taken back, and is no way round a second chance', async ({
  page,
}) => {
  await signUp(page);
  const id = await meet(page, 'Rae');
  await sever(page, id);
  await page.goto(`/people/${id}/standing/memorial`);
  await page.getByRole('button', { name: 'Keep them in memory' }).click();
  await page.waitForURL(`/people/${id}`);
  await expect(page.getByText('Nothing will ever be asked of them again.')).toBeVisible();
  await page.goto(`/people/${id}/standing`);
  await page.getByRole('button', { name: 'That was a mistake: as it stood before' }).click();
  await page.waitForURL(`/people/${id}`);
  await expect(page.getByText('You don’t owe everyone a place in your circle.')).toBeVisible();
});

test('a grave breach stands until a second chance, though nothing else is shut', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Victor');
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'Something between you' }).click();
  await page.getByRole('radio', { name: 'Their honesty' }).check();
  await page.getByRole('radio', { name: 'Gravely' }).check();
  await page.getByRole('button', { name: 'They talked about me to others' }).click();
  await expect(page.getByText('Begun for you. Nothing is written down yet.')).toBeVisible();
  // What it was stays out of the address, and so out of the browser's history.
  await expect(page).toHaveURL(`/people/${id}/breach`);
  await expect(page.getByLabel('What happened, in a sentence')).toHaveValue('They talked about me to others');
  await expect(page.getByRole('radio', { name: 'Their honesty' })).toBeChecked();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('only a second chance could')).toBeVisible();
  await expectAccessible(page);
  await page.goto(await askedTheGate(page, id, 'share'));
  await expect(page.getByRole('heading', { name: 'Never.' })).toBeVisible();
  await page.getByRole('link', { name: 'Give them a second chance' }).click();
  await beginAgain(page, 'Nothing behind my back');
  await page.goto(`/people/${id}/breach`);
  await expect(page.getByText('It was before you began again')).toBeVisible();
});

test('a line beats the evidence, and the verdict leads to it', async ({ page, context }) => {
  await signUp(page);
  const id = await meet(page, 'Dana');
  await page.goto(`/people/${id}`);
  await page.getByRole('link', { name: 'What you never do for them' }).click();
  const other = await context.newPage();
  await other.goto(`/people/${id}/boundaries`);
  await page.getByRole('button', { name: 'Draw the line here' }).press('Enter');
  await expect(page.getByText('Nothing is ticked, so there is no line yet.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Share' }).press('Space');
  await page.getByRole('button', { name: 'Draw the line here' }).press('Enter');
  await expect(page.getByText('Your line is drawn. It holds')).toBeVisible();
  await expectAccessible(page);
  await other.getByRole('checkbox', { name: 'Refer' }).check();
  await other.getByRole('button', { name: 'Draw the line here' }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'since you looked' })).toBeVisible();
  await page.goto(await askedTheGate(page, id, 'share'));
  await expect(page.getByRole('heading', { name: 'Never.' })).toBeVisible();
  await page.getByRole('link', { name: 'Change your boundary' }).click();
  await expect(page).toHaveURL(`/people/${id}/boundaries`);
  await page.getByRole('checkbox', { name: 'Share' }).uncheck();
  await page.getByRole('button', { name: 'Draw the line here' }).click();
  await expect(page.getByText('Your line is taken off. There is none here any more.')).toBeVisible();
});

test('what one notices is private, and a suggestion put aside stays aside', async ({ page }) => {
  await signUp(page);
  const id = await meet(page, 'Joe');
  for (let at = 0; at < 3; at += 1) await asked(page, id, { kinds: 'share' });
  await page.goto(`/people/${id}/noticed`);
  await expect(page.getByText('Perhaps: Mostly about themselves, for now.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I don’t see it that way' }).click();
  await expect(page.getByText('Put aside.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Generous' }).check();
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Kept, for your eyes alone.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Generous' })).toBeChecked();
  await expect(page.getByText('Perhaps:')).toHaveCount(0);
  for (const list of ['/people', '/rings', `/people/${id}`]) {
    await page.goto(list);
    await expect(page.getByText('Generous')).toHaveCount(0);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('limits, a line for all, an end and a new beginning', async ({ page }) => {
    await signUp(page);
    const id = await meet(page, 'دانة');
    await page.goto(`/people/${id}/standing`);
    await page.getByText('Draw a line…').click();
    await page.getByRole('button', { name: 'Within these limits' }).click();
    await expect(page.getByText('Which kinds of request are never?')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Refer' }).check();
    await page.getByRole('button', { name: 'Within these limits' }).click();
    await expect(page.getByText('Within limits, by your own word.')).toBeVisible();
    await page.goto('/you');
    await page.getByRole('checkbox', { name: 'Introduce' }).check();
    await page.getByRole('button', { name: 'Draw the line here' }).click();
    await expect(page.getByText('Your line is drawn.')).toBeVisible();
    await page.goto(`/people/${id}/boundaries`);
    await expect(page.getByText('For nobody: introduce.')).toBeVisible();
    await sever(page, id);
    await page.goto(`/people/${id}/standing/again`);
    await beginAgain(page, 'Kindness');
    await expect(page.getByText('To copy it, mark the words')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing stands in anybody’s way, by day and by night', async ({ page }) => {
    await signUp(page);
    const id = await meet(page, 'Bartholomew-Maximilian Featherstonehaugh-Cholmondeley');
    for (const at of ['standing', 'standing/sever', 'standing/sever?step=2', 'standing/memorial']) {
      await page.goto(`/people/${id}/${at}`);
      await expectAccessibleDayAndNight(page);
    }
    for (const at of ['boundaries', 'noticed', 'breach', 'standing/again']) {
      await page.goto(`/people/${id}/${at}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await expectAccessibleDayAndNight(page);
    }
  });
});
