/** The report's page in a real browser, and the reports it is given. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { rangeOf } from '../../src/base/text.ts';
import { makeReport, MOST_LISTED, type CheckedFile, type CheckRun } from '../../src/host/report.ts';
import type { Finding } from '../../src/protocol/lint.ts';
import { readReport } from '../../src/protocol/report.ts';
import type { ReportAsk, WorkspaceReport } from '../../src/protocol/report.ts';
import { bundle, launch, openPage, skip, THEMES, violations, type ThemeName } from './browser.ts';

const RUN: CheckRun = {
  finished_ms: 1_700_000,
  took_ms: 1234,
  cancelled: false,
  found: 0,
  files: [],
};

function finding(rule: string, severity: Finding['severity'], row = 0): Finding {
  const message = `\`${rule}\` <b>is</b> wrong`;
  return { rule, severity, range: rangeOf(row, 4, row, 9), message, related: [], fixes: [] };
}

function file(
  path: string,
  findings: readonly Finding[],
  rest?: Partial<CheckedFile>,
): CheckedFile {
  return { path, uri: `file:///work/${path}`, parts: [{ findings }], ...rest };
}

function reportOn(files: readonly CheckedFile[], rest?: Partial<CheckRun>): WorkspaceReport {
  return makeReport({ ...RUN, found: files.length, files, ...rest }, (rule) => `About ${rule}`);
}

const SMALL = reportOn([
  file('z.py', [finding('missing-await', 'error', 7), finding('blocking-sleep', 'warning')]),
  file('app/a.py', [finding('blocking-sleep', 'warning'), finding('busy-wait', 'hint')]),
  file('app/clean.py', []),
  file('app/book.ipynb', [], {
    parts: [{ cell: 2, findings: [finding('blocking-sleep', 'hint')] }],
  }),
  file('app/odd.py', [], { note: 'Not checked: the file is not text (it contains NUL).' }),
  file('old/b.py', [], { excluded: true }),
]);

/** Many files, one of them with more findings than are listed at once. */
const LARGE = reportOn(
  Array.from({ length: 300 }, (_, n) => {
    const rows = Array.from({ length: n === 0 ? 3000 : 20 }, (_, row) => row);
    return file(
      `app/m${String(n).padStart(3, '0')}.py`,
      rows.map((row) => finding(n % 2 === 0 ? 'busy-wait' : 'blocking-sleep', 'hint', row)),
    );
  }),
  { finished_ms: 1_800_000 },
);

test('a report counts by rule and severity, in the order of what matters', () => {
  assert.deepEqual(SMALL.counts, { error: 1, warning: 2, hint: 2 });
  assert.deepEqual(
    SMALL.rules.map(({ rule, severity, findings, title }) => [rule, severity, findings, title]),
    [
      ['missing-await', 'error', 1, 'About missing-await'],
      ['blocking-sleep', 'warning', 3, 'About blocking-sleep'],
      ['busy-wait', 'hint', 1, 'About busy-wait'],
    ],
  );
  assert.deepEqual(
    SMALL.files.map(({ path }) => path),
    ['app/a.py', 'app/book.ipynb', 'z.py'],
  );
  const { found, checked, unreadable, excluded } = SMALL;
  assert.deepEqual(
    { found, checked, unreadable, excluded },
    { found: 5, checked: 4, unreadable: 1, excluded: 1 },
  );
  assert.equal(SMALL.files[1]?.findings[0]?.cell, 3);
  assert.deepEqual(readReport(JSON.parse(JSON.stringify(SMALL))), SMALL);
  assert.equal(readReport({ ...SMALL, version: 2 }), undefined);
});

test('a report of very many findings is cut, and counts them all', () => {
  const findings = Array.from({ length: MOST_LISTED }, (_, row) =>
    finding('busy-wait', 'hint', row),
  );
  const report = reportOn([file('a.py', findings), file('b.py', findings)]);
  assert.equal(report.findings, 2 * MOST_LISTED);
  assert.equal(report.listed, MOST_LISTED);
  assert.deepEqual(report.files[1]?.counts, { error: 0, warning: 0, hint: MOST_LISTED });
});

