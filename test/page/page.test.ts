/** The bundled page and renderer in a real browser, under the page's own policy. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PageAsk, PageTell, RunPicture } from '../../src/protocol/page.ts';
import { bundle, launch, openPage, skip, THEMES, violations } from './browser.ts';
import type { ThemeName } from './browser.ts';
import { event, IN_TURN, liveOf, runOf, TOGETHER } from '../lab/timeline/runs.ts';

const picture: RunPicture = {
  title: 'Gather',
  slug: 'gather',
  runs: [
    runOf(IN_TURN, { title: 'One after another' }),
    runOf(
      [
        ...TOGETHER,
        event({
          source: 'output',
          id: 'o',
          name: 'stdout',
          at_ms: 320,
          phase: 'end',
          detail: { text: '<script>window.broken = true</script>"]]>\n' },
        }),
        event({
          source: 'output',
          id: 'o',
          name: 'stdout',
          at_ms: 321,
          phase: 'end',
          detail: { text: 'second' },
        }),
        event({
          source: 'output',
          id: 'o',
          name: 'stdout',
          at_ms: 322,
          phase: 'end',
          detail: { text: '' },
        }),
        event({
          source: 'output',
          id: 'o',
          name: 'stdout',
          at_ms: 323,
          phase: 'end',
          detail: { text: 'last\nof all' },
        }),
      ],
      { run: 2, title: 'Together' },
    ),
  ],
};
const demos = [
  { slug: 'gather', number: 'P06', title: 'Gather', languages: ['python', 'typescript'] as const },
];
const state: PageTell = { type: 'state', picture, demos, server: 'On 127.0.0.1.' };
const stuck: PageTell = {
  ...state,
  picture: {
    ...picture,
    runs: [
      runOf([], {
        outcome: 'not-started',
        reason: 'aiohttp is missing.',
        missing: [{ name: 'aiohttp', command: 'python3 -m pip install aiohttp' }],
      }),
    ],
  },
};

describe('the page in a browser', { skip }, () => {
  let browser: Browser;
  let lab = '';
  let renderer = '';

  before(async () => {
    [lab, renderer] = await Promise.all([
      bundle('src/page/lab.tsx'),
      bundle('src/page/renderer.tsx'),
    ]);
    browser = await launch();
  });
  after(() => browser.close());

  const open = (script: string, theme: ThemeName, body = ''): Promise<Page> =>
    openPage(browser, script, theme, { body });

  async function openLab(theme: ThemeName, tell: PageTell, body = ''): Promise<Page> {
    const page = await open(lab, theme, body);
    await page.waitForFunction('window.asks.length > 0');
    await post(page, tell);
    await page.waitForSelector('h1.al-title');
    return page;
  }

  const post = (page: Page, tell: PageTell): Promise<unknown> =>
    page.evaluate(`window.postMessage(${JSON.stringify(tell)}, '*')`);
  const asks = async (page: Page): Promise<PageAsk[]> =>
    await page.evaluate<PageAsk[]>('window.asks');

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    test(`nothing for axe to report: ${theme}`, async () => {
      for (const tell of [state, stuck]) {
        const page = await openLab(theme, tell);
        const found = await violations(page);
        assert.deepEqual(found, []);
        assert.equal(await page.evaluate('window.violation ?? window.broken'), undefined);
        await page.close();
      }
    });
  }

  test('by keyboard: one stop, arrows, ends, zoom, and Enter opens the line', async () => {
    const page = await openLab('vscode-dark', state);
    assert.equal(await page.locator('.al-bar[tabindex="0"]').count(), 1);
    await page.locator('.al-bar[tabindex="0"]').focus();
    const focused = (): Promise<string | null> =>
      page.locator('.al-bar:focus').getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    assert.match((await focused()) ?? '', /304 → 608 ms/);
    await page.keyboard.press('End');
    assert.match((await focused()) ?? '', /4 → 310 ms/);
    await page.keyboard.press('+');
    await page.locator('[data-outside]').first().waitFor({ state: 'attached' });
    assert.match((await focused()) ?? '', /4 → 310 ms/, 'zooming keeps the focus');
    await page.keyboard.press('0');
    await page.keyboard.press('Home');
    assert.match((await focused()) ?? '', /0 → 304 ms/);
    await page.keyboard.press('Enter');
    assert.deepEqual((await asks(page)).at(-1), { type: 'open-line', run: 1, line: 12 });
    assert.equal(await page.locator('.al-bar[tabindex="0"]').count(), 1);
    await page.close();
  });

  test('a growing picture keeps the focus, and says the result once it is there', async () => {
    const live = {
      ...picture,
      runs: [runOf(IN_TURN), liveOf(TOGETHER.slice(0, 5), { run: 2 })],
    };
    const page = await openLab('vscode-light', { ...state, picture: live });
    assert.equal(await page.getByRole('status').textContent(), 'Running (A run) …');
    await page.locator('.al-bar').last().focus();
    await post(page, { type: 'run/events', run: 2, events: TOGETHER.slice(5) });
    const summary = { ok: true, wall_ms: 310, one_after_another_ms: 1500, speedup: 4.9 };
    const rest = { peak_concurrency: 5, requests: 5, max_lag_ms: 0, leaked: [] };
    const ended = { type: 'run/ended', run: 2, outcome: 'ok' } as const;
    await post(page, { ...ended, summary: { ...summary, ...rest } });
    await page.getByText('4.9 times faster').first().waitFor();
    assert.match(
      (await page.getByRole('status').textContent()) ?? '',
      /^1.52 s → 0.31 s: 4.9 times/,
    );
    assert.equal(await page.locator('.al-bar:focus').count(), 1);
    await page.close();
  });

  test('what is missing can be copied, and the other language is offered', async () => {
    const page = await openLab('vscode-dark', stuck);
    await page.getByRole('button', { name: /^Copy/ }).click();
    await page.getByRole('button', { name: 'Run the TypeScript form instead' }).click();
    assert.deepEqual((await asks(page)).slice(1), [
      { type: 'copy', text: 'python3 -m pip install aiohttp' },
      { type: 'run-demo', slug: 'gather', language: 'typescript' },
    ]);
    await page.close();
  });

  test('who listens to the screen gets the table first', async () => {
    const page = await openLab('vscode-dark', state, 'vscode-using-screen-reader');
    assert.equal(await page.getByRole('table').count(), 2);
    await page.getByRole('button', { name: 'Open line 12' }).first().click();
    assert.deepEqual((await asks(page)).at(-1), { type: 'open-line', run: 1, line: 12 });
    await page.close();
  });

  test('an empty page says what to do first', async () => {
    const page = await open(lab, 'vscode-dark');
    await page.getByRole('button', { name: 'Run your first demo' }).click();
    const first = { type: 'run-demo', slug: 'gather-tasks-speedup', language: 'typescript' };
    assert.deepEqual((await asks(page)).at(-1), first);
    await page.close();
  });

  test('under a cell: the same picture, narrow, styled, with lines that open', async () => {
    const start = `${renderer.replace(/export\s*\{[^}]*\};?\s*$/, '')}
      const made = activate({ postMessage: (ask) => window.asks.push(ask) });
      const item = { id: 'a b', json: () => (${JSON.stringify(picture)}) };
      made.renderOutputItem(item, document.getElementById('root'));
      window.drop = () => made.disposeOutputItem('a b');`;
    const page = await open(start, 'vscode-light');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.locator('.al-bar').first().click();
    assert.deepEqual((await asks(page)).at(-1), { type: 'open-line', run: 1, line: 12 });
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= 320'));
    assert.equal(
      await page.locator('pre').innerText(),
      '<script>window.broken = true</script>"]]>\nsecond\n\nlast\nof all\n',
    );
    assert.equal(await page.evaluate('window.violation ?? window.broken'), undefined);
    await page.evaluate('window.drop()');
    assert.equal(await page.locator('.al').count(), 0);
    await page.close();
  });
});
