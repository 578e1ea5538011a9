import { Calculation, keyFigures } from '../../models/engine/index.ts';
import type { Problem, Result } from '../../models/language/index.ts';
import { KEY_FIGURES, type KeyFigure } from '../../models/lines/index.ts';
import { type ProjectFile, resolveProject } from '../../models/project/index.ts';
import { STRESS_FIGURES, type StressTest, stressed, stressTests } from '../../models/uncertainty/index.ts';
import { WrongUse } from './arguments.ts';
import { notation, table } from './format.ts';

export interface StressOptions {
  readonly scenario?: string | undefined;
  readonly figure?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Every stress test on every variant, beside the project without one. @throws WrongUse */
export function stress(file: ProjectFile, calm: Calculation, options: StressOptions): Result<string> {
  const ids: readonly string[] = options.figure === undefined ? STRESS_FIGURES : [options.figure];
  const figures = ids.map((id) => KEY_FIGURES.find((figure) => figure.id === id));
  if (figures.includes(undefined))
    throw new WrongUse(
      `Er is geen kerncijfer "${options.figure}". Kies uit ${KEY_FIGURES.map(({ id }) => id).join(', ')}.`,
    );
  const tests = stressTests(calm.project);
  const under: (readonly [StressTest | null, Calculation])[] = [[null, calm]];
  const problems: Problem[] = [];
  for (const test of tests) {
    const changed = stressed(file, options.scenario, test);
    const resolved = resolveProject(changed.file, changed.scenario);
    const created = resolved.ok ? Calculation.create(resolved.value, calm.model) : resolved;
    if (!created.ok) return created;
    under.push([test, created.value]);
  }
  const value = options.json
    ? asJson(calm, under, figures as KeyFigure[])
    : asText(calm, under, figures as KeyFigure[]);
  return { ok: true, value, problems };
}

type Under = readonly (readonly [StressTest | null, Calculation])[];

function asJson(calm: Calculation, under: Under, figures: readonly KeyFigure[]): string {
  return JSON.stringify({
    project: calm.project.naam,
    scenario: calm.project.scenario?.id ?? null,
    stresstests: under.map(([test, calculation]) => ({
      id: test?.id ?? null,
      naam: test?.naam ?? 'geen',
      varianten: Object.fromEntries(
        calculation.variants.map((variant) => {
          const kern = keyFigures(calculation, variant);
          return [variant.id, Object.fromEntries(figures.map(({ id }) => [id, kern[id]]))];
        }),
      ),
    })),
  });
}

function asText(calm: Calculation, under: Under, figures: readonly KeyFigure[]): string {
  const { project } = calm;
  const lines = [`${project.naam}${project.scenario ? ` — scenario: ${project.scenario.naam}` : ''}`];
  for (const figure of figures) {
    lines.push(
      '',
      `${figure.label} (${figure.basis})`,
      table(
        ['stresstest', ...calm.variants.map(({ id }) => id)],
        under.map(([test, calculation]) => [
          test?.naam ?? 'geen',
          ...calculation.variants.map((variant) => {
            const value = keyFigures(calculation, variant)[figure.id] ?? null;
            return value === null ? '–' : notation(value, figure.notation);
          }),
        ]),
      ),
    );
  }
  lines.push('', ...under.flatMap(([test]) => (test ? [`${test.naam}: ${test.uitleg}`] : [])));
  return lines.join('\n');
}
