/** Something that owns a resource and gives it back once. */
export interface Disposable {
  dispose(): void;
}

/**
 * Owns disposables and disposes them in reverse order, once.
 * What is added after disposal is disposed at once, so that a late callback cannot leak.
 */
export class DisposableStore implements Disposable {
  private readonly items: Disposable[] = [];
  private done = false;

  /** Adds `item` and returns it, so that creation and ownership are one expression. */
  add<T extends Disposable>(item: T): T {
    if (this.done) item.dispose();
    else this.items.push(item);
    return item;
  }

  /** Whether {@link dispose} has run. */
  get disposed(): boolean {
    return this.done;
  }

  dispose(): void {
    this.done = true;
    while (this.items.length > 0) this.items.pop()?.dispose();
  }
}

/** Makes a disposable from a function that is called at most once. */
export function onDispose(release: () => void): Disposable {
  let done = false;
  return {
    dispose: () => {
      if (done) return;
      done = true;
      release();
    },
  };
}
