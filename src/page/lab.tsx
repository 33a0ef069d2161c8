/** Entry of the lab page. The host owns the truth; the page keeps only what it shows and how. */
import { render } from 'preact';
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { readPageTell } from '../protocol/page.ts';
import type { PageAsk } from '../protocol/page.ts';
import { LabView } from './lab-view.tsx';
import { initialState, reduce } from './state.ts';
import type { PageState, View } from './state.ts';

interface VsCodeApi {
  postMessage(message: PageAsk): void;
  getState(): unknown;
  setState(state: { readonly view: View }): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();

function Lab(): JSX.Element {
  const [state, dispatch] = useReducer(reduce, undefined, startState);
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>): void => {
      const tell = readPageTell(event.data);
      if (tell !== undefined) dispatch({ type: 'tell', tell, clock: performance.now() });
    };
    window.addEventListener('message', receive);
    vscode.postMessage({ type: 'ready' });
    return () => window.removeEventListener('message', receive);
  }, []);
  useEffect(() => vscode.setState({ view: state.view }), [state.view]);
  return <LabView state={state} dispatch={dispatch} post={(ask) => vscode.postMessage(ask)} />;
}

/** The view of last time; for who listens to the screen, the table comes first. */
function startState(): PageState {
  const saved = vscode.getState();
  const view = typeof saved === 'object' && saved !== null && 'view' in saved ? saved.view : null;
  if (view === 'timeline' || view === 'table') return { ...initialState, view };
  const listens = document.body.classList.contains('vscode-using-screen-reader');
  return { ...initialState, view: listens ? 'table' : 'timeline' };
}

const root = document.getElementById('root');
if (root !== null) render(<Lab />, root);
