import { LIMITS } from './limits.ts';

/** What teaching routes remember between requests, by whole URL, the oldest forgotten first. */
export class Memory<T> {
  private readonly values = new Map<string, T>();

  get(key: string): T | undefined {
    return this.values.get(key);
  }

  set(key: string, value: T): void {
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size <= LIMITS.remembered) return;
    for (const oldest of this.values.keys()) {
      this.values.delete(oldest);
      break;
    }
  }

  delete(key: string): void {
    this.values.delete(key);
  }
}

/**
 * Lets `rate` requests a second pass, and as many at once when it was quiet before.
 * Half a request of grace keeps a client that paces itself exactly from failing by a millisecond.
 */
export class TokenBucket {
  private readonly rate: number;
  private tokens: number;
  private at: number;

  constructor(rate: number, now: number) {
    this.rate = rate;
    this.tokens = this.capacity;
    this.at = now;
  }

  /** 0 when the request may pass, else the seconds after which one may. `now` in milliseconds. */
  take(now: number): number {
    const passed = Math.max(0, now - this.at) / 1000;
    this.tokens = Math.min(this.capacity, this.tokens + passed * this.rate);
    this.at = now;
    if (this.tokens < 1) return (1 - this.tokens) / this.rate;
    this.tokens -= 1;
    return 0;
  }

  private get capacity(): number {
    return Math.max(1, this.rate) + 0.5;
  }
}
