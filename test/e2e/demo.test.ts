import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE_MS, THEMES, atDesk, comparison, ratioIn } from './support.ts';

/** Milliseconds from the command to the measured difference: what a first minute can bear. */
const BUDGET_MS = 10_000;

test('the first demo runs both versions and says how much faster the good one is', async (t) => {
  await atDesk('demo', {}, async (desk) => {
    await desk.shot('demo-0-workbench');
    const started = performance.now();
    await desk.palette('Async Lab: Run First Demo');
    const words = await comparison(desk.webview());
    const took = performance.now() - started;
    const fits = took <= BUDGET_MS ? 'within' : 'OVER';
    t.diagnostic(`first demo: “${words}” after ${(took / 1000).toFixed(1)} s (${fits} 10 s)`);
    assert.ok(took < PATIENCE_MS, `${took} ms`);
    assert.ok(ratioIn(words) > 1.5, words);

    for (const [name, { label, body }] of Object.entries(THEMES)) {
      await desk.choose('Preferences: Color Theme', 'Select Color Theme', label);
      await desk.webview().locator(`body.${body}`).waitFor();
      await desk.shot(`demo-${name}`);
    }
  });
});

test('in Restricted Mode the shipped demo still runs', async () => {
  await atDesk('restricted', { trust: false }, async (desk) => {
    await desk.page.getByText('Restricted Mode').first().waitFor();
    await desk.palette('Async Lab: Run First Demo');
    assert.ok(ratioIn(await comparison(desk.webview())) > 1.5);
    await desk.shot('demo-restricted');
  });
});
