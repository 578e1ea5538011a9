import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { euro } from '../text/numbers.ts';
import { spread, ValueAxis, YearAxis } from './axes.tsx';
import { Fan, type Spread } from './fan.tsx';

export interface BudgetSeries {
  readonly budget: readonly number[];
  readonly behoefte: readonly number[];
}

interface Props extends BudgetSeries {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  /** How many of the years are the pilot's. */
  readonly pilot: number;
  readonly ghost: BudgetSeries | null;
  /** The axis' end in € where it must stay put; without it the axis follows the data. */
  readonly axisEnd?: number | undefined;
  /** Where they may come out, per year, in €; null without draws of this very input. */
  readonly bands?: Readonly<Record<keyof BudgetSeries, readonly Spread[]>> | null;
}

const MARGIN = { top: 26, right: 118, bottom: 28, left: 74 };

interface Point {
  readonly at: number;
  readonly budget: number;
  readonly behoefte: number;
}

/** Budget against need in €, per year, the gap filled; the reference as a thin dashed ghost. */
export function BudgetChart({
  width,
  height,
  years,
  budget,
  behoefte,
  pilot,
  ghost,
  axisEnd,
  bands = null,
}: Props): ReactNode {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const highest = Math.max(
    1,
    ...budget,
    ...behoefte,
    ...(ghost?.budget ?? []),
    ...(ghost?.behoefte ?? []),
    ...[...(bands?.budget ?? []), ...(bands?.behoefte ?? [])].map(({ p95 }) => p95),
  );
  const y = scaleLinear([0, axisEnd ?? highest], [bottom, MARGIN.top]).nice(4);
  const last = Math.max(1, years.length - 1);
  const x = (index: number) => MARGIN.left + ((right - MARGIN.left) * index) / last;
  const points = withCrossings(budget, behoefte);
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  const gap = (low: (point: Point) => number, high: (point: Point) => number) =>
    area<Point>(
      ({ at }) => x(at),
      (point) => y(low(point)),
      (point) => y(high(point)),
    )(points) ?? '';
  const ends = [behoefte.at(-1) ?? 0, budget.at(-1) ?? 0];
  const [needAt, budgetAt] = spread(
    ends.map((value) => y(value)),
    30,
    MARGIN.top,
    bottom - 8,
  ) as [number, number];
  return (
    <>
      {pilot < years.length && (
        <g>
          <rect
            className="after"
            x={x(pilot - 1)}
            y={MARGIN.top - 24}
            width={right - x(pilot - 1)}
            height={bottom - MARGIN.top + 24}
          />
          <text className="note" x={x(pilot - 1) + 6} y={MARGIN.top - 10}>
            {TEXT.budget.afterPilot}
          </text>
        </g>
      )}
      <ValueAxis scale={y} left={MARGIN.left} right={right} />
      <YearAxis years={years} x={x} y={bottom} every={width / years.length < 60 ? 2 : 1} />
      <path
        className="gap short"
        d={gap(
          ({ budget: low }) => low,
          ({ budget: b, behoefte: n }) => Math.max(b, n),
        )}
      />
      <path
        className="gap over"
        d={gap(
          ({ behoefte: low }) => low,
          ({ budget: b, behoefte: n }) => Math.max(b, n),
        )}
      />
      {bands &&
        (['behoefte', 'budget'] as const).map((series) => (
          <Fan
            key={series}
            series={`band-${series}`}
            className={series === 'budget' ? 'budget' : 'need'}
            spread={bands[series]}
            x={x}
            y={y}
          />
        ))}
      {ghost && (
        <>
          <path className="ghost" d={path(ghost.behoefte) ?? ''} />
          <path className="ghost" data-series="ghost-budget" d={path(ghost.budget) ?? ''} />
          <GhostLabel ghost={ghost} x={x} y={y} />
        </>
      )}
      <path className="line need" d={path(behoefte) ?? ''} />
      <path className="line budget" data-series="budget" d={path(budget) ?? ''} />
      <EndLabel x={right + 8} y={needAt} name="behoefte" value={ends[0]!} kind="need" />
      <EndLabel x={right + 8} y={budgetAt} name="budget" value={ends[1]!} kind="budget" />
    </>
  );
}

/** Where its two lines are furthest apart, on the outer side of its budget: it stays there while a knob moves. */
function GhostLabel({
  ghost: { budget, behoefte },
  x,
  y,
}: {
  readonly ghost: BudgetSeries;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}): ReactNode {
  const apart = budget.map((value, index) => Math.abs(value - (behoefte[index] ?? 0)));
  const at = apart.indexOf(Math.max(...apart));
  const isBelow = (budget[at] ?? 0) < (behoefte[at] ?? 0);
  const isLeft = at < budget.length / 2;
  return (
    <text
      className="note"
      x={x(at) + (isLeft ? 4 : -4)}
      y={y(budget[at] ?? 0) + (isBelow ? 16 : -6)}
      textAnchor={isLeft ? 'start' : 'end'}
    >
      {TEXT.budget.ghost}
    </text>
  );
}

function EndLabel({
  x,
  y,
  name,
  value,
  kind,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly value: number;
  readonly kind: string;
}): ReactNode {
  return (
    <text className={`end ${kind}`} x={x} y={y}>
      <tspan className="end-name">{name}</tspan>
      <tspan x={x} dy="1.15em">
        {euro(value)}
      </tspan>
    </text>
  );
}

/** The lines cross between years: without that point shortage and surplus would be drawn through each other. */
function withCrossings(budget: readonly number[], behoefte: readonly number[]): Point[] {
  return budget.flatMap((value, index) => {
    const point: Point = { at: index, budget: value, behoefte: behoefte[index]! };
    const next = budget[index + 1];
    if (next === undefined) return [point];
    const now = value - behoefte[index]!;
    const then = next - behoefte[index + 1]!;
    if (now * then >= 0) return [point];
    const share = now / (now - then);
    const height = value + share * (next - value);
    return [point, { at: index + share, budget: height, behoefte: height }];
  });
}
