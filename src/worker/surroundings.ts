import { CONFIG_NAMES } from '../lint/config.ts';
import type { FileAccess } from '../lint/modules.ts';
import type { ModuleSource } from '../lint/world.ts';
import type {
  EditorSettings,
  InterpreterPlace,
  LintAsk,
  LintTell,
  OfFolder,
} from '../protocol/lint.ts';
import { deepestFirst, folderOf, Policies, type Policy } from './policies.ts';
import type { ProjectPlace, Projects } from './projects.ts';

/** What a session needs to look beyond the files that are open. */
export interface SessionProject {
  readonly projects: Projects;
  readonly files: FileAccess;
  /** The path of a file URI with forward slashes, or undefined for any other. */
  readonly pathOf: (uri: string) => string | undefined;
  /** The URI of a path. */
  readonly uriOf: (path: string) => string;
  /** An interpreter's environment, or why it cannot be read. */
  readonly openEnvironment: (place: InterpreterPlace) => Environment | string;
}

/** What an interpreter brings. */
export interface Environment {
  readonly modules: ModuleSource;
  /** Its version, as 311 for 3.11; absent when the layout of its folders does not tell. */
  readonly version?: number;
}

/** How a document is checked, and where it stands. */
export interface Standing {
  readonly policy: Policy;
  /** The Python version it is checked for; absent when nobody says. */
  readonly target: number | undefined;
  /** Where it stands in a project; absent for what is not on a disk, and for cells. */
  readonly place: ProjectPlace | undefined;
}

/** Everything around the open files: settings, interpreters and projects, by folder. */
export class Surroundings {
  private readonly project: SessionProject | undefined;
  private readonly tell: (message: LintTell) => void;
  private readonly policies: Policies;
  /** The interpreters' versions by folder, the deepest first. */
  private versions: readonly OfFolder<number>[] = [];

  /** @param project absent where files cannot be read: then each file stands alone */
  constructor(project: SessionProject | undefined, tell: (message: LintTell) => void) {
    this.project = project;
    this.tell = tell;
    this.policies = new Policies(project?.files, ({ path, problems }) => {
      tell({ type: 'settings', uri: project?.uriOf(path) ?? path, problems });
    });
  }

  standing(ask: Extract<LintAsk, { type: 'open' }>): Standing {
    const path = this.project?.pathOf(ask.notebook ? notebookOf(ask.uri) : ask.uri);
    const policy = this.policies.of(path);
    const target = policy.target ?? folderOf(this.versions, path)?.value;
    // A cell is no module of its own.
    const isModule = path !== undefined && !ask.notebook;
    return { policy, target, place: isModule ? this.placeOf(path, policy) : undefined };
  }

  /** The path of a file's URI; undefined for what is not on a disk. */
  pathOf(uri: string): string | undefined {
    return this.project?.pathOf(uri);
  }

  /** What the notebook of a cell can import. */
  aroundCell(uri: string, policy: Policy): ModuleSource | undefined {
    const path = this.project?.pathOf(notebookOf(uri));
    return path === undefined ? undefined : this.placeOf(path, policy)?.options.modules;
  }

  configure(settings: readonly OfFolder<EditorSettings>[]): void {
    this.policies.configure(settings.map((each) => this.byPath(each)));
  }

  /** Looks at a settings file, so that what is wrong in it is told. */
  readSettings(uri: string): void {
    this.policies.of(this.project?.pathOf(uri));
  }

  /** Forgets what was read of files that changed on disk; false when nobody had read them. */
  touched(uris: readonly string[]): boolean {
    const paths = uris.flatMap((uri) => this.project?.pathOf(uri) ?? []);
    return paths.filter((path) => this.project?.projects.touched(path)).length > 0;
  }

  /** Forgets all settings files, and every place that they decided on. */
  forgetSettings(uris: readonly string[]): void {
    this.policies.forget(uris.flatMap((uri) => this.project?.pathOf(uri) ?? []));
    this.project?.projects.forget();
  }

  /** From now on imports are looked up in other environments. Each interpreter is opened once. */
  enter(interpreters: readonly OfFolder<InterpreterPlace>[]): void {
    const opened = new Map<string, Environment | undefined>();
    const found = deepestFirst(interpreters.map((each) => this.byPath(each))).flatMap(
      ({ folder, value }) => {
        const key = JSON.stringify(value);
        if (!opened.has(key)) opened.set(key, this.openEnvironment(value));
        const environment = opened.get(key);
        return environment === undefined ? [] : [{ folder, environment }];
      },
    );
    this.project?.projects.setEnvironments(
      found.map(({ folder, environment }) => ({ folder, value: environment.modules })),
    );
    this.versions = found.flatMap(({ folder, environment: { version } }) =>
      version === undefined ? [] : [{ folder, value: version }],
    );
  }

  private openEnvironment(place: InterpreterPlace): Environment | undefined {
    const environment = this.project?.openEnvironment(place);
    if (typeof environment !== 'string') return environment;
    this.tell({ type: 'problem', uri: '', message: environment });
    return undefined;
  }

  private placeOf(path: string, { src }: Policy): ProjectPlace | undefined {
    return this.project?.projects.place(path, src);
  }

  private byPath<T>({ folder, value }: OfFolder<T>): OfFolder<T> {
    return { folder: this.project?.pathOf(folder) ?? folder, value };
  }
}

/** Whether a URI is that of a file which may hold settings of a project. */
export function isSettingsFile(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
}

/** In a remote window a cell's URI names the machine, which is the one this runs on. */
const CELL = /^vscode-notebook-cell:(?:\/\/[^/]*)?/;

/** The notebook a cell's URI belongs to: cells differ in the fragment only. */
export function notebookOf(uri: string): string {
  return uri.replace(/#.*$/, '').replace(CELL, 'file://');
}