describe('the report in a browser', { skip }, () => {
  let browser: Browser;
  let script = '';
  before(async () => {
    script = await bundle('src/page/report.tsx');
    browser = await launch();
  });
  after(() => browser.close());

  const tell = (page: Page, report: WorkspaceReport | null, checking = false): Promise<unknown> =>
    page.evaluate(
      `window.postMessage(${JSON.stringify({ type: 'report', report, checking })}, '*')`,
    );
  const asks = (page: Page): Promise<ReportAsk[]> => page.evaluate<ReportAsk[]>('window.asks');

  async function open(
    report: WorkspaceReport | null,
    theme: ThemeName = 'vscode-dark',
    kept?: unknown,
  ): Promise<Page> {
    const page = await openPage(browser, script, theme, { kept });
    await page.waitForFunction('window.asks.length > 0');
    await tell(page, report);
    await page.locator('.al-figure').waitFor();
    return page;
  }

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    test(`nothing for axe to report: ${theme}`, async () => {
      for (const report of [SMALL, null]) {
        const page = await open(report, theme);
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('window.violation'), undefined);
        await page.close();
      }
    });
  }

  test('it says what was found, where, and what was not checked', async () => {
    const page = await open(SMALL);
    const words = await page.locator('main').innerText();
    assert.match(words, /5 findings in 3 files/);
    assert.match(words, /1 error, 2 warnings, 2 hints/);
    assert.match(words, /4 files checked and 1 not/);
    assert.match(words, /odd\.py\s+Not checked: the file is not text/);
    assert.match(words, /1 file left out by exclude/);
    assert.match(words, /<b>is<\/b> wrong/, 'a message is text, not markup');
    assert.deepEqual(await page.locator('h2').allInnerTexts(), [
      'By rule',
      'By folder',
      'By file',
      'Not checked',
    ]);
    await page.close();
  });

  test('every finding opens its place, every rule its page, by keyboard', async () => {
    const page = await open(SMALL);
    await page.getByRole('button', { name: 'Open z.py, 8:5' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open app/book.ipynb, Cell 3, 1:5' }).click();
    await page.getByRole('button', { name: 'Explain busy-wait' }).first().click();
    await page.getByRole('button', { name: 'app/odd.py' }).click();
    await page.getByRole('button', { name: 'Check again' }).click();
    const report = SMALL.finished_ms;
    assert.deepEqual((await asks(page)).slice(1), [
      { type: 'open', report, file: 2, finding: 0 },
      { type: 'open', report, file: 1, finding: 0 },
      { type: 'explain', rule: 'busy-wait' },
      { type: 'open-skipped', report, file: 0 },
      { type: 'check' },
    ]);
    await tell(page, SMALL, true);
    await page.getByText('Checking…').waitFor();
    // It says that it is disabled, and keeps the focus that it may have.
    await page.getByRole('button', { name: 'Check again' }).click({ force: true });
    assert.equal((await asks(page)).filter(({ type }) => type === 'check').length, 1);
    await page.close();
  });

  test('a rule can be chosen, and the places named are still the right ones', async () => {
    const page = await open(SMALL);
    await page.getByRole('button', { name: 'List the 1 finding of busy-wait' }).click();
    await page.getByText('1 finding of busy-wait in 1 file.').waitFor();
    assert.equal(await page.locator('details').count(), 1);
    await page.getByRole('button', { name: /^Open app/ }).click();
    const last = { type: 'open', report: SMALL.finished_ms, file: 0, finding: 1 };
    assert.deepEqual((await asks(page)).at(-1), last);
    await page.close();
  });

  test('thousands of findings are listed as they are asked for, and counted at once', async () => {
    const began = performance.now();
    const page = await open(LARGE);
    console.log(`${LARGE.findings} findings: ${(performance.now() - began).toFixed(0)} ms`);
    await page.getByText(`${LARGE.findings} findings in 300 files.`).waitFor();
    assert.equal(await page.locator('details').count(), 100);
    assert.ok((await page.locator('tbody tr').count()) < 500);
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'Show 200 more of 3000 findings' }).click();
    assert.equal(await page.locator('details').first().locator('tbody tr').count(), 400);
    await page.getByRole('button', { name: 'Show 100 more of 300 files' }).click();
    assert.equal(await page.locator('details').count(), 200);
    await page.close();
  });

  test('how far it was read is kept, for this report only', async () => {
    const first = await open(LARGE);
    await first.locator('select').selectOption('busy-wait');
    await first.locator('summary').nth(2).click();
    const kept = await first.evaluate<unknown>('window.kept');
    await first.close();
    const again = await open(LARGE, 'vscode-dark', kept);
    assert.equal(await again.locator('select').inputValue(), 'busy-wait');
    assert.equal(await again.locator('details').nth(2).getAttribute('open'), '');
    await tell(again, SMALL);
    await again.getByText('5 findings in 3 files').first().waitFor();
    assert.equal(await again.locator('select').inputValue(), '');
    await again.close();
  });

  test('without a report it offers to check', async () => {
    const page = await open(null);
    await page.getByRole('button', { name: 'Check the workspace' }).click();
    assert.deepEqual((await asks(page)).at(-1), { type: 'check' });
    await page.close();
  });
});
