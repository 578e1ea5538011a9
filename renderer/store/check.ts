import { Calculation } from '../../models/engine/index.ts';
import type { Result } from '../../models/language/index.ts';
import { type ProjectFile, resolveProject } from '../../models/project/index.ts';

/**
 * What would come of a project, before it is taken over: a formula that is being typed, a block that was pasted.
 * @returns its own calculation, or every problem
 */
export function tried(file: ProjectFile, scenario?: string): Result<Calculation> {
  const resolved = resolveProject(file, scenario);
  return resolved.ok ? Calculation.create(resolved.value) : resolved;
}
