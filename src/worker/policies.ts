import { ConfigFiles, isExcluded, isTest, type ProjectConfig } from '../lint/config.ts';
import type { FileAccess } from '../lint/modules.ts';
import { RULES } from '../lint/rules/index.ts';
import { mergeSettings } from '../lint/settings.ts';
import type { EditorSettings, LintSettings, OfFolder, SettingsProblem } from '../protocol/lint.ts';

/** How one file is checked. */
export interface Policy {
  readonly settings: LintSettings;
  /** The lowest Python version it must run on; absent when neither editor nor project says. */
  readonly target?: number;
  /** Whether it is left out: then nothing is shown. */
  readonly excluded: boolean;
  /** Folders that its imports start from as well. */
  readonly src: readonly string[];
}

/** A settings file that was read, and what is wrong in it. */
export interface ReadSettings {
  readonly path: string;
  readonly problems: readonly SettingsProblem[];
}

const NO_SETTINGS: EditorSettings = { severities: {} };
const RULE_IDS = RULES.map(({ id }) => id);

/**
 * How each file is checked: what the editor's settings say comes first, rule by rule, then what the
 * settings file of the project says, then the defaults.
 */
export class Policies {
  private readonly configs: ConfigFiles | undefined;
  private readonly read: (settings: ReadSettings) => void;
  /** Paths without the slash at the end, the deepest first; the empty one holds everywhere. */
  private folders: readonly OfFolder<EditorSettings>[] = [];
  /** Settings files that were told of since the last look at the disk. */
  private readonly told = new Set<string>();
  /** Those that had something wrong: when it is mended, that is told, too. */
  private readonly wrong = new Set<string>();

  /**
   * @param files absent where files cannot be read: then there are no settings files
   * @param read hears of each settings file that is used, each time it was read
   */
  constructor(files: FileAccess | undefined, read: (settings: ReadSettings) => void) {
    this.configs = files && new ConfigFiles(files, RULE_IDS);
    this.read = read;
  }

  /** The editor's settings of all folders, by their paths. */
  configure(folders: readonly OfFolder<EditorSettings>[]): void {
    this.folders = deepestFirst(folders);
  }

  /** How a file is checked. Without a path it is on no disk, and no settings file is above it. */
  of(path: string | undefined): Policy {
    const { folder, value } = folderOf(this.folders, path) ?? { folder: '', value: NO_SETTINGS };
    const config = path === undefined ? undefined : this.configs?.of(path);
    if (config) this.tell(config);
    const target = value.target ?? config?.target;
    return {
      settings: mergeSettings(value, config, path !== undefined && isTest(path, config, folder)),
      excluded: path !== undefined && isExcluded(path, config),
      src: config?.src ?? [],
      ...(target === undefined ? {} : { target }),
    };
  }

  /**
   * Settings files changed on the disk: all are read anew, when they are asked for.
   * @param paths those that changed; what is wrong in them is told at once
   */
  forget(paths: readonly string[]): void {
    this.configs?.forget();
    this.told.clear();
    for (const path of [...this.wrong, ...paths]) {
      const config = this.configs?.of(path);
      if (config) this.tell(config);
      // It may be gone, or another one counts in its place: then nothing is wrong in it any more.
      if (config?.path !== path && this.wrong.delete(path)) this.read({ path, problems: [] });
    }
  }

  private tell({ path, problems }: ProjectConfig): void {
    if (this.told.has(path)) return;
    this.told.add(path);
    const own = problems.filter((problem) => problem.path === path);
    if (own.length === 0 && !this.wrong.delete(path)) return;
    if (own.length > 0) this.wrong.add(path);
    this.read({
      path,
      problems: own.map(({ row, message }) => ({ row: row ?? 0, message })),
    });
  }
}

/** What holds in the deepest folders first. */
export function deepestFirst<T>(folders: readonly OfFolder<T>[]): readonly OfFolder<T>[] {
  return [...folders].sort((a, b) => b.folder.length - a.folder.length);
}

/** The deepest folder above a path; what is on no disk is in none but the one without a name. */
export function folderOf<T>(
  folders: readonly OfFolder<T>[],
  path: string | undefined,
): OfFolder<T> | undefined {
  return folders.find(
    ({ folder }) => folder === '' || path === folder || path?.startsWith(`${folder}/`),
  );
}
