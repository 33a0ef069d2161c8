import { dirname } from 'node:path';
import { ConfigFiles, isExcluded, isTest, type ProjectConfig } from '../lint/config.ts';
import { RULE_IDS } from '../lint/rule-ids.ts';
import { mergeSettings } from '../lint/settings.ts';
import { DISK, withSlashes } from '../python/disk.ts';
import type { CheckOptions } from './check-options.ts';
import type { FileTask } from './result.ts';
import type { PathError, SourceFile } from './sources.ts';

/** Decides for each file what holds for it: the options, then the project's settings. */
export class ProjectSettings {
  private readonly configs = new ConfigFiles(DISK, RULE_IDS);
  private readonly used = new Set<ProjectConfig>();
  private readonly options: CheckOptions;
  private readonly cwd: string;
  private readonly version: number | undefined;

  /** @param version of the interpreter that was named: the target where no project names one */
  constructor(options: CheckOptions, cwd: string, version?: number) {
    this.options = options;
    this.version = version;
    this.cwd = withSlashes(cwd);
  }

  /** What is to be done with a file; undefined when the settings leave it out. */
  taskOf({ path, named }: SourceFile): FileTask | undefined {
    const slashed = withSlashes(path);
    const config = this.configs.of(slashed);
    if (config) this.used.add(config);
    if (!named && isExcluded(slashed, config)) return undefined;
    const tests = isTest(slashed, config, this.startOf(slashed));
    const target = config?.target ?? this.version;
    return {
      path,
      settings: mergeSettings(this.options, config, tests),
      ...(target === undefined ? {} : { target }),
      src: config?.src ?? [],
      fix: this.options.fix,
    };
  }

  /** What is wrong in the settings files of the files asked about. */
  problems(): PathError[] {
    const said = new Map<string, PathError>();
    for (const { problems } of this.used) {
      for (const { path, row, message } of problems) {
        const line = row === undefined ? {} : { line: row + 1 };
        said.set(`${path} ${row} ${message}`, { path, message, ...line });
      }
    }
    return [...said.values()];
  }

  /** Where a file's project begins when it has no settings: here, or around the file alone. */
  private startOf(path: string): string {
    return path.startsWith(`${this.cwd}/`) ? this.cwd : dirname(dirname(path));
  }
}
