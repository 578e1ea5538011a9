import { area } from 'd3-shape';
import type { ReactNode } from 'react';

/** Where nine of ten draws lie. */
export interface Spread {
  readonly p5: number;
  readonly p95: number;
}

interface Props {
  readonly series: string;
  /** Gives it its colour. */
  readonly className: string;
  /** One per year. */
  readonly spread: readonly Spread[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** A band around a line of the point engine. */
export function Fan({ series, className, spread, x, y }: Props): ReactNode {
  const path = area<Spread>(
    (_, index) => x(index),
    ({ p5 }) => y(p5),
    ({ p95 }) => y(p95),
  );
  return <path className={`fan ${className}`} data-series={series} d={path([...spread]) ?? ''} />;
}
