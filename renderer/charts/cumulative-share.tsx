import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import type { CurvePoint } from '../../models/uncertainty/index.ts';
import { AmountAxis, type Mark, Marks } from './amount-axis.tsx';
import { ValueAxis } from './axes.tsx';
import { axisShare } from './histogram-chart.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly curve: readonly CurvePoint[];
  /** The ends of the axis, of the histogram beside it. */
  readonly from: number;
  readonly to: number;
  readonly show: (value: number) => string;
  readonly marks: readonly Mark[];
}

const MARGIN = { top: 30, right: 20, bottom: 28, left: 48 };

/** Of every value the share of the draws that lie at or below it. */
export function CumulativeShare({ width, height, curve, from, to, show, marks }: Props): ReactNode {
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  const x = scaleLinear([from, to], [MARGIN.left, right]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, MARGIN.top]);
  const path = line<CurvePoint>(
    ({ value }) => x(value),
    ({ share }) => y(share),
  );
  return (
    <>
      <ValueAxis scale={y} left={MARGIN.left} right={right} show={axisShare} />
      <AmountAxis
        scale={scaleLinear([from, to], [MARGIN.left, right])}
        y={bottom}
        show={show}
        width={right - MARGIN.left}
      />
      <path className="line budget" data-series="kans" d={path([...curve]) ?? ''} />
      <Marks marks={marks} scale={scaleLinear([from, to], [MARGIN.left, right])} top={MARGIN.top} bottom={bottom} />
    </>
  );
}
