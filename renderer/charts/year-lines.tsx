import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { spread, ValueAxis, YearAxis } from './axes.tsx';

export interface YearLine {
  /** Names its colour: `line <id>`, `end <id>`. */
  readonly id: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Of the reference. */
  readonly ghost: readonly number[] | null;
}

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  /** How many of the years are the pilot's. */
  readonly pilot: number;
  readonly lines: readonly YearLine[];
  readonly show: (value: number) => string;
}

const MARGIN = { top: 26, right: 112, bottom: 28, left: 56 };

/** Amounts per year from zero, each named where it ends; the pilot's years set apart, the reference as a dashed ghost. */
export function YearLines({ width, height, years, pilot, lines, show }: Props): ReactNode {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const highest = Math.max(1, ...lines.flatMap(({ values, ghost }) => [...values, ...(ghost ?? [])]));
  const y = scaleLinear([0, highest], [bottom, MARGIN.top]).nice(4);
  const last = Math.max(1, years.length - 1);
  const x = (index: number) => MARGIN.left + ((right - MARGIN.left) * index) / last;
  const path = line<number>(
    (_, index) => x(index),
    (value) => y(value),
  );
  const end = x(years.length - 1);
  const placed = spread(
    lines.map(({ values }) => y(values.at(-1) ?? 0)),
    30,
    MARGIN.top,
    bottom - 8,
  );
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
      <ValueAxis scale={y} left={MARGIN.left} right={right} show={show} />
      <YearAxis years={years} x={x} y={bottom} every={width / years.length < 60 ? 2 : 1} />
      {lines.map(
        ({ id, ghost }) =>
          ghost && <path key={id} className="ghost" data-series={`ghost-${id}`} d={path(ghost) ?? ''} />,
      )}
      {lines.map(({ id, values }) => (
        <g key={id}>
          <path className={`line ${id}`} data-series={id} d={path(values) ?? ''} />
          <circle className={`dot ${id}`} cx={end} cy={y(values.at(-1) ?? 0)} r={3} />
        </g>
      ))}
      {lines.map(({ id, label, values }, index) => (
        <text key={id} className={`end ${id}`} x={Math.min(end, right) + 8} y={placed[index]}>
          <tspan className="end-name">{label}</tspan>
          <tspan x={Math.min(end, right) + 8} dy="1.15em">
            {show(values.at(-1) ?? 0)}
          </tspan>
        </text>
      ))}
    </>
  );
}
