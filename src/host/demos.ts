import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import type { Program, ProgramLanguage } from '../lab/run/types.ts';
import type { PatternEntry } from '../lessons/catalogue.ts';
import type { PatternProgram } from '../lessons/pattern.ts';
import { command, type Feature, type Host } from './host.ts';
import type { Lab } from './lab.ts';
import { LANGUAGE_NAME, RUNNABLE } from './program.ts';
import type { Interpreter } from './python.ts';
import { requestOf } from './run-request.ts';

/** The first thing a learner sees run: it needs nothing but the editor. */
const FIRST_DEMO = 'gather-tasks-speedup';

/** The shipped programs in the lab: the bad form, then the good one. */
export const demos =
  (lab: Lab, interpreter: Interpreter): Feature =>
  (host) => {
    const run = (slug: string, language: ProgramLanguage): Promise<void> =>
      runDemo(host, lab, { slug, language, interpreter });
    lab.runDemo = run;
    const store = new DisposableStore();
    store.add(command(host, 'runFirstDemo', () => run(FIRST_DEMO, 'typescript')));
    store.add(
      command(host, 'runDemo', async (slug, language) => {
        if (typeof slug === 'string') {
          const entry = (await host.catalogue()).find(slug);
          const wanted = RUNNABLE[String(language)] ?? entry?.languages[0];
          if (entry !== undefined && wanted !== undefined) return run(slug, wanted);
        }
        const picked = await pickDemo(host);
        if (picked !== undefined) await run(picked.slug, picked.language);
      }),
    );
    return store;
  };

interface DemoChoice {
  readonly slug: string;
  readonly language: ProgramLanguage;
  readonly interpreter: Interpreter;
}

async function runDemo(host: Host, lab: Lab, choice: DemoChoice): Promise<void> {
  const { slug, language, interpreter } = choice;
  lab.open();
  const entry = (await host.catalogue()).find(slug);
  const pair = entry?.programs[language];
  if (entry === undefined || pair === undefined) {
    throw new Error(`There is no demo ${slug} in ${LANGUAGE_NAME[language]}.`);
  }
  const programs = [pair.bad, pair.good].filter((each) => each !== undefined);
  await lab.start({
    title: entry.title,
    slug,
    prepare: () =>
      Promise.all(
        programs.map((program) => requestOf(host, interpreter, asProgram(program, language))),
      ),
  });
}

function asProgram(program: PatternProgram, language: ProgramLanguage): Program {
  const { title, text, expect, needsPython } = program;
  return {
    title,
    language,
    text,
    ...(expect === undefined ? {} : { expect }),
    ...(needsPython === undefined ? {} : { needsPython }),
  };
}

interface DemoItem extends vscode.QuickPickItem {
  readonly slug: string;
  readonly language: ProgramLanguage;
}

async function pickDemo(host: Host): Promise<DemoItem | undefined> {
  const { entries } = await host.catalogue();
  const items = entries.flatMap((entry) => entry.languages.map((each) => demoItem(entry, each)));
  return vscode.window.showQuickPick(items, {
    title: 'Run Demo',
    placeHolder: 'Which pattern? With a slower twin, both run and are compared.',
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function demoItem(entry: PatternEntry, language: ProgramLanguage): DemoItem {
  const program = entry.programs[language]?.good;
  const needs =
    language === 'python' && program?.needs.length ? [`needs ${program.needs.join(', ')}`] : [];
  const bad = entry.programs[language]?.bad?.title;
  const twin = bad === undefined ? [] : [`compared with “${bad}”`];
  return {
    label: entry.title,
    description: `${entry.number} · ${LANGUAGE_NAME[language]} · ${entry.slug}`,
    detail: [entry.chapter, ...twin, ...needs].join(' · '),
    slug: entry.slug,
    language,
  };
}
