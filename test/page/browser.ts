/** A page's script in a real browser, under the policy that the host sets. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const root = new URL('../../', import.meta.url);
const tools = (await import(new URL('tools/lib/chromium.mjs', root).href)) as {
  lookForChromium: () => string | undefined;
};
const executablePath = tools.lookForChromium();

/** Why there is no browser to test in; false when there is one. */
export const skip =
  executablePath === undefined ? 'there is no Chromium on this machine' : (false as const);

/** The few theme colours that matter for contrast. */
export const THEMES = {
  'vscode-dark': { ground: '#1f1f1f', text: '#cccccc', muted: '#9d9d9d', button: '#0078d4' },
  'vscode-light': { ground: '#ffffff', text: '#3b3b3b', muted: '#3b3b3b', button: '#005fb8' },
  'vscode-high-contrast': { ground: '#000000', text: '#fff', muted: '#fff', button: '#000000' },
} as const;
export type ThemeName = keyof typeof THEMES;

/** Builds a page's script from its entry, a path from the project's root. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, root).pathname],
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'chrome128',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return outputFiles[0]?.text ?? '';
}

export async function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, '--disable-background-networking'],
  });
}

const style = readFileSync(new URL('media/page.css', root), 'utf8');
const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', root), 'utf8');

/**
 * A page with a script; what breaks the policy is kept as `window.violation`. What it sends is in
 * `window.asks`, what it keeps in `window.kept`, which begins as `kept`.
 */
export async function openPage(
  browser: Browser,
  script: string,
  theme: ThemeName,
  { body = '', kept }: { readonly body?: string; readonly kept?: unknown } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  const { ground, text, muted, button } = THEMES[theme];
  const colors = `:root { --vscode-editor-background: ${ground}; --vscode-foreground: ${text}; --vscode-descriptionForeground: ${muted}; --vscode-button-background: ${button}; --vscode-button-foreground: #fff; --vscode-textLink-foreground: ${theme === 'vscode-light' ? '#005fb8' : '#4daafc'} } body { background: ${ground} }`;
  const policy = "default-src 'none'; style-src 'nonce-n'; script-src 'nonce-n'";
  const start = `window.asks = []; window.kept = ${kept === undefined ? 'undefined' : JSON.stringify(kept)}; window.acquireVsCodeApi = () => ({ postMessage: (ask) => window.asks.push(ask), getState: () => window.kept, setState: (state) => { window.kept = state; } }); addEventListener('securitypolicyviolation', (event) => { window.violation = event.violatedDirective; });`;
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>Lab</title><style nonce="n">${colors}${style}</style><body class="${theme} ${body}"><div id="root"></div><script nonce="n">${start}</script><script nonce="n" type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`,
    }),
  );
  await page.goto('http://lab.invalid/');
  return page;
}

/** What axe has to report, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Runs outside the policy of the page, as a browser's own tools do.
  const client = await page.context().newCDPSession(page);
  await client.send('Runtime.evaluate', { expression: axe });
  return page.evaluate<string[]>(
    'axe.run(document).then((r) => r.violations.map((one) => one.id + ": " + one.nodes.map((n) => n.target).join()))',
  );
}
