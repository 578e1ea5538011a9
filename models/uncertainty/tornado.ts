import type { Calculation, Footing, Variant } from '../engine/index.ts';
import { meetTotal } from './fixed-sums.ts';
import type { Variation } from './uncertain-inputs.ts';

/** One number of an input that is set to another value. */
export interface CellChange {
  readonly id: string;
  /** In the input's values, in layout order. */
  readonly cell: number;
  readonly value: number;
}

/** What figures become with some inputs changed: one number per figure, in a fixed order. */
export type Evaluate = (changes: readonly CellChange[]) => readonly number[];

/** One input at four points while everything else stays as it is; per point the figures in the order of `evaluate`. */
export interface TornadoRow {
  readonly key: string;
  /** Of the input's first number, for the label at the bar. */
  readonly values: Readonly<Record<TornadoPoint, number>>;
  readonly figures: Readonly<Record<TornadoPoint, readonly number[]>>;
}

export const TORNADO_POINTS = ['laag', 'p10', 'p90', 'hoog'] as const;
export type TornadoPoint = (typeof TORNADO_POINTS)[number];

/**
 * One at a time: each varying input at its laag, hoog, P10 and P90 (a yearly list in every year but the first), all others
 * as the project has them. An origin of pupils takes from, or gives to, the other municipalities of its school.
 */
export function tornado({ inputs, sums }: Variation, evaluate: Evaluate): readonly TornadoRow[] {
  return inputs.map((varying, at) => {
    const points = TORNADO_POINTS.map((point) => changesOf({ inputs, sums }, at, point));
    const each = <T>(read: (changes: readonly CellChange[]) => T): Record<TornadoPoint, T> =>
      Object.fromEntries(TORNADO_POINTS.map((point, k) => [point, read(points[k]!)])) as Record<TornadoPoint, T>;
    return { key: varying.key, values: each((changes) => changes[0]!.value), figures: each(evaluate) };
  });
}

/** The rows with the longest bars first, of one figure; those that do nothing are left out. */
export function longestFirst(
  rows: readonly TornadoRow[],
  figure: number,
  [from, to]: readonly [TornadoPoint, TornadoPoint] = ['laag', 'hoog'],
): readonly TornadoRow[] {
  const length = ({ figures }: TornadoRow) => Math.abs(figures[to][figure]! - figures[from][figure]!);
  // A point that did not come out is news: it goes first.
  const weight = (row: TornadoRow) => (Number.isFinite(length(row)) ? length(row) : Number.POSITIVE_INFINITY);
  return rows.filter((row) => weight(row) > 0).sort((a, b) => weight(b) - weight(a) || 0);
}

function changesOf({ inputs, sums }: Variation, at: number, point: TornadoPoint): CellChange[] {
  const { input, cells } = inputs[at]!;
  const changes = cells.map(({ cell, distribution }) => ({
    id: input.id,
    cell,
    value:
      point === 'laag' || point === 'hoog' ? distribution[point] : distribution.quantile(point === 'p10' ? 0.1 : 0.9),
  }));
  const sum = sums.find(({ inputs: members }) => members.includes(at));
  if (!sum) return changes;
  // The others, from where they are; the one that is set has no room and stays.
  const distributions = sum.inputs.map((member) => inputs[member]!.cells[0]!.distribution);
  const own = sum.inputs.indexOf(at);
  const set = changes[0]!.value;
  const values = Float64Array.from(distributions, ({ waarde }, k) => (k === own ? set : waarde));
  const bound = (pick: 'laag' | 'hoog') => distributions.map((one, k) => (k === own ? values[k]! : one[pick]));
  meetTotal(values, bound('laag'), bound('hoog'), sum.total);
  // Where the others have too little room, the one itself gives way: the origins add up, whatever else.
  meetTotal(
    values,
    distributions.map(({ laag }) => laag),
    distributions.map(({ hoog }) => hoog),
    sum.total,
  );
  const all = sum.inputs.map((member, k) => ({
    id: input.id,
    cell: inputs[member]!.cells[0]!.cell,
    value: values[k]!,
  }));
  return [all[own]!, ...all.filter((_, k) => k !== own)];
}

/** A figure of one variant, to read off a calculation. */
export interface Reading {
  /** Id of a line without other dimensions than variant and footing. */
  readonly line: string;
  readonly variant: Variant;
  readonly footing: Footing;
}

/**
 * Changes evaluated by the point engine, which is put back as it was after each.
 * @throws RangeError on changes of more than one input at a time
 */
export function evaluateBy(calculation: Calculation, readings: readonly Reading[]): Evaluate {
  const lines = [...new Set(readings.map(({ line }) => line))];
  const plans = new Map<string, ReturnType<Calculation['plan']>>();
  const read = () => readings.map(({ line, variant, footing }) => calculation.valueAt(line, variant, footing));
  return (changes) => {
    const input = changes[0]?.id;
    if (input === undefined) return read();
    if (changes.some((change) => change.id !== input)) throw new RangeError('more than one input changed at a time');
    const plan = plans.get(input) ?? calculation.plan([input], lines);
    plans.set(input, plan);
    const values = calculation.inputValues(input);
    for (const { cell, value } of changes) values[cell] = value;
    return calculation.probe(input, values, plan, read);
  };
}
