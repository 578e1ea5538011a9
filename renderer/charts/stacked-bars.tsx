import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { euro } from '../text/numbers.ts';
import { spread, ValueAxis, YearAxis } from './axes.tsx';

export interface Stack {
  readonly id: string;
  readonly label: string;
  /** € per year; negative ones are drawn below zero. */
  readonly values: readonly number[];
}

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  readonly stacks: readonly Stack[];
  /** Of the reference: the height of each year's stack, as a dashed outline. */
  readonly ghost: readonly number[] | null;
  /** The axis' end in € where it must stay put; without it the axis follows the data. */
  readonly axisEnd?: number | undefined;
}

const MARGIN = { top: 26, right: 104, bottom: 28, left: 74 };

/** One bar per year, a part per bearer or cause, each labelled where its last part ends. */
export function StackedBars({ width, height, years, stacks, ghost, axisEnd }: Props): ReactNode {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const { highest, lowest } = extent(years.length, stacks, ghost);
  const y = scaleLinear([lowest, axisEnd ?? highest], [bottom, MARGIN.top]).nice(4);
  const slot = (right - MARGIN.left) / years.length;
  const bar = Math.min(56, slot * 0.68);
  const x = (index: number) => MARGIN.left + slot * (index + 0.5);
  const labelled = stacks.filter(({ values }) => values.some((value) => Math.abs(value) > 0.5));
  const middles = middlesOf(labelled, years.length).map((value) => y(value));
  const placed = spread(middles, 30, MARGIN.top + 4, bottom - 18);
  return (
    <>
      <ValueAxis scale={y} left={MARGIN.left} right={right} />
      <YearAxis years={years} x={x} y={bottom} every={slot < 40 ? 2 : 1} />
      {years.map((year, index) => (
        <g key={year}>
          <BarParts stacks={stacks} index={index} x={x(index) - bar / 2} width={bar} y={y} />
          {ghost && <path className="ghost" d={`M${x(index) - bar / 2 - 3} ${y(ghost[index]!)}h${bar + 6}`} />}
        </g>
      ))}
      {labelled.map(({ id, label, values }, index) => (
        <text key={id} className={`end part-${id}`} x={right + 8} y={placed[index]}>
          <tspan className="end-name">{label}</tspan>
          <tspan x={right + 8} dy="1.15em">
            {euro(values.at(-1)!)}
          </tspan>
        </text>
      ))}
    </>
  );
}

interface BarProps {
  readonly stacks: readonly Stack[];
  readonly index: number;
  readonly x: number;
  readonly width: number;
  readonly y: (value: number) => number;
}

export function BarParts({ stacks, index, x, width, y }: BarProps): ReactNode {
  let above = 0;
  let below = 0;
  return stacks.map(({ id, values }) => {
    const value = values[index]!;
    const from = value >= 0 ? above : below;
    if (value >= 0) above += value;
    else below += value;
    const [top, end] = [y(Math.max(from, from + value)), y(Math.min(from, from + value))];
    return <rect key={id} className={`part part-${id}`} x={x} y={top} width={width} height={Math.max(0, end - top)} />;
  });
}

function extent(years: number, stacks: readonly Stack[], ghost: readonly number[] | null) {
  let highest = 1;
  let lowest = 0;
  for (let year = 0; year < years; year++) {
    const values = stacks.map(({ values: all }) => all[year]!);
    highest = Math.max(
      highest,
      values.filter((value) => value > 0).reduce((a, b) => a + b, 0),
      ghost?.[year] ?? 0,
    );
    lowest = Math.min(
      lowest,
      values.filter((value) => value < 0).reduce((a, b) => a + b, 0),
    );
  }
  return { highest, lowest };
}

/** Where each part's middle is in the last year. */
function middlesOf(stacks: readonly Stack[], years: number): number[] {
  let above = 0;
  let below = 0;
  return stacks.map(({ values }) => {
    const value = values[years - 1]!;
    const from = value >= 0 ? above : below;
    if (value >= 0) above += value;
    else below += value;
    return from + value / 2;
  });
}
