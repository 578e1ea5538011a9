import type { Problem } from '../../../models/language/index.ts';
import {
  type ListKey,
  type ProjectFile,
  resolveProject,
  withAttribute,
  withMember,
  withValue,
} from '../../../models/project/index.ts';
import { addressOf, type ValueColumn } from '../columns.ts';
import type { Plan } from './plan.ts';

/** Where the rows of a table stand in the project, and what a new one begins with. */
export interface Members {
  readonly dimension: string;
  readonly list: ListKey | undefined;
  /** Inputs and attributes of a new member. */
  readonly defaults?: (file: ProjectFile) => Readonly<Record<string, unknown>>;
  /** For one that comes without a name. */
  readonly newName?: (file: ProjectFile) => string;
  /** What a new member has until something else is filled in, in a sentence. */
  readonly newNote?: string;
}

/** The project with everything that a block changes. A plan with faults in it is not taken over. */
export function takenOver(
  file: ProjectFile,
  scenario: string | undefined,
  { dimension, list, defaults, newName }: Members,
  { rows }: Plan,
): ProjectFile {
  return rows.reduce((before, { row, naam, cells }) => {
    let changed = before;
    let id = row?.id;
    if (id === undefined) {
      if (!list) throw new RangeError(`no rows can be added per ${dimension}`);
      ({ file: changed, id } = withMember(changed, list, naam || newName?.(changed) || '', defaults?.(changed)));
    }
    for (const { column, kind, value } of cells) {
      if (kind !== 'anders') continue;
      if (column.kind === 'waarde') changed = withNumber(changed, scenario, column, dimension, id, value as number);
      else if (row || column.kind === 'keuze') changed = withAttribute(changed, list!, id, column.id, String(value));
    }
    return changed;
  }, file);
}

function withNumber(
  file: ProjectFile,
  scenario: string | undefined,
  column: ValueColumn,
  dimension: string,
  id: string,
  value: number,
): ProjectFile {
  const { input, members } = addressOf(column, dimension, id);
  return withValue(file, scenario, { input: input.id, members }, value);
}

/** What would be wrong with a project that isn't wrong already. */
export function newFaults(before: ProjectFile, after: ProjectFile, scenario: string | undefined): readonly Problem[] {
  const known = new Set(faultsOf(before, scenario).map(keyOf));
  return faultsOf(after, scenario).filter((problem) => !known.has(keyOf(problem)));
}

function faultsOf(file: ProjectFile, scenario: string | undefined): readonly Problem[] {
  return resolveProject(file, scenario).problems.filter(({ severity }) => severity === 'fout');
}

const keyOf = ({ code, where, what }: Problem) => `${code} ${where} ${what}`;
