import { type ReactNode, useMemo } from 'react';
import type { Calculation, Variant } from '../../../models/engine/index.ts';
import type { KeyFigure } from '../../../models/lines/index.ts';
import { boundOf } from '../../../models/uncertainty/index.ts';
import type { Mark } from '../../charts/amount-axis.tsx';
import { axisEuro } from '../../charts/axes.tsx';
import { ChartMenu } from '../../charts/chart-menu.tsx';
import { CumulativeShare } from '../../charts/cumulative-share.tsx';
import { useWidth } from '../../charts/frame.tsx';
import { HistogramChart } from '../../charts/histogram-chart.tsx';
import type { SimulationResult } from '../../store/simulation.ts';
import {
  boundOfFigure,
  distributionFinding,
  often,
  percentilesFinding,
  shownFigure,
} from '../../text/findings-uncertainty.ts';
import { variantName } from '../../text/names.ts';
import { TEXT } from '../../text/nl.ts';
import { type Reading, rounded } from '../../text/numbers.ts';
import { useStepwise } from '../../ui/stepwise.ts';
import { Busy } from './busy.tsx';
import { distributionOf, type FigureSpread, footingOf, spreadsOf } from './data.ts';
import { basisOf, chanceText, count } from './drawn.tsx';
import { PercentileTable } from './percentiles.tsx';

const { uncertainty: text } = TEXT;

interface Props {
  readonly result: SimulationResult;
  readonly variant: string;
  readonly variants: readonly string[];
  readonly figure: KeyFigure;
  /** The point engine, where it is of the same input as the draws. */
  readonly now: { readonly calculation: Calculation; readonly variant: Variant } | null;
}

/** What a key figure may come out at: of the chosen variant as histogram and cumulative curve, of all as percentiles. */
export function DistributionSections({ result, variant, variants, figure, now }: Props): ReactNode {
  const bound = boundOfFigure(figure);
  const shown = variants.includes(variant) ? variants : [...variants, variant];
  const { value: spreads } = useStepwise(() => spreadsOf(result, shown, figure, bound), [result, shown.join(), figure]);
  const own = spreads?.find((one) => one.variant === variant);
  if (!spreads || !own) return <Busy height={700} />;
  const { percentiles: p } = own.summary;
  const finding = distributionFinding(figure, { p5: p.p5.value, p95: p.p95.value }, own.chance?.value);
  const rows = spreads.map(({ variant: id, summary }) => ({
    name: variantName(id, result.project.names.o),
    p5: summary.percentiles.p5.value,
    p50: summary.percentiles.p50.value,
    p95: summary.percentiles.p95.value,
  }));
  return (
    <>
      <section id="verdeling" className="chart">
        <ChartMenu title={finding} footing={footingText(figure)} />
        <h2>{finding}</h2>
        <p className="soft">
          {figure.label}, {figure.basis}. {basisOf(result, variant)}
        </p>
        {own.chance && (
          <p className="chance-line">
            {text.chanceColumn(figure.label, boundText(figure))}: <strong>{often(own.chance.value)}</strong>{' '}
            <span className="soft">({chanceText(own.chance)})</span>
          </p>
        )}
        <Charts result={result} variant={variant} figure={figure} own={own} now={now} />
      </section>
      <section id="percentielen" className="chart">
        <h2>{percentilesFinding(figure, rows)}</h2>
        <p className="soft">
          {figure.label}, {figure.basis}. {basisOf(result)}. {text.percentileNote}
        </p>
        <PercentileTable
          result={result}
          figure={figure}
          rows={spreads}
          chosen={variant}
          boundText={boundText(figure)}
        />
      </section>
    </>
  );
}

const footingText = ({ onEqualFooting }: KeyFigure) => (onEqualFooting ? TEXT.variants.equal : TEXT.variants.contract);

/** `> € 0`, `≥ 1` */
function boundText(figure: KeyFigure): string {
  const bound = boundOfFigure(figure);
  return bound ? `${bound.isIncluded ? '≥' : '>'} ${bound.value}` : '';
}

interface ChartsProps extends Omit<Props, 'variants'> {
  readonly own: FigureSpread;
}

function Charts({ result, variant, figure, own, now }: ChartsProps): ReactNode {
  const { value: found } = useStepwise(() => distributionOf(result, variant, figure), [result, variant, figure]);
  const marks = useMemo((): Mark[] => {
    const bound = boundOfFigure(figure);
    const { p50 } = own.summary.percentiles;
    const expected = now?.calculation.valueAt(figure.line, now.variant, footingOf(figure));
    return [
      ...(bound ? [{ id: 'bound', value: bound.value, label: axisShown(figure, bound.value) }] : []),
      { id: 'middle', value: p50.value, label: `${text.middle} ${shownFigure(figure, p50.value)}` },
      ...(expected === undefined
        ? []
        : [{ id: 'expected', value: expected, label: `${text.expected} ${shownFigure(figure, expected)}` }]),
    ];
  }, [figure, own, now]);
  if (!found) return <Busy height={300} />;
  const { histogram, curve } = found;
  const show = (value: number) => axisShown(figure, value);
  const { below, above, bins } = histogram;
  const described = Object.entries(own.summary.percentiles)
    .map(([name, { value }]) => `${name.toUpperCase()} ${shownFigure(figure, value)}`)
    .join(', ');
  return (
    <>
      <div className="side-by-side distribution">
        <Plain id="histogram" title={text.histogram(figure.label)} description={described}>
          {(width, height) => (
            <HistogramChart
              width={width}
              height={height}
              histogram={histogram}
              draws={result.kept.kept}
              show={show}
              bound={boundOfFigure(figure)?.value}
              marks={marks}
            />
          )}
        </Plain>
        <Plain id="cumulatief" title={text.cumulative(figure.label)} description={described}>
          {(width, height) => (
            <CumulativeShare
              width={width}
              height={height}
              curve={curve}
              from={boundOf(bins, 0)}
              to={boundOf(bins, bins.count)}
              show={show}
              marks={marks.filter(({ id }) => id !== 'expected')}
            />
          )}
        </Plain>
      </div>
      {below + above > 0 && <p className="soft">{text.outside(count(below), count(above))}</p>}
    </>
  );
}

function axisShown({ notation }: KeyFigure, value: number): string {
  return notation === 'euro' ? axisEuro(value) : rounded(value, notation as Reading);
}

const HEIGHT = 240;

/** A chart under a finding that it shares with its neighbour. */
function Plain({
  id,
  title,
  description,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** The figures in short, for who can't see the drawing. */
  readonly description: string;
  readonly children: (width: number, height: number) => ReactNode;
}): ReactNode {
  const [box, width] = useWidth();
  return (
    <div id={id} className="plain-chart">
      <h3>{title}</h3>
      <div ref={box} className="chart-box" style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            viewBox={`0 0 ${width} ${HEIGHT}`}
            role="img"
            aria-label={`${title}. ${description}`}
          >
            {children(width, HEIGHT)}
          </svg>
        )}
      </div>
    </div>
  );
}
