import type { ScaleLinear } from 'd3-scale';
import { memo, type ReactNode } from 'react';
import { euro } from '../text/numbers.ts';

interface ValueAxisProps {
  readonly scale: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly count?: number;
  readonly show?: (value: number) => string;
}

/** Light lines across with their value at the left; a stronger one where money crosses zero. */
export function ValueAxis({ scale, left, right, count = 4, show = axisEuro }: ValueAxisProps): ReactNode {
  return (
    <g className="axis">
      {scale.ticks(count).map((tick) => (
        <g key={tick} transform={`translate(0 ${scale(tick)})`}>
          <line x1={left} x2={right} className={tick === 0 ? 'zero' : 'grid'} />
          <text x={left - 6} dy="0.32em" textAnchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Round steps need no decimals that say nothing. */
export function axisEuro(value: number): string {
  if (value === 0) return '0';
  return euro(value).replace(/,(\d*?)0+(?= )/, (_, kept: string) => (kept ? `,${kept}` : ''));
}

interface YearAxisProps {
  readonly years: readonly string[];
  readonly x: (index: number) => number;
  readonly y: number;
  /** Every how many years a label fits. */
  readonly every?: number;
}

export const YearAxis = memo(function YearAxis({ years, x, y, every = 1 }: YearAxisProps): ReactNode {
  return (
    <g className="axis">
      {years.map((year, index) =>
        index % every === 0 ? (
          <text key={year} x={x(index)} y={y} dy="1.4em" textAnchor="middle">
            {year}
          </text>
        ) : null,
      )}
    </g>
  );
});

/** Moves labels apart that would cover each other, from top to bottom, staying inside. */
export function spread(positions: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  const placed = [...positions];
  let above = top - gap;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, above + gap);
    above = placed[index];
  }
  let below = bottom + gap;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, below - gap);
    below = placed[index];
  }
  return placed;
}
