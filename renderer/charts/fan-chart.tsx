import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { euro } from '../text/numbers.ts';
import { spread, ValueAxis, YearAxis } from './axes.tsx';

/** Percentiles of one number. */
export interface Percentiles {
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

export interface Fan {
  /** Names its colour: `line <id>`, `fan <id>`. */
  readonly id: string;
  readonly label: string;
  /** Per year, in €. */
  readonly years: readonly Percentiles[];
}

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  /** How many of the years are the pilot's. */
  readonly pilot: number;
  readonly fans: readonly Fan[];
}

const MARGIN = { top: 26, right: 110, bottom: 28, left: 70 };
const BANDS = [
  ['p5', 'p95'],
  ['p25', 'p75'],
] as const;

/** Where amounts per year may come out: nine of ten draws light, the middle half darker, the median as a line. */
export function FanChart({ width, height, years, pilot, fans }: Props): ReactNode {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const all = fans.flatMap(({ years: list }) => list.flatMap(({ p5, p95 }) => [p5, p95]));
  const y = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [bottom, MARGIN.top]).nice(4);
  const last = Math.max(1, years.length - 1);
  const x = (index: number) => MARGIN.left + ((right - MARGIN.left) * index) / last;
  const median = line<Percentiles>(
    (_, index) => x(index),
    ({ p50 }) => y(p50),
  );
  const placed = spread(
    fans.map(({ years: list }) => y(list.at(-1)!.p50)),
    30,
    MARGIN.top,
    bottom - 8,
  );
  return (
    <>
      {pilot < years.length && (
        <g>
          <rect className="after" x={x(pilot - 1)} y={2} width={right - x(pilot - 1)} height={bottom - 2} />
          <text className="note" x={x(pilot - 1) + 6} y={16}>
            {TEXT.budget.afterPilot}
          </text>
        </g>
      )}
      <ValueAxis scale={y} left={MARGIN.left} right={right} />
      <YearAxis years={years} x={x} y={bottom} every={width / years.length < 60 ? 2 : 1} />
      {fans.map(({ id, years: list }) =>
        BANDS.map(([low, high]) => (
          <path
            key={`${id} ${low}`}
            className={`fan ${id}`}
            data-series={`${id}-${low}`}
            d={
              area<Percentiles>(
                (_, index) => x(index),
                (year) => y(year[low]),
                (year) => y(year[high]),
              )([...list]) ?? ''
            }
          />
        )),
      )}
      {fans.map(({ id, years: list }) => (
        <path key={id} className={`line ${id}`} data-series={id} d={median([...list]) ?? ''} />
      ))}
      {fans.map(({ id, label, years: list }, index) => (
        <text key={id} className={`end ${id}`} x={right + 8} y={placed[index]}>
          <tspan className="end-name">{label}</tspan>
          <tspan x={right + 8} dy="1.15em">
            {euro(list.at(-1)!.p50)}
          </tspan>
        </text>
      ))}
    </>
  );
}
