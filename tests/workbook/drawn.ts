import { resolveProject } from '../../models/project/index.ts';
import { createPool, inProcessPort, keptDraws, workbookUncertainty } from '../../models/uncertainty/index.ts';
import type { WorkbookUncertainty } from '../../models/workbook/index.ts';
import { projectOf } from './support.ts';

/** What a short run of the draws tells a workbook. */
export async function drawn(raw: unknown, scenario?: string, draws = 300): Promise<WorkbookUncertainty> {
  const file = projectOf(raw);
  const outcome = await createPool(inProcessPort, 1).run({ file, scenario, draws });
  const resolved = resolveProject(file, scenario);
  if (outcome.kind !== 'klaar' || !resolved.ok) throw new Error(JSON.stringify(outcome));
  const { samples } = outcome;
  const { value: project } = resolved;
  const steps = workbookUncertainty({
    file,
    scenario,
    project,
    samples,
    kept: keptDraws(samples.data),
    seed: project.seed,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    if (!value.ok) throw new Error(JSON.stringify(value.problems));
    return value.value;
  }
}
