import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import { openProgress, type Progress } from '../lessons/progress.ts';
import type { Feature, Host } from './host.ts';
import type { Shelf } from './shelf.ts';

/** What a virtual file is made of. */
interface Content {
  readonly text: string;
  readonly mtime: number;
  readonly writable: boolean;
}

/**
 * The scheme `async-lab`: shipped lessons, rule pages and patterns, and programs that ran. What a
 * learner writes into a lesson is kept in the extension's storage; a text that equals the shipped
 * one is not kept, so that an untouched lesson follows the extension's updates.
 */
export class LessonFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly shelf: Shelf;
  private readonly progress: Progress;
  /** When a text last changed in this window: an editor does not believe a file that grows younger. */
  private readonly touched = new Map<string, number>();
  private readonly began = Date.now();
  /** Programs that ran, by path: read-only copies that live as long as the window. */
  private readonly copies = new Map<string, string>();

  constructor(host: Host, shelf: Shelf) {
    this.shelf = shelf;
    this.progress = openProgress(host.context.globalState);
  }

  /** Puts a read-only copy of a text under `/runs/` and returns where. */
  keepCopy(name: string, text: string): vscode.Uri {
    const path = `/runs/${name}`;
    this.copies.set(path, text);
    this.touch(path);
    return vscode.Uri.from({ scheme: IDS.lessonScheme, path });
  }

  /** Gives back the shipped text of one path, or of all, and forgets what was finished there. */
  async reset(path?: string): Promise<void> {
    const open = vscode.workspace.notebookDocuments.map(({ uri }) => uri);
    await this.progress.reset(path);
    // Only what is open can show an old text; whatever is opened later is read anew.
    for (const uri of open) {
      const isMeant = uri.scheme === IDS.lessonScheme && (path ?? uri.path) === uri.path;
      if (isMeant) this.touch(uri.path);
    }
  }

  watch(): vscode.Disposable {
    // Shipped texts do not change, and every change of ours is told by `touch`.
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path.lastIndexOf('/') === 0) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: this.began, size: 0 };
    }
    const { text, mtime, writable } = await this.content(uri);
    const size = new TextEncoder().encode(text).byteLength;
    const file = { type: vscode.FileType.File, ctime: 0, mtime, size };
    return writable ? file : { ...file, permissions: vscode.FilePermission.Readonly };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    const below = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const paths = (await this.shelf.lessons()).map(({ path }) => path);
    const names = paths
      .filter((path) => path.startsWith(below))
      .map((path) => path.slice(below.length));
    const firsts = new Set(names.map((name) => name.split('/')[0] ?? name));
    return [...firsts].map((name) => [
      name,
      names.includes(name) ? vscode.FileType.File : vscode.FileType.Directory,
    ]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new TextEncoder().encode((await this.content(uri)).text);
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const shipped = isLesson(uri.path) ? await this.shelf.text(uri.path) : undefined;
    if (shipped === undefined) throw vscode.FileSystemError.NoPermissions(uri);
    await this.progress.saveText(uri.path, shipped, new TextDecoder().decode(bytes));
    this.touch(uri.path);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async content(uri: vscode.Uri): Promise<Content> {
    const { path } = uri;
    const mtime = this.touched.get(path) ?? this.began;
    const copy = this.copies.get(path);
    if (copy !== undefined) return { text: copy, mtime, writable: false };
    const shipped = await this.shelf.text(path);
    if (shipped === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (!isLesson(path)) return { text: shipped, mtime, writable: false };
    return { text: this.progress.state(path, shipped).text, mtime, writable: true };
  }

  private touch(path: string): void {
    this.touched.set(path, Math.max(Date.now(), (this.touched.get(path) ?? this.began) + 1));
    const uri = vscode.Uri.from({ scheme: IDS.lessonScheme, path });
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
}

/** Registers the scheme. */
export const lessonFiles =
  (files: LessonFiles): Feature =>
  () => {
    const store = new DisposableStore();
    store.add(files);
    store.add(
      vscode.workspace.registerFileSystemProvider(IDS.lessonScheme, files, {
        isCaseSensitive: true,
      }),
    );
    return store;
  };

function isLesson(path: string): boolean {
  return path.endsWith('.lesson.md');
}
