import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Estimate } from '../../models/uncertainty/index.ts';
import { percent } from '../text/numbers.ts';
import { ValueAxis, YearAxis } from './axes.tsx';
import { axisShare } from './histogram-chart.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  readonly chances: readonly Estimate[];
}

const MARGIN = { top: 26, right: 12, bottom: 28, left: 48 };

/** A probability per year as a bar, with its standard error as a whisker and its number above. */
export function ChanceBars({ width, height, years, chances }: Props): ReactNode {
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  const y = scaleLinear([0, 1], [bottom, MARGIN.top]);
  const step = (right - MARGIN.left) / years.length;
  const x = (index: number) => MARGIN.left + step * (index + 0.5);
  const size = Math.min(56, step * 0.6);
  return (
    <>
      <ValueAxis scale={y} left={MARGIN.left} right={right} show={axisShare} />
      <YearAxis years={years} x={x} y={bottom} every={step < 40 ? 2 : 1} />
      {chances.map(({ value, standardError }, index) => {
        const [low, high] = [Math.max(0, value - standardError), Math.min(1, value + standardError)];
        return (
          <g key={years[index]} className="chance">
            <rect x={x(index) - size / 2} y={y(value)} width={size} height={bottom - y(value)} />
            <line x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} />
            <text x={x(index)} y={y(high) - 6} textAnchor="middle">
              {percent(value)}
            </text>
          </g>
        );
      })}
    </>
  );
}
