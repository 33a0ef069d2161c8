/** The whole lab page. */
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { DemoEntry, PageAsk, RunPicture } from '../protocol/page.ts';
import { NOTABLE_LAG } from '../lab/timeline/facts.ts';
import { PictureView } from './picture-view.tsx';
import { isRunning, otherLanguages } from './state.ts';
import type { PageAction, PageState } from './state.ts';

export interface LabProps {
  readonly state: PageState;
  readonly dispatch: (action: PageAction) => void;
  readonly post: (ask: PageAsk) => void;
}

const LANGUAGES = { python: 'Python', typescript: 'TypeScript', javascript: 'JavaScript' } as const;
const FIRST_DEMO = { slug: 'gather-tasks-speedup', language: 'typescript' } as const;

export function LabView(props: LabProps): JSX.Element {
  const { state, dispatch, post } = props;
  const { picture } = state;
  return (
    <main class="al al-page">
      {picture === null ? (
        <Welcome post={post} />
      ) : (
        <PictureView
          picture={picture}
          id="al-lab"
          arrival={state.arrival}
          view={state.view}
          window={state.window}
          onView={(view) => dispatch({ type: 'view', view })}
          onWindow={(window) => dispatch({ type: 'window', window })}
          onOpenLine={(run, line) => post({ type: 'open-line', run, line })}
          onCopy={(text) => post({ type: 'copy', text })}
          title={<h1 class="al-title">{picture.title}</h1>}
          actions={<Actions {...props} picture={picture} />}
          offers={hasOffers(state) ? <Offers {...props} /> : undefined}
        />
      )}
      <footer class="al-foot">
        {state.demos.length > 0 ? (
          <DemoForm key={picture?.slug} slug={picture?.slug} demos={state.demos} post={post} />
        ) : null}
        {picture === null ? null : <Exports post={post} />}
        {state.server === '' ? null : <p class="al-muted">{state.server}</p>}
      </footer>
    </main>
  );
}

function Welcome(props: { readonly post: LabProps['post'] }): JSX.Element {
  return (
    <header class="al-head al-welcome">
      <h1 class="al-figure">See what waiting costs</h1>
      <p class="al-sentence">
        Five requests of 0.3 s to a server on this machine: first one after another, then together.
        There is nothing to install.
      </p>
      <div class="al-actions">
        <button
          type="button"
          class="al-button"
          onClick={() => props.post({ type: 'run-demo', ...FIRST_DEMO })}
        >
          Run your first demo
        </button>
      </div>
    </header>
  );
}

function Actions(props: LabProps & { readonly picture: RunPicture }): JSX.Element {
  const { picture, post, state } = props;
  const running = isRunning(picture);
  const place = running ? undefined : placeOf(picture);
  return (
    <div class="al-actions">
      <button
        type="button"
        class={running ? 'al-button al-second' : 'al-button'}
        onClick={() => post({ type: running ? 'cancel' : 'run-again' })}
      >
        {running ? 'Cancel' : 'Run again'}
      </button>
      {place === undefined ? null : (
        <button
          type="button"
          class="al-button al-second"
          onClick={() => post({ type: 'open-line', ...place })}
        >
          Show me the line
        </button>
      )}
      {running || hasOffers(state)
        ? null
        : otherLanguages(state).map(({ demo, language }) => (
            <button
              key={language}
              type="button"
              class="al-button al-second"
              onClick={() => post({ type: 'run-demo', slug: demo.slug, language })}
            >
              Run in {LANGUAGES[language]}
            </button>
          ))}
    </div>
  );
}

/** Where something is missing for one language, the pattern may run in another. */
function hasOffers(state: PageState): boolean {
  const stuck = state.picture?.runs.some((run) => run.outcome === 'not-started') ?? false;
  return stuck && otherLanguages(state).length > 0;
}

