/** The whole report page: what was found, by rule, by folder and by file. */
import type { JSX } from 'preact';
import type { ReportAsk, WorkspaceReport } from '../protocol/report.ts';
import { formatWall, plural } from '../lab/timeline/format.ts';
import { ReportFiles, Words } from './report-files.tsx';
import type { Reading } from './report-state.ts';
import { countsInWords, listFolders, sum } from './report-state.ts';

export interface ReportProps {
  readonly report: WorkspaceReport | null;
  readonly checking: boolean;
  readonly reading: Reading;
  readonly onReading: (part: Partial<Reading>) => void;
  readonly post: (ask: ReportAsk) => void;
}

export type FilledProps = ReportProps & { readonly report: WorkspaceReport };

/** Longer lists of files that were not checked are cut, and say so. */
const MOST_SKIPPED = 200;

export function ReportView(props: ReportProps): JSX.Element {
  const { report } = props;
  if (report === null) return <Empty {...props} />;
  const filled = { ...props, report };
  return (
    <main class="al al-page al-report">
      <Head {...filled} />
      {report.rules.length > 0 ? <RuleTable {...filled} /> : null}
      {report.files.length > 0 ? <FolderTable report={report} /> : null}
      {report.files.length > 0 ? <ReportFiles {...filled} /> : null}
      <NotChecked {...filled} />
    </main>
  );
}

function Empty(props: ReportProps): JSX.Element {
  return (
    <main class="al al-page al-report">
      <header class="al-head">
        <h1 class="al-figure">The workspace was not checked yet</h1>
        <Actions {...props} />
      </header>
    </main>
  );
}

function Head(props: FilledProps): JSX.Element {
  const { report } = props;
  const when = new Date(report.finished_ms);
  const untouched = report.found - report.checked - report.unreadable;
  return (
    <header class="al-head">
      <h1 class="al-title">Report on the workspace</h1>
      <p class="al-figure">
        {report.findings === 0
          ? 'No findings'
          : `${plural(report.findings, 'finding')} in ${plural(report.files.length, 'file')}`}
      </p>
      <p class="al-sentence">
        {report.findings === 0 ? null : `${countsInWords(report.counts)}. `}
        {plural(report.checked, 'file')} checked
        {report.unreadable > 0 ? ` and ${report.unreadable} not, see below,` : ''} in{' '}
        {formatWall(report.took_ms)},{' '}
        <time dateTime={when.toISOString()}>
          {when.toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' })}
        </time>
        .
      </p>
      {report.cancelled ? (
        <p class="al-sentence">
          <strong>The check was cancelled:</strong> {untouched} of {plural(report.found, 'file')}{' '}
          were not looked at.
        </p>
      ) : null}
      <Actions {...props} />
    </header>
  );
}

function Actions({ checking, report, post }: ReportProps): JSX.Element {
  return (
    <div class="al-actions">
      <button
        type="button"
        class="al-button"
        aria-disabled={checking}
        onClick={() => (checking ? undefined : post({ type: 'check' }))}
      >
        {report === null ? 'Check the workspace' : 'Check again'}
      </button>
      <button type="button" class="al-button al-second" onClick={() => post({ type: 'problems' })}>
        Show the Problems panel
      </button>
      <span role="status" class="al-muted">
        {checking ? 'Checking…' : ''}
      </span>
    </div>
  );
}

function RuleTable({ report, reading, onReading, post }: FilledProps): JSX.Element {
  return (
    <section>
      <h2 id="al-rules">By rule</h2>
      <div class="al-scroll" role="region" aria-labelledby="al-rules" tabIndex={0}>
        <table class="al-table">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">What it reports</th>
              <th scope="col">Severity</th>
              <th scope="col" class="al-number">
                Findings
              </th>
            </tr>
          </thead>
          <tbody>
            {report.rules.map(({ rule, title, severity, findings }) => (
              <tr key={rule}>
                <th scope="row">
                  <button
                    type="button"
                    class="al-link"
                    aria-label={`Explain ${rule}`}
                    title={`Explain ${rule}`}
                    onClick={() => post({ type: 'explain', rule })}
                  >
                    {rule}
                  </button>
                </th>
                <td>{title}</td>
                <td>
                  <span class={`al-severity al-severity-${severity}`}>{severity}</span>
                </td>
                <td class="al-number">
                  <button
                    type="button"
                    class="al-link"
                    aria-pressed={reading.rule === rule}
                    aria-label={`List the ${plural(findings, 'finding')} of ${rule}`}
                    title={`List only ${rule} below`}
                    onClick={() => {
                      onReading({ rule });
                      document.getElementById('al-files')?.focus();
                    }}
                  >
                    {findings}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FolderTable({ report }: { readonly report: WorkspaceReport }): JSX.Element | null {
  const rows = listFolders(report);
  if (rows.length < 2) return null;
  return (
    <section>
      <h2 id="al-folders">By folder</h2>
      <div class="al-scroll" role="region" aria-labelledby="al-folders" tabIndex={0}>
        <table class="al-table">
          <thead>
            <tr>
              <th scope="col">Folder</th>
              {['Files', 'Errors', 'Warnings', 'Hints', 'All'].map((head) => (
                <th key={head} scope="col" class="al-number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ folder, files, counts }) => (
              <tr key={folder}>
                <th scope="row">{folder === '' ? 'the top folder' : folder}</th>
                <td class="al-number">{files}</td>
                <td class="al-number">{counts.error}</td>
                <td class="al-number">{counts.warning}</td>
                <td class="al-number">{counts.hint}</td>
                <td class="al-number">{sum(counts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function NotChecked({ report, post }: FilledProps): JSX.Element | null {
  const { skipped, unreadable, excluded } = report;
  if (unreadable === 0 && excluded === 0) return null;
  const rest = unreadable - Math.min(skipped.length, MOST_SKIPPED);
  return (
    <section aria-labelledby="al-skipped">
      <h2 id="al-skipped">Not checked</h2>
      {skipped.length === 0 ? null : (
        <ul class="al-list">
          {skipped.slice(0, MOST_SKIPPED).map(({ path, reason }, file) => (
            <li key={path}>
              <button
                type="button"
                class="al-link"
                onClick={() => post({ type: 'open-skipped', report: report.finished_ms, file })}
              >
                {path}
              </button>
              <div>
                <Words text={reason} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? <p class="al-muted">and {plural(rest, 'more file')}.</p> : null}
      {excluded > 0 ? (
        <p class="al-muted">
          {plural(excluded, 'file')} left out by <code>exclude</code> in a settings file.
        </p>
      ) : null}
    </section>
  );
}
