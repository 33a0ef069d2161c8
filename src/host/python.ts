import * as vscode from 'vscode';
import type { Log } from '../base/log.ts';
import { errorText } from '../base/log.ts';
import type { Settings } from './settings.ts';

/** The part of the Python extension's exports that is used; it may be absent or older. */
interface PythonExtension {
  readonly environments?: {
    readonly getActiveEnvironmentPath?: (resource?: vscode.Uri) => unknown;
    readonly onDidChangeActiveEnvironmentPath?: vscode.Event<unknown>;
    readonly resolveEnvironment?: (
      environment: unknown,
    ) => Promise<{ readonly executable?: { readonly uri?: vscode.Uri } } | undefined>;
  };
}

/** Finds the Python that runs programs: the setting, the Python extension's choice, else PATH. */
export class Interpreter {
  private readonly settings: Settings;
  private readonly log: Log;
  private readonly changed = new vscode.EventEmitter<void>();
  /** Hears when the Python extension has chosen another environment for some folder. */
  readonly onDidChange = this.changed.event;
  private listening: vscode.Disposable | undefined;
  /** What the last run used; for the status item. */
  last: string | undefined;

  constructor(settings: Settings, log: Log) {
    this.settings = settings;
    this.log = log;
  }

  dispose(): void {
    this.listening?.dispose();
    this.changed.dispose();
  }

  /** An absolute path, or `undefined`: the runner then looks in PATH. */
  async find(resource?: vscode.Uri): Promise<string | undefined> {
    const found = this.settings.python(resource) ?? (await this.active(resource));
    this.last = found ?? 'from PATH';
    return found;
  }

  /**
   * A folder that is not trusted may bring its own environment, and starting that would run the
   * folder's code, so the extension is asked in a trusted workspace only.
   */
  private async active(resource?: vscode.Uri): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) return undefined;
    const extension = vscode.extensions.getExtension<PythonExtension>('ms-python.python');
    if (extension === undefined) return undefined;
    try {
      const { environments } = await extension.activate();
      this.listening ??= environments?.onDidChangeActiveEnvironmentPath?.(() =>
        this.changed.fire(),
      );
      const path = environments?.getActiveEnvironmentPath?.(resource);
      const resolved = path === undefined ? path : await environments?.resolveEnvironment?.(path);
      return resolved?.executable?.uri?.fsPath;
    } catch (error) {
      // Not being told of an environment is no reason not to run: PATH is tried instead.
      this.log.warn(`The Python extension named no environment: ${errorText(error)}`);
      return undefined;
    }
  }
}
