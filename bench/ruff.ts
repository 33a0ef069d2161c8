/** What is used of the peer. */
export interface RuffWorkspace {
  check(text: string): unknown;
}

/** The peer: ruff's own build for WebAssembly, with its rules for asynchronous code. */
export async function openRuff(): Promise<RuffWorkspace | undefined> {
  try {
    const ruff = (await import('@astral-sh/ruff-wasm-nodejs')) as unknown as {
      Workspace: new (options: unknown, encoding: number) => RuffWorkspace;
      PositionEncoding: { Utf16: number };
    };
    const options = { lint: { select: ['ASYNC', 'RUF006'] } };
    return new ruff.Workspace(options, ruff.PositionEncoding.Utf16);
  } catch (error) {
    console.log(`ruff-wasm is not here: ${String(error)}`);
    return undefined;
  }
}
