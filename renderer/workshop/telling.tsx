import { type ReactNode, useRef } from 'react';
import { type StoryView, storyOf } from '../../models/project/index.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useCover } from '../ui/cover.ts';
import { useShown, WithProject } from '../ui/shown.tsx';
import { chartsOf } from './charts.tsx';
import { LargeFigures } from './figures.tsx';
import { useFullScreen } from './full-screen.ts';
import { LargeChart } from './large-chart.tsx';
import { isPage, lacksOf, stopTelling, tell } from './story.ts';

const { story: text } = TEXT.workshop;

/** The story, view by view, with its text in large type; the keyboard does everything. */
export function Telling(): ReactNode {
  return (
    <WithProject>
      <View />
    </WithProject>
  );
}

const NEXT = ['ArrowRight', 'ArrowDown', 'PageDown'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp', 'PageUp'];

function View(): ReactNode {
  const at = useSession(({ telling }) => telling) ?? 0;
  const file = useDocument((document) => document.file);
  const box = useRef<HTMLDivElement>(null);
  useCover(box);
  useFullScreen(stopTelling);
  if (!file) return null;
  const views = storyOf(file);
  const view = views[at]!;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target instanceof HTMLButtonElement;
    const go = NEXT.includes(event.key) || (!isOnButton && ['Enter', ' '].includes(event.key)) ? at + 1 : undefined;
    const to = { Home: 0, End: views.length - 1 }[event.key] ?? (PREVIOUS.includes(event.key) ? at - 1 : go);
    if (to === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (to === undefined) stopTelling();
    else tell(to);
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-modal="true"
      className={`projected telling${isPage(view.pagina) ? ' over-page' : ''}`}
      aria-label={text.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the keyboard for all its keys
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Said view={view} lacks={lacksOf(file, view)} />
      <footer>
        <span>{text.place(at + 1, views.length)}</span>
        <button type="button" onClick={() => tell(at - 1)}>
          {text.previous}
        </button>
        <button type="button" onClick={() => tell(at + 1)}>
          {text.next}
        </button>
        <button type="button" onClick={stopTelling}>
          {TEXT.workshop.leave}
        </button>
      </footer>
    </div>
  );
}

/** What is said, and the chart that it is said of; a page is seen above it. */
function Said({ view, lacks }: { readonly view: StoryView; readonly lacks: readonly string[] }): ReactNode {
  const { calculation, variant, reference } = useShown();
  const charts = chartsOf(calculation, variant, reference);
  const chart = charts.find(({ id }) => id === view.grafiek) ?? charts[0]!;
  // From one view to the next an axis only grows: a smaller amount is drawn smaller.
  const ends = useRef<Record<string, number>>({});
  const axisEnd = Math.max(chart.highest, ends.current[chart.id] ?? 0);
  ends.current[chart.id] = axisEnd;
  const ofPage = isPage(view.pagina) ? view.pagina : undefined;
  return (
    <>
      <header aria-live="polite">
        <h1>{view.titel || (ofPage ? TEXT.page[ofPage] : chart.finding)}</h1>
        {view.tekst && <p>{view.tekst}</p>}
        {lacks.map((lack) => (
          <p key={lack}>{lack}</p>
        ))}
      </header>
      {!ofPage && (
        <>
          <LargeChart chart={chart} axisEnd={axisEnd} />
          <aside>
            <LargeFigures calculation={calculation} variant={variant} reference={reference} />
          </aside>
        </>
      )}
    </>
  );
}
