/** Entry of the notebook renderer: a run's picture under the cell that made it. */
import { render } from 'preact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import style from '../../media/page.css' with { type: 'text' };
import type { TimeWindow } from '../lab/timeline/scale.ts';
import { readPicture } from '../protocol/page.ts';
import type { PageAsk, RunPicture } from '../protocol/page.ts';
import { PictureView } from './picture-view.tsx';
import { arrivalOf } from './state.ts';
import type { Arrival, View } from './state.ts';

/** The part of VS Code's renderer interface that is used here. */
interface RendererContext {
  readonly postMessage?: (message: PageAsk) => void;
}

interface OutputItem {
  readonly id: string;
  json(): unknown;
}

interface Renderer {
  renderOutputItem(item: OutputItem, element: HTMLElement): void;
  disposeOutputItem(id?: string): void;
}

export const activate = (context: RendererContext): Renderer => {
  addStyle();
  const shown = new Map<string, HTMLElement>();
  return {
    renderOutputItem(item, element) {
      const root = rootIn(element);
      shown.set(item.id, root);
      const picture = readPicture(item.json());
      const id = `al-${item.id.replace(/[^\w-]/g, '')}`;
      if (picture === undefined) {
        render(
          <p class="al">This output was made by another version. Run the cell again.</p>,
          root,
        );
        return;
      }
      const arrival = arrivalOf(picture, performance.now());
      const { postMessage } = context;
      render(
        <Cell
          picture={picture}
          id={id}
          arrival={arrival}
          onOpenLine={
            postMessage === undefined
              ? undefined
              : (run, line) => postMessage({ type: 'open-line', run, line })
          }
          onCopy={
            postMessage === undefined ? undefined : (text) => postMessage({ type: 'copy', text })
          }
        />,
        root,
      );
    },
    disposeOutputItem(id) {
      const gone = id === undefined ? [...shown.keys()] : [id];
      for (const one of gone) {
        const root = shown.get(one);
        if (root !== undefined) render(null, root);
        shown.delete(one);
      }
    },
  };
};

function Cell(props: {
  readonly picture: RunPicture;
  readonly id: string;
  readonly arrival: Arrival | null;
  readonly onOpenLine: ((run: number, line: number) => void) | undefined;
  readonly onCopy: ((text: string) => void) | undefined;
}): JSX.Element {
  const [view, setView] = useState<View>(() =>
    document.body.classList.contains('vscode-using-screen-reader') ? 'table' : 'timeline',
  );
  const [part, setPart] = useState<TimeWindow | null>(null);
  return (
    <div class="al al-cell">
      <PictureView {...props} view={view} window={part} onView={setView} onWindow={setPart} />
    </div>
  );
}

/** One sheet for all outputs; a constructed one needs no permission to use inline style. */
function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** An output that is shown again keeps its root, and with it what the reader had chosen. */
function rootIn(element: HTMLElement): HTMLElement {
  const before = element.querySelector<HTMLElement>(':scope > .al-root');
  if (before !== null) return before;
  const root = document.createElement('div');
  root.className = 'al-root';
  element.replaceChildren(root);
  return root;
}
