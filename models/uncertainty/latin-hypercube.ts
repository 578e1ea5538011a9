import type { Result } from '../language/index.ts';
import type { ResolvedProject } from '../project/index.ts';
import { type CorrelatedGroup, correlatedGroups, reordered, unreached } from './correlation.ts';
import { meetTotal } from './fixed-sums.ts';
import { fraction, Permutation, type Stream, streamOf, Xoshiro128 } from './random.ts';
import { type UncertainInput, uncertainInputs, type Variation } from './uncertain-inputs.ts';

export const DEFAULT_DRAWS = 10_000;
/** More than this would not fit the fineness of `fraction`. */
export const MOST_DRAWS = 1_000_000;
/** Draws that share one start of a generator: a slice begins at most this many steps too early. */
const PART = 64;

/** One number of one input that the draws set. */
export interface DrawColumn {
  readonly id: string;
  /** In the input's values, in layout order: the year in a yearly list of its own. */
  readonly cell: number;
}

/** What the draws of a project are made from; plain data, so that a worker can be given it. */
export interface DrawOptions {
  readonly draws: number;
  /** The project's own when not given. */
  readonly seed?: number;
  /** Keys that are not drawn, since somebody else sets them (the yearly cut, for its curve); not of a herkomst. */
  readonly without?: readonly string[];
}

/** Which stratum a draw has. */
interface Order {
  at(draw: number): number;
}

interface ColumnSum {
  readonly inputs: readonly number[];
  readonly columns: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly total: number;
}

/**
 * The draws of a project by Latin hypercube sampling (McKay, Beckman and Conover 1979): with N draws every input has exactly
 * one draw in each N-th of its distribution, in an order of its own.
 *
 * Nothing is stored: any slice is calculated from the seed, the keys of the inputs and the number of draws, so that it does
 * not matter who calculates which slice. Variants and scenarios get the same draws; an input that is added, taken out,
 * renamed or moved leaves the draws of every other input as they were (but for those it is correlated with).
 */
export class Draws {
  readonly inputs: readonly UncertainInput[];
  readonly columns: readonly DrawColumn[];
  /** Per input the position of its first column. */
  private readonly starts: readonly number[];
  private readonly streams: readonly Stream[];
  private readonly sums: readonly ColumnSum[];

  private constructor(
    { inputs, sums }: Variation,
    private readonly groups: readonly CorrelatedGroup[],
    private readonly orders: readonly Order[],
    readonly count: number,
    readonly seed: number,
  ) {
    this.inputs = inputs;
    const starts: number[] = [];
    let columns = 0;
    for (const { cells } of inputs) {
      starts.push(columns);
      columns += cells.length;
    }
    this.starts = starts;
    this.columns = inputs.flatMap(({ input, cells }) => cells.map(({ cell }) => ({ id: input.id, cell })));
    this.streams = inputs.map(({ key }) => streamOf(seed, key));
    this.sums = sums.map(({ inputs: members, total }) => {
      const distributions = members.map((at) => inputs[at]!.cells[0]!.distribution);
      return {
        inputs: members,
        columns: members.map((at) => starts[at]!),
        low: distributions.map(({ laag }) => laag),
        high: distributions.map(({ hoog }) => hoog),
        total,
      };
    });
  }

  /**
   * @returns a problem for ranges and correlations that cannot be, and for a number of draws that is not whole, below 1 or
   * above MOST_DRAWS; warnings of the ranges, and of correlations that so few draws do not reach
   */
  static of(project: ResolvedProject, options: DrawOptions): Result<Draws> {
    const { draws, seed = project.seed, without = [] } = options;
    if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
      return {
        ok: false,
        problems: [
          {
            severity: 'fout',
            code: 'trekkingen-aantal',
            where: 'trekkingen',
            what: `${draws} trekkingen kan niet.`,
            remedy: `Vul een geheel getal van 1 tot en met ${MOST_DRAWS} in.`,
          },
        ],
      };
    const varying = uncertainInputs(project);
    if (!varying.ok) return varying;
    const groups = correlatedGroups(project, varying.value);
    if (!groups.ok) return { ok: false, problems: [...varying.problems, ...groups.problems] };
    const { inputs, sums } = varying.value;
    const keys = inputs.map(({ key }) => key);
    const orders: Order[] = keys.map((key) => new Permutation(streamOf(seed, key), draws));
    const problems = [...varying.problems, ...groups.problems];
    for (const group of groups.value) {
      const own = group.inputs.map((at) => orders[at]!);
      const places = reordered(group, own, draws);
      if (!places)
        return {
          ok: false,
          problems: [
            ...problems,
            {
              severity: 'fout',
              code: 'trekkingen-te-weinig',
              where: group.where,
              what: `met ${draws} trekkingen kan de samenhang tussen ${group.inputs.length} waarden niet worden gemaakt.`,
              remedy: 'Gebruik meer trekkingen.',
            },
          ],
        };
      problems.push(...unreached(group, places, keys));
      for (const [k, at] of group.inputs.entries()) orders[at] = { at: (draw) => places[k]![draw]! };
    }
    // Taken out only now: what an input is correlated with must not change when the input itself is set.
    const kept = keys.flatMap((key, at) => (without.includes(key) ? [] : [at]));
    const variation = {
      inputs: kept.map((at) => inputs[at]!),
      sums: sums.map(({ inputs: members, total }) => ({ inputs: members.map((at) => kept.indexOf(at)), total })),
    };
    if (variation.sums.some(({ inputs: members }) => members.includes(-1)))
      throw new RangeError('an origin of pupils cannot be left out: the others of its school depend on it');
    const made = new Draws(
      variation,
      groups.value,
      kept.map((at) => orders[at]!),
      draws,
      seed,
    );
    return { ok: true, value: made, problems };
  }

