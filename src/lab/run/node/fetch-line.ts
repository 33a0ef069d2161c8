/** The recorder's hook, under a name that both bundles know. */
const HOOK = Symbol.for('async-lab.fetch');

type Around = <T>(call: () => T) => T;
type Hooked = { [HOOK]?: Around };

/** Sets what runs around every call of a `fetch` that went through {@link seen}. */
export function setFetchHook(around: Around): void {
  (globalThis as Hooked)[HOOK] = around;
}

/** The same function, but the recorder sees when it is called. */
export function seen<A extends unknown[], R>(original: (...args: A) => R): (...args: A) => R {
  const fetch = (...args: A): R => {
    const around = (globalThis as Hooked)[HOOK];
    return around === undefined ? original(...args) : around(() => original(...args));
  };
  Object.defineProperty(fetch, 'length', { value: original.length });
  return fetch;
}
