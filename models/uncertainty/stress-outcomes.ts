import { Calculation } from '../engine/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import { type ProjectFile, type ResolvedProject, resolveProject } from '../project/index.ts';
import { type StressTest, stressed, stressTests } from './stress.ts';

/** What a blow is judged by: the shortage, what is still covered, and the balance on equal footing. */
export const STRESS_FIGURES = ['tekort', 'laagste_dekkingsgraad', 'ncw_gelijke_voet'] as const;
export type StressFigure = (typeof STRESS_FIGURES)[number];

export interface StressOutcome {
  readonly test: StressTest;
  /** Undefined where the project can't be calculated with it. */
  readonly outcomeOf: (variant: string, figure: StressFigure) => number | undefined;
}

/**
 * Every stress test on every variant, by the point engine, in steps that each give the share that is done. One calculation
 * is taken from one test to the next: each costs no more than what it changes.
 * @param calculation of the project without stress, in its scenario; left as it is
 */
export function* stressOutcomes(
  { project, variants, model }: Pick<Calculation, 'model' | 'variants'> & { readonly project: ResolvedProject },
  file: ProjectFile,
  scenario: string | undefined,
): Generator<number, readonly StressOutcome[], void> {
  const made = Calculation.create(project, model);
  if (!made.ok) return [];
  const { value: own } = made;
  const tests = stressTests(project);
  const outcomes: StressOutcome[] = [];
  for (const test of tests) {
    yield outcomes.length / tests.length;
    const worked = stressed(file, scenario, test);
    const resolved = resolveProject(worked.file, worked.scenario);
    yield (outcomes.length + 0.5) / tests.length;
    const isDone = resolved.ok && own.fits(resolved.value) && own.update(resolved.value).ok;
    const values = new Map<string, number>();
    for (const variant of isDone ? variants : []) {
      for (const { id, line, onEqualFooting } of KEY_FIGURES) {
        if (!isStressFigure(id)) continue;
        values.set(`${variant.id} ${id}`, own.valueAt(line, variant, onEqualFooting ? 'gelijk' : 'contract'));
      }
    }
    outcomes.push({ test, outcomeOf: (variant, figure) => values.get(`${variant} ${figure}`) });
  }
  return outcomes;
}

const isStressFigure = (id: string): id is StressFigure => (STRESS_FIGURES as readonly string[]).includes(id);