  /**
   * The values of a slice of the draws.
   * @param from the first draw
   * @param out per column, in the order of `columns`, room for one number per draw of the slice; all equally long
   */
  fill(from: number, out: readonly Float64Array[]): void {
    const count = out[0]?.length ?? 0;
    if (out.length !== this.columns.length || out.some(({ length }) => length !== count))
      throw new RangeError(`${this.columns.length} columns of one length wanted`);
    if (from < 0 || from + count > this.count) throw new RangeError(`there are no draws ${from} to ${from + count}`);
    const shares = new Float64Array(count);
    for (const [at, { cells }] of this.inputs.entries()) {
      this.shares(at, from, shares);
      for (const [k, { distribution }] of cells.entries()) {
        const column = out[this.starts[at]! + k]!;
        for (let draw = 0; draw < count; draw++) column[draw] = distribution.quantile(shares[draw]!);
      }
    }
    for (const { columns, low, high, total } of this.sums) {
      const values = new Float64Array(columns.length);
      for (let draw = 0; draw < count; draw++) {
        for (let k = 0; k < columns.length; k++) values[k] = out[columns[k]!]![draw]!;
        meetTotal(values, low, high, total);
        for (let k = 0; k < columns.length; k++) out[columns[k]!]![draw] = values[k]!;
      }
    }
  }

  /** Which N-th of its distribution an input has in a draw, 0 … N − 1: its rank among the draws. */
  stratum(input: number, draw: number): number {
    return this.orders[input]!.at(draw);
  }

  /**
   * Which share of its distribution an input has, strictly between 0 and 1.
   * @param out as many draws as it is long, from `from`
   */
  shares(input: number, from: number, out: Float64Array): void {
    const stream = this.streams[input]!;
    const order = this.orders[input]!;
    let generator: Xoshiro128 | undefined;
    for (let k = 0; k < out.length; k++) {
      const draw = from + k;
      if (!generator || draw % PART === 0) {
        generator = Xoshiro128.of(stream, Math.floor(draw / PART));
        for (let step = draw % PART; step > 0; step--) generator.next();
      }
      out[k] = (order.at(draw) + fraction(generator.next())) / this.count;
    }
  }

  /**
   * All values of one input, draw by draw: those of its first number, since all of them take the same share. For
   * sensitivity.
   */
  valuesOf(input: number): Float64Array {
    const out = new Float64Array(this.count);
    const sum = this.sums.find(({ inputs }) => inputs.includes(input));
    const { distribution } = this.inputs[input]!.cells[0]!;
    if (!sum) {
      this.shares(input, 0, out);
      for (let draw = 0; draw < out.length; draw++) out[draw] = distribution.quantile(out[draw]!);
      return out;
    }
    const { inputs: members } = sum;
    const shares = members.map((at) => {
      const one = new Float64Array(this.count);
      this.shares(at, 0, one);
      return one;
    });
    const values = new Float64Array(members.length);
    for (let draw = 0; draw < out.length; draw++) {
      for (const [k, at] of members.entries())
        values[k] = this.inputs[at]!.cells[0]!.distribution.quantile(shares[k]![draw]!);
      meetTotal(values, sum.low, sum.high, sum.total);
      out[draw] = values[members.indexOf(input)]!;
    }
    return out;
  }

  /**
   * Two draws with the same text are the same to the last bit: samples made with one may be kept for the other. It says
   * nothing of the values that do not vary.
   */
  get fingerprint(): string {
    return JSON.stringify([
      this.seed,
      this.count,
      this.inputs.map(({ key, cells }) => [
        key,
        cells.map(({ cell, distribution: { verdeling, laag, waarde, hoog } }) => [cell, verdeling, laag, waarde, hoog]),
      ]),
      this.sums.map(({ columns, total }) => [columns, total]),
      this.groups.map(({ inputs, ranks }) => [inputs, ranks]),
    ]);
  }
}
