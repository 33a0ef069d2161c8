/** Entry of the report page. The host owns the report; the page keeps only how far it was read. */
import { render } from 'preact';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readReportTell } from '../protocol/report.ts';
import type { ReportAsk, ReportTell } from '../protocol/report.ts';
import { readReading } from './report-state.ts';
import type { Reading } from './report-state.ts';
import { ReportView } from './report-view.tsx';

interface VsCodeApi {
  postMessage(message: ReportAsk): void;
  getState(): unknown;
  setState(state: Reading): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const post = (ask: ReportAsk): void => vscode.postMessage(ask);

function Page(): JSX.Element {
  const [tell, setTell] = useState<ReportTell | undefined>(undefined);
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>): void => {
      const read = readReportTell(event.data);
      if (read !== undefined) setTell(read);
    };
    window.addEventListener('message', receive);
    post({ type: 'ready' });
    return () => window.removeEventListener('message', receive);
  }, []);
  if (tell === undefined) {
    return (
      <main class="al al-page">
        <p role="status">Loading the report…</p>
      </main>
    );
  }
  return <Read key={tell.report?.finished_ms} tell={tell} />;
}

/** One report, as far as it was read. */
function Read(props: { readonly tell: ReportTell }): JSX.Element {
  const { report, checking } = props.tell;
  const id = report?.finished_ms ?? 0;
  const [reading, setReading] = useState<Reading>(() => readReading(vscode.getState(), id));
  const now = useRef(reading);
  const change = (part: Partial<Reading>): void => {
    now.current = { ...now.current, ...part };
    vscode.setState(now.current);
    setReading(now.current);
  };
  useLayoutEffect(() => {
    window.scrollTo(0, now.current.scroll);
    const scrolled = (): void => {
      now.current = { ...now.current, scroll: window.scrollY };
      vscode.setState(now.current);
    };
    window.addEventListener('scrollend', scrolled);
    return () => window.removeEventListener('scrollend', scrolled);
  }, []);
  return (
    <ReportView
      report={report}
      checking={checking}
      reading={reading}
      onReading={change}
      post={post}
    />
  );
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
