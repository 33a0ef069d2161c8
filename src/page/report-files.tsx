/** The findings of a report, file by file; what is not looked at is not made. */
import { useMemo, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { ReportedFinding } from '../protocol/report.ts';
import { plural } from '../lab/timeline/format.ts';
import type { ListedFile, ListedFinding } from './report-state.ts';
import { countsInWords, FILES_AT_A_TIME, FINDINGS_AT_A_TIME, listFiles } from './report-state.ts';
import type { FilledProps } from './report-view.tsx';

export function ReportFiles(props: FilledProps): JSX.Element {
  const { report, reading, onReading } = props;
  const files = useMemo(() => listFiles(report, reading.rule), [report, reading.rule]);
  const shown = files.slice(0, reading.files);
  const rest = files.length - shown.length;
  const isOpen = (file: ListedFile): boolean => file.open !== reading.toggled.includes(file.path);
  const toggle = ({ path }: ListedFile): void => {
    const others = reading.toggled.filter((each) => each !== path);
    const toggled = others.length < reading.toggled.length ? others : [...others, path];
    onReading({ toggled });
  };
  return (
    <section aria-labelledby="al-files">
      <h2 id="al-files" tabIndex={-1}>
        By file
      </h2>
      <RuleChoice {...props} />
      <p role="status" class="al-muted">
        {totals(report.findings, report.listed, files, reading.rule)}
      </p>
      {shown.map((file) => (
        <FileFindings
          key={`${reading.rule}:${file.path}`}
          file={file}
          open={isOpen(file)}
          onToggle={() => toggle(file)}
          {...props}
        />
      ))}
      {rest > 0 ? (
        <button
          type="button"
          class="al-button al-second"
          onClick={() => onReading({ files: reading.files + FILES_AT_A_TIME })}
        >
          Show {Math.min(rest, FILES_AT_A_TIME)} more of {plural(files.length, 'file')}
        </button>
      ) : null}
    </section>
  );
}

/** What is below, in a sentence: nothing is left out without being said. */
function totals(all: number, listed: number, files: readonly ListedFile[], rule: string): string {
  const here = files.reduce((count, file) => count + file.findings.length, 0);
  const of = rule === '' ? '' : ` of ${rule}`;
  const cut = listed < all ? ` The report lists ${listed} of all ${plural(all, 'finding')}.` : '';
  return `${plural(here, 'finding')}${of} in ${plural(files.length, 'file')}.${cut}`;
}

function RuleChoice({ report, reading, onReading }: FilledProps): JSX.Element {
  return (
    <div class="al-demos">
      <label>
        Rule
        <select
          value={reading.rule}
          onChange={(event) => onReading({ rule: event.currentTarget.value })}
        >
          <option value="">All rules</option>
          {report.rules.map(({ rule, findings }) => (
            <option key={rule} value={rule}>
              {rule} ({findings})
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface FileProps extends FilledProps {
  readonly file: ListedFile;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function FileFindings(props: FileProps): JSX.Element {
  const { file, open, onToggle } = props;
  const [most, setMost] = useState(FINDINGS_AT_A_TIME);
  const rest = file.findings.length - most;
  return (
    <details class="al-file" open={open}>
      {/* The state is the page's, so that it is there again when the page is. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          onToggle();
        }}
      >
        <h3>{file.path}</h3>
        <span class="al-muted">{countsInWords(file.counts)}</span>
      </summary>
      {open ? <FindingTable {...props} findings={file.findings.slice(0, most)} /> : null}
      {open && rest > 0 ? (
        <button
          type="button"
          class="al-button al-second"
          onClick={() => setMost(most + FINDINGS_AT_A_TIME)}
        >
          Show {Math.min(rest, FINDINGS_AT_A_TIME)} more of{' '}
          {plural(file.findings.length, 'finding')}
        </button>
      ) : null}
      {open && file.findings.length < file.total ? (
        <p class="al-muted">
          and {plural(file.total - file.findings.length, 'more finding')}, in the file itself.
        </p>
      ) : null}
    </details>
  );
}

function FindingTable(
  props: FileProps & { readonly findings: readonly ListedFinding[] },
): JSX.Element {
  const { file, findings, report, post } = props;
  return (
    <div class="al-scroll">
      <table class="al-table" aria-label={`Findings in ${file.path}`}>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Severity</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ index, finding }) => (
            <tr key={index}>
              <td class="al-place">
                <button
                  type="button"
                  class="al-link"
                  aria-label={`Open ${file.path}, ${placeOf(finding)}`}
                  onClick={() =>
                    post({
                      type: 'open',
                      report: report.finished_ms,
                      file: file.index,
                      finding: index,
                    })
                  }
                >
                  {placeOf(finding)}
                </button>
              </td>
              <td>
                <span class={`al-severity al-severity-${finding.severity}`}>
                  {finding.severity}
                </span>
              </td>
              <td>
                <Words text={finding.message} />
              </td>
              <td>
                <button
                  type="button"
                  class="al-link"
                  aria-label={`Explain ${finding.rule}`}
                  onClick={() => post({ type: 'explain', rule: finding.rule })}
                >
                  {finding.rule}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A message with its code as code: what stands between backticks. */
export function Words({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split('`');
  // An odd backtick has no other to belong to.
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>))}</>;
}

function placeOf({ cell, line, column }: ReportedFinding): string {
  return cell === undefined ? `${line}:${column}` : `Cell ${cell}, ${line}:${column}`;
}
