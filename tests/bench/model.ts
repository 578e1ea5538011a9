import { readFileSync } from 'node:fs';
import { Calculation, type Variant, variantResults } from '../../models/engine/index.ts';
import { checkModel, Program, type Result } from '../../models/language/index.ts';
import { vocabulary } from '../../models/lines/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';
import { HEAD, kept, row, time, yardstick } from './measure.ts';
import { syntheticProject } from './synthetic.ts';

/** Parse, checks, program and point calculations of a small and a large project, with time and memory per part. */
export function benchModel(): void {
  const unit = yardstick().median;
  console.log(`yardstick: 1,000,000 multiply-adds in ${unit.toFixed(2)} ms; times in ms`);
  part(
    'enschede (6 schools × 2 municipalities × 10 years)',
    JSON.parse(readFileSync('samples/enschede.json', 'utf8')),
    unit,
  );
  part('large (35 schools × 14 municipalities × 10 years)', syntheticProject(35, 14, 10), unit);
}

function part(name: string, raw: unknown, unit: number): void {
  console.log(`\n${name}\n${HEAD}`);
  const measure = <T>(title: string, runs: number, work: () => T): T => {
    const timing = time(runs, work);
    const { value, megabytes } = kept(work);
    console.log(row(title, timing, unit, megabytes));
    return value;
  };
  const resolved = measure('read and check the project', 10, () => {
    const read = readProject(raw);
    return sound(read.ok ? resolveProject(read.value) : read);
  });
  const checked = measure('parse and check every line', 10, () =>
    sound(checkModel(vocabulary(resolved.grondslagen), resolved.space)),
  );
  measure('compile to a program', 10, () => new Program(checked));
  const calculation = measure('all three and one calculation', 10, () => sound(Calculation.create(resolved)));
  measure(`point, ${calculation.variants.length} variants × 2 footings`, 200, () => calculation.run());
  const krimp = calculation.inputValues('krimp');
  const plan = calculation.plan(['krimp']);
  measure('only what krimp changes, and back', 200, () => calculation.probe('krimp', krimp, plan, () => 0));
  const [variant] = calculation.variants as readonly [Variant];
  measure('one variant with its searches', 10, () => variantResults(calculation, variant));
  console.log(`  process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB resident`);
}

function sound<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
