// Opens the embedded editor's workbench in a headless Chromium: for the launcher (code-web.mjs), for the
// tests that look at the editor from outside, and for screenshots. Types: workbench.d.mts.
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { findChromium } from '../lib/chromium.mjs';
import { startServer } from './server.mjs';

const DIED = 86;
const OPEN_LIMIT_MS = 60_000;
const CLOSE_LIMIT_MS = 3_000;
const PALETTE_TRIES = 20;
const PALETTE_WAIT_MS = 1_000;

// Root needs --no-sandbox; the others keep Chromium from asking anything of the network.
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @type {typeof import('./workbench.mjs').openWorkbench} */
export async function openWorkbench(options) {
  const driver = options.driver ?? Boolean(options.developmentPaths?.length || options.testsPath);
  const server = await startServer({ ...options, driver });
  const state = { server, browser: undefined, closing: undefined };
  const close = () => (state.closing ??= closeAll(state));
  void server.exited.then((code) => {
    if (state.closing) return;
    options.onLine?.('error', `The editor's server ended with ${code}; see ${server.logDir}`);
    options.onExit?.(DIED);
  });
  try {
    state.browser = await launchChromium();
    const page = await newPage(state, options);
    if (driver) await listen(page, server, options);
    await page.goto(server.urlOf(options));
    await page.waitForSelector('.monaco-workbench', { timeout: OPEN_LIMIT_MS });
    return { page, browser: state.browser, server, close, ...helpers(page) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: findChromium(), headless: true, args: CHROMIUM_ARGS });
}

async function newPage(state, options) {
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const context = await state.browser.newContext({ viewport });
  const page = await context.newPage();
  const log = createWriteStream(path.join(state.server.logDir, 'browser.log'));
  page.on('console', (message) => log.write(`[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => log.write(`[pageerror] ${error}\n`));
  page.on('crash', () => options.onExit?.(DIED));
  page.once('close', () => log.end());
  return page;
}

/** The workbench calls these two if they exist: a console line, and the end of a test run. */
async function listen(page, server, options) {
  await page.exposeFunction('codeAutomationLog', (kind, args) => {
    // Mocha's reporter counts on console.log's %s and %d.
    options.onLine?.(kind, format(...args));
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    for (const { relativePath, contents } of logs ?? []) {
      const file = path.join(server.logDir, 'client', relativePath);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, contents);
    }
    options.onExit?.(code);
  });
}

async function closeAll({ server, browser }) {
  const late = new Promise((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS).unref());
  // A browser that hangs or has crashed must not keep the server alive.
  await Promise.race([browser?.close().catch(() => {}), late]);
  await server.close();
}

function helpers(page) {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const openPalette = async (key, text) => {
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
  };
  return {
    async palette(title) {
      // The row with exactly that title: Enter on the first fuzzy match would run another command.
      const exact = new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
      const name = page.locator('.label-name', { hasText: exact });
      const row = rows.filter({ has: name }).first();
      // An extension's commands come some time after the workbench, and an open list does not grow.
      for (let left = PALETTE_TRIES; ; left -= 1) {
        await openPalette('F1', `>${title}`);
        try {
          await row.waitFor({ timeout: PALETTE_WAIT_MS });
          break;
        } catch (error) {
          if (left <= 1) throw error;
          await page.keyboard.press('Escape');
          await input.waitFor({ state: 'hidden' });
        }
      }
      await row.click();
    },
    async openFile(relative) {
      await openPalette('Control+P', relative);
      await rows
        .filter({ hasText: path.basename(relative) })
        .first()
        .click();
      const tab = page.locator('.tab.active', { hasText: path.basename(relative) });
      await tab.waitFor();
      await page
        .locator('.editor-group-container.active .monaco-editor .view-line')
        .first()
        .waitFor();
    },
    webview(n = 0) {
      return page.frameLocator('iframe.webview.ready').nth(n).frameLocator('iframe#active-frame');
    },
  };
}
