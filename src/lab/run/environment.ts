import type { ServerAddresses } from '../../protocol/run.ts';

/** Variables that belong to the editor's own processes or would change how a program runs. */
const NOT_PASSED = /^(?:ELECTRON_|VSCODE_|NODE_OPTIONS$|NODE_CHANNEL_FD$|PYTHONSTARTUP$)/i;

/** The environment of a program: that of this process, without the editor's, with the lab's. */
export function environmentOf(
  base: NodeJS.ProcessEnv,
  addresses: ServerAddresses,
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(base)) {
    if (value !== undefined && !NOT_PASSED.test(name)) env[name] = value;
  }
  return {
    ...env,
    ASYNC_LAB_URL: addresses.http,
    ASYNC_LAB_WS: addresses.ws,
    ASYNC_LAB_TCP: addresses.tcp,
    ASYNC_LAB_UDP: addresses.udp,
    // Clients that honour a proxy must not send loopback traffic through it.
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
    PYTHONIOENCODING: 'utf-8',
  };
}
