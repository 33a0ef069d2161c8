import type { ModuleFacts } from './facts.ts';

/** Makes a relative module name absolute: `.x` in `pkg.mod` is `pkg.x`. */
export function absolute(name: string, module: ModuleFacts): string {
  if (!name.startsWith('.')) return name;
  const dots = /^\.+/.exec(name)?.[0].length ?? 0;
  const parts = module.name.split('.');
  parts.length = Math.max(0, parts.length - dots + (module.package ? 1 : 0));
  const rest = name.slice(dots);
  return [...parts, ...(rest === '' ? [] : [rest])].join('.');
}
