import { onDispose, type Disposable } from '../base/dispose.ts';

/** Who wants to hear of something. One listener's failure is reported and does not stop the others. */
export class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();
  private readonly failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.failed = failed;
  }

  add(listener: (value: T) => void): Disposable {
    this.all.add(listener);
    return onDispose(() => this.all.delete(listener));
  }

  tell(value: T): void {
    for (const listener of [...this.all]) {
      try {
        listener(value);
      } catch (error) {
        this.failed(error);
      }
    }
  }
}
