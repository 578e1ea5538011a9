import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import type { CutPoint } from '../../models/uncertainty/index.ts';
import { AmountAxis } from './amount-axis.tsx';
import { ValueAxis } from './axes.tsx';
import { axisShare } from './histogram-chart.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly curve: readonly CutPoint[];
}

const MARGIN = { top: 12, right: 20, bottom: 28, left: 48 };

/** How often the norm is met at each yearly cut, with the standard error of each point. */
export function CutCurveChart({ width, height, curve }: Props): ReactNode {
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  const x = scaleLinear([0, curve.at(-1)!.cut], [MARGIN.left, right]);
  const y = scaleLinear([0, 1], [bottom, MARGIN.top]);
  const path = line<CutPoint>(
    ({ cut }) => x(cut),
    ({ value }) => y(value),
  );
  return (
    <>
      <ValueAxis scale={y} left={MARGIN.left} right={right} show={axisShare} />
      <AmountAxis scale={x} y={bottom} show={axisShare} width={right - MARGIN.left} />
      <path className="line budget" data-series="norm" d={path([...curve]) ?? ''} />
      {curve.map(({ cut, value, standardError }) => (
        <g key={cut} className="point">
          <line
            x1={x(cut)}
            x2={x(cut)}
            y1={y(Math.min(1, value + standardError))}
            y2={y(Math.max(0, value - standardError))}
          />
          <circle cx={x(cut)} cy={y(value)} r={3.5} />
        </g>
      ))}
    </>
  );
}
