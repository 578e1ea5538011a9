import { useMemo } from 'react';
import { Calculation } from '../../models/engine/index.ts';
import { type ProjectFile, resolveProject } from '../../models/project/index.ts';

/** A scenario, or the project itself, calculated beside the others. */
export interface Column {
  /** Undefined: the project itself. */
  readonly id: string | undefined;
  readonly name: string;
  /** Null when its values can't be calculated. */
  readonly calculation: Calculation | null;
}

/** The project and all of its scenarios, each calculated; made again only when the project changes. */
export function useColumns(file: ProjectFile | null, baseName: string): readonly Column[] {
  return useMemo(() => {
    if (!file) return [];
    let model: Calculation['model'] | undefined;
    return [undefined, ...(file.scenarios ?? [])].map((scenario) => {
      const resolved = resolveProject(file, scenario?.id);
      const created = resolved.ok ? Calculation.create(resolved.value, model) : resolved;
      if (created.ok) model ??= created.value.model;
      return { id: scenario?.id, name: scenario?.naam ?? baseName, calculation: created.ok ? created.value : null };
    });
  }, [file, baseName]);
}
