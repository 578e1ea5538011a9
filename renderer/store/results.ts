import { create } from 'zustand';
import { Calculation, type Footing, type Variant } from '../../models/engine/index.ts';
import type { Problem } from '../../models/language/index.ts';
import { type ProjectFile, resolveProject } from '../../models/project/index.ts';

export interface Results {
  /** Always of the last run; null before a project is open. Read it while rendering, never keep it. */
  readonly calculation: Calculation | null;
  /** Grows with every run: what was read before it is of another run. */
  readonly version: number;
  /** What keeps the newest input from being calculated; the calculation is then of the last good one. */
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export const NO_RESULTS: Results = { calculation: null, version: 0, faults: [], warnings: [] };

export const useResults = create<Results>()(() => NO_RESULTS);

/** Brings the results up to date, at once: what the user sees in this frame belongs to what the user did in it. */
export function recalculate(file: ProjectFile | null, scenario: string | undefined): void {
  const { calculation: current, version } = useResults.getState();
  if (!file) {
    useResults.setState({ ...NO_RESULTS, version: version + 1 });
    return;
  }
  const resolved = resolveProject(file, scenario, current?.project);
  const [faults, warnings] = split(resolved.problems);
  if (!resolved.ok) {
    useResults.setState({ faults, warnings, version: version + 1 });
    return;
  }
  if (current?.fits(resolved.value)) {
    const updated = current.update(resolved.value);
    useResults.setState({ faults: updated.ok ? [] : split(updated.problems)[0], warnings, version: version + 1 });
    return;
  }
  const created = Calculation.create(resolved.value);
  useResults.setState(
    created.ok
      ? { calculation: created.value, faults: [], warnings, version: version + 1 }
      : { faults: split(created.problems)[0], warnings, version: version + 1 },
  );
}

function split(problems: readonly Problem[]): [Problem[], Problem[]] {
  return [
    problems.filter(({ severity }) => severity === 'fout'),
    problems.filter(({ severity }) => severity === 'waarschuwing'),
  ];
}

/** The variants that the user left on, all of them when none is; a row per organisation form, a column per funding model. */
export function shownVariants({ variants, project }: Calculation): readonly Variant[] {
  const off = new Set(project.file.varianten_uit ?? []);
  const on = variants.filter(({ id }) => !off.has(id));
  const { o, b } = project.space;
  const order = ({ bekostiging, organisatievorm }: Variant) =>
    o!.members.indexOf(organisatievorm) * b!.members.length + b!.members.indexOf(bekostiging);
  return [...(on.length > 0 ? on : variants)].sort((one, other) => order(one) - order(other));
}

/** A line per year for one variant. @throws TypeError when the line isn't one number per year */
export function perYear(
  calculation: Calculation,
  id: string,
  variant: Variant,
  footing: Footing = 'contract',
): readonly number[] {
  const values = calculation.values(id, variant, footing);
  if (typeof values === 'number' || typeof values[0] !== 'number')
    throw new TypeError(`${id} is not one number per year`);
  return values as readonly number[];
}
