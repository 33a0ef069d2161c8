/** The packaged extension, installed in the editor and looked at from outside, as a learner would. */
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../tools/code-web/workbench.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(root, 'test-results/e2e');

/** Milliseconds that anything on the screen may take to come: generous, for the machine may be busy. */
export const PATIENCE_MS = 30_000;

const SETTINGS = {
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Default Dark Modern',
};

/** The three looks a page must have, by name: the theme's label, and the class it gives a webview's body. */
export const THEMES = {
  light: { label: 'Light Modern', body: 'vscode-light' },
  'high-contrast': { label: 'Dark High Contrast', body: 'vscode-high-contrast' },
  dark: { label: 'Dark Modern', body: 'vscode-dark' },
} as const;

export interface Desk extends Workbench {
  /** A copy of the sample workspace, open in the editor. */
  readonly folder: string;
  /** Saves what the window shows as test-results/e2e/<name>.png. */
  shot(name: string): Promise<void>;
  /** Chooses from the list that a command opens, by the row's exact label; the first row without one. */
  choose(command: string, title: string, label?: string): Promise<void>;
}

interface DeskOptions {
  readonly trust?: boolean;
  /** More files of the workspace, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Opens the editor, lets `work` use it, and closes it; a failure leaves `<name>-failed.png`. */
export async function atDesk(
  name: string,
  options: DeskOptions,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const own = await mkdtemp(path.join(tmpdir(), 'async-lab-e2e-'));
  try {
    const workbench = await open(own, options);
    const desk = deskOf(workbench, own);
    try {
      await work(desk);
    } catch (error) {
      await desk.shot(`${name}-failed`);
      throw error;
    } finally {
      await workbench.close();
    }
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function open(own: string, { trust = true, files = {}, settings }: DeskOptions) {
  const folder = path.join(own, 'workspace');
  await cp(path.join(root, 'samples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return openWorkbench({
    vsix: [path.join(root, 'async-lab.vsix')],
    userDataDir: path.join(own, 'user'),
    logDir: path.join(pictures, 'logs', path.basename(own)),
    settings: { ...SETTINGS, ...settings },
    folder,
    trust,
  });
}

function deskOf(workbench: Workbench, own: string): Desk {
  const { page } = workbench;
  page.setDefaultTimeout(PATIENCE_MS);
  return {
    ...workbench,
    folder: path.join(own, 'workspace'),
    async shot(name) {
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    async choose(command, title, label) {
      await workbench.palette(command);
      const list = page.locator('.quick-input-widget');
      // The palette's own list is still there for a moment.
      await list.getByText(title).or(list.getByPlaceholder(title)).first().waitFor();
      if (label !== undefined) await page.keyboard.type(label);
      const name = page.locator('.label-name').getByText(label ?? /./, { exact: true });
      await list.locator('.monaco-list-row').filter({ has: name }).first().click();
      await list.waitFor({ state: 'hidden' });
    },
  };
}

/** Our underlines in the active editor, drawn by severity. */
export function squiggles(page: Page): Locator {
  const kinds = ['error', 'warning', 'info'].map((kind) => `.squiggly-${kind}`);
  return page.locator(kinds.join(', '));
}

/** Asks until the answer is as wanted; then, or when it never is, gives the last answer. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || performance.now() > deadline) return answer;
    // What is on the screen or on the disk tells nobody that it changed.
    await setTimeout(50);
  }
}

/** Saves the active editor and waits until the file matches. */
export async function savedAs(page: Page, file: string, pattern: RegExp): Promise<string> {
  await page.keyboard.press('Control+S');
  const text = await eventually(
    () => readFile(file, 'utf8'),
    (each) => pattern.test(each),
  );
  assert.match(text, pattern);
  return text;
}

/** Takes the first quick fix where the cursor stands, by keyboard alone. */
export async function takeQuickFix(page: Page): Promise<void> {
  await page.keyboard.press('Control+Period');
  const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
  await menu.waitFor();
  await menu.locator('.monaco-list-row.focused, .monaco-list-row.action').first().waitFor();
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'hidden' });
}

/** The words that the lab says first, once they compare two runs: `4.9 times faster`. */
export async function comparison(frame: FrameLocator): Promise<string> {
  const figure = frame.getByText(/\d times faster/).first();
  await figure.waitFor({ state: 'attached' });
  return (await figure.textContent()) ?? '';
}

/** The number in `4.9 times faster`. */
export function ratioIn(words: string): number {
  const found = /([\d.]+) times faster/.exec(words);
  assert.ok(found, words);
  return Number(found[1]);
}
