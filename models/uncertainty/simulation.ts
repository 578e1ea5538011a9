import { Batch, Calculation, type Footing, type Wanted } from '../engine/index.ts';
import type { Problem, Result } from '../language/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import { type ProjectFile, type ResolvedProject, resolveProject, withRaw } from '../project/index.ts';
import { Draws } from './latin-hypercube.ts';
import { CUT_INPUT, NORM_LINE } from './sustainable-cut-curve.ts';

/** What is simulated; plain data, so that a worker can be given it. */
export interface SimulationRequest {
  readonly file: ProjectFile;
  readonly scenario?: string | undefined;
  readonly draws: number;
  /** The project's own when not given. */
  readonly seed?: number | undefined;
  /** One point of the curve of houdbare krimp: this yearly cut instead of a drawn one, and only whether the norm is met. */
  readonly cut?: number | undefined;
}

/** One number that every draw gives. */
export interface Output {
  readonly line: string;
  readonly variant: string;
  readonly footing: Footing;
  /** Index of the year; undefined for a line that is one number. */
  readonly year?: number;
}

/**
 * Lines per year that are kept of every variant, as contracted: the budget, the need, the shortage and who carries it, and
 * the societal balance up to and including the year.
 */
export const YEARLY_LINES = [
  'budget',
  'behoefte',
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
  'saldo_cumulatief',
] as const;

/** Of a shortage, in euro: sums that are multiplied out leave a trace of rounding where the point engine has exactly 0. */
const ROUNDING = 0.005;

export const isShort = (shortage: number): boolean => shortage > ROUNDING;

/** Everything that is kept of a draw: every key figure, whether the norm is kept to and the lines per year, for every variant. */
export function outputsOf({ space }: ResolvedProject, cut?: number): readonly Output[] {
  const variants = space.b!.members.flatMap((b) => space.o!.members.map((o) => `${b}/${o}`));
  const norm = (variant: string): Output => ({ line: NORM_LINE, variant, footing: 'contract' });
  if (cut !== undefined) return variants.map(norm);
  const years = space.t!.members.map((_, year) => year);
  return variants.flatMap((variant): Output[] => [
    ...KEY_FIGURES.map(
      ({ line, onEqualFooting }): Output => ({
        line,
        variant,
        footing: onEqualFooting ? 'gelijk' : 'contract',
      }),
    ),
    norm(variant),
    ...YEARLY_LINES.flatMap((line) => years.map((year): Output => ({ line, variant, footing: 'contract', year }))),
  ]);
}

/** A simulation ready to run, any part of it in any order: the parts together are the same numbers as all at once. */
export class Simulation {
  private constructor(
    readonly project: ResolvedProject,
    readonly outputs: readonly Output[],
    readonly draws: Draws,
    private readonly batch: Batch,
    readonly warnings: readonly Problem[],
  ) {}

  static create(request: SimulationRequest): Result<Simulation> {
    const { scenario, draws: count, seed, cut } = request;
    const file = cut === undefined ? request.file : withCut(request, cut);
    const resolved = resolveProject(file, scenario);
    if (!resolved.ok) return resolved;
    const created = Calculation.create(resolved.value);
    if (!created.ok) return created;
    const drawn = Draws.of(resolved.value, {
      draws: count,
      ...(seed !== undefined && { seed }),
      ...(cut !== undefined && { without: [CUT_INPUT] }),
    });
    if (!drawn.ok) return drawn;
    const calculation = created.value;
    const outputs = outputsOf(resolved.value, cut);
    const wanted = outputs.map(
      ({ line, variant, footing, year }): Wanted => ({
        line,
        variant: calculation.variants.find(({ id }) => id === variant)!,
        footing,
        ...(year !== undefined && { at: { t: year } }),
      }),
    );
    const batch = Batch.create(calculation, drawn.value.columns, wanted);
    const warnings = drawn.problems.filter(({ severity }) => severity !== 'fout');
    return {
      ok: true,
      value: new Simulation(resolved.value, outputs, drawn.value, batch, warnings),
      problems: drawn.problems,
    };
  }

  /** @returns per output, one after the other, a number per draw from `from` up to `to` */
  run(from: number, to: number): Float64Array<ArrayBuffer> {
    const size = to - from;
    const columns = this.draws.columns.map(() => new Float64Array(size));
    this.draws.fill(from, columns);
    const data = new Float64Array(this.outputs.length * size);
    this.batch.run(
      columns,
      this.outputs.map((_, at) => data.subarray(at * size, (at + 1) * size)),
      0,
      size,
    );
    return data;
  }
}

/** The project with the same yearly cut in every year but the first, which keeps its own. */
function withCut({ file, scenario }: SimulationRequest, cut: number): ProjectFile {
  const resolved = resolveProject(file, scenario);
  const cell = resolved.ok ? resolved.value.cells.find(({ input }) => input.id === CUT_INPUT) : undefined;
  const [first = 0] = (cell?.waarde as readonly number[] | undefined) ?? [];
  return withRaw(file, scenario, { input: CUT_INPUT, members: {} }, [first, cut]);
}

/** All draws of all outputs. */
export class Samples {
  private readonly index: ReadonlyMap<string, number>;
  readonly data: readonly Float64Array[];

  constructor(
    readonly outputs: readonly Output[],
    readonly draws: number,
  ) {
    this.index = new Map(outputs.map((output, at) => [keyOf(output), at]));
    this.data = outputs.map(() => new Float64Array(draws));
  }

  /** @param part as `Simulation.run` gives it */
  take(from: number, part: Float64Array): void {
    const size = part.length / this.outputs.length;
    for (const [at, sample] of this.data.entries()) sample.set(part.subarray(at * size, (at + 1) * size), from);
  }

  /** @returns undefined for what was not kept */
  of(line: string, variant: string, footing: Footing = 'contract', year?: number): Float64Array | undefined {
    const at = this.index.get(keyOf({ line, variant, footing, ...(year !== undefined && { year }) }));
    return at === undefined ? undefined : this.data[at];
  }

  /** The draws of a key figure, on the footing that it is about. */
  keyFigure(id: string, variant: string): Float64Array | undefined {
    const figure = KEY_FIGURES.find((one) => one.id === id);
    return figure && this.of(figure.line, variant, figure.onEqualFooting ? 'gelijk' : 'contract');
  }
}

const keyOf = ({ line, variant, footing, year }: Output): string => `${line} ${variant} ${footing} ${year ?? ''}`;