function Offers(props: LabProps): JSX.Element {
  const offers = otherLanguages(props.state);
  return (
    <div class="al-actions">
      {offers.map(({ demo, language }) => (
        <button
          key={language}
          type="button"
          class="al-button"
          onClick={() => props.post({ type: 'run-demo', slug: demo.slug, language })}
        >
          Run the {LANGUAGES[language]} form instead
        </button>
      ))}
    </div>
  );
}

interface Place {
  readonly run: number;
  readonly line: number;
}

/** The line that the picture is about: what failed, blocked or was left open, else where a run first waited. */
function placeOf(picture: RunPicture): Place | undefined {
  return failedLine(picture) ?? blockedLine(picture) ?? leakedLine(picture) ?? waitingLine(picture);
}

function failedLine(picture: RunPicture): Place | undefined {
  const failed = picture.runs.find(({ outcome }) => outcome === 'failed');
  const event = failed?.events.findLast(({ phase, line }) => phase === 'error' && (line ?? 0) >= 1);
  if (failed === undefined || event?.line === undefined) return undefined;
  return { run: failed.run, line: event.line };
}

function blockedLine(picture: RunPicture): Place | undefined {
  for (const { run, events } of picture.runs) {
    const block = events.find(
      ({ source, detail, line }) =>
        source === 'loop' && (detail?.lag_ms ?? 0) >= NOTABLE_LAG && (line ?? 0) >= 1,
    );
    if (block?.line !== undefined) return { run, line: block.line };
  }
  return undefined;
}

/** A leak is told in words that end with its line. */
function leakedLine(picture: RunPicture): Place | undefined {
  for (const { run, events } of picture.runs) {
    for (const { detail } of events) {
      const line = Number(/\(line (\d+)\)$/.exec(detail?.leaked ?? '')?.[1]);
      if (line >= 1) return { run, line };
    }
  }
  return undefined;
}

function waitingLine(picture: RunPicture): Place | undefined {
  const run = picture.runs.at(-1);
  const event =
    run?.events.find((one) => one.source === 'request' && one.line !== undefined) ??
    run?.events.find((one) => one.phase === 'suspend' && one.line !== undefined);
  if (run === undefined || event?.line === undefined || event.line < 1) return undefined;
  return { run: run.run, line: event.line };
}

function DemoForm(props: {
  readonly demos: readonly DemoEntry[];
  /** What is on the page: the form begins with it. */
  readonly slug: string | undefined;
  readonly post: LabProps['post'];
}): JSX.Element {
  const [slug, setSlug] = useState(props.slug ?? props.demos[0]?.slug ?? '');
  const [wanted, setWanted] = useState<DemoEntry['languages'][number]>('python');
  const demo = props.demos.find((one) => one.slug === slug) ?? props.demos[0];
  const languages = demo?.languages ?? [];
  const language = languages.find((one) => one === wanted) ?? languages[0];
  const run = (event: Event): void => {
    event.preventDefault();
    if (demo === undefined || language === undefined) return;
    props.post({ type: 'run-demo', slug: demo.slug, language });
  };
  return (
    <form class="al-demos" onSubmit={run}>
      <label>
        Demo
        <select value={demo?.slug} onChange={(event) => setSlug(event.currentTarget.value)}>
          {props.demos.map((one) => (
            <option key={one.slug} value={one.slug}>
              {one.number} {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Language
        <select
          value={language}
          onChange={(event) => {
            const chosen = languages.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) setWanted(chosen);
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {LANGUAGES[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="al-button al-second">
        Run demo
      </button>
    </form>
  );
}

function Exports(props: { readonly post: LabProps['post'] }): JSX.Element {
  return (
    <div class="al-actions">
      <button
        type="button"
        class="al-button al-quiet"
        onClick={() => props.post({ type: 'export', format: 'svg' })}
      >
        Export SVG
      </button>
      <button
        type="button"
        class="al-button al-quiet"
        onClick={() => props.post({ type: 'export', format: 'trace' })}
      >
        Export trace
      </button>
    </div>
  );
}
