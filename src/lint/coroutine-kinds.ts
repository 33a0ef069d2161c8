/**
 * What the place of a coroutine does with it. `wrong` uses fail or mean nothing; `idle` ones say
 * nothing about it and do nothing; `passed` ones give it to a function that may run it, but hardly
 * will; `fine` ones may well run it later.
 */
export type CoroutineUse =
  | { readonly is: 'fine' }
  | { readonly is: 'idle' }
  | { readonly is: 'passed' }
  /** `certain` uses raise; the others go on with a value nobody meant. */
  | { readonly is: 'wrong'; readonly certain: boolean; readonly how: string };

export const FINE: CoroutineUse = { is: 'fine' };
export const IDLE: CoroutineUse = { is: 'idle' };
export const PASSED: CoroutineUse = { is: 'passed' };

export const ALWAYS_TRUE = wrong('a coroutine always counts as true');

export function wrong(how: string): CoroutineUse {
  return { is: 'wrong', certain: false, how };
}

export function certain(how: string): CoroutineUse {
  return { is: 'wrong', certain: true, how };
}
