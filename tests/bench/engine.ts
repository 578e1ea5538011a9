import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Batch, type Calculation, type Footing, type Wanted } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { type Draws, drawsOf } from '../engine/draws.ts';
import { calculationOf } from '../engine/golden.ts';
import { type LimitProgram, limitProgram } from './limit.ts';
import { inUse } from './measure.ts';
import { timeStopping } from './stopping.ts';
import { syntheticProject } from './synthetic.ts';
import { speedOnThreads } from './threads.ts';

/** The median of this many pairs, the engine and the C program by turns: what else runs here slows down both. */
const PAIRS = 7;

const PAIRS_ON_THREADS = 5;

/** What one measurement takes at least, in milliseconds. */
const LONG_ENOUGH = 700;

const DRAWS = 10_000;

/** Per year and variant what the page shows, and what the C program calculates besides. */
const YEARLY = [
  'budget',
  'behoefte',
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
  'tekort_zonder_verevening',
  'lasten_gemeente',
  'lasten_overige',
  'dekkingsgraad',
];

interface Case {
  readonly name: string;
  readonly project: () => unknown;
  /** Schools, forms of care, municipalities, years: the arguments of the C program. */
  readonly size: readonly number[];
}

const CASES: readonly Case[] = [
  {
    name: 'enschede',
    project: () => JSON.parse(readFileSync('samples/enschede.json', 'utf8')),
    size: [6, 5, 2, 10],
  },
  { name: 'twente', project: () => withRanges(syntheticProject(35, 14, 10)), size: [35, 5, 14, 10] },
];

interface Speed {
  readonly draws_per_s_1: number;
  /** Two worker threads at the same time. */
  readonly draws_per_s_2: number;
  readonly limit_draws_per_s: number | null;
  readonly ratio: number | null;
}

/**
 * Draws per second of the batch engine beside the C program (`--limit FILE`), its build time and its memory. `--json`
 * ends with one line.
 */
export async function benchEngine(flags: readonly string[]): Promise<void> {
  const file = flags.find((flag) => flag.startsWith('--limit='))?.slice('--limit='.length);
  if (!file) console.log('no --limit FILE given: the ratio to the C program is left out');
  const limit = file === undefined ? undefined : limitProgram(file);
  try {
    const speeds: (readonly [string, Speed])[] = [];
    for (const one of CASES) speeds.push([one.name, await measured(one, limit)]);
    const { stopped, free } = await timeStopping(CASES.at(-1)!.project());
    const each = (times: readonly number[]) => times.map((time) => time.toFixed(0)).join(', ');
    console.log(
      `\ntwente, 100,000 draws on two workers: stopped ${each(stopped)} ms after it was asked (aim: 200); the first draw of another run, its building included, after ${each(free)} ms`,
    );
    if (flags.includes('--json')) console.log(JSON.stringify(Object.fromEntries(speeds)));
  } finally {
    limit?.remove();
  }
}

