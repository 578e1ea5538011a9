import { Batch, type Calculation, type VaryingInput, type Wanted } from '../../models/engine/index.ts';
import { Program } from '../../models/language/index.ts';
import { INPUTS } from '../../models/lines/index.ts';

/** Draws as the batch takes them: for each varying input one number per draw. */
export interface Draws {
  readonly varying: readonly VaryingInput[];
  readonly columns: readonly Float64Array[];
  readonly count: number;
}

/** Numbers from 0 up to 1, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** Every number with a range, drawn inside it; now and then exactly its lowest, its highest, 0 or 1 where it may be that. */
export function drawsOf(calculation: Calculation, count: number, seed: number, edges = 0): Draws {
  const random = seeded(seed);
  const { space } = calculation.project;
  const varying: VaryingInput[] = [];
  const columns: Float64Array[] = [];
  for (const { input, members, laag, hoog } of calculation.project.cells) {
    if (laag === undefined || hoog === undefined || input.id === 'optimismecorrectie') continue;
    const dimensions = calculation.model.vocabulary.dimensions.filter(({ id }) => input.dimensions.includes(id));
    const first = dimensions.reduce(
      (at, { id }) => at * space[id]!.members.length + (id === 't' ? 0 : space[id]!.members.indexOf(members[id]!)),
      0,
    );
    const isYearly = input.dimensions.includes('t');
    const { least, most, excludesLeast, excludesMost } = input.limits;
    const special = [0, 1].filter(
      (edge) => edge >= least && edge <= most && !(excludesLeast && edge === least) && !(excludesMost && edge === most),
    );
    for (let year = isYearly ? 1 : 0; year < (isYearly ? space.t!.members.length : 1); year++) {
      const bound = (value: number | readonly number[]) =>
        typeof value === 'number' ? value : value[Math.min(year, value.length - 1)]!;
      const [low, high] = [bound(laag), bound(hoog)];
      varying.push({ id: input.id, cell: first + year });
      columns.push(
        Float64Array.from({ length: count }, () => {
          const drawn = low + (high - low) * random();
          const options = [low, high, ...special];
          return random() < edges ? options[Math.floor(random() * options.length)]! : drawn;
        }),
      );
    }
  }
  return { varying, columns, count };
}

/** Every cell of every line, of every variant on both footings. */
export function everyCell(
  calculation: Calculation,
  lines: Iterable<string> = calculation.model.lines.keys(),
): Wanted[] {
  const { space } = calculation.project;
  const wanted: Wanted[] = [];
  for (const line of lines) {
    const dimensions = calculation.dimensionsOf(line);
    let places: Record<string, number>[] = [{}];
    for (const d of dimensions)
      places = places.flatMap((at) => space[d]!.members.map((_, member) => ({ ...at, [d]: member })));
    for (const variant of calculation.variants)
      for (const footing of ['contract', 'gelijk'] as const)
        for (const at of places) wanted.push({ line, variant, footing, at });
  }
  return wanted;
}

export function runBatch(
  calculation: Calculation,
  { varying, columns, count }: Draws,
  wanted: readonly Wanted[],
): Float64Array[] {
  const outputs = wanted.map(() => new Float64Array(count));
  Batch.create(calculation, varying, wanted).run(columns, outputs, 0, count);
  return outputs;
}

/** The point engine's program with the inputs of one draw. */
export function pointOf(
  calculation: Calculation,
  { varying, columns }: Draws,
  draw: number,
  program = new Program(calculation.model),
): Program {
  const values = new Map(INPUTS.map(({ id }) => [id, calculation.inputValues(id)]));
  for (const [k, { id, cell }] of varying.entries()) values.get(id)![cell] = columns[k]![draw]!;
  for (const [id, own] of values) program.setInput(id, own);
  program.run();
  return program;
}
