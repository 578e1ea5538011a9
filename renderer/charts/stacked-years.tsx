import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { TEXT } from '../text/nl.ts';
import { euro } from '../text/numbers.ts';
import { spread, ValueAxis, YearAxis } from './axes.tsx';
import { BarParts, type Stack } from './stacked-bars.tsx';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly years: readonly string[];
  /** How many of the years are the pilot's. */
  readonly pilot: number;
  /** Amounts of zero or more, from the bottom up. */
  readonly stacks: readonly Stack[];
  /** Of the reference: the height of each year's bar. */
  readonly ghost: readonly number[] | null;
}

const MARGIN = { top: 26, bottom: 28, left: 74 };
const ROW = 34;
/** Of a label, as far as there is room for it. */
const MOST_LETTERS = 26;

/** A bar per year of the horizon, its parts named at the right; the pilot's years set apart from what follows. */
export function StackedYears({ width, height, years, pilot, stacks, ghost }: Props): ReactNode {
  const right = width - (width < 480 ? 118 : 196);
  const bottom = height - MARGIN.bottom;
  const totals = years.map((_, year) => stacks.reduce((sum, { values }) => sum + values[year]!, 0));
  const y = scaleLinear([0, Math.max(1, ...totals, ...(ghost ?? []))], [bottom, MARGIN.top]).nice(4);
  const slot = (right - MARGIN.left) / years.length;
  const bar = Math.min(56, slot * 0.68);
  const x = (index: number) => MARGIN.left + slot * (index + 0.5);
  const room = Math.floor((bottom - MARGIN.top) / ROW);
  const { shown, left } = labelled(stacks, years.length - 1, room);
  const placed = spread(
    shown.map(({ middle }) => y(middle)),
    ROW,
    MARGIN.top,
    bottom - 12,
  );
  const letters = width < 480 ? 15 : MOST_LETTERS;
  return (
    <>
      {pilot < years.length && (
        <g>
          <rect
            className="after"
            x={MARGIN.left + slot * pilot}
            y={MARGIN.top - 24}
            width={slot * (years.length - pilot)}
            height={bottom - MARGIN.top + 24}
          />
          <text className="note" x={MARGIN.left + slot * pilot + 6} y={MARGIN.top - 10}>
            {TEXT.budget.afterPilot}
          </text>
        </g>
      )}
      <ValueAxis scale={y} left={MARGIN.left} right={right} />
      <YearAxis years={years} x={x} y={bottom} every={slot < 40 ? 2 : 1} />
      {years.map((year, index) => (
        <g key={year}>
          <BarParts stacks={stacks} index={index} x={x(index) - bar / 2} width={bar} y={y} />
          {ghost && <path className="ghost" d={`M${x(index) - bar / 2 - 3} ${y(ghost[index]!)}h${bar + 6}`} />}
        </g>
      ))}
      {shown.map(({ stack: { id, label, values }, index }, place) => (
        <g key={index}>
          <rect className={`part part-${id}`} x={right + 8} y={placed[place]! - 9} width={9} height={22} />
          <text className="end" x={right + 22} y={placed[place]}>
            <tspan className="end-name">{label.length > letters ? `${label.slice(0, letters)}…` : label}</tspan>
            <tspan x={right + 22} dy="1.15em">
              {euro(values.at(-1)!)}
            </tspan>
          </text>
        </g>
      ))}
      {left > 0 && (
        <text className="note" x={right + 22} y={bottom + 18}>
          {TEXT.demand.more(left)}
        </text>
      )}
    </>
  );
}

/** The parts that there is room to name, the largest first; each with the middle of its part of the last bar. */
function labelled(stacks: readonly Stack[], last: number, room: number) {
  let above = 0;
  const all = stacks.map((stack, index) => {
    const value = stack.values[last]!;
    const middle = above + value / 2;
    above += value;
    return { stack, index, middle, value };
  });
  const some = all.filter(({ value }) => value > 0.5);
  const largest = [...some].sort((one, other) => other.value - one.value).slice(0, room);
  return { shown: some.filter((part) => largest.includes(part)), left: some.length - largest.length };
}
