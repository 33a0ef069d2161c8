import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { atDesk, eventually, squiggles, takeQuickFix } from './support.ts';

/** How far one turn of the wheel moves the lesson, in pixels, and how many turns reach its end. */
const TURN = 300;
const TURNS = 40;

/** Scrolls through the lesson until a cell shows a squiggle; cells out of sight are not drawn. */
async function scrollToSquiggle(page: Page): Promise<Locator> {
  const first = squiggles(page).first();
  await page.locator('.notebookOverlay').hover();
  for (let turn = 0; turn < TURNS; turn++) {
    const seen = await first.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    );
    if (seen) return first;
    await page.mouse.wheel(0, TURN);
  }
  throw new Error('no cell of the lesson has a squiggle');
}

test('a lesson: a squiggle in a cell, its fix, a run, and the picture under it', async () => {
  await atDesk('lesson', {}, async (desk) => {
    const { page } = desk;
    await desk.choose('Async Lab: Open Lesson…', 'Which lesson?');
    await page.locator('.notebookOverlay').waitFor();

    const squiggle = await scrollToSquiggle(page);
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

    await page.keyboard.press('Control+Enter');
    const picture = desk.webview().locator('.al-cell svg').first();
    await picture.waitFor({ state: 'attached' });
    await picture.scrollIntoViewIfNeeded();
    await desk.shot('lesson-3-picture');
  });
});
