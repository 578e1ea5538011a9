import { type ReactNode, useRef, useState } from 'react';
import { releaseGesture, useDocument } from '../store/document.ts';
import { setSession, useSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { useCover } from '../ui/cover.ts';
import { useSaidWhenLetGo } from '../ui/let-go.ts';
import { useShown, WithProject } from '../ui/shown.tsx';
import { AudiencePage, useAudience } from './audience.tsx';
import { chartsOf, type ProjectedChart } from './charts.tsx';
import { LargeFigures } from './figures.tsx';
import { useFullScreen } from './full-screen.ts';
import { KnobList } from './knob-list.tsx';
import { knobsOf, LARGE_STEP } from './knobs.ts';
import { LargeChart } from './large-chart.tsx';
import { Log } from './log.tsx';
import { letGo, moveKnob, recordState } from './record.ts';
import { addView } from './story.ts';

const { workshop: text } = TEXT;

/** The workshop on the whole screen: one finding, one chart, large figures, a few knobs; the keyboard does everything. */
export function Projected(): ReactNode {
  return (
    <WithProject>
      <View />
    </WithProject>
  );
}

const leave = () => {
  letGo();
  setSession({ isProjecting: false });
};

/** Room above the highest amount, so that most moves stay inside an axis that stands still. */
const HEADROOM = 1.25;

function View(): ReactNode {
  const { calculation, variant, reference } = useShown();
  const [turned, setTurned] = useState(0);
  const box = useRef<HTMLElement>(null);
  const knobs = knobsOf(calculation);
  // A step back may take knobs away.
  const chosen = Math.min(turned, knobs.length - 1);
  const charts = chartsOf(calculation, variant, reference);
  const projected = useSession((session) => session.projected);
  const place = Math.max(
    0,
    charts.findIndex(({ id }) => id === projected),
  );
  const chart = charts[place]!;
  const setPlace = (next: number) => setSession({ projected: charts[(next + charts.length) % charts.length]!.id });
  const [ends, setEnds] = useState<Readonly<Record<string, number>>>(() => endsOf(charts));
  const count = useDocument(({ file }) => file?.scenarios?.length ?? 0);
  useSaidWhenLetGo(chart.finding);
  useCover(box);
  const audience = useAudience();
  // A window that opens takes the whole screen away; the audience's own is the one to fill.
  useFullScreen(leave, !audience.isOpen);
  const rescale = () => setEnds(endsOf(charts));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const knob = knobs[chosen];
    const large = event.shiftKey ? LARGE_STEP : 1;
    const turnTo = (next: number) => {
      letGo();
      setTurned((next + knobs.length) % knobs.length);
    };
    const show = (next: number) => () => setPlace(next);
    const actions = new Map([
      ['ArrowUp', () => turnTo(chosen - 1)],
      ['ArrowDown', () => turnTo(chosen + 1)],
      ['ArrowLeft', () => knob && moveKnob(knob, -large)],
      ['ArrowRight', () => knob && moveKnob(knob, large)],
      ['PageUp', show(place - 1)],
      ['PageDown', show(place + 1)],
      ['[', show(place - 1)],
      [']', show(place + 1)],
      ['h', rescale],
      ['v', () => addView()],
      ['p', audience.toggle],
      ['Escape', leave],
    ]);
    // On a button Enter presses it.
    if (!(event.target instanceof HTMLButtonElement)) actions.set('Enter', () => recordState(count + 1));
    const act = actions.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const view = (
    <>
      <header>
        <h1>{chart.finding}</h1>
        <p>{chart.subtitle}</p>
      </header>
      <LargeChart chart={chart} axisEnd={ends[chart.id]!} />
      <aside>
        <LargeFigures calculation={calculation} variant={variant} reference={reference} />
        <KnobList calculation={calculation} knobs={knobs} chosen={chosen} />
      </aside>
    </>
  );
  return (
    <section
      ref={box}
      className="projected"
      aria-label={text.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it has the keyboard for all its keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.key.startsWith('Arrow') && releaseGesture()}
    >
      {view}
      {audience.page && <AudiencePage page={audience.page}>{view}</AudiencePage>}
      <Log calculation={calculation} />
      <footer>
        <button type="button" onClick={() => recordState(count + 1)}>
          {text.record}
        </button>
        <button type="button" onClick={() => addView()}>
          {text.toStory}
        </button>
        <button type="button" onClick={rescale}>
          {text.rescale}
        </button>
        <button type="button" onClick={() => setPlace(place + 1)}>
          {text.next}
        </button>
        <button type="button" aria-pressed={audience.isOpen} onClick={audience.toggle}>
          {text.audience.open}
        </button>
        <button type="button" onClick={leave}>
          {text.leave}
        </button>
      </footer>
    </section>
  );
}

const endsOf = (charts: readonly ProjectedChart[]) =>
  Object.fromEntries(charts.map(({ id, highest }) => [id, highest * HEADROOM]));
