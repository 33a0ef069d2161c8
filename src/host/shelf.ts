import * as vscode from 'vscode';
import { IDS } from '../contract/ids.ts';
import { ENDING } from './program.ts';
import { findProgram } from '../lessons/catalogue.ts';
import { rulePage } from '../lessons/rule-page.ts';
import { RULES } from '../lint/rules/index.ts';
import type { ProgramLanguage } from '../lab/run/types.ts';
import type { Host } from './host.ts';

/** A shipped lesson. */
export interface ShelfLesson {
  readonly chapter: string;
  readonly slug: string;
  readonly title: string;
  /** Its path in the scheme of the shipped texts. */
  readonly path: string;
}

/** The texts that come with the extension, by their path in the scheme `async-lab`. Nothing is cached. */
export class Shelf {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  /** The shipped text of a lesson, a rule page or a pattern; `undefined` when there is no such. */
  async text(path: string): Promise<string | undefined> {
    const parts = path.split('/').slice(1);
    const [kind, first, second] = parts;
    if (kind === 'rules' && parts.length === 2) return this.ruleText(first ?? '');
    if (kind === 'lessons' && parts.length === 3) return this.lessonText(first ?? '', second ?? '');
    if (kind === 'patterns' && parts.length === 3) return this.pattern(first ?? '', second ?? '');
    return undefined;
  }

  /** All shipped lessons, in the order of their folders and names. */
  async lessons(): Promise<readonly ShelfLesson[]> {
    const chapters = await this.names(this.media(), vscode.FileType.Directory);
    const found = await Promise.all(chapters.map((chapter) => this.chapter(chapter)));
    return found.flat();
  }

  private async chapter(chapter: string): Promise<ShelfLesson[]> {
    const folder = vscode.Uri.joinPath(this.media(), chapter);
    const names = await this.names(folder, vscode.FileType.File);
    const lessons = names.filter((name) => name.endsWith('.md'));
    return Promise.all(
      lessons.map(async (name) => {
        const slug = name.replace(/(?:\.lesson)?\.md$/, '');
        const text = await readText(vscode.Uri.joinPath(folder, name));
        const title = /^# +(.+)$/m.exec(text)?.[1]?.trim() ?? slug;
        return { chapter, slug, title, path: `/lessons/${chapter}/${slug}.lesson.md` };
      }),
    );
  }

  private async lessonText(chapter: string, name: string): Promise<string | undefined> {
    const folder = vscode.Uri.joinPath(this.media(), chapter);
    const names = isPlainName(chapter) ? await this.names(folder, vscode.FileType.File) : [];
    const file = [name, name.replace(/\.lesson\.md$/, '.md')].find((each) => names.includes(each));
    return file === undefined ? undefined : readText(vscode.Uri.joinPath(folder, file));
  }

  private async pattern(language: string, name: string): Promise<string | undefined> {
    const known = isLanguage(language) ? language : undefined;
    if (known === undefined || !name.endsWith(ENDING[known])) return undefined;
    const reference = name.slice(0, -ENDING[known].length);
    return findProgram(await this.host.catalogue(), reference, known)?.text;
  }

  private async ruleText(name: string): Promise<string | undefined> {
    const rule = RULES.find(({ id }) => name === `${id}.lesson.md`);
    if (rule === undefined) return undefined;
    const [{ language, bad }] = rule.examples;
    const answer = await this.host.lint.check({
      uri: `${IDS.lessonScheme}:/examples/${rule.id}`,
      language,
      version: () => 0,
      text: () => bad,
    });
    const finding = answer?.findings.find((each) => each.rule === rule.id);
    return rulePage(rule, { message: finding?.message });
  }

  private media(): vscode.Uri {
    return vscode.Uri.joinPath(this.host.context.extensionUri, 'media', 'lessons');
  }

  private async names(folder: vscode.Uri, wanted: vscode.FileType): Promise<string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries.flatMap(([name, type]) => (type === wanted ? [name] : [])).sort();
    } catch (error) {
      // A folder that does not exist holds no lessons; anything else is a failure.
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  }
}

/** Reads a file as UTF-8. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function isLanguage(name: string): name is ProgramLanguage {
  return name in ENDING;
}

function isPlainName(name: string): boolean {
  return /^[\w-]+$/.test(name);
}
