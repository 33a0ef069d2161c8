/** One picture with its words, drawing or table, and output: the same on the page and in a cell. */
import type { ComponentChildren, JSX } from 'preact';
import type { TimeWindow } from '../lab/timeline/scale.ts';
import { headline, sentence } from '../lab/timeline/summary.ts';
import { wholeWindow } from '../lab/timeline/svg.ts';
import type { RunPicture } from '../protocol/page.ts';
import { usePresent } from './hooks.ts';
import { OutputView, ProblemView } from './run-views.tsx';
import type { Arrival, View } from './state.ts';
import { TableView } from './table-view.tsx';
import { TimelineView } from './timeline-view.tsx';
import { zoomed } from './zoom.ts';

export interface PictureProps {
  readonly picture: RunPicture;
  readonly id: string;
  readonly arrival: Arrival | null;
  readonly view: View;
  readonly window: TimeWindow | null;
  readonly onView: (view: View) => void;
  readonly onWindow: (window: TimeWindow | null) => void;
  readonly onOpenLine: ((run: number, line: number) => void) | undefined;
  readonly onCopy: ((text: string) => void) | undefined;
  /** Stands above the figure. */
  readonly title?: ComponentChildren;
  /** Buttons under the sentence. */
  readonly actions?: ComponentChildren;
  /** What can be done when a run did not go well. */
  readonly offers?: ComponentChildren;
}

type Present = PictureProps & { readonly present: number | undefined };

export function PictureView(props: PictureProps): JSX.Element {
  const { picture } = props;
  const present = usePresent(picture, props.arrival);
  return (
    <>
      <header class="al-head">
        {props.title}
        <Words picture={picture} present={present} />
        {props.actions}
      </header>
      <ProblemView picture={picture} onCopy={props.onCopy}>
        {props.offers}
      </ProblemView>
      {hasLanes(picture) ? <PictureSection {...props} present={present} /> : null}
      <OutputView picture={picture} />
    </>
  );
}

/** A run that never started has nothing to draw. */
function hasLanes(picture: RunPicture): boolean {
  return picture.runs.some(
    (run) => run.outcome !== 'not-started' || run.events.some((one) => one.source !== 'output'),
  );
}

function PictureSection(props: Present): JSX.Element {
  const { picture, view, window, present, onOpenLine } = props;
  return (
    <section class="al-picture" aria-label="What happened">
      <PictureBar {...props} />
      {view === 'timeline' ? (
        <TimelineView
          picture={picture}
          id={props.id}
          present={present}
          window={window}
          onWindow={props.onWindow}
          onOpenLine={onOpenLine}
        />
      ) : (
        <TableView picture={picture} present={present} onOpenLine={onOpenLine} />
      )}
    </section>
  );
}

/** Who listens hears the whole sentence once, when it changes; the figure may change all the time. */
function Words(props: {
  readonly picture: RunPicture;
  readonly present: number | undefined;
}): JSX.Element {
  const { lead, main, told } = headline(props.picture, props.present);
  return (
    <>
      <p class="al-figure" aria-hidden="true">
        {lead === '' ? null : <span class="al-lead">{lead}: </span>}
        {main}
      </p>
      <p class="al-sentence" role="status" aria-live="polite">
        <span class="al-hidden">{told}</span>
        {sentence(props.picture).slice(told.length)}
      </p>
    </>
  );
}

/** Timeline or table, and how much of the axis. */
function PictureBar(props: Present): JSX.Element {
  const { view, window, onView, onWindow } = props;
  const zoom = (factor: number): void =>
    onWindow(zoomed(wholeWindow(props.picture, props.present), window, { factor }));
  return (
    <div class="al-bar-row">
      <div class="al-group" role="group" aria-label="Show as">
        {(['timeline', 'table'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="al-button al-quiet"
            aria-pressed={view === one}
            onClick={() => onView(one)}
          >
            {one === 'timeline' ? 'Timeline' : 'Table'}
          </button>
        ))}
      </div>
      {view === 'timeline' ? (
        <div class="al-group" role="group" aria-label="Zoom">
          <Zoom label="Zoom out" text="−" off={window === null} onClick={() => zoom(0.5)} />
          <Zoom label="Zoom in" text="+" off={false} onClick={() => zoom(2)} />
          <Zoom label="Show all" text="All" off={window === null} onClick={() => onWindow(null)} />
        </div>
      ) : null}
    </div>
  );
}

function Zoom(props: {
  readonly label: string;
  readonly text: string;
  readonly off: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  // A disabled button would lose the focus of who just pressed it.
  return (
    <button
      type="button"
      class="al-button al-quiet"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.onClick();
      }}
    >
      {props.text}
    </button>
  );
}
