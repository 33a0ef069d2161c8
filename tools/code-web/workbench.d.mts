import type { Browser, FrameLocator, Page } from 'playwright-core';

export interface ServerOptions {
  /** Which installed editor; `current` if absent. */
  editor?: 'current' | 'floor';
  /** Packages to install before the start. */
  vsix?: readonly string[];
  /** User settings on top of the quiet ones. */
  settings?: Readonly<Record<string, unknown>>;
  /** `false` opens the folder in Restricted Mode; `true` if absent. */
  trust?: boolean;
  /** Takes extensions under development and test runs; hides notification toasts. */
  driver?: boolean;
  /** Kept after the end if given; else private and removed. */
  userDataDir?: string;
  extensionsDir?: string;
  logDir?: string;
  /** Added to the environment of the server and so of the extension host. */
  env?: Readonly<Record<string, string>>;
}

export interface Opened {
  /** Folder or `.code-workspace` file; an empty window if absent. */
  folder?: string;
  /** A file to show at once, as an absolute path. */
  file?: string;
  developmentPaths?: readonly string[];
  testsPath?: string;
}

export interface Server {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly logDir: string;
  /** Resolves to the exit code when the server ends for whatever reason. */
  readonly exited: Promise<number>;
  urlOf(what: Opened): string;
  /** Ends the server and removes its private folders; may be called more than once. */
  close(): Promise<void>;
}

export interface WorkbenchOptions extends ServerOptions, Opened {
  /** Width and height of the window in CSS pixels; 1280 × 800 if absent. */
  viewport?: { width: number; height: number };
  /** Called once when a test run ends (0 or 1), or with 86 when the editor dies before. */
  onExit?: (code: number) => void;
  /** Called with the editor's console lines while a test run is under way. */
  onLine?: (kind: string, line: string) => void;
}

export interface Workbench {
  readonly page: Page;
  readonly browser: Browser;
  readonly server: Server;
  /** Runs the command with exactly this title (`Async Lab: Open the Lab`) from the palette. */
  palette(title: string): Promise<void>;
  /** Opens a file of the workspace by its relative path and puts the cursor at its start. */
  openFile(relative: string): Promise<void>;
  /** The document inside the n-th webview (0 if absent). */
  webview(n?: number): FrameLocator;
  close(): Promise<void>;
}

/** Starts the embedded editor and opens its workbench in a headless Chromium. */
export function openWorkbench(options: WorkbenchOptions): Promise<Workbench>;
