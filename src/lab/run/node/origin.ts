/** Names, in a program's environment, the file that it is a changed form of, as an absolute path. */
export const ORIGIN_VARIABLE = 'ASYNC_LAB_ORIGIN';

/** Takes the name out of the environment, where a program must not find it. */
export function takeOrigin(): string | undefined {
  const { ASYNC_LAB_ORIGIN: origin } = process.env;
  delete process.env['ASYNC_LAB_ORIGIN'];
  return origin === '' ? undefined : origin;
}
