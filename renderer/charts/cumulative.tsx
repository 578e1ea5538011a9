import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { signedEuro } from '../text/signed.ts';
import { ValueAxis, YearAxis } from './axes.tsx';
import { Fan, type Spread } from './fan.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  /** How many of the years are the pilot's. */
  readonly pilot: number;
  /** Up to and including the year, in €. */
  readonly values: readonly number[];
  readonly ghost: readonly number[] | null;
  /** The first year from which it stays above zero; 0 when there is none. */
  readonly payback: number;
  /** Where each of them may come out; null without draws of this very input. */
  readonly bands?: readonly Spread[] | null;
}

const MARGIN = { top: 26, right: 92, bottom: 28, left: 74 };

interface Point {
  readonly at: number;
  readonly value: number;
}

/** A balance that adds up through the years, above or below its zero line; the year from which it is paid back is marked. */
export function CumulativeChart({
  width,
  height,
  years,
  pilot,
  values,
  ghost,
  payback,
  bands = null,
}: Props): ReactNode {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const all = [0, ...values, ...(ghost ?? []), ...(bands ?? []).flatMap(({ p5, p95 }) => [p5, p95])];
  const y = scaleLinear([Math.min(...all), Math.max(...all, Math.min(...all) + 1)], [bottom, MARGIN.top]).nice(4);
  const last = Math.max(1, years.length - 1);
  const x = (index: number) => MARGIN.left + ((right - MARGIN.left) * index) / last;
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  const points = withZeros(values);
  const filled = (bound: (value: number) => number) =>
    area<Point>(
      ({ at: index }) => x(index),
      () => y(0),
      ({ value }) => y(bound(value)),
    )(points) ?? '';
  const end = values.at(-1) ?? 0;
  const at = years.indexOf(String(payback));
  return (
    <>
      {pilot < years.length && (
        <g>
          <rect className="after" x={x(pilot - 1)} y={2} width={right - x(pilot - 1)} height={bottom - 2} />
          <text className="note" x={x(pilot - 1) + 6} y={16}>
            {TEXT.societal.afterPilot}
          </text>
        </g>
      )}
      <ValueAxis scale={y} left={MARGIN.left} right={right} />
      <line className="zero" x1={MARGIN.left} x2={right} y1={y(0)} y2={y(0)} />
      <YearAxis years={years} x={x} y={bottom} every={Math.max(1, Math.ceil(44 / ((right - MARGIN.left) / last)))} />
      <path className="gap below" d={filled((value) => Math.min(0, value))} />
      <path className="gap above" d={filled((value) => Math.max(0, value))} />
      {ghost && (
        <>
          <path className="ghost" data-series="ghost" d={path(ghost) ?? ''} />
          <text className="note" x={x(0) + 6} y={y(ghost[0] ?? 0) - 6}>
            {TEXT.societal.ghost}
          </text>
        </>
      )}
      {bands && <Fan series="band-saldo" className="budget" spread={bands} x={x} y={y} />}
      <path className="line budget" data-series="saldo" d={path(values) ?? ''} />
      {at >= 0 && <circle className="payback" cx={x(at)} cy={y(values[at]!)} r={5} />}
      <text className="end" x={right + 8} y={Math.min(bottom - 14, Math.max(MARGIN.top, y(end)))}>
        <tspan className="end-name">{TEXT.societal.balance.toLowerCase()}</tspan>
        <tspan x={right + 8} dy="1.15em">
          {signedEuro(end)}
        </tspan>
      </text>
    </>
  );
}

/** The balance crosses zero between years: without that point loss and gain would be drawn through each other. */
function withZeros(values: readonly number[]): Point[] {
  return values.flatMap((value, at) => {
    const next = values[at + 1];
    if (next === undefined || value * next >= 0) return [{ at, value }];
    return [
      { at, value },
      { at: at + value / (value - next), value: 0 },
    ];
  });
}
