import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what is kept from run to run, among what may be thrown away, as each system has
 * it.
 * @param kind what is kept there: facts of libraries, or results of checks
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  kind: 'facts' | 'results' = 'facts',
): string {
  return join(thrownAway(env, platform), 'async-lab', kind);
}

function thrownAway(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const xdg = env['XDG_CACHE_HOME'];
  return xdg?.startsWith('/') === true ? xdg : join(homedir(), '.cache');
}
