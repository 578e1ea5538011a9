import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Calculation, keyFigures, type Variant } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { type Plain, triedIn } from '../../models/project/index.ts';
import { releaseGesture, useDocument } from '../store/document.ts';
import { setSession } from '../store/session.ts';
import { TEXT } from '../text/nl.ts';
import { difference, readingOf, rounded } from '../text/numbers.ts';
import { useCover } from '../ui/cover.ts';
import { useSaidWhenLetGo } from '../ui/let-go.ts';
import { useShown, WithProject } from '../ui/shown.tsx';
import { chartsOf, type ProjectedChart } from './charts.tsx';
import { knobsOf, LARGE_STEP, valueText, type WorkshopKnob } from './knobs.ts';
import { FIGURES, goBackTo, letGo, moveKnob, recordState } from './record.ts';

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
  const [chosen, setChosen] = useState(0);
  const [place, setPlace] = useState(0);
  const box = useRef<HTMLElement>(null);
  const knobs = knobsOf(calculation);
  const charts = chartsOf(calculation, variant, reference);
  const chart = charts[place]!;
  const [ends, setEnds] = useState<Readonly<Record<string, number>>>(() => endsOf(charts));
  const count = useDocument(({ file }) => file?.scenarios?.length ?? 0);
  useSaidWhenLetGo(chart.finding);
  useCover(box);
  const rescale = () => setEnds(endsOf(charts));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const knob = knobs[chosen]!;
    const large = event.shiftKey ? LARGE_STEP : 1;
    const turnTo = (next: number) => {
      letGo();
      setChosen((next + knobs.length) % knobs.length);
    };
    const show = (next: number) => () => setPlace((next + charts.length) % charts.length);
    const actions = new Map([
      ['ArrowUp', () => turnTo(chosen - 1)],
      ['ArrowDown', () => turnTo(chosen + 1)],
      ['ArrowLeft', () => moveKnob(knob, -large)],
      ['ArrowRight', () => moveKnob(knob, large)],
      ['PageUp', show(place - 1)],
      ['PageDown', show(place + 1)],
      ['[', show(place - 1)],
      [']', show(place + 1)],
      ['h', rescale],
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
      <header>
        <h1>{chart.finding}</h1>
        <p>{chart.subtitle}</p>
      </header>
      <LargeChart chart={chart} axisEnd={ends[chart.id]!} />
      <aside>
        <LargeFigures calculation={calculation} variant={variant} reference={reference} />
        <KnobList calculation={calculation} knobs={knobs} chosen={chosen} />
      </aside>
      <Log calculation={calculation} knobs={knobs} />
      <footer>
        <button type="button" onClick={() => recordState(count + 1)}>
          {text.record}
        </button>
        <button type="button" onClick={rescale}>
          {text.rescale}
        </button>
        <button type="button" onClick={() => setPlace((place + 1) % charts.length)}>
          {text.next}
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

/** The charts' smallest type is 12 px; drawn twice as large, and larger on a larger screen, it can be read from the back of a room. */
const enlarged = () => Math.max(2, window.innerHeight / 360);

function LargeChart({ chart, axisEnd }: { readonly chart: ProjectedChart; readonly axisEnd: number }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0, scale: 1 });
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const scale = enlarged();
      setSize({ width: Math.floor(width / scale), height: Math.floor(height / scale), scale });
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <figure className="chart">
      <div ref={box} className="large-chart">
        {size.width > 0 && (
          <svg
            width={size.width * size.scale}
            height={size.height * size.scale}
            viewBox={`0 0 ${size.width} ${size.height}`}
            role="img"
            aria-label={chart.subtitle}
          >
            {chart.draw(size.width, size.height, axisEnd)}
          </svg>
        )}
      </div>
      <figcaption>{chart.highest > axisEnd ? text.outside : ''}</figcaption>
    </figure>
  );
}

interface FigureProps {
  readonly calculation: Calculation;
  readonly variant: Variant;
  readonly reference: Calculation | null;
}

function LargeFigures({ calculation, variant, reference }: FigureProps): ReactNode {
  const now = keyFigures(calculation, variant);
  const then = reference && keyFigures(reference, variant);
  return (
    <dl aria-label={text.figures}>
      {FIGURES.map((id) => {
        const { label, line } = KEY_FIGURES.find((figure) => figure.id === id)!;
        const reading = readingOf(line, 'euro');
        const [value, old] = [now[id], then?.[id]];
        return (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              <strong>{typeof value === 'number' ? rounded(value, reading) : '–'}</strong>
              <span>
                {typeof value === 'number' && typeof old === 'number' ? difference(value - old, reading) : ''}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface KnobProps {
  readonly calculation: Calculation;
  readonly knobs: readonly WorkshopKnob[];
}

function KnobList({ calculation, knobs, chosen }: KnobProps & { readonly chosen: number }): ReactNode {
  return (
    <ul className="projected-knobs" aria-label={text.knobs}>
      {knobs.map((knob, index) => (
        <li key={knob.id} aria-current={index === chosen}>
          <span>{knob.label}</span>
          <strong>{valueText(calculation, knob, knob.cell.waarde as Plain)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** What was tried, the latest first; each goes back to how the knobs stood. */
function Log({ calculation, knobs }: KnobProps): ReactNode {
  const file = useDocument((document) => document.file);
  const log = file ? triedIn(file) : [];
  return (
    <ol className="tried" aria-label={text.tried} reversed>
      {log.length === 0 && <li className="nothing">{text.nothingTried}</li>}
      {[...log.entries()].reverse().map(([index, move]) => {
        const knob = knobs.find(({ id }) => id === move.invoer);
        if (!knob) return null;
        const [from, to] = [valueText(calculation, knob, move.van), valueText(calculation, knob, move.naar)];
        const [before, after] = move.kerncijfers.tekort ?? [null, null];
        return (
          <li key={index}>
            <button type="button" title={text.backTo(knob.label, from, to)} onClick={() => goBackTo(move)}>
              {knob.label} {text.fromTo(from, to)}
              {before !== null && after !== null && (
                <> · {text.fromTo(rounded(before, 'euro'), rounded(after, 'euro'))}</>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
