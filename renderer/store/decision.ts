import { DEFAULT_CRITERIA, DEFAULT_RISKS } from '../../models/decision/index.ts';
import { Calculation } from '../../models/engine/index.ts';
import {
  type Criterion,
  type Decision,
  type DecisionText,
  type ProjectFile,
  type Risk,
  resolveProject,
} from '../../models/project/index.ts';
import { changeDocument } from './document.ts';

/** Changes what is kept of the decision; of all scenarios alike. */
export function changeDecision(change: (decision: Decision) => Decision, gestureOf?: string): void {
  changeDocument((file) => ({ ...file, besluit: change(file.besluit ?? {}) }), gestureOf);
}

/** The standard ones until the project has its own: the first change names all of them. */
export const criteriaOf = (file: ProjectFile): readonly Criterion[] => file.besluit?.criteria ?? DEFAULT_CRITERIA;
export const risksOf = (file: ProjectFile): readonly Risk[] => file.besluit?.risicos ?? DEFAULT_RISKS;

export function changeCriteria(
  change: (criteria: readonly Criterion[]) => readonly Criterion[],
  gestureOf?: string,
): void {
  changeDocument(
    (file) => ({ ...file, besluit: { ...file.besluit, criteria: [...change(criteriaOf(file))] } }),
    gestureOf,
  );
}

export function changeRisks(change: (risks: readonly Risk[]) => readonly Risk[]): void {
  changeDocument((file) => ({ ...file, besluit: { ...file.besluit, risicos: [...change(risksOf(file))] } }));
}

export function setDecisionText(key: DecisionText, text: string): void {
  changeDecision((decision) => {
    const { [key]: _, ...teksten } = decision.teksten ?? {};
    return { ...decision, teksten: { ...teksten, ...(text !== '' && { [key]: text }) } as Decision['teksten'] };
  }, `besluit ${key}`);
}

interface Known {
  readonly parts: readonly unknown[];
  readonly calculation: Calculation | null;
}

const known = new Map<string, Known>();

/**
 * A scenario (null: the project itself) calculated beside the one that is shown; made again only when its values change,
 * so that a weight that moves costs nothing. null when it does not exist or can't be calculated.
 */
export function calculationOf(file: ProjectFile, scenario: string | null): Calculation | null {
  const values = file.scenarios?.find(({ id }) => id === scenario)?.invoer;
  if (scenario !== null && !values) return null;
  const parts = [file.invoer, values, file.eigen_regels, scenario];
  const key = scenario ?? '';
  const before = known.get(key);
  if (before?.parts.every((part, at) => part === parts[at])) return before.calculation;
  const resolved = resolveProject(file, scenario ?? undefined);
  const created = resolved.ok ? Calculation.create(resolved.value) : resolved;
  const calculation = created.ok ? created.value : null;
  known.set(key, { parts, calculation });
  return calculation;
}
