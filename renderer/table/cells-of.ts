import type { Calculation } from '../../models/engine/index.ts';
import {
  type Cell,
  EIGEN_INVOER,
  itemsOf,
  type Plain,
  type ProjectFile,
  type ResolvedProject,
  rawValue,
} from '../../models/project/index.ts';
import { saidInFile } from '../text/cell.ts';
import { addressOf, LIST_OF, type Row, type ValueColumn } from './columns.ts';

const indexes = new WeakMap<ResolvedProject, ReadonlyMap<string, Cell>>();

const keyOf = (input: string, members: Readonly<Record<string, string>>) =>
  [input, ...Object.entries(members).map(([dimension, id]) => `${dimension}=${id}`)].join(' ');

/** Every cell of a project by its place. Made once per run: a table asks for hundreds of them. */
function indexOf(project: ResolvedProject): ReadonlyMap<string, Cell> {
  const known = indexes.get(project);
  if (known) return known;
  const index = new Map(project.cells.map((cell) => [keyOf(cell.input.id, cell.members), cell]));
  indexes.set(project, index);
  return index;
}

/**
 * The cell of a row and a column; undefined where the member doesn't have that input.
 * @param isStale the newest input can't be calculated, so a member may be newer than the cells
 */
export function cellAt(
  { project }: Calculation,
  file: ProjectFile,
  column: ValueColumn,
  dimension: string,
  row: string,
  isStale: boolean,
): Cell | undefined {
  const { input, members } = addressOf(column, dimension, row);
  const found = indexOf(project).get(keyOf(input.id, members));
  if (found || !isStale || input.onlyFor) return found;
  const said = saidInFile(file, undefined, { input, members }) ?? null;
  return { input, members, path: '', valuePath: '', waarde: said, bron: EIGEN_INVOER, graad: 'D', eigen: true };
}

/** The number in a cell: of the file while it can't be calculated, when the cells are of the last good one. */
export function heldIn(file: ProjectFile, scenario: string | undefined, cell: Cell, isStale: boolean): number | null {
  const one = (value: Plain) => (typeof value === 'object' && value !== null ? (value[0] ?? null) : value);
  const said = isStale ? saidInFile(file, scenario, cell) : undefined;
  return one(said === undefined ? cell.waarde : said);
}

/** The members of a dimension as they stand in the file now, in its order. */
export function rowsOf(file: ProjectFile, { project }: Calculation, dimension: string): Row[] {
  const list = LIST_OF[dimension];
  const ids = list ? itemsOf(file, list) : project.space[dimension]!.members.map((id) => ({ id, naam: undefined }));
  return ids.map(({ id, naam }, index) => ({
    id,
    naam: typeof naam === 'string' ? naam : (project.names[dimension]?.[id] ?? id),
    index,
  }));
}

/** In the project there is a default to go back to, in a scenario the project's value. */
export function canPutBack(file: ProjectFile, scenario: string | undefined, cell: Cell): boolean {
  if (scenario !== undefined)
    return rawValue(file, scenario, { input: cell.input.id, members: cell.members }) !== undefined;
  // A share that isn't named is 0: no default that one would want back.
  return cell.standaard !== undefined && cell.eigen && cell.input.id !== 'herkomst';
}
