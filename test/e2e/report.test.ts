import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THEMES, atDesk } from './support.ts';

const CELL = {
  cell_type: 'code',
  metadata: {},
  outputs: [],
  execution_count: null,
  source: ['async def fetch():\n', '    return 1\n', '\n', 'fetch()'],
};
const NOTEBOOK = {
  cells: [{ cell_type: 'markdown', metadata: {}, source: ['# Notes'] }, CELL],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

test('the check of a workspace ends with a report whose places open', async () => {
  const files = { 'notes.ipynb': JSON.stringify(NOTEBOOK) };
  await atDesk('report', { files }, async (desk) => {
    const { page } = desk;
    await desk.palette('Async Lab: Check the Workspace');
    const report = desk.webview();
    await report.getByText(/^\d+ findings in 2 files$/).waitFor();
    await page.getByText('Cell 2:').first().waitFor();
    await desk.shot('report-1-problems-too');
    await page.keyboard.press('Control+J');
    for (const [name, { label, body }] of Object.entries(THEMES)) {
      await desk.choose('Preferences: Color Theme', 'Select Color Theme', label);
      await report.locator(`body.${body}`).waitFor();
      await desk.shot(`report-2-${name}`);
    }
    assert.deepEqual(await page.locator('.notification-toast').allInnerTexts(), []);

    await report.getByRole('button', { name: 'Open hello.py, 24:5' }).click();
    await page.getByText('Ln 24, Col 5').waitFor();
    await page.locator('.tab', { hasText: 'Report' }).click();
    await report.getByRole('button', { name: 'Open notes.ipynb, Cell 2, 4:1' }).click();
    await page.getByText('Cell 2 of 2').waitFor();
    await page.locator('.notebook-editor .squiggly-error').first().waitFor();
    await desk.shot('report-3-cell');
    await page.locator('.tab', { hasText: 'Report' }).click();
    await report.getByText(/^\d+ findings in 2 files$/).waitFor();

    await page.reload();
    await page.waitForSelector('.monaco-workbench');
    // Which tab was in front is saved now and then, not at once.
    await page.locator('.tab', { hasText: 'Report' }).click();
    await report.getByText(/^\d+ findings in 2 files$/).waitFor();
    await desk.shot('report-4-reloaded');
  });
});
