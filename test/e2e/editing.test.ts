import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { atDesk, eventually, savedAs, squiggles, takeQuickFix } from './support.ts';

test('a squiggle in the sample is fixed by keyboard alone', async (t) => {
  await atDesk('editing', {}, async (desk) => {
    const { page } = desk;
    const started = performance.now();
    await desk.openFile('hello.py');
    await squiggles(page).first().waitFor();
    t.diagnostic(`first squiggle: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    // The findings come together: the three mistakes of the sample, each drawn once.
    const before = await eventually(
      () => squiggles(page).count(),
      (count) => count >= 3,
    );
    assert.ok(before >= 3, `${before} squiggles`);
    await desk.shot('editing-1-squiggles');

    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.locator('.peekview-widget, .marker-widget').first().waitFor();
    await desk.shot('editing-2-why');
    await page.keyboard.press('Escape');
    await takeQuickFix(page);

    const after = await eventually(
      () => squiggles(page).count(),
      (count) => count < before,
    );
    assert.ok(after < before, `${after} squiggles after the fix, ${before} before`);
    await desk.shot('editing-3-fixed');
    const file = path.join(desk.folder, 'hello.py');
    // F8 goes to the worst first: the call that never runs.
    await savedAs(page, file, /^ {4}await report\(/m);
  });
});

test('a pattern is inserted through the suggestions', async () => {
  await atDesk('snippet', { files: { 'pattern.py': '' } }, async (desk) => {
    const { page } = desk;
    await desk.openFile('pattern.py');
    await page.keyboard.type('aio-gather', { delay: 30 });
    const widget = page.locator('.suggest-widget.visible');
    const row = widget.locator('.monaco-list-row').filter({ hasText: 'aio-gather' }).first();
    await row.waitFor();
    await desk.shot('snippet-1-suggested');
    await page.keyboard.press('Enter');
    await page.locator('.view-lines').getByText('asyncio').first().waitFor();
    await desk.shot('snippet-2-inserted');
    await page.keyboard.press('Escape');
    const text = await savedAs(page, path.join(desk.folder, 'pattern.py'), /asyncio\.run\(/);
    assert.doesNotMatch(text, /\$\{\d/, 'a tab stop was inserted as text');
    assert.equal(await squiggles(page).count(), 0);
  });
});
