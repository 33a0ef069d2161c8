import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { atDesk, eventually, squiggles, takeQuickFix } from './support.ts';

/** More cells than a lesson has. */
const CELLS = 60;

/** Pixels a step of the wheel, and how far from the top the picture is wanted. */
const WHEEL = 120;
const FROM_TOP = 330;

/** Turns the wheel until the picture under a cell starts in the upper part of the window. */
async function showPicture(page: Page, output: Locator): Promise<void> {
  await page.locator('.notebookOverlay').hover();
  for (let step = 0; step < 40; step++) {
    const top = (await output.boundingBox())?.y ?? 0;
    if (Math.abs(top - FROM_TOP) < WHEEL) return;
    await page.mouse.wheel(0, top < FROM_TOP ? -WHEEL : WHEEL);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
}

/** Goes from cell to cell until one shows a squiggle; cells out of sight are not drawn. */
async function goToSquiggle(page: Page): Promise<Locator> {
  const first = squiggles(page).first();
  for (let cell = 0; cell < CELLS; cell++) {
    const seen = await first.waitFor({ timeout: 700 }).then(
      () => true,
      () => false,
    );
    if (seen) return first;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('no cell of the lesson has a squiggle');
}

test('a lesson: a squiggle in a cell, its fix, a run, and the picture under it', async () => {
  await atDesk('lesson', {}, async (desk) => {
    const { page } = desk;
    await desk.choose('Async Lab: Open Lesson…', 'Which lesson?');
    await page.locator('.notebookOverlay').waitFor();

    const squiggle = await goToSquiggle(page);
    await desk.shot('lesson-1-squiggle');
    const before = await squiggles(page).count();
    // The squiggle itself takes no clicks: the text under it does.
    await squiggle.click({ force: true });
    await takeQuickFix(page);
    const after = await eventually(
      () => squiggles(page).count(),
      (count) => count < before,
    );
    assert.ok(after < before, `${after} squiggles after the fix, ${before} before`);
    await desk.shot('lesson-2-fixed');

    // The one key for it that is the same on every system.
    await page.keyboard.press('Shift+Enter');
    const output = desk.webview().locator('.al-cell').first();
    await output.locator('svg').first().waitFor({ state: 'attached' });
    await page.getByText('Stop Execution').waitFor({ state: 'hidden' });
    // The program's last word is under the picture: it ran to its end.
    await output.getByText('rice: ready').first().waitFor({ state: 'attached' });
    await showPicture(page, output);
    await desk.shot('lesson-3-picture');
  });
});
