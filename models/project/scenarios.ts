import { freshId } from './members.ts';
import type { ResolvedProject } from './resolve.ts';
import type { ProjectFile } from './schema.ts';
import { type Cell, keyOf } from './value.ts';

/** Adds a scenario. @param from the scenario whose differences it starts with; the project itself when not given */
export function withScenario(
  file: ProjectFile,
  naam: string,
  from?: string,
  invoer?: ProjectFile['invoer'],
): { readonly file: ProjectFile; readonly id: string } {
  const scenarios = file.scenarios ?? [];
  const id = freshId(
    naam,
    scenarios.map((scenario) => scenario.id),
  );
  const start = invoer ?? scenarios.find((scenario) => scenario.id === from)?.invoer ?? {};
  const added = { id, naam, invoer: structuredClone(start) };
  return { file: { ...file, scenarios: [...scenarios, added] }, id };
}

export function renamedScenario(file: ProjectFile, id: string, naam: string): ProjectFile {
  return { ...file, scenarios: (file.scenarios ?? []).map((one) => (one.id === id ? { ...one, naam } : one)) };
}

/** Takes a scenario out, with the published results that were said of it alone. */
export function withoutScenario(file: ProjectFile, id: string): ProjectFile {
  return {
    ...file,
    scenarios: (file.scenarios ?? []).filter((one) => one.id !== id),
    ...(file.gepubliceerd && { gepubliceerd: file.gepubliceerd.filter(({ scenario }) => scenario !== id) }),
  };
}

/** One value that differs between two readings of a project. */
export interface Difference {
  readonly from: Cell;
  readonly to: Cell;
}

/** Every value of a project in one scenario that differs from the same project in another, in the order of the inputs. */
export function differencesBetween(from: ResolvedProject, to: ResolvedProject): readonly Difference[] {
  const before = new Map(from.cells.map((cell) => [keyOf(cell), cell]));
  return to.cells.flatMap((cell) => {
    const old = before.get(keyOf(cell));
    return old && JSON.stringify(old.waarde) !== JSON.stringify(cell.waarde) ? [{ from: old, to: cell }] : [];
  });
}
