import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { euro } from '../text/numbers.ts';
import { useWidth } from './frame.tsx';

interface Props {
  readonly title: string;
  readonly years: readonly string[];
  readonly values: readonly number[];
  readonly ghost: readonly number[] | null;
}

const HEIGHT = 110;
const MARGIN = { top: 22, side: 8, bottom: 22 };

/** One series from zero, with its first and last value written where they are. */
export function SmallLine({ title, years, values, ghost }: Props): ReactNode {
  const [box, width] = useWidth();
  const last = Math.max(1, years.length - 1);
  const y = scaleLinear([0, Math.max(1, ...values, ...(ghost ?? []))], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const x = (index: number) => MARGIN.side + ((width - 2 * MARGIN.side) * index) / last;
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  return (
    <div className="small-line">
      <h3>{title}</h3>
      <div ref={box} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={`${title}: ${years[0]} ${euro(values[0]!)}, ${years.at(-1)} ${euro(values.at(-1)!)}`}
          >
            <line className="zero" x1={0} x2={width} y1={y(0)} y2={y(0)} />
            {ghost && <path className="ghost" d={path(ghost) ?? ''} />}
            <path className="line budget" d={path(values) ?? ''} />
            <g className="axis">
              <text x={x(0)} y={y(values[0]!) - 8}>
                {euro(values[0]!)}
              </text>
              <text x={x(last)} y={y(values.at(-1)!) - 8} textAnchor="end">
                {euro(values.at(-1)!)}
              </text>
              <text x={x(0)} y={HEIGHT - 6}>
                {years[0]}
              </text>
              <text x={x(last)} y={HEIGHT - 6} textAnchor="end">
                {years.at(-1)}
              </text>
            </g>
          </svg>
        )}
      </div>
    </div>
  );
}