async function measured({ name, project, size }: Case, limit: LimitProgram | undefined): Promise<Speed> {
  const calculation = calculationOf(project());
  const draws = drawsOf(calculation, DRAWS, 1);
  const wanted = wantedOf(calculation, ['contract']);
  const before = inUse();
  const [first, ...builds] = Array.from({ length: 6 }, () =>
    elapsed(() => Batch.create(calculation, draws.varying, wanted)),
  );
  const batch = Batch.create(calculation, draws.varying, wanted);
  const both = Batch.create(calculation, draws.varying, wantedOf(calculation, ['contract', 'gelijk']));
  const buildBoth = elapsed(() => Batch.create(calculation, draws.varying, both.wanted));
  const outputs = both.wanted.map(() => new Float64Array(DRAWS));
  const megabytes = inUse() - before + columnsSize(draws);

  speedOf(batch, draws, outputs);
  speedOf(both, draws, outputs);
  const pairs = Array.from({ length: PAIRS }, () => ({
    own: speedOf(batch, draws, outputs),
    limit: limit?.run(size, LONG_ENOUGH),
    both: speedOf(both, draws, outputs),
  }));
  const twice: number[] = [];
  for (let round = 0; round < PAIRS_ON_THREADS; round++)
    twice.push(
      await speedOnThreads(2, {
        code: batch.code,
        columns: draws.columns,
        outputs: wanted.length,
        count: DRAWS,
        time: LONG_ENOUGH,
      }),
    );
  const ratios = pairs.map(({ own, limit: other }) => (other === undefined ? Number.NaN : own / other));
  const round = (value: number) => Math.round(value).toLocaleString('en');
  const spread = (values: readonly number[], write: (value: number) => string) =>
    `${write(median(values))} (${write(Math.min(...values))}–${write(Math.max(...values))})`;

  console.log(
    `\n${name}: ${size.join(' × ')} (schools, forms of care, municipalities, years), ${calculation.variants.length} variants`,
  );
  console.log(
    `  ${draws.varying.length} numbers vary, ${wanted.length} wanted as contracted, ${both.wanted.length} on both footings`,
  );
  console.log(
    `  built in ${first!.toFixed(0)} ms the first time, then ${median(builds).toFixed(0)} ms; both footings ${buildBoth.toFixed(0)} ms`,
  );
  console.log(
    `  instructions per block of draws: ${round(batch.code.instructions)} as contracted, ${round(both.code.instructions)} on both footings`,
  );
  console.log(
    `  draws per second, one thread: ${spread(
      pairs.map(({ own }) => own),
      round,
    )}`,
  );
  console.log(
    `  the same on both footings:    ${spread(
      pairs.map((pair) => pair.both),
      round,
    )}`,
  );
  console.log(`  two threads:                  ${spread(twice, round)}`);
  if (limit) {
    console.log(
      `  the C program:                ${spread(
        pairs.map((pair) => pair.limit!),
        round,
      )}`,
    );
    console.log(`  ratio:                        ${spread(ratios, (value) => value.toFixed(2))}`);
  }
  console.log(
    `  ${round(DRAWS)} draws, both footings: ${megabytes.toFixed(0)} MB of programs, draws and results; process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident`,
  );
  return {
    draws_per_s_1: Math.round(median(pairs.map(({ own }) => own))),
    draws_per_s_2: Math.round(median(twice)),
    limit_draws_per_s: limit ? Math.round(median(pairs.map((pair) => pair.limit!))) : null,
    ratio: limit ? Number(median(ratios).toFixed(3)) : null,
  };
}

function wantedOf(calculation: Calculation, footings: readonly Footing[]): Wanted[] {
  const years = calculation.project.space.t!.members.map((_, t) => t);
  const lines = KEY_FIGURES.filter(({ onEqualFooting }) => !onEqualFooting).map(({ line }) => line);
  return calculation.variants.flatMap((variant) =>
    footings.flatMap((footing) => [
      ...lines.map((line) => ({ line, variant, footing })),
      ...YEARLY.flatMap((line) => years.map((t) => ({ line, variant, footing, at: { t } }))),
    ]),
  );
}

/** Draws per second over as many rounds as take long enough. */
function speedOf(batch: Batch, { columns, count }: Draws, outputs: readonly Float64Array[]): number {
  const own = outputs.slice(0, batch.wanted.length);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < LONG_ENOUGH) {
    batch.run(columns, own, 0, count);
    done += count;
  }
  return (done / (performance.now() - start)) * 1000;
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function columnsSize({ columns }: Draws): number {
  return columns.reduce((sum, { byteLength }) => sum + byteLength, 0) / 2 ** 20;
}

/** Pupils and share of every school get a range too, as in the C program. */
function withRanges(project: Record<string, unknown>): unknown {
  const invoer = project.invoer as { scholen: Record<string, unknown>[] };
  const around = (value: unknown) => ({
    waarde: value,
    laag: Number(value) * 0.8,
    hoog: Number(value) * 1.2,
  });
  const scholen = invoer.scholen.map((school) => ({
    ...school,
    leerlingen_basis: around(school.leerlingen_basis),
    aandeel_jeugdhulp: {
      ...around(school.aandeel_jeugdhulp),
      hoog: Math.min(1, Number(school.aandeel_jeugdhulp) * 1.2),
    },
  }));
  return { ...project, invoer: { ...invoer, scholen } };
}
