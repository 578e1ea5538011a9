import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { boundOf, type Histogram } from '../../models/uncertainty/index.ts';
import { percent } from '../text/numbers.ts';
import { AmountAxis, type Mark, Marks } from './amount-axis.tsx';
import { ValueAxis } from './axes.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly histogram: Histogram;
  /** Draws that count. */
  readonly draws: number;
  readonly show: (value: number) => string;
  /** Bars above it are drawn as gain, below it as loss. */
  readonly bound: number | undefined;
  readonly marks: readonly Mark[];
}

const MARGIN = { top: 30, right: 20, bottom: 28, left: 48 };

/** How often each outcome came out, in bins of one width. Nothing is smoothed. */
export function HistogramChart({ width, height, histogram, draws, show, bound, marks }: Props): ReactNode {
  const { bins, counts } = histogram;
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  const x = scaleLinear([boundOf(bins, 0), boundOf(bins, bins.count)], [MARGIN.left, right]);
  const y = scaleLinear([0, Math.max(...counts, 1) / draws], [bottom, MARGIN.top]);
  return (
    <>
      <ValueAxis scale={y} left={MARGIN.left} right={right} count={3} show={(share) => axisShare(share)} />
      {counts.map((count, bin) => {
        const [from, to] = [boundOf(bins, bin), boundOf(bins, bin + 1)];
        const kind = bound === undefined ? 'plain' : to <= bound ? 'loss' : from >= bound ? 'gain' : 'plain';
        return (
          <rect
            key={from}
            className={`bin ${kind}`}
            data-bin={count}
            x={x(from) + 0.5}
            y={y(count / draws)}
            width={Math.max(0.5, x(to) - x(from) - 1)}
            height={bottom - y(count / draws)}
          >
            <title>{`${show(from)} – ${show(to)}: ${percent(count / draws)}`}</title>
          </rect>
        );
      })}
      <AmountAxis scale={x} y={bottom} show={show} width={right - MARGIN.left} />
      <Marks marks={marks} scale={x} top={MARGIN.top} bottom={bottom} />
    </>
  );
}

/** Steps of a per cent need no decimals. */
export function axisShare(share: number): string {
  return percent(share).replace(',0 ', ' ');
}
